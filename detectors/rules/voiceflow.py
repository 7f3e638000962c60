"""Which strings are keys of Voiceflow?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"key_id": value.split(".")[2]})


def _forge_key(random: Random) -> str:
    key_id, key = _forge.text(random, _forge.HEX, 24), _forge.text(random, _forge.ALNUM, 16)
    return f"VF.DM.{key_id}.{key}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="voiceflow-api-key",
        title="Voiceflow API key",
        issuer="voiceflow",
        pattern=token(r"VF\.(?:DM|WS)\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"),
        keywords=("vf.dm.", "vf.ws."),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "VF.DM.x.y",
            "VF.DM." + "0" * 24 + "." + "x" * 16,
            _forge.example(_forge_key)[:-1],
            "VF.DM.123456789012345678901234",
        ),
        references=("https://docs.voiceflow.com/reference/authentication",),
        check=lambda value: plausible(value[6:], 8),
        inspect=_inspect,
        specific=65,
        proves="key id and key in one",
    ),
)
