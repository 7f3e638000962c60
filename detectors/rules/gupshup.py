"""Which strings are Gupshup's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._structured import LOWER

_DOC = "https://docs.gupshup.io/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "gupshup-key",
        "Gupshup API key",
        r"gupshup",
        LOWER,
        32,
        _DOC,
        issuer="gupshup",
        carrier="GUPSHUP_API_KEY={secret}",
        keywords=("gupshup",),
    ),
)
