"""Which strings are shared secrets of Woodpecker CI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "woodpecker-agent-secret",
        "Woodpecker CI agent secret",
        "woodpecker",
        HEX,
        64,
        "https://woodpecker-ci.org/docs/administration/configuration/agent",
        issuer="woodpecker",
        what="secrets?|tokens?",
        keywords=("woodpecker",),
        carrier="WOODPECKER_AGENT_SECRET={secret}",
    ),
)
