"""Which strings are keys of TheTVDB?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "thetvdb-key",
        "TheTVDB API key",
        "(?:the)?tvdb",
        "https://thetvdb.github.io/v4-api/",
        issuer="thetvdb",
        also=call("tvdb"),
        carrier="TVDB_API_KEY={secret}",
        keywords=("tvdb",),
        severity=Severity.LOW,
    ),
)
