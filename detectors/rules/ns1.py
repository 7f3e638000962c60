"""Which strings are NS1's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "ns1-api-key",
        "NS1 API key",
        "ns1|nsone",
        ALNUM,
        20,
        "https://www.ibm.com/docs/en/ns1-connect?topic=introduction-using-api",
        issuer="ns1",
        carrier="NS1_APIKEY={secret}",
        keywords=(
            "ns1_api",
            "ns1_key",
            "ns1-api",
            "nsone",
            "ns1 api",
        ),
        also="X-NSONE-Key",
        severity=Severity.CRITICAL,
    ),
)
