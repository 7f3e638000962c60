"""Which strings are Drata's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_KEYS = "https://developers.drata.com/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "drata-api-key",
        "Drata API key",
        "drata",
        _KEYS,
        issuer="drata",
        carrier="DRATA_API_KEY={secret}",
        keywords=("drata",),
    ),
)
