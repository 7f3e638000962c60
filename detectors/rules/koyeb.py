"""Which strings are Koyeb's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "koyeb-token",
        "Koyeb API token",
        r"koyeb",
        ALNUM,
        64,
        "https://www.koyeb.com/docs/reference/api",
        issuer="koyeb",
        carrier="KOYEB_TOKEN={secret}",
        keywords=("koyeb",),
        severity=Severity.CRITICAL,
    ),
)
