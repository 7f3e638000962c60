"""Which strings are Zeabur's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "zeabur-api-key",
        "Zeabur API key",
        r"zeabur",
        ALNUM,
        26,
        "https://zeabur.com/docs/en-US/developer/public-api",
        issuer="zeabur",
        carrier="ZEABUR_TOKEN={secret}",
        keywords=("zeabur",),
        most=64,
        confidence=Confidence.MEDIUM,
    ),
)
