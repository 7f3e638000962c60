"""Which strings are keys of Arduino Cloud?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "arduino-client-secret",
        "Arduino Cloud client secret",
        "arduino(?:[_ .-]?(?:iot|cloud))?",
        ALNUM,
        64,
        "https://docs.arduino.cc/arduino-cloud/api/api-keys/",
        what="(?:client|api)[_ .-]?secret|secret",
        companions={
            "client_id": Companion(
                named("client[_ .-]?id", "[A-Za-z0-9]{32}"),
                lambda random: _forge.text(random, _forge.ALNUM, 32),
                secret=False,
            )
        },
        carrier="ARDUINO_CLIENT_ID={client_id}\nARDUINO_CLIENT_SECRET={secret}",
        keywords=("arduino",),
        issuer="arduino",
    ),
)
