"""Which strings are keys of ipdata?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "ipdata-api-key",
        "ipdata API key",
        "ip[_ .-]?data(?:[._]co)?",
        HEX,
        56,
        "https://docs.ipdata.co/docs/getting-started",
        severity=Severity.MEDIUM,
        also=query("api.ipdata.co", "api-key"),
        carrier="IPDATA_API_KEY={secret}",
        keywords=("ipdata", "ip_data"),
        issuer="ipdata",
    ),
)
