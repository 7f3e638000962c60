"""Which strings are deSEC's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "desec-token",
        "deSEC token",
        "desec|dedyn",
        URL64,
        28,
        "https://desec.readthedocs.io/en/latest/auth/tokens.html",
        issuer="desec",
        carrier="DESEC_TOKEN={secret}",
        keywords=(
            "desec_",
            "desec-",
            "desec.",
            "dedyn",
        ),
        severity=Severity.CRITICAL,
    ),
)
