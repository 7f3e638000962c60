"""Which strings are Meta's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END, END_URL
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/"


RULES: tuple[Rule, ...] = (
    shaped(
        "meta-access-token",
        "Facebook access token",
        r"EAA[A-Za-z0-9]{90,400}+",
        fields("EAA", (ALNUM, 180)),
        _DOC,
        issuer="meta",
        keywords=("eaa",),
        near_misses=("EAA" + "x" * 180, "EAAAA", "HEAAaB3aB3"),
        end=END,
        check=lambda value: plausible(value[3:], 20),
    ),
    shaped(
        "meta-instagram-token",
        "Instagram or Threads access token",
        r"(?:IGQ|IGAA|THAA|THQ)[A-Za-z0-9_-]{90,400}+",
        fields("IGAA", (ALNUM, 160)),
        _DOC,
        issuer="meta",
        keywords=("igq", "igaa", "thaa", "thq"),
        near_misses=("IGAA" + "x" * 160, "IGQVJ"),
        end=END_URL,
        check=lambda value: plausible(value[4:], 20),
    ),
    named_shape(
        "meta-app-token",
        "Facebook app access token",
        r"facebook|meta|fb|instagram|graph",
        r"[0-9]{13,17}\|[A-Za-z0-9_-]{27}",
        lambda random: f"{_forge.number(random, 16)}|{_forge.text(random, _forge.URL64, 27)}",
        _DOC,
        issuer="meta",
        carrier="FACEBOOK_APP_TOKEN={secret}",
        keywords=("facebook", "fb_", "meta_", "instagram", "access_token"),
        severity=Severity.CRITICAL,
        also=r"access_token",
        end=END_URL,
        check=lambda value: plausible(value.split("|")[1], 12),
    ),
    named_rule(
        "meta-app-secret",
        "Facebook or Instagram app secret",
        (
            r"facebook|fb(?=[_-]?(?:app|client|secret))|meta(?=[_-](?:app|client|"
            r"secret))|instagram|whatsapp|threads(?=[_-]app)"
        ),
        HEX,
        32,
        _DOC,
        issuer="meta",
        carrier="FACEBOOK_APP_SECRET={secret}",
        keywords=(
            "facebook",
            "fb_app",
            "fb_client",
            "fb_secret",
            "fb-app",
            "fbapp",
            "meta_app",
            "meta_client",
            "meta_secret",
            "meta-app",
            "instagram",
            "whatsapp",
            "threads_app",
        ),
        severity=Severity.CRITICAL,
        what=r"(?:app|client|consumer)[_ -]?secret|secrets?(?:[_ -]?key)?",
    ),
)
