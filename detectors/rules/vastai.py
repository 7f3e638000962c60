"""Which strings are keys of Vast.ai?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "vastai-api-key",
        "Vast.ai API key",
        "vast[_ .-]?ai",
        HEX,
        64,
        "https://docs.vast.ai/api/authentication",
        also="vast[_-]api[_-]key",
        severity=Severity.CRITICAL,
        carrier="VAST_API_KEY={secret}",
        keywords=("vastai", "vast_ai", "vast-ai", "vast.ai", "vast ai", "vast_api", "vast-api"),
        issuer="vastai",
    ),
)
