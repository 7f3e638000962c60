"""Which strings are API secrets of Astronomer?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import URL64

_ID = Companion(
    named("astro(?:nomer)?[_ -]?key[_ -]?id", "[A-Za-z0-9]{32}"),
    lambda random: _forge.text(random, _forge.ALNUM, 32),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "astronomer-key-secret",
        "Astronomer API key secret",
        "astronomer",
        URL64,
        64,
        "https://www.astronomer.io/docs/astro/automation-authentication",
        issuer="astronomer",
        what="secrets?",
        keywords=("astronomer",),
        companions={"key_id": _ID},
        carrier="ASTRONOMER_KEY_ID={key_id}\nASTRONOMER_KEY_SECRET={secret}",
        confidence=Confidence.HIGH,
        check=noise,
    ),
)
