"""Which strings are Sendbird's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "sendbird-token",
        "Sendbird API token",
        r"send[_-]?bird",
        HEX,
        40,
        _DOC,
        issuer="sendbird",
        carrier="SENDBIRD_API_TOKEN={secret}",
        keywords=("sendbird", "send_bird"),
        severity=Severity.CRITICAL,
    ),
)
