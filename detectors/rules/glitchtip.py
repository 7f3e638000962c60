"""Which strings are GlitchTip's auth tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://glitchtip.com/documentation/cli"

RULES: tuple[Rule, ...] = (
    named_rule(
        "glitchtip-auth-token",
        "GlitchTip auth token",
        "glitch[_ -]?tip",
        HEX,
        40,
        _TOKENS,
        issuer="glitchtip",
        most=64,
        carrier="GLITCHTIP_AUTH_TOKEN={secret}",
        keywords=("glitchtip", "glitch_tip", "glitch-tip"),
    ),
)
