"""Which strings are API tokens of Lokalise?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "lokalise-token",
        "Lokalise API token",
        "lokalise",
        HEX,
        40,
        "https://developers.lokalise.com/reference/api-authentication",
        issuer="lokalise",
        keywords=("lokalise",),
        carrier="LOKALISE_API_TOKEN={secret}",
    ),
)
