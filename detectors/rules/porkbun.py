"""Which strings are Porkbun's API keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import token
from detectors.rules._plain import HEX, prefixed

_KEYS = "https://porkbun.com/api/json/v3/documentation"

RULES: tuple[Rule, ...] = (
    prefixed(
        "porkbun-secret-key",
        "Porkbun secret API key",
        "sk1_",
        HEX,
        64,
        _KEYS,
        issuer="porkbun",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                token("pk1_[0-9a-f]{64}"),
                lambda random: "pk1_" + _forge.text(random, _forge.HEX, 64),
                secret=False,
            )
        },
        carrier="apikey={api_key} secretapikey={secret}",
    ),
    prefixed(
        "porkbun-api-key",
        "Porkbun API key",
        "pk1_",
        HEX,
        64,
        _KEYS,
        issuer="porkbun",
        severity=Severity.LOW,  # opens nothing without the secret key
    ),
)
