"""Which strings are hCaptcha's secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import END
from detectors.rules._plain import HEX, prefixed
from detectors.rules._shaped import made, named_shape

_KEYS = "https://docs.hcaptcha.com/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "hcaptcha-secret",
        "hCaptcha account secret",
        "ES_",
        HEX,
        32,
        _KEYS,
        issuer="hcaptcha",
        severity=Severity.LOW,
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
        keywords=(
            "hcaptcha",
            "h-captcha",
            "h_captcha",
        ),
        end=END,
        severity=Severity.LOW,
    ),
)
