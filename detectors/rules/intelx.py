"""Which strings are API keys of Intelligence X?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_KEYS = "https://help.intelx.io/docs/sdk-api/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "intelx-api-key",
        "Intelligence X API key",
        r"intelx|intelligence[_ -]?x",
        _KEYS,
        issuer="intelx",
        carrier="INTELX_API_KEY={secret}",
        keywords=("intelx", "intelligencex", "intelligence_x"),
        severity=Severity.MEDIUM,
    ),
)
