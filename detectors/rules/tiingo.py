"""Which strings are keys of Tiingo?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "tiingo-token",
        "Tiingo API token",
        "tiingo",
        HEX,
        40,
        "https://www.tiingo.com/documentation/general/connecting",
        severity=Severity.MEDIUM,
        also=query("api.tiingo.com", "token"),
        carrier="TIINGO_API_KEY={secret}",
        keywords=("tiingo",),
        issuer="tiingo",
    ),
)
