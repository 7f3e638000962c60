"""Which strings are keys of LIFX?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "lifx-token",
        "LIFX personal access token",
        "lifx",
        "c[0-9a-f]{64}",
        lambda random: "c" + _forge.text(random, _forge.HEX, 64),
        "https://api.developer.lifx.com/reference/authentication",
        severity=Severity.MEDIUM,
        carrier="LIFX_TOKEN={secret}",
        keywords=("lifx",),
        issuer="lifx",
    ),
)
