"""Which strings are keys of Losant?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "losant-access-secret",
        "Losant access secret",
        "losant",
        HEX,
        64,
        "https://docs.losant.com/applications/access-keys/",
        what="(?:access[_ .-]?)?secret|password",
        companions={
            "access_key": Companion(
                named("access[_ .-]?key(?![_ .-]?secret)", UUID, end=END_UUID),
                _forge.uuid,
                secret=False,
            )
        },
        carrier="LOSANT_ACCESS_KEY={access_key}\nLOSANT_ACCESS_SECRET={secret}",
        keywords=("losant",),
        issuer="losant",
    ),
)
