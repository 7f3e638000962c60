"""Which strings are JumpCloud's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed
from detectors.rules._shaped import block

_KEYS = "https://docs.jumpcloud.com/api/2.0/index.html#section/API-Key"

RULES: tuple[Rule, ...] = (
    prefixed(
        "jumpcloud-api-key",
        "JumpCloud API key",
        "jca_",
        ALNUM,
        36,
        _KEYS,
        issuer="jumpcloud",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "jumpcloud-api-key-old",
        "JumpCloud API key (older form)",
        "jump[_ -]?cloud|" + block("jumpcloud"),
        HEX,
        40,
        _KEYS,
        issuer="jumpcloud",
        carrier="JUMPCLOUD_API_KEY={secret}",
        keywords=("jumpcloud", "jump_cloud", "jump-cloud"),
        severity=Severity.CRITICAL,
    ),
)
