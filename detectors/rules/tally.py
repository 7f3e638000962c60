"""Which strings are Tally's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

_DOC = "https://developers.tally.so/api-reference/api-keys"


RULES: tuple[Rule, ...] = (
    prefixed("tally-key", "Tally API key", "tly-", ALNUM, 24, _DOC, issuer="tally", most=64),
)
