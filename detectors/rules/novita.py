"""Which strings are keys of Novita AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "novita-api-key",
        "Novita AI API key",
        "novita(?:[_ .-]?ai)?",
        "sk_[A-Za-z0-9_-]{43}",
        lambda random: "sk_" + _forge.text(random, _forge.URL64, 43),
        "https://novita.ai/docs/guides/quickstart",
        end=END_URL,
        carrier="NOVITA_API_KEY={secret}",
        keywords=("novita",),
        issuer="novita",
    ),
)
