"""Which strings are keys of Mend, which was WhiteSource?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.mend.io/platform/latest/mend-api-3-0"

RULES: tuple[Rule, ...] = (
    named_rule(
        "mend-key",
        "Mend (WhiteSource) key",
        r"white[_ -]?source|mend[._-]?(?:io|sca|api|user|org|product)|mend_|ws",
        HEX,
        64,
        _KEYS,
        issuer="mend",
        carrier="WS_USERKEY={secret}",
        keywords=(
            "whitesource",
            "white_source",
            "mend_",
            "mend.io",
            "mend-api",
            "mend-user",
            "ws_user",
            "ws_api",
            "ws_apikey",
            "mendio",
        ),
        what=r"(?:api|user|org|product|project)[._ -]?(?:key|token)|apikey|userkey|token|key",
    ),
)
