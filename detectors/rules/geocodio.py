"""Which strings are keys of Geocodio?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "geocodio-api-key",
        "Geocodio API key",
        "geocod[.]?io",
        ALNUM,
        36,
        "https://www.geocod.io/docs/#authentication",
        most=45,
        severity=Severity.MEDIUM,
        also=query("api.geocod.io", "api_key"),
        carrier="GEOCODIO_API_KEY={secret}",
        keywords=("geocodio", "geocod.io"),
        issuer="geocodio",
    ),
)
