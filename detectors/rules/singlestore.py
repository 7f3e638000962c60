"""Which strings are SingleStore's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "singlestore-api-key",
        "SingleStore Management API key",
        "singlestore(?:db)?|memsql|s2ms",
        HEX,
        64,
        "https://docs.singlestore.com/cloud/reference/management-api/",
        issuer="singlestore",
        carrier="SINGLESTOREDB_MANAGEMENT_TOKEN={secret}",
        keywords=(
            "singlestore",
            "memsql",
            "s2ms_",
        ),
        severity=Severity.CRITICAL,
    ),
)
