"""Which strings are keys of Tomorrow.io?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "tomorrowio-api-key",
        "Tomorrow.io API key",
        "tomorrow[_ .-]?(?=io|api)|climacell",
        ALNUM,
        32,
        "https://docs.tomorrow.io/reference/intro/authentication",
        severity=Severity.MEDIUM,
        also=query("api.tomorrow.io", "apikey"),
        carrier="TOMORROW_API_KEY={secret}",
        keywords=(*spellings("tomorrow", "io", "api"), "climacell"),
        issuer="tomorrowio",
    ),
)
