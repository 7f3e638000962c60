"""Which strings are keys of Perplexity?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "perplexity-api-key",
        "Perplexity API key",
        "pplx-",
        ALNUM,
        48,
        "https://docs.perplexity.ai/guides/getting-started",
        issuer="perplexity",
    ),
)
