"""Which strings are keys of Stormglass?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "stormglass-key",
        "Stormglass API key",
        "storm[_ -]?glass",
        f"{UUID}-[0-9a-f]{{8}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{12}}",
        lambda random: f"{_forge.uuid(random)}-{_forge.uuid(random)}",
        "https://docs.stormglass.io/#/authentication",
        issuer="stormglass",
        carrier="STORMGLASS_API_KEY={secret}",
        keywords=(
            "stormglass",
            "storm_glass",
            "storm-glass",
        ),
        end=END_UUID,
        least=1,
        severity=Severity.LOW,
    ),
)
