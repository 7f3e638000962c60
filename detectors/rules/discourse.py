"""Which strings are Discourse's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.discourse.org/#section/Authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "discourse-key",
        "Discourse API key",
        r"discourse",
        HEX,
        64,
        _DOC,
        issuer="discourse",
        carrier="DISCOURSE_API_KEY={secret}",
        keywords=("discourse",),
        severity=Severity.CRITICAL,
    ),
)
