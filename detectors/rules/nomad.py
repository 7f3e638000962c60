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
        keywords=("nomad", "accessor id"),
        also=r"accessor[ ]id[ ]{0,3}=[\s\S]{1,140}?secret[ ]id",
        carrier="NOMAD_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
