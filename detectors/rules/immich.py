"""Which strings are keys of Immich?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "immich-key",
        "Immich API key",
        "immich",
        ALNUM,
        41,
        "https://immich.app/docs/features/command-line-interface/#obtain-the-api-key",
        issuer="immich",
        carrier="IMMICH_API_KEY={secret}",
        keywords=("immich",),
        also=r"immich[ ]login[ ]\S{8,120}",
        most=44,
    ),
)
