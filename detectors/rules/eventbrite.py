"""Which strings are Eventbrite's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

_DOC = "https://www.eventbrite.com/platform/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "eventbrite-token",
        "Eventbrite private token",
        r"eventbrite",
        UPPER,
        20,
        _DOC,
        issuer="eventbrite",
        carrier="EVENTBRITE_PRIVATE_TOKEN={secret}",
        keywords=("eventbrite",),
        what=r"(?:private|oauth|auth|access|api|personal)?[_ -]?tokens?|oauth",
    ),
    named_rule(
        "eventbrite-secret",
        "Eventbrite client secret",
        r"eventbrite",
        UPPER,
        50,
        _DOC,
        issuer="eventbrite",
        carrier="EVENTBRITE_CLIENT_SECRET={secret}",
        keywords=("eventbrite",),
        most=54,
        what=r"(?:client|app)?[_ -]?secret",
    ),
)
