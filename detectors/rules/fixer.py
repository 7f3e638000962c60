"""Which strings are keys of Fixer?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "fixer-access-key",
        "Fixer access key",
        "fixer[_ .-]?(?=io|api|access|key)",
        ALNUM,
        32,
        "https://fixer.io/documentation",
        severity=Severity.MEDIUM,
        also=query("data.fixer.io", "access_key"),
        carrier="FIXER_ACCESS_KEY={secret}",
        keywords=spellings("fixer", "io", "api", "access", "key"),
        issuer="fixer",
    ),
)
