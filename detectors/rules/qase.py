"""Which strings are Qase's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "qase-token",
        "Qase API token",
        "qase",
        HEX,
        64,
        "https://developers.qase.io/#/#authentication",
        issuer="qase",
        keywords=("qase_", "qase-", "qase.", "qase api", "qase token"),
        carrier="QASE_TESTOPS_API_TOKEN={secret}",
    ),
)
