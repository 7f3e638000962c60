"""Which strings are access tokens of Gogs?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "gogs-token",
        "Gogs access token",
        "gogs",
        HEX,
        40,
        "https://github.com/gogs/docs-api#authentication",
        issuer="gogs",
        keywords=("gogs_", "gogs-", "gogs.", "gogs token", "gogs access", "gogs api"),
        carrier="GOGS_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
