"""Which strings are MISP's automation keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://www.circl.lu/doc/misp/automation/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "misp-auth-key",
        "MISP auth key",
        "misp",
        ALNUM,
        40,
        _KEYS,
        issuer="misp",
        carrier="MISP_AUTHKEY={secret}",
        keywords=(
            "misp_",
            "misp-",
            "misp.",
            "misp key",
            "misp auth",
            "misp api",
            "mispkey",
            "mispauth",
        ),
        what=r"(?:auth|api|automation|admin)?[._ -]?(?:key|token)|authkey|apikey",
        severity=Severity.CRITICAL,
    ),
)
