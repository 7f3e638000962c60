"""Which strings are Zenduty's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.zenduty.com/docs/generating-zenduty-api-key"

RULES: tuple[Rule, ...] = (
    named_rule(
        "zenduty-api-key",
        "Zenduty API key",
        "zenduty",
        HEX,
        40,
        _KEYS,
        issuer="zenduty",
        carrier="ZENDUTY_API_KEY={secret}",
        keywords=("zenduty",),
    ),
)
