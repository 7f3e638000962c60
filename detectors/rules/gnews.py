"""Which strings are keys of GNews?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "gnews-api-key",
        "GNews API key",
        "gnews(?:[._]io)?",
        HEX,
        32,
        "https://gnews.io/docs/",
        severity=Severity.MEDIUM,
        also=query("gnews.io", "apikey|token"),
        carrier="GNEWS_API_KEY={secret}",
        keywords=("gnews",),
        issuer="gnews",
    ),
)
