"""Which strings are IONOS's API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import URL64


def _forge_key(random: Random) -> str:
    return f"{_forge.text(random, _forge.HEX, 32)}.{_forge.text(random, _forge.URL64, 86)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "ionos-api-key",
        "IONOS hosting API key",
        "ionos|x-api",
        rf"[0-9a-f]{{32}}\.{URL64}{{86}}",
        _forge_key,
        "https://developer.hosting.ionos.com/docs/getstarted",
        issuer="ionos",
        carrier="IONOS_API_KEY={secret}",
        keywords=("ionos", "x-api-key"),
        end="(?![A-Za-z0-9_-])",
        severity=Severity.CRITICAL,
        specific=40,
    ),
)
