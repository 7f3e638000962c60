"""Which strings are Aha!'s keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.aha.io/api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "ahaio-key",
        "Aha! API key",
        r"aha(?:[._-]?io|(?=_api|_key|_token))",
        HEX,
        64,
        _DOC,
        issuer="ahaio",
        carrier="AHA_API_KEY={secret}",
        keywords=("aha_api", "aha_key", "aha_token", "aha.io", "ahaio", "aha_io"),
    ),
)
