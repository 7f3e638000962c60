"""Which strings are keys of Writer?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "writer-api-key",
        "Writer API key",
        "writer(?=[_ .-]?(?:api|ai|com))",
        "[A-Za-z0-9]{32}",
        lambda random: _forge.text(random, _forge.ALNUM, 32),
        "https://dev.writer.com/api-reference/quickstart",
        confidence=Confidence.MEDIUM,
        carrier="WRITER_API_KEY={secret}",
        keywords=spellings("writer", "api", "ai", "com"),
        issuer="writer",
    ),
)
