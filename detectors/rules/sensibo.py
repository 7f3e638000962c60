"""Which strings are keys of Sensibo?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "sensibo-api-key",
        "Sensibo API key",
        "sensibo",
        ALNUM,
        30,
        "https://sensibo.github.io/",
        severity=Severity.MEDIUM,
        also=query("home.sensibo.com", "apikey"),
        carrier="SENSIBO_API_KEY={secret}",
        keywords=("sensibo",),
        issuer="sensibo",
    ),
)
