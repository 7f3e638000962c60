"""Which strings are keys of Hume AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "hume-api-key",
        "Hume AI API key",
        "hume[_ .-]?(?=ai|api|client)",
        ALNUM,
        48,
        "https://dev.hume.ai/docs/introduction/api-key",
        also="x-hume-api-key",
        carrier="HUME_API_KEY={secret}",
        keywords=spellings("hume", "ai", "api", "client"),
        issuer="hume",
    ),
    named_rule(
        "hume-secret-key",
        "Hume AI secret key",
        "hume[_ .-]?(?:ai)?(?=[_ .-]?secret)",
        ALNUM,
        64,
        "https://dev.hume.ai/docs/introduction/api-key",
        what="secret(?:[_ .-]?key)?",
        carrier="HUME_SECRET_KEY={secret}",
        keywords=spellings("hume", "ai", "secret"),
        issuer="hume",
    ),
)
