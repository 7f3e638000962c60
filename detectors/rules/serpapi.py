"""Which strings are keys of SerpApi?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "serpapi-api-key",
        "SerpApi key",
        "serp[_ .-]?api",
        HEX,
        64,
        "https://serpapi.com/search-api",
        also=query("serpapi.com", "api_key"),
        carrier="SERPAPI_API_KEY={secret}",
        keywords=("serpapi", "serp_api", "serp-api"),
        issuer="serpapi",
    ),
)
