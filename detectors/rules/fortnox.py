"""Which strings are Fortnox's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import ALNUM

_DOC = "https://www.fortnox.se/developer/authorization"

RULES: tuple[Rule, ...] = (
    named_rule(
        "fortnox-client-secret",
        "Fortnox client secret",
        "fortnox",
        ALNUM,
        10,
        _DOC,
        issuer="fortnox",
        what=r"client[_ -]?secret",
        carrier="FORTNOX_CLIENT_SECRET={secret}",
        keywords=("fortnox",),
        confidence=Confidence.MEDIUM,
    ),
    named_uuid(
        "fortnox-access-token",
        "Fortnox access token",
        "fortnox",
        _DOC,
        issuer="fortnox",
        what=r"access[_ -]?token|token",
        carrier="FORTNOX_ACCESS_TOKEN={secret}",
        keywords=("fortnox",),
        confidence=Confidence.HIGH,
    ),
)
