"""Which strings are join tokens of Teleport?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://goteleport.com/docs/enroll-resources/agents/join-token/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "teleport-join-token",
        "Teleport join token",
        r"teleport(?=[._-]|\s+(?:join|start|node|token|auth))|tctl|goteleport",
        HEX,
        32,
        _TOKENS,
        issuer="teleport",
        carrier="TELEPORT_JOIN_TOKEN={secret}",
        keywords=("teleport", "tctl", "/scripts/"),
        also=either(
            r"teleport[^\n]{0,80}--token",
            r"tctl[ ][^\n]{0,60}?token",
            r"/scripts/(?=[0-9a-f]{32}/install-)",
        ),
    ),
)
