"""Which strings are keys of OMDb?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "omdb-api-key",
        "OMDb API key",
        "omdb(?:[_ .-]?api)?",
        HEX,
        8,
        "https://www.omdbapi.com/",
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        also=query("omdbapi.com", "apikey"),
        carrier="OMDB_API_KEY={secret}",
        keywords=("omdb",),
        issuer="omdb",
    ),
)
