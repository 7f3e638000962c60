"""Which strings are TrueNAS's API keys?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible


def _forge_key(random: Random) -> str:
    return f"{random.randrange(1, 10)}-{_forge.text(random, _forge.ALNUM, 64)}"


_KEYS = "https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/"

# By hand, since between a name and its value a single digit counts as a word.
_PATTERN = lazy.pattern(
    r"(?i:(?:true|free)nas)[^\n]{0,60}?(?<![A-Za-z0-9-])(?P<secret>[0-9]{1,4}-[A-Za-z0-9]{64})"
    r"(?![A-Za-z0-9])"
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="truenas-api-key",
        title="TrueNAS API key",
        issuer="truenas",
        pattern=_PATTERN,
        keywords=("truenas", "freenas"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_key,
        near_misses=(
            "TRUENAS_API_KEY=1-" + "x" * 64,
            "TRUENAS_API_KEY=1-short",
            "the truenas key goes into the vault",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value.split("-", 1)[1], 12),
        carrier="TRUENAS_API_KEY={secret}",
        specific=50,
    ),
)
