"""Which strings are Codemagic's API tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
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
        check=noise,
    ),
)
