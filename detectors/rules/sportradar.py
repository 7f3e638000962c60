"""Which strings are keys of Sportradar?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "sportradar-api-key",
        "Sportradar API key",
        "sport[_ .-]?radar",
        "(?:[A-Za-z0-9]{40}|[a-z0-9]{24})",
        lambda random: _forge.text(random, _forge.DIGITS + _forge.LOWER, 24),
        "https://developer.sportradar.com/getting-started/docs/authentication",
        severity=Severity.MEDIUM,
        also=query("api.sportradar.com", "api_key") + "|" + query("api.sportradar.us", "api_key"),
        carrier="SPORTRADAR_API_KEY={secret}",
        keywords=("sportradar", "sport_radar"),
        issuer="sportradar",
    ),
)
