"""Which strings are keys of Zep?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, token


def _forge_key(random: Random) -> str:
    head, tail = _forge.text(random, _forge.ALNUM, 60), _forge.text(random, _forge.ALNUM, 86)
    return f"z_1dWlkIj{head}.{tail}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="zep-api-key",
        title="Zep API key",
        issuer="zep",
        pattern=token(r"z_1dWlkIj[A-Za-z0-9_-]{40,200}+\.[A-Za-z0-9_-]{60,120}+", end=END_URL),
        keywords=("z_1dwlkij",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "z_1dWlkIj",
            "z_1dWlkIj" + "x" * 60 + "." + "x" * 86,
            "keys begin with z_1dWlkIj there",
        ),
        references=("https://help.getzep.com/quickstart",),
        check=lambda value: plausible(value[10:], 16),
    ),
)
