"""Which strings are ThousandEyes' tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_uuid

_TOKENS = "https://docs.thousandeyes.com/product-documentation/user-management/rbac"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "thousandeyes-token",
        "ThousandEyes OAuth bearer token",
        "thousand[_ -]?eyes",
        _TOKENS,
        issuer="thousandeyes",
        carrier="THOUSANDEYES_TOKEN={secret}",
        keywords=("thousandeyes", "thousand_eyes", "thousand-eyes"),
        confidence=Confidence.HIGH,
    ),
)
