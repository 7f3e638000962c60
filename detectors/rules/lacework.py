"""Which strings are Lacework's secret keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END

_KEYS = "https://docs.lacework.net/api/api-access-keys-and-tokens"

RULES: tuple[Rule, ...] = (
    named_shape(
        "lacework-secret-key",
        "Lacework secret key",
        "lacework|lw",
        "_[0-9a-f]{32}",
        made(32, _forge.HEX, "_"),
        _KEYS,
        issuer="lacework",
        carrier="LW_API_SECRET={secret}",
        keywords=("lacework", "lw_api", "lw_secret", "lw-api"),
        what=r"(?:api[._ -]?)?secret(?:[._ -]?key)?",
        end=END,
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
    ),
)
