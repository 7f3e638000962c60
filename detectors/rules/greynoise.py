"""Which strings are GreyNoise's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.greynoise.io/docs/using-the-greynoise-api"

RULES: tuple[Rule, ...] = (
    named_rule(
        "greynoise-api-key",
        "GreyNoise API key",
        "grey[_ -]?noise",
        ALNUM,
        40,
        _KEYS,
        issuer="greynoise",
        most=80,
        carrier="GREYNOISE_API_KEY={secret}",
        keywords=("greynoise", "grey_noise", "grey-noise"),
        severity=Severity.MEDIUM,
    ),
)
