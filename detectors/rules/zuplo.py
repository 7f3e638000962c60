"""Which strings are API keys that Zuplo issues?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "zuplo-key",
        "Zuplo API key",
        "zpka_",
        "[0-9a-f]{32}_[0-9a-f]{8}",
        lambda random: "_".join(_forge.text(random, _forge.HEX, each) for each in (32, 8)),
        "https://zuplo.com/docs/articles/api-key-leak-detection",
        issuer="zuplo",
    ),
)
