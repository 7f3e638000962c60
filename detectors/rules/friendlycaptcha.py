"""Which strings are Friendly Captcha's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://developer.friendlycaptcha.com/docs/v2/getting-started/verify"

RULES: tuple[Rule, ...] = (
    named_rule(
        "friendlycaptcha-api-key",
        "Friendly Captcha API key",
        "friendly[_ -]?captcha|frc",
        ALNUM,
        40,
        _KEYS,
        issuer="friendlycaptcha",
        most=90,
        carrier="FRIENDLY_CAPTCHA_API_KEY={secret}",
        keywords=(
            "friendlycaptcha",
            "friendly_captcha",
            "friendly-captcha",
            "friendly captcha",
            "frc_api",
            "frc_secret",
        ),
        what=r"(?:api[._ -]?)?(?:key|secret)",
        severity=Severity.LOW,
    ),
)
