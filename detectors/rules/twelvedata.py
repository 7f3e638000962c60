"""Which strings are keys of Twelve Data?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "twelvedata-api-key",
        "Twelve Data API key",
        "twelve[_ .-]?data",
        HEX,
        32,
        "https://twelvedata.com/docs#authentication",
        severity=Severity.MEDIUM,
        also=query("api.twelvedata.com", "apikey"),
        carrier="TWELVEDATA_API_KEY={secret}",
        keywords=("twelvedata", "twelve_data", "twelve-data", "twelve data"),
        issuer="twelvedata",
    ),
)
