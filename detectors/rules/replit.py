"""Which addresses open a Replit database?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise

_PART = "[A-Za-z0-9_-]{10,1500}+"


def _forge_token(random: Random) -> str:
    return ".".join(
        ("eyJhbGciOiJIUzUxMiJ9", *("eyJ" + _forge.text(random, _forge.ALNUM, n) for n in (90, 83)))
    )


RULES: tuple[Rule, ...] = (
    Rule(
        id="replit-database",
        title="Replit database address",
        issuer="replit",
        pattern=lazy.pattern(
            rf"kv\.replit\.(?:com|app|dev)/v[0-9]/(?P<secret>eyJ{_PART}\.{_PART}\.{_PART})"
            r"(?![A-Za-z0-9_-])"
        ),
        keywords=("kv.replit.",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_token,
        near_misses=(
            "https://kv.replit.com/v0/eyJ" + "x" * 40,
            "https://kv.replit.com/v0/ is where the database lives",
        ),
        references=(
            "https://docs.replit.com/cloud-services/storage-and-databases/replit-database",
        ),
        check=noise,
        carrier="https://kv.replit.com/v0/{secret}",
        specific=70,
    ),
)
