"""Which strings are application keys of Mergify?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
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
    ),
)
