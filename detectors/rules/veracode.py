"""Which strings are Veracode's API credentials?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._pattern import END
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_KEYS = "https://docs.veracode.com/r/c_api_credentials3"

RULES: tuple[Rule, ...] = (
    shaped(
        "veracode-secret-key",
        "Veracode API secret key (EU)",
        "vera01es-[0-9a-f]{128}",
        made(128, _forge.HEX, "vera01es-"),
        _KEYS,
        issuer="veracode",
        keywords=("vera01es-",),
        end=END,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "veracode-key-id",
        "Veracode API id (EU)",
        "vera01ei-[0-9a-f]{32}",
        made(32, _forge.HEX, "vera01ei-"),
        _KEYS,
        issuer="veracode",
        keywords=("vera01ei-",),
        end=END,
        severity=Severity.LOW,
        check=alive,
        least=1,
        specific=55,
    ),
    named_rule(
        "veracode-api-secret",
        "Veracode API secret key",
        "veracode",
        HEX,
        128,
        _KEYS,
        issuer="veracode",
        carrier="VERACODE_API_SECRET={secret}",
        keywords=("veracode",),
    ),
)
