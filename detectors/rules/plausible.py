"""Which strings are Plausible's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_KEYS = "https://plausible.io/docs/stats-api"

RULES: tuple[Rule, ...] = (
    named_rule(
        "plausible-api-key",
        "Plausible API key",
        r"plausible(?=[._-]|[A-Z])",
        URL64,
        64,
        _KEYS,
        issuer="plausible",
        carrier="PLAUSIBLE_API_KEY={secret}",
        keywords=("plausible",),
    ),
)
