"""Which strings are DreamHost's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "dreamhost-api-key",
        "DreamHost API key",
        "dreamhost",
        UPPER,
        16,
        "https://help.dreamhost.com/hc/en-us/articles/4407354972692-Connecting-to-the-DreamHost-API",
        issuer="dreamhost",
        carrier="DREAMHOST_API_KEY={secret}",
        keywords=("dreamhost",),
        what="api[_ -]?key|key",
        severity=Severity.CRITICAL,
    ),
)
