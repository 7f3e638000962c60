"""Which strings are keys of Unstructured?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "unstructured-api-key",
        "Unstructured API key",
        "unstructured[_ .-]?(?=io|api|key)",
        ALNUM,
        28,
        "https://docs.unstructured.io/api-reference/overview",
        most=36,
        also="unstructured-api-key",
        carrier="UNSTRUCTURED_API_KEY={secret}",
        keywords=spellings("unstructured", "io", "api", "key"),
        issuer="unstructured",
    ),
)
