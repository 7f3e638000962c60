"""Which strings are keys of SwitchBot?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "switchbot-token",
        "SwitchBot token",
        "switch[_ .-]?bot",
        HEX,
        96,
        "https://github.com/OpenWonderLabs/SwitchBotAPI",
        companions={
            "client_secret": Companion(
                named("(?:client[_ .-]?)?secret(?:[_ .-]?key)?", "[0-9a-f]{32}"),
                lambda random: _forge.text(random, _forge.HEX, 32),
            )
        },
        carrier="SWITCHBOT_TOKEN={secret}\nSWITCHBOT_SECRET={client_secret}",
        keywords=("switchbot", "switch_bot"),
        issuer="switchbot",
    ),
)
