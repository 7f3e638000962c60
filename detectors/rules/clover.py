"""Which strings are Clover's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_DOC = "https://docs.clover.com/dev/docs/merchant-specific-token"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "clover-token",
        "Clover API token",
        r"clover(?=[_-]?(?:api|access|app|auth|token|com|secret|private))",
        _DOC,
        issuer="clover",
        carrier="CLOVER_API_TOKEN={secret}",
        keywords=("clover_", "clover-", "cloverapi", "clover.com", "clovertoken"),
        severity=Severity.CRITICAL,
        specific=45,
    ),
)
