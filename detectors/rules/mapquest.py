"""Which strings are keys of MapQuest?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "mapquest-api-key",
        "MapQuest API key",
        "map[_ .-]?quest",
        ALNUM,
        32,
        "https://developer.mapquest.com/documentation/",
        severity=Severity.MEDIUM,
        also=query("mapquestapi.com", "key"),
        carrier="MAPQUEST_API_KEY={secret}",
        keywords=("mapquest", "map_quest"),
        issuer="mapquest",
    ),
)
