"""Which strings are keys of Exa?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._formed import (
    END_UUID,
    UUID,
    formed,
)

RULES: tuple[Rule, ...] = (
    formed(
        "exa-api-key",
        "Exa API key",
        "exa[_ .-]?(?=ai|api|py|js)|metaphor[_ .-]?(?=api|systems)",
        UUID,
        _forge.uuid,
        "https://docs.exa.ai/reference/getting-started",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="EXA_API_KEY={secret}",
        keywords=(
            "exa_ai",
            "exa-ai",
            "exa.ai",
            "exa ai",
            "exaai",
            "exa_api",
            "exa-api",
            "exa.api",
            "exa api",
            "exaapi",
            "exa_py",
            "exa-py",
            "exa.py",
            "exa py",
            "exapy",
            "exa_js",
            "exa-js",
            "exa.js",
            "exa js",
            "exajs",
            "metaphor_api",
            "metaphor-api",
            "metaphor.api",
            "metaphor api",
            "metaphorapi",
        ),
        issuer="exa",
    ),
)
