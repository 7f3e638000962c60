"""Which strings are keys of sevdesk?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "sevdesk-token",
        "sevdesk API token",
        "sev[_ -]?desk",
        HEX,
        32,
        "https://api.sevdesk.de/#section/Authentication-and-Authorization",
        issuer="sevdesk",
        carrier="SEVDESK_API_TOKEN={secret}",
        also=r"sev[_ -]?desk[^\n]{0,60}?authorization",
        keywords=(
            "sevdesk",
            "sev_desk",
        ),
    ),
)
