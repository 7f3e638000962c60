"""Which keys let a device into a LoRaWAN network, or read what it sends?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Inspection, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import host_rule
from detectors.rules._pattern import BETWEEN

_SESSION = (
    r"(?:[fs][_ -]?)?nwk[_ -]?s[_ -]?(?:(?:int|enc)[_ -]?)?key|nwk[_ -]?key|app[_ -]?s[_ -]?key"
    r"|(?:network|application)[_ -]?session[_ -]?key"
)
_JOINING = (
    r"app_key\"?:[ ]?\{\s{0,12}\"?key|"
    r"(?:(?:dev|join|app)[_ -]?eui|lora(?:wan)?|otaa)(?![a-z])[^\n]{0,80}(?:\n[^\n]{0,80}){0,4}?"
    r"(?<![a-z])app[_ -]?key"
)
"""Many services have an "app key"; a device's stands beside its number."""
_VALUE = (
    r"[0-9A-Fa-f]{32}(?![0-9A-Za-z])"
    r"|(?:[0-9A-Fa-f]{2}[ :-]){15}[0-9A-Fa-f]{2}(?![0-9A-Za-z])"
    r"|(?:0x[0-9A-Fa-f]{2},\s{0,8}){15}0x[0-9A-Fa-f]{2}(?![0-9A-Za-z])"
)
_PREFIXES = lazy.pattern(r"0x|[^0-9A-Fa-f]")


def _hex(random: Random) -> str:
    return _forge.text(random, _forge.HEX, 32).upper()


LORAWAN = host_rule(
    "lorawan-key",
    "Key of a LoRaWAN device",
    rf"(?i:(?<![a-z])(?:{_SESSION})|{_JOINING})(?:\[16\])?{BETWEEN}(?P<secret>{_VALUE})",
    (
        *("nwk", "app_s_key", "appskey", "app-s-key", "app s key", "session key", "session_key"),
        *("sessionkey", "session-key", "appkey", "app_key", "app key", "app-key"),
    ),
    "AppSKey: {secret}",
    (
        "AppSKey: " + "0" * 32,
        "DevEUI 70B3D57ED0000001\nAppKey: ask Kim",
        "the network session key changes whenever it joins",
        "AppKey: 0A1B2C3D",
    ),
    "https://lora-alliance.org/resource_hub/lorawan-specification-v1-1/",
    forge=_hex,
    check=lambda value: plausible(_PREFIXES.sub("", value).lower(), 8),
    inspect=lambda _v, _a, _n: Inspection({"kind": "lorawan key"}),
    specific=42,
)

RULES: tuple[Rule, ...] = (LORAWAN,)
