"""Which strings are keys of Deepgram?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "deepgram-api-key",
        "Deepgram API key",
        "deepgram",
        HEX,
        40,
        "https://developers.deepgram.com/docs/authenticating",
        carrier="DEEPGRAM_API_KEY={secret}",
        keywords=("deepgram",),
        also=call("deepgram(?:client)?"),
        issuer="deepgram",
    ),
)
