"""Which strings are Lithic's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_DOC = "https://docs.lithic.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "lithic-key",
        "Lithic API key",
        r"lithic",
        _DOC,
        issuer="lithic",
        carrier="LITHIC_API_KEY={secret}",
        keywords=("lithic_", "lithic-", "lithic api", "lithicapi", "lithic.com", "lithic key"),
        severity=Severity.CRITICAL,
        specific=45,
    ),
)
