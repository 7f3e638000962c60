"""Which strings are Hasura's admin secrets and tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "hasura-admin-secret",
        "Hasura admin secret",
        "hasura(?:[_-]graphql)?|x-hasura",
        ALNUM,
        32,
        "https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/",
        issuer="hasura",
        carrier="HASURA_GRAPHQL_ADMIN_SECRET={secret}",
        keywords=("hasura",),
        most=64,
        what="admin[_ -]?secret(?:[_ -]?key)?|access[_ -]?(?:token|key)",
        severity=Severity.CRITICAL,
    ),
)
