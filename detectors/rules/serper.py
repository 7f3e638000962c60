"""Which strings are keys of Serper?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "serper-api-key",
        "Serper API key",
        "serper",
        HEX,
        40,
        "https://serper.dev/playground",
        also=r"google\.serper\.dev[^\n]{0,80}?\n?[^\n]{0,40}?x-api-key",
        carrier="SERPER_API_KEY={secret}",
        keywords=("serper",),
        issuer="serper",
    ),
)
