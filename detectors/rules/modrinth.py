"""Which strings are Modrinth's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "modrinth-token",
        "Modrinth personal access token",
        "mrp_",
        ALNUM,
        60,
        "https://docs.modrinth.com/api/#section/Authentication",
        most=80,
        issuer="modrinth",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
