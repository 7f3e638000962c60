"""Which strings are API and user keys of Mend (WhiteSource)?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "mend-key",
        "Mend API or user key",
        "mend[_ -]?(?:io|sca|sast|api|user|org)|white[_ -]?source",
        HEX,
        64,
        "https://docs.mend.io/platform/latest/mend-cli-environment-variables",
        issuer="mend",
        also="wss?[_.]?(?:api|user|product|project)[_-]?(?:key|token)",
        keywords=("mend_", "mend-", "mend.io", "whitesource", "ws_", "wss."),
        carrier="WS_USERKEY={secret}",
    ),
)
