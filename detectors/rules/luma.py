"""Which strings are keys of Luma AI?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_UUID, UUID
from detectors.rules._pattern import token


def _forge_key(random: Random) -> str:
    return f"luma-{_forge.uuid(random)}-{_forge.uuid(random)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="luma-api-key",
        title="Luma AI API key",
        issuer="luma",
        pattern=token(rf"luma-{UUID}(?:-{UUID})?+", end=END_UUID),
        keywords=("luma-",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "luma-...",
            "luma-00000000-0000-0000-0000-000000000000",
            _forge.example(_forge_key)[:40] + "x",
            "pluma-" + _forge.example(_forge.uuid),
        ),
        references=("https://docs.lumalabs.ai/docs/api",),
        check=lambda value: plausible(value[5:], 8),
        specific=60,
    ),
)
