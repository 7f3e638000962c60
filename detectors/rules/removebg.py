"""Which strings are keys of remove.bg?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "removebg-api-key",
        "remove.bg API key",
        "remove[_ .-]?bg",
        ALNUM,
        24,
        "https://www.remove.bg/api",
        severity=Severity.MEDIUM,
        also=r"remove\.bg[^\n]{0,80}?\n?[^\n]{0,40}?x-api-key",
        carrier="REMOVE_BG_API_KEY={secret}",
        keywords=spellings("remove", "bg"),
        issuer="removebg",
    ),
)
