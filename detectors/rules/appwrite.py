"""Which strings are Appwrite's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_KEYS = "https://appwrite.io/docs/advanced/platform/api-keys"

RULES: tuple[Rule, ...] = (
    shaped(
        "appwrite-api-key",
        "Appwrite API key",
        "standard_[0-9a-f]{128,512}+",
        made(256, _forge.HEX, "standard_"),
        _KEYS,
        issuer="appwrite",
        keywords=("standard_",),
        severity=Severity.CRITICAL,
        check=alive,
        least=1 / 4,
    ),
    named_rule(
        "appwrite-api-key-old",
        "Appwrite API key (before version 1.5)",
        "appwrite",
        HEX,
        256,
        _KEYS,
        issuer="appwrite",
        carrier="APPWRITE_API_KEY={secret}",
        keywords=("appwrite",),
        severity=Severity.CRITICAL,
    ),
)
