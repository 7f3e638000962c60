"""Which strings are keys of Finnhub?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "finnhub-api-key",
        "Finnhub API key",
        "finnhub",
        "(?:[a-z0-9]{40}|[a-z0-9]{20})",
        lambda random: _forge.text(random, _forge.DIGITS + _forge.LOWER, 20),
        "https://finnhub.io/docs/api/authentication",
        severity=Severity.MEDIUM,
        also=query("finnhub.io", "token"),
        carrier="FINNHUB_API_KEY={secret}",
        keywords=("finnhub",),
        issuer="finnhub",
    ),
)
