"""Which strings are Dead Man's Snitch's keys and addresses?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import made
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_API = "https://deadmanssnitch.com/docs/api/v1"

RULES: tuple[Rule, ...] = (
    named_rule(
        "deadmanssnitch-api-key",
        "Dead Man's Snitch API key",
        r"dead[_ -]?man'?s?[_ -]?snitch|dms",
        ALNUM,
        20,
        _API,
        issuer="deadmanssnitch",
        most=64,
        carrier="DEADMANSSNITCH_API_KEY={secret}",
        keywords=("snitch", "dms_api"),
        what="api[_ -]?key",
    ),
    shaped(
        "deadmanssnitch-snitch",
        "Dead Man's Snitch address",
        r"https://nosnch\.in/[0-9a-f]{10}",
        made(10, _forge.HEX, "https://nosnch.in/"),
        _API,
        issuer="deadmanssnitch",
        keywords=("nosnch.in/",),
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        check=lambda value: plausible(value[18:], 4),
        near_misses=("https://nosnch.in/0000000000",),
        end=END_URL,
        least=1,
        specific=55,
    ),
)
