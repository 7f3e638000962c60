"""Which strings are keys of Dune?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "dune-api-key",
        "Dune API key",
        "dune(?=[_ .-]?(?:api|key|analytics|com))",
        ALNUM,
        32,
        "https://docs.dune.com/api-reference/overview/authentication",
        severity=Severity.MEDIUM,
        also="x-dune-api-key",
        carrier="DUNE_API_KEY={secret}",
        keywords=spellings("dune", "api", "key", "com", "analytics"),
        issuer="dune",
    ),
)
