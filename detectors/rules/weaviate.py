"""Which strings are keys of Weaviate?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "weaviate-api-key",
        "Weaviate API key",
        "weaviate|wcd|wcs",
        "[A-Za-z0-9+/]{36,120}+={0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 36),
        "https://docs.weaviate.io/weaviate/connections/connect-cloud",
        end=END_BASE64,
        check=lambda value: plausible(value, 12) and any(map(str.isdigit, value)),
        carrier="WEAVIATE_API_KEY={secret}",
        keywords=("weaviate", "wcd_api", "wcs_api"),
        confidence=Confidence.MEDIUM,
        issuer="weaviate",
    ),
)
