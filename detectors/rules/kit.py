"""Which strings are Kit's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64, prefixed

_DOC = "https://developers.kit.com/api-reference/authentication"


RULES: tuple[Rule, ...] = (
    prefixed("kit-key", "Kit API key", "kit_", HEX, 32, _DOC, issuer="kit"),
    named_rule(
        "kit-secret-old",
        "ConvertKit API secret",
        r"convert[_ -]?kit",
        URL64,
        43,
        _DOC,
        issuer="kit",
        carrier="CONVERTKIT_API_SECRET={secret}",
        keywords=("convertkit", "convert_kit", "convert-kit"),
    ),
)
