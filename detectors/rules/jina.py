"""Which strings are keys of Jina AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "jina-api-key",
        "Jina AI API key",
        "jina_",
        URL64,
        60,
        "https://jina.ai/embeddings/",
        issuer="jina",
    ),
)
