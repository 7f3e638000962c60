"""Which strings are keys of Arize?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import UUID
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL


def _forge_key(random: Random) -> str:
    return f"ak-{_forge.uuid(random)}-{_forge.text(random, _forge.URL64, 32)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "arize-api-key",
        "Arize API key",
        "arize",
        rf"ak-{UUID}-[A-Za-z0-9_-]{{20,60}}+",
        _forge_key,
        "https://arize.com/docs/ax/security-and-settings/api-keys",
        end=END_URL,
        specific=60,
        carrier="ARIZE_API_KEY={secret}",
        keywords=("arize",),
        issuer="arize",
    ),
)
