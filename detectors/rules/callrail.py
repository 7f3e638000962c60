"""Which strings are CallRail's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://apidocs.callrail.com/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "callrail-key",
        "CallRail API key",
        r"call[_-]?rail",
        HEX,
        32,
        _DOC,
        issuer="callrail",
        carrier="CALLRAIL_API_KEY={secret}",
        keywords=("callrail", "call_rail"),
    ),
)
