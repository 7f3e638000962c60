"""Which strings are API tokens of Val Town?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "valtown-token",
        "Val Town API token",
        "vtwn_",
        "[A-Za-z0-9]{20,64}+",
        lambda random: _forge.text(random, _forge.ALNUM, 26),
        "https://docs.val.town/reference/api/authentication/",
        issuer="valtown",
    ),
)
