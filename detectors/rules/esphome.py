"""Which strings are keys of ESPHome?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_BASE64
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

# YAML: api, perhaps with other settings, encryption, key; and the names in secrets.yaml.
_SECTION = (
    r"api[\"']?:[^\n]{0,8}(?:\n[ \t]{1,12}[^\n]{0,60}){0,3}?\n[ \t]{1,12}encryption[\"']?:"
    r"\s{1,24}[\"']?key"
)
_NAMES = r"esphome[_ -](?:api[_ -]|encryption[_ -]){0,2}key|noise_psk|api_encryption_key"

RULES: tuple[Rule, ...] = (
    Rule(
        id="esphome-api-key",
        title="ESPHome API encryption key",
        issuer="esphome",
        pattern=lazy.pattern(
            rf"(?i:{_SECTION}|{_NAMES})[\"']?[ \t]{{0,3}}[:=][ \t]{{0,3}}[\"']?"
            rf"(?P<secret>[A-Za-z0-9+/]{{43}}=){END_BASE64}"
        ),
        keywords=(
            "encryption:",
            'encryption":',
            "encryption':",
            "encryption_key",
            "esphome",
            "noise_psk",
        ),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.base64(random.randbytes(32)),
        near_misses=(
            "api:\n  encryption:\n    key: !secret api_key",
            "api:\n  encryption:\n    key: " + "x" * 43 + "=",
            "api:\n  encryption:\n    key: AAAA",
        ),
        references=("https://esphome.io/components/api.html",),
        check=lambda value: plausible(value, 16),
        carrier="api:\n  encryption:\n    key: {secret}",
        specific=45,
    ),
    named_rule(
        "esphome-ota-password",
        "ESPHome OTA password",
        "esphome[_ -]?ota",
        HEX,
        32,
        "https://esphome.io/components/ota/esphome.html",
        issuer="esphome",
        carrier="ota:\n  - platform: esphome\n    password: {secret}",
        keywords=("esphome", "ota_password"),
        what="pass(?:word)?",
        also=r"ota:\s{1,12}(?:-[ ]platform:[ ]esphome\s{1,12})?password|ota_password",
        severity=Severity.MEDIUM,
    ),
)
