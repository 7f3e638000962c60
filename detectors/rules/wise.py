"""Which strings are Wise's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_DOC = "https://docs.wise.com/api-docs/features/authentication-access"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "wise-token",
        "Wise API token",
        r"transferwise|wise(?=[_ -]?(?:api|access|token|key|com|pay|business))",
        _DOC,
        issuer="wise",
        carrier="WISE_API_TOKEN={secret}",
        keywords=(
            "transferwise",
            "wise_api",
            "wise_token",
            "wise-api",
            "wiseapi",
            "wise_access",
            "wise_key",
            "wise.com",
            "wise api",
            "wise token",
            "wise access",
        ),
        severity=Severity.CRITICAL,
        specific=45,
    ),
)
