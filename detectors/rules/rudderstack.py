"""Which strings are RudderStack's tokens, and which are only write keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://www.rudderstack.com/docs/dashboard-guides/personal-access-token/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "rudderstack-access-token",
        "RudderStack access token",
        "rudder[_ -]?(?:stack)?",
        ALNUM,
        27,
        _TOKENS,
        issuer="rudderstack",
        most=50,
        carrier="RUDDERSTACK_ACCESS_TOKEN={secret}",
        keywords=("rudder",),
        what=r"(?:access|auth|workspace|service|personal)[_ -]?token",
    ),
    replace(
        named_rule(
            "rudderstack-write-key",
            "RudderStack write key",
            "rudder[_ -]?(?:stack)?",
            ALNUM,
            27,
            _TOKENS,
            issuer="rudderstack",
            carrier="RUDDERSTACK_WRITE_KEY={secret}",
            keywords=("rudder",),
            what=r"write[_ -]?key",
            severity=Severity.LOW,
        ),
        public=True,
    ),
)
