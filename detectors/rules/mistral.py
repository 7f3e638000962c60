"""Which strings are keys of Mistral AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "mistral-api-key",
        "Mistral AI API key",
        "mistral(?:[_ .-]?ai)?",
        ALNUM,
        32,
        "https://docs.mistral.ai/getting-started/quickstart/",
        carrier="MISTRAL_API_KEY={secret}",
        keywords=("mistral",),
        issuer="mistral",
    ),
    named_rule(
        "mistral-codestral-key",
        "Codestral API key",
        "codestral",
        ALNUM,
        32,
        "https://docs.mistral.ai/capabilities/code_generation/",
        carrier="CODESTRAL_API_KEY={secret}",
        keywords=("codestral",),
        issuer="mistral",
    ),
)
