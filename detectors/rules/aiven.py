"""Which strings are Aiven's tokens and passwords?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64
from detectors.rules._plain import URL64, prefixed

_TOKENS = "https://aiven.io/docs/platform/howto/create_authentication_token"
_PASSWORDS = "https://aiven.io/docs/platform/howto/create_new_service_user"

RULES: tuple[Rule, ...] = (
    named_shape(
        "aiven-token",
        "Aiven authentication token",
        "aiven(?:v1)?|avn",
        rf"(?:aivenv1)?{BASE64}{{200,600}}+={{0,2}}",
        lambda random: _forge.text(random, _forge.BASE64, 371) + "8",
        _TOKENS,
        issuer="aiven",
        carrier="AIVEN_TOKEN={secret}",
        keywords=("aiven", "avn_", "avn --"),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        specific=40,
    ),
    prefixed(
        "aiven-password",
        "Aiven service password",
        "AVNS_",
        URL64,
        19,
        _PASSWORDS,
        issuer="aiven",
        most=32,
        severity=Severity.CRITICAL,
    ),
)
