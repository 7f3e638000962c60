"""Which strings are Clever Cloud's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "clevercloud-token",
        "Clever Cloud OAuth token",
        r"clever[_ -]?cloud|clever_",
        ALNUM,
        32,
        "https://www.clever-cloud.com/developers/doc/cli/",
        issuer="clevercloud",
        carrier="CLEVER_TOKEN={secret}",
        keywords=(
            "clever_",
            "clevercloud",
            "clever-cloud",
            "clever cloud",
        ),
        confidence=Confidence.MEDIUM,
        what="(?:oauth[_ -]?)?(?:token|secret)",
        severity=Severity.CRITICAL,
    ),
)
