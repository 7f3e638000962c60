"""Which strings are keys of Helicone?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_UUID, UUID
from detectors.rules._pattern import token


def _forge_key(random: Random) -> str:
    groups = (_forge.text(random, _forge.DIGITS + _forge.LOWER, 7) for _ in range(4))
    return "sk-helicone-" + "-".join(groups)


RULES: tuple[Rule, ...] = (
    Rule(
        id="helicone-api-key",
        title="Helicone API key",
        issuer="helicone",
        pattern=token(
            rf"sk-helicone-(?:(?:eu|cp|us|proxy)-)?(?:[a-z0-9]{{7}}-){{3}}[a-z0-9]{{7}}(?:-{UUID})?+",
            end=END_UUID,
        ),
        keywords=("sk-helicone-",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_key,
        near_misses=(
            "sk-helicone-...",
            "sk-helicone-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx",
            _forge.example(_forge_key)[:-1],
            "sk-helicone-proxy-key",
        ),
        references=("https://docs.helicone.ai/helicone-headers/helicone-auth",),
        check=lambda value: plausible(value[12:], 10),
        specific=60,
    ),
)
