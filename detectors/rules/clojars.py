"""Which strings are Clojars' deploy tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "clojars-token",
        "Clojars deploy token",
        "CLOJARS_",
        HEX,
        60,
        "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
        issuer="clojars",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
