"""Which strings are hCaptcha's secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END
from detectors.rules._shaped import shaped

_KEYS = "https://docs.hcaptcha.com/"

RULES: tuple[Rule, ...] = (
    shaped(
        "hcaptcha-secret",
        "hCaptcha account secret",
        "ES_[0-9a-f]{32}",
        made(32, _forge.HEX, "ES_"),
        _KEYS,
        issuer="hcaptcha",
        keywords=tuple(f"es_{each}" for each in _forge.HEX),
        end=END,
        severity=Severity.LOW,
        check=alive,
        least=1,
        specific=55,
    ),
    named_shape(
        "hcaptcha-secret-old",
        "hCaptcha account secret (older form)",
        "h[_ -]?captcha",
        "0x[0-9A-Fa-f]{40}",
        made(40, _forge.HEX, "0x"),
        _KEYS,
        issuer="hcaptcha",
        carrier="HCAPTCHA_SECRET={secret}",
        keywords=("hcaptcha", "h-captcha", "h_captcha"),
        end=END,
        severity=Severity.LOW,
        check=alive,
        least=1,
    ),
)
