"""Which strings are SendPulse's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://sendpulse.com/integrations/api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "sendpulse-secret",
        "SendPulse API secret",
        r"sendpulse",
        HEX,
        32,
        _DOC,
        issuer="sendpulse",
        carrier="SENDPULSE_API_SECRET={secret}",
        keywords=("sendpulse",),
        what=r"secrets?|api[_ -]?secret|client[_ -]?secret",
    ),
)
