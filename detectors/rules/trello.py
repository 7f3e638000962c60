"""Which strings are Trello's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import UPPER_HEX, fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import issued
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/"


_KEY = Companion(
    issued("trello", "[0-9a-f]{32}", what="(?:api|app)?[_ -]?key"),
    lambda random: _forge.text(random, _forge.HEX, 32),
    secret=False,  # made to be known
)


RULES: tuple[Rule, ...] = (
    shaped(
        "trello-token",
        "Trello token",
        r"ATTA[0-9a-f]{64}[0-9A-F]{8}",
        fields("ATTA", (HEX, 64), (UPPER_HEX, 8)),
        _DOC,
        issuer="trello",
        keywords=(
            "atta0",
            *(f"atta{each}" for each in _forge.DIGITS[1:]),
            "attaa",
            "attab",
            "attad",
            "attae",
            "attaf",
            *(f"attac{each}" for each in _forge.HEX),
        ),
        near_misses=("ATTA" + "0" * 72, "ATTAchment"),
        companions={"api_key": _KEY},
        carrier="TRELLO_API_KEY={api_key}\nTRELLO_TOKEN={secret}",
    ),
    named_rule(
        "trello-token-old",
        "Trello token or API secret (older form)",
        r"trello",
        HEX,
        64,
        _DOC,
        issuer="trello",
        carrier="TRELLO_API_SECRET={secret}",
        keywords=("trello",),
        severity=Severity.HIGH,
    ),
    named_rule(
        "trello-key",
        "Trello API key",
        r"trello",
        HEX,
        32,
        _DOC,
        issuer="trello",
        carrier="TRELLO_API_KEY={secret}",
        keywords=("trello",),
        severity=Severity.LOW,
        what=r"(?:api|app|developer)?[_ -]?keys?|api",
    ),
)
