"""Which strings are keys of Vast.ai?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "vastai-api-key",
        "Vast.ai API key",
        "vast[_ .-]?ai|vast(?=[_ .-]?api)",
        HEX,
        64,
        "https://docs.vast.ai/api/authentication",
        also="",
        severity=Severity.CRITICAL,
        carrier="VAST_API_KEY={secret}",
        keywords=spellings("vast", "ai", "api"),
        issuer="vastai",
    ),
)
