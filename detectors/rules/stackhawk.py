"""Which strings are StackHawk's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "stackhawk-key",
        "StackHawk API key",
        "hawk.",
        r"[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}",
        lambda random: ".".join(_forge.text(random, _forge.ALNUM, 20) for _ in range(2)),
        "https://docs.stackhawk.com/apidocs.html",
        issuer="stackhawk",
        end=END_URL,
    ),
)
