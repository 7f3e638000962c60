"""Which strings are keys of Cohere?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "cohere-api-key",
        "Cohere API key",
        "cohere(?!n)",
        ALNUM,
        40,
        "https://docs.cohere.com/reference/about",
        also="(?<![a-z])co_api_key",
        carrier="COHERE_API_KEY={secret}",
        keywords=("cohere", "co_api_key"),
        issuer="cohere",
    ),
)
