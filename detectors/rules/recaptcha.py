"""Which strings are reCAPTCHA's secret keys, and which are only site keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_KEYS = "https://developers.google.com/recaptcha/docs/verify"
_BODY = "6L[A-Za-z0-9_-]{38}"
_AFTER_SITE_KEY = rf"{_BODY}[^A-Za-z0-9]{{1,20}}(?:(?:re)?captcha[_-]?)?secret(?:[_ -]?key)?"
_STARTS = ("6lc", "6ld", "6le", "6lf")

RULES: tuple[Rule, ...] = (
    named_shape(
        "recaptcha-secret",
        "reCAPTCHA secret key",
        r"(?:re|g)?[_ -]?captcha|nocaptcha",
        _BODY,
        made(38, _forge.URL64, "6L"),
        _KEYS,
        issuer="recaptcha",
        carrier="RECAPTCHA_SECRET_KEY={secret}",
        keywords=("captcha", *_STARTS),
        what=r"secret(?:[._ -]?key)?|private[._ -]?key|server[._ -]?key",
        also=r"recaptcha/api/siteverify\?secret|" + _AFTER_SITE_KEY,
        severity=Severity.LOW,
        specific=60,
        end=END_URL,
        check=alive,
        least=1,
    ),
    shaped(
        "recaptcha-site-key",
        "reCAPTCHA site key",
        "6L[cdef][A-Za-z0-9_-]{37}",
        lambda random: "6Le" + _forge.text(random, _forge.URL64, 37),
        _KEYS,
        issuer="recaptcha",
        keywords=_STARTS,
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        public=True,
        specific=45,
        check=lambda value: (
            alive(value) and any(map(str.isdigit, value[2:])) and value[3:] != value[3:].lower()
        ),
        end=END_URL,
        least=1,
    ),
)
