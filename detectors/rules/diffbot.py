"""Which strings are keys of Diffbot?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "diffbot-token",
        "Diffbot token",
        "diffbot",
        HEX,
        32,
        "https://docs.diffbot.com/reference/authentication",
        severity=Severity.MEDIUM,
        also=query("api.diffbot.com", "token") + "|" + query("kg.diffbot.com", "token"),
        carrier="DIFFBOT_TOKEN={secret}",
        keywords=("diffbot",),
        issuer="diffbot",
    ),
)
