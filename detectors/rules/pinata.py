"""Which strings are keys of Pinata?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "pinata-secret-key",
        "Pinata API secret",
        "pinata",
        HEX,
        64,
        "https://docs.pinata.cloud/account-management/api-keys",
        what="secret(?:[_ .-]?(?:api[_ .-]?)?key)?",
        companions={
            "api_key": Companion(
                named(r"(?<!secret[_ .-])api[_ .-]?key(?![_ .-]?secret)", r"[0-9a-f]{20}"),
                lambda random: _forge.text(random, _forge.HEX, 20),
                secret=False,
            )
        },
        carrier="PINATA_API_KEY={api_key}\nPINATA_SECRET_API_KEY={secret}",
        keywords=("pinata",),
        also=call("pinatasdk", at=1),
        issuer="pinata",
    ),
)
