"""Which strings are keys of Intrinio?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "intrinio-api-key",
        "Intrinio API key",
        "intrinio",
        "[A-Za-z0-9+/]{42,48}={0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 46),
        "https://docs.intrinio.com/documentation/api_v2/getting_started",
        severity=Severity.MEDIUM,
        end=END_BASE64,
        also=query("intrinio.com", "api_key"),
        carrier="INTRINIO_API_KEY={secret}",
        keywords=("intrinio",),
        confidence=Confidence.MEDIUM,
        issuer="intrinio",
    ),
)
