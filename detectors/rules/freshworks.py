"""Which strings are Freshworks's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64

_DOC = "https://developers.freshdesk.com/api/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "freshworks-freshdesk",
        "Freshdesk or Freshservice API key",
        r"freshdesk|freshservice",
        ALNUM,
        18,
        _DOC,
        issuer="freshworks",
        carrier="FRESHDESK_API_KEY={secret}",
        keywords=("freshdesk", "freshservice"),
        also=r"freshdesk\.com[\"'],\s{0,12}",
        most=22,
    ),
    named_rule(
        "freshworks-freshsales",
        "Freshsales API key",
        r"freshsales|freshworks|myfreshworks",
        URL64,
        22,
        _DOC,
        issuer="freshworks",
        carrier="FRESHSALES_API_KEY={secret}",
        keywords=("freshsales", "freshworks"),
    ),
)
