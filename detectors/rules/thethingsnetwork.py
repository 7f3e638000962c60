"""Which strings are keys of The Things Stack?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"key_id": value.split(".")[1]})


def _forge_key(random: Random) -> str:
    key_id, key = _forge.text(random, _forge.BASE32, 39), _forge.text(random, _forge.BASE32, 52)
    return f"NNSXS.{key_id}.{key}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="thethingsnetwork-api-key",
        title="The Things Stack API key",
        issuer="thethingsnetwork",
        pattern=token(r"NNSXS\.[A-Z2-7]{39}\.[A-Z2-7]{52}"),
        keywords=("nnsxs.",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "NNSXS.XXXXXXX.XXXXXXX",
            "NNSXS." + "A" * 39 + "." + "A" * 52,
            _forge.example(_forge_key)[:-1],
        ),
        references=("https://www.thethingsindustries.com/docs/api/concepts/auth/",),
        check=lambda value: plausible(value[6:], 16),
        inspect=_inspect,
        specific=65,
        proves="key id and key in one",
    ),
)
