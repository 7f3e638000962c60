"""Which strings are application keys of Mergify?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "mergify-key",
        "Mergify application key",
        "mergify",
        URL64,
        32,
        "https://docs.mergify.com/api-intro",
        most=100,
        issuer="mergify",
        keywords=("mergify",),
        carrier="MERGIFY_TOKEN={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
