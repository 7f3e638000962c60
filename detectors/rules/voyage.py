"""Which strings are keys of Voyage AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "voyage-api-key",
        "Voyage AI API key",
        "voyage(?:[_ .-]?ai)?(?!r|d)",
        "(?:pa|al)-[A-Za-z0-9_-]{43}",
        lambda random: "pa-" + _forge.text(random, _forge.URL64, 43),
        "https://docs.voyageai.com/docs/api-key-and-installation",
        end=END_URL,
        carrier="VOYAGE_API_KEY={secret}",
        keywords=("voyage",),
        issuer="voyage",
    ),
)
