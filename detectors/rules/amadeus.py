"""Which strings are keys of Amadeus?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "amadeus-client-secret",
        "Amadeus API secret",
        "amadeus",
        ALNUM,
        16,
        "https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/",
        what="(?:client|api)[_ .-]?secret|secret",
        companions={
            "client_id": Companion(
                named("(?:client[_ .-]?id|api[_ .-]?key)", "[A-Za-z0-9]{32}"),
                lambda random: _forge.text(random, _forge.ALNUM, 32),
                secret=False,
            )
        },
        carrier="AMADEUS_CLIENT_ID={client_id}\nAMADEUS_CLIENT_SECRET={secret}",
        keywords=("amadeus",),
        issuer="amadeus",
    ),
)
