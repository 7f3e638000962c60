"""Which strings are keys of Riot Games?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_UUID, UUID
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="riotgames-api-key",
        title="Riot Games API key",
        issuer="riotgames",
        pattern=token(f"RGAPI-{UUID}", end=END_UUID),
        keywords=("rgapi-",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: f"RGAPI-{_forge.uuid(random)}",
        near_misses=(
            "RGAPI-YOUR-API-KEY",
            "RGAPI-00000000-0000-0000-0000-000000000000",
            "RGAPI-" + _forge.example(_forge.uuid)[:-1],
        ),
        references=("https://developer.riotgames.com/docs/portal",),
        check=lambda value: plausible(value[6:], 7),
        specific=60,
    ),
)
