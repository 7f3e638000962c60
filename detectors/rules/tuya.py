"""Which strings are keys of Tuya?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call, either, made
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "tuya-access-secret",
        "Tuya access secret",
        "tuya",
        HEX,
        32,
        "https://developer.tuya.com/en/docs/iot/new-singnature",
        what="(?:access|client|api)?[_ .-]?secret(?:[_ .-]?key)?|access[_ .-]?key",
        companions={
            "access_id": Companion(
                named("(?:access|client)[_ .-]?id", "[A-Za-z0-9]{20}"),
                lambda random: _forge.text(random, _forge.ALNUM, 20),
                secret=False,
            )
        },
        carrier="TUYA_ACCESS_ID={access_id}\nTUYA_ACCESS_SECRET={secret}",
        keywords=("tuya",),
        also=call(r"tuyaopenapi|tinytuya\.cloud", at=2),
        issuer="tuya",
    ),
    named_shape(
        "tuya-local-key",
        "Tuya device local key",
        "local[_ .-]?tuya|tiny[_ .-]?tuya|tuya",
        # newer devices have signs as well
        r"[A-Za-z0-9!#$%&()*+./:;<=>?@^_`{|}~-]{16}",
        made(16),
        "https://developer.tuya.com/en/docs/iot/device-connection-service",
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        what="local[_ .-]?key",
        carrier="tuya_local_key={secret}",
        keywords=("tuya", "local_key"),
        also=either(
            call(r"tinytuya\.\w{3,20}device|tinytuya\.device", at=2),
            r"local_key[ ](?:of|for)[ ][\w ]{1,30}?",
        ),
        issuer="tuya",
    ),
)
