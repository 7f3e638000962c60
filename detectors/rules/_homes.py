"""Which settings of houses that are automated, and of servers for games, are keys or passwords?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from random import Random

import regex

from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._exempt import exempt
from detectors.rules._handed import handed
from detectors.rules._host import ARGUMENT, host_rule
from detectors.rules._host_files import by_login, text_of
from detectors.rules._looks import noise
from detectors.rules._values import LAST, by_look, forge_password

_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,127}" + LAST + ")"
_NUMBER = r"(?:0[xX][0-9A-Fa-f]{1,2}|\d{1,3})(?![A-Za-z0-9.])"
_BYTE = regex.compile(r"0[xX][0-9A-Fa-f]{1,2}|\d{1,3}")
_TO = r"[\"']?[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}"

_home = partial(host_rule, excepts=exempt)


def _bytes_of(value: str) -> list[int]:
    return [int(each, 0 if each[1:2] in "xX" else 10) for each in _BYTE.findall(value)]


def _is_network_key(value: str) -> bool:
    numbers = _bytes_of(value)
    if len(numbers) != 16 or max(numbers) > 255:
        return False
    # of random ones a million to one; the key that zigbee2mqtt began with is numbers below 16
    return len(set(numbers)) >= 10 and max(numbers) > 15


def _forge_network_key(random: Random) -> str:
    while True:
        value = str(list(random.randbytes(16)))
        if _is_network_key(value):
            return value


NETWORK_KEY = _home(
    "mesh-network-key",
    "Network key of a Zigbee or Z-Wave network",
    r"(?i:(?<![A-Za-z])(?:(?:advanced|zigbee|zwave)[._-])?network_?key)" + _TO + r"[\"']?"
    rf"(?P<secret>\[\s{{0,12}}{_NUMBER}(?:\s{{0,12}},\s{{0,12}}{_NUMBER}){{15}}\s{{0,12}},?\s{{0,1"
    r"2}\]"
    rf"|0x[0-9A-Fa-f]{{1,2}}(?:[ ]?,[ ]?{_NUMBER}){{15}}"
    # a list of YAML, a number a line
    rf"|(?<=:[ \t]{{0,4}}\r?\n[ \t>+]{{0,16}}-[ ]){_NUMBER}"
    rf"(?:\r?\n[ \t>+]{{0,16}}-[ ]{_NUMBER}){{15}})"
    r"(?![A-Za-z0-9,])"
    rf"|(?i:network_?key):[ \t]{{0,4}}\r?\n[ \t>+]{{0,16}}-[ ](?P<secret>{_NUMBER}"
    rf"(?:\r?\n[ \t>+]{{0,16}}-[ ]{_NUMBER}){{15}})(?![A-Za-z0-9])",
    ("network_key", "networkkey"),
    "advanced:\n  network_key: {secret}",
    (
        "network_key: GENERATE",
        "network_key: [1, 3, 5, 7, 9, 11, 13, 15, 0, 2, 4, 6, 8, 10, 12, 13]",
        "network_key: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
        "network_key: [301, 7, 99, 12, 255, 31, 8, 77, 64, 5, 19, 240, 133, 2, 90, 41]",
        "network_key: [13, 7, 99]",
    ),
    "https://www.zigbee2mqtt.io/guide/configuration/zigbee-network.html",
    forge=_forge_network_key,
    check=_is_network_key,
    inspect=lambda _v, _a, _n: Inspection({"kind": "network key"}),
    specific=45,
)
SECURITY_KEY = _home(
    "mesh-security-key",
    "Security key of a Z-Wave or Thread network",
    r"(?i:(?<![A-Za-z0-9])(?:s0_?legacy(?:_?key)?|s2_?(?:access_?control|(?:un)?authenticated)"
    r"(?:_?key)?"
    r"|lr_?s2_?\w{4,24}|zwave_?network_?key|(?:thread_?|open_?thread_?)?network[ _]?key|pskc))"
    r"(?:" + _TO + r"|[ \t]{1,3})[\"']?(?P<secret>[0-9A-Fa-f]{32})(?![0-9A-Za-z])",
    (
        "s0_legacy",
        "s0legacy",
        "s2_a",
        "s2_una",
        "s2access",
        "s2unauth",
        "s2auth",
        "network_key",
        "networkkey",
        "network key",
        "pskc",
    ),
    "s2_access_control_key: {secret}",
    (
        "s2_access_control_key: ''",
        "network key: " + "0" * 32,
        "dataset networkkey 00112233445566778899aabbccddeeff0011",
    ),
    "https://zwave-js.github.io/node-zwave-js/#/getting-started/security-s2",
    forge=lambda random: _forge.text(random, _forge.HEX, 32).upper(),
    check=lambda value: plausible(value, 8) and value.lower() != "00112233445566778899aabbccddeeff",
    inspect=lambda _v, _a, _n: Inspection({"kind": "network key"}),
    specific=41,
)
GAME = _home(
    "game-server-password",
    "Password of a server for games",
    rf"(?<![\w.-])(?:rcon_password|rcon\.password|sv_password|sv_rcon_?password"
    rf"|server\.rcon_?password)[ \t]{{1,3}}(?![+-]){ARGUMENT}"
    r"|(?<![\w.-])(?:Server(?:Admin)?Password|SpectatorPassword|RCONPassword|AdminPassword)="
    r"(?:\"(?P<secret>[^\"\s][^\"\n?]{2,100}+)\"|(?P<secret>(?![$<({%*\[])"
    r"[^\s\"'`<>?&,;)]{3,100}+)(?<![*_.]))"
    r"|(?<![\w.-])\+?sv_setsteamaccount[ \t]{1,3}\"?(?P<secret>[0-9A-F]{32})(?![0-9A-Za-z])",
    (
        *("rcon_password", "rcon.password", "sv_password", "sv_rcon", "serveradminpass"),
        *("serverpassword=", "spectatorpass", "rconpassword", "adminpassword=", "sv_setsteam"),
    ),
    "srcds_run -game csgo +rcon_password {secret} +map de_dust2",
    (
        "+rcon_password $RCON_PASSWORD +map x",
        "ServerPassword=?ServerAdminPassword=",
        'sv_password ""',
        "set the rcon_password in server.cfg",
    ),
    "https://developer.valvesoftware.com/wiki/Source_Dedicated_Server",
    check=lambda value: look(value) > Look.WORD,
    inspect=by_look,
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
)
TASMOTA = _home(
    "tasmota-password",
    "Password given to a device with Tasmota",
    r"(?<![\w.-])(?:(?:Mqtt|Web)Password|Password[12]?)[ \t]{1,2}(?:\"(?P<secret>[^\"\s]"
    r"[^\"\n]{3,64}+)\"|" + _BARE + ")",
    ("mqttpassword ", "webpassword ", "password1 ", "password2 "),
    "Backlog MqttHost 10.2.3.4; MqttUser deploy; MqttPassword {secret}",
    (
        "MqttPassword <password>",
        "Password1 was easy to guess",
        "MqttPassword $PW",
    ),
    "https://tasmota.github.io/docs/Commands/#mqtt",
    check=handed,
    inspect=by_look,
    confidence=Confidence.MEDIUM,
    severity=Severity.MEDIUM,
)
FHEM = _home(
    "fhem-login",
    "Login in the definition of a device of FHEM",
    r"(?<![\w-])define[ \t]{1,3}[\w.-]{1,40}[ \t]{1,3}MQTT(?:2_CLIENT)?"
    r"[ \t]{1,3}[\w.-]{1,60}:\d{2,5}"
    rf"[ \t]{{1,3}}(?P<user>[\w.@-]{{1,60}}+)[ \t]{{1,3}}{_BARE}",
    ("define ",),
    "define broker MQTT 10.2.3.4:1883 deploy {secret}",
    (
        "define broker MQTT 10.2.3.4:1883 deploy <password>",
        "define broker MQTT2_CLIENT 10.2.3.4:1883",
    ),
    "https://fhem.de/commandref.html#MQTT",
    anchors={"define ": r"define [a-z0-9_.-]{1,40} mqtt"},
    severity=Severity.MEDIUM,
)
FHEM_BASIC = _home(
    "fhem-basic-auth",
    "Login of FHEM's pages",
    r"(?<![\w-])basicAuth[ \t]{1,3}(?P<secret>[A-Za-z0-9+/]{8,200}+={0,2})(?![A-Za-z0-9+/=])",
    ("basicauth ",),
    "attr WEB basicAuth {secret}",
    ("attr WEB basicAuth { checkPass($user) }", "basicAuth required1", "basicAuth c2hvcA=="),
    "https://fhem.de/commandref.html#allowed",
    forge=lambda random: _forge.base64(f"deploy:{forge_password(random)}".encode()),
    check=lambda value: ":" in (text_of(value) or "")[1:-1],
    inspect=by_login,
    specific=41,
    proves="its decoded user and password",
)


def _inspect_local(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"kind": "local key"})


LOCAL_KEY = _home(
    "home-device-local-key",
    "Local key of a device in a house",
    r"(?i:(?<![A-Za-z])local_?key)"
    + _TO
    + r"(?:\"(?P<secret>[!-~]{16})\"|'(?P<secret>[!-&(-~]{16})'"
    r"|(?P<secret>[A-Za-z0-9][!#-&(-;=?-~]{15})(?=[\s,}\"']|$))",
    ("local_key", "localkey", "local key"),
    "local_key: '{secret}'",
    (
        "local_key: ${TUYA_LOCAL_K}",
        "local_key: 'xxxxxxxxxxxxxxxx'",
        "localKey: 'config.publicKey'",
        "local_key: 'my_primary_key_x'",
    ),
    "https://developer.tuya.com/en/docs/cloud/device-management",
    forge=lambda random: _forge.text(random, _forge.ALNUM, 16),
    check=lambda value: plausible(value, 9) and noise(value) and look(value) > Look.WORD,
    inspect=_inspect_local,
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
)
HOMEKIT = _home(
    "homekit-setup-code",
    "Setup code of a HomeKit device",
    r"(?i:home[ _-]?kit)[^\n]{0,60}?(?i:code|pin|setup)[^\n\d]{0,24}(?P<secret>\d{3}-\d{2}-\d{3})"
    r"(?![\w-])",
    ("homekit", "home kit", "home_kit", "home-kit"),
    "HomeKit setup code: {secret}",
    (
        "HomeKit setup code: 000-00-000",
        "HomeKit setup code: 123-45-678",
        "HomeKit code 031-4-154",
        "homekit shop, call 031-45-1543",
    ),
    "https://support.apple.com/102635",
    forge=lambda random: "-".join(_forge.number(random, size) for size in (3, 2, 3)),
    check=lambda value: value not in ("123-45-678", "876-54-321") and len(set(value)) > 3,
    inspect=lambda _v, _a, _n: Inspection({"kind": "homekit code"}),
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
    specific=41,
)

RULES: tuple[Rule, ...] = (
    *(NETWORK_KEY, SECURITY_KEY, GAME, TASMOTA, FHEM, FHEM_BASIC, LOCAL_KEY, HOMEKIT),
)
