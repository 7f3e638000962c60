"""Which strings are keys of Oura?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "oura-access-token",
        "Oura personal access token",
        "oura(?:[_ .-]?ring)?(?=[_ .-]?(?:api|access|personal|token|pat|key))",
        UPPER,
        32,
        "https://cloud.ouraring.com/docs/authentication",
        severity=Severity.MEDIUM,
        carrier="OURA_ACCESS_TOKEN={secret}",
        keywords=spellings("oura", "ring", "api", "access", "personal", "token"),
        issuer="oura",
    ),
)
