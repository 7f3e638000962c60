"""Which strings are keys of Cohere?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call, either
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
        also=either(
            "(?<![a-z])co_api_key",
            call(r"cohere\.(?:async)?client(?:v2)?|cohereclient(?:v2)?|cohere::client\.new"),
        ),
        carrier="COHERE_API_KEY={secret}",
        keywords=("cohere", "co_api_key"),
        issuer="cohere",
    ),
)
