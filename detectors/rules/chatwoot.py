"""Which strings are Chatwoot's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.chatwoot.com/api-reference/introduction"


RULES: tuple[Rule, ...] = (
    named_rule(
        "chatwoot-token",
        "Chatwoot API access token",
        r"chatwoot",
        ALNUM,
        24,
        _DOC,
        issuer="chatwoot",
        carrier="CHATWOOT_API_TOKEN={secret}",
        keywords=("chatwoot",),
    ),
)
