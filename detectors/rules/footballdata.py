"""Which strings are keys of football-data.org?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "footballdata-token",
        "football-data.org token",
        "football[_ .-]?data(?:[._-]?org)?",
        HEX,
        32,
        "https://docs.football-data.org/general/v4/policies.html",
        severity=Severity.LOW,
        also=r"football-data\.org[^\n]{0,80}?\n?[^\n]{0,40}?x-auth-token",
        carrier="FOOTBALL_DATA_TOKEN={secret}",
        keywords=spellings("football", "data"),
        issuer="footballdata",
    ),
)
