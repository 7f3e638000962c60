"""Which strings are keys of MapTiler?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "maptiler-api-key",
        "MapTiler API key",
        "map[_ .-]?tiler",
        ALNUM,
        20,
        "https://docs.maptiler.com/cloud/api/authentication-key/",
        severity=Severity.LOW,
        also=query("api.maptiler.com", "key"),
        carrier="MAPTILER_API_KEY={secret}",
        keywords=("maptiler", "map_tiler"),
        issuer="maptiler",
    ),
)
