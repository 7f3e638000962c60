"""Which strings are MessageBird's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import either
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://docs.bird.com/api/api-access/api-authorization"


RULES: tuple[Rule, ...] = (
    named_rule(
        "messagebird-key",
        "MessageBird access key",
        r"message[_ -]?bird",
        ALNUM,
        25,
        _DOC,
        issuer="messagebird",
        carrier="MESSAGEBIRD_ACCESS_KEY={secret}",
        keywords=("messagebird", "message_bird", "message-bird", "accesskey"),
        also=either(
            r"message[_-]?bird[.:(]{1,2}(?:client|init|new)?",
            r"authorization:[ ]accesskey",
            r"require\([\"']messagebird[\"']\)\(",
        ),
    ),
    named_rule(
        "messagebird-bird",
        "Bird access key",
        r"message[_ -]?bird|bird[_-]?(?=api|access)",
        ALNUM,
        36,
        _DOC,
        issuer="messagebird",
        carrier="BIRD_ACCESS_KEY={secret}",
        keywords=("messagebird", "bird_access", "bird-access", "birdaccess", "bird_api"),
        most=40,
    ),
)
