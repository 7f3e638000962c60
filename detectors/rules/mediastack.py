"""Which strings are keys of mediastack?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "mediastack-access-key",
        "mediastack access key",
        "media[_ .-]?stack",
        HEX,
        32,
        "https://mediastack.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.mediastack.com", "access_key"),
        carrier="MEDIASTACK_ACCESS_KEY={secret}",
        keywords=("mediastack", "media_stack"),
        issuer="mediastack",
    ),
)
