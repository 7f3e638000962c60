"""Which strings are keys of Benzinga?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "benzinga-token",
        "Benzinga API token",
        "benzinga",
        HEX,
        32,
        "https://docs.benzinga.com/",
        severity=Severity.MEDIUM,
        also=query("api.benzinga.com", "token"),
        carrier="BENZINGA_API_KEY={secret}",
        keywords=("benzinga",),
        issuer="benzinga",
    ),
)
