"""Which strings are keys of fal?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, spellings
from detectors.rules._named import named_shape


def _forge_key(random: Random) -> str:
    return f"{_forge.uuid(random)}:{_forge.text(random, _forge.HEX, 32)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "falai-key",
        "fal key",
        "fal[_ .-]?(?:ai|client)|fal(?=[_ .-]?key)",
        UUID + ":[0-9a-f]{32}",
        _forge_key,
        "https://docs.fal.ai/authentication/key-based",
        also="authorization",
        specific=60,
        end=END_UUID,
        carrier="FAL_KEY={secret}",
        keywords=(*spellings("fal", "key", "ai", "client"), "authorization: key"),
        issuer="falai",
    ),
)
