"""Which strings are Codemagic's API tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "codemagic-token",
        "Codemagic API token",
        "code[_ -]?magic(?:[.]io)?",
        URL64,
        43,
        "https://docs.codemagic.io/rest-api/codemagic-rest-api/",
        issuer="codemagic",
        also="cm_api_(?:token|key)",
        keywords=("codemagic", "code_magic", "code-magic", "code magic", "cm_api"),
        carrier="CODEMAGIC_API_TOKEN={secret}",
        confidence=Confidence.HIGH,
    ),
)
