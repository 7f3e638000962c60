"""Which strings are keys of Cartesia?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "cartesia-api-key",
        "Cartesia API key",
        "sk_car_",
        ALNUM,
        20,
        "https://docs.cartesia.ai/get-started/make-an-api-request",
        most=44,
        issuer="cartesia",
    ),
)
