"""Which strings are ACL tokens of Nomad?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "nomad-token",
        "Nomad ACL token",
        "nomad",
        "https://developer.hashicorp.com/nomad/docs/secure/acl/tokens",
        issuer="nomad",
        what="token|secret[_ -]?id",
        keywords=("nomad",),
        carrier="NOMAD_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
