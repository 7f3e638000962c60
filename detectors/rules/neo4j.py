"""Which strings are keys to Neo4j Aura?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_API = "https://neo4j.com/docs/aura/api/authentication/"
_PASSWORD = "https://neo4j.com/docs/aura/getting-started/create-instance/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "neo4j-aura-client-secret",
        "Neo4j Aura API client secret",
        "aura(?:_api|db|_)?|neo4j",
        URL64,
        64,
        _API,
        issuer="neo4j",
        what="client[_ -]?secret",
        carrier="AURA_CLIENT_SECRET={secret}",
        keywords=("aura_client", "aura_api", "neo4j", "aura-client", "auraclient"),
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "neo4j-aura-password",
        "Neo4j Aura database password",
        "neo4j|aura",
        URL64,
        43,
        _PASSWORD,
        issuer="neo4j",
        what="password|auth",
        carrier="NEO4J_PASSWORD={secret}",
        keywords=("neo4j", "aura_password"),
    ),
)
