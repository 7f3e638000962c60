"""Which strings are keys of Lambda (GPU cloud)?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"name": value.split("_")[1]})


def _forge_key(random: Random) -> str:
    key = _forge.text(random, _forge.ALNUM, 32)
    return f"secret_ci-{_forge.number(random, 3)}_{_forge.text(random, _forge.HEX, 32)}.{key}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="lambdalabs-api-key",
        title="Lambda cloud API key",
        issuer="lambdalabs",
        pattern=token(r"secret_[A-Za-z0-9-]{1,40}_[0-9a-f]{32}\.[A-Za-z0-9]{32}"),
        keywords=("secret_",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_key,
        near_misses=(
            "secret_ci_" + "0" * 32 + "." + "x" * 32,
            "secret_key_base",
            "secret_ci_" + "0a1b2c3d" * 4,
            _forge.example(_forge_key)[:-1],
        ),
        references=("https://docs.lambda.ai/public-cloud/cloud-api/",),
        check=lambda value: plausible(value.rpartition(".")[2], 8),
        inspect=_inspect,
        specific=65,
        proves="name, id and key in one",
    ),
)
