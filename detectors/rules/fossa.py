"""Which strings are FOSSA's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "fossa-api-key",
        "FOSSA API key",
        "fossa",
        HEX,
        32,
        "https://docs.fossa.com/docs/api-reference",
        issuer="fossa",
        keywords=("fossa",),
        carrier="FOSSA_API_KEY={secret}",
        severity=Severity.MEDIUM,
    ),
)
