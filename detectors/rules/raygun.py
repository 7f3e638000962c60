"""Which strings are Raygun's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64

_KEYS = "https://raygun.com/documentation/product-guides/public-api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "raygun-api-key",
        "Raygun API key",
        "raygun",
        URL64,
        22,
        _KEYS,
        issuer="raygun",
        most=24,
        carrier="RAYGUN_API_KEY={secret}",
        keywords=("raygun",),
        also=call(r"raygunclient|raygun4\w{2,5}(?:\\+|\.)\w{3,14}"),
        severity=Severity.LOW,
    ),
    named_rule(
        "raygun-pat",
        "Raygun personal access token",
        "raygun",
        ALNUM,
        40,
        _KEYS,
        issuer="raygun",
        most=64,
        carrier="RAYGUN_ACCESS_TOKEN={secret}",
        keywords=("raygun",),
    ),
)
