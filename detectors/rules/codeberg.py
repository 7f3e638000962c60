"""Which strings are Codeberg's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "codeberg-token",
        "Codeberg access token",
        "codeberg",
        HEX,
        40,
        "https://docs.codeberg.org/advanced/access-token/",
        issuer="codeberg",
        keywords=("codeberg",),
        carrier="CODEBERG_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
