"""Which strings are Codefresh's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "codefresh-api-key",
        "Codefresh API key",
        "code[_ -]?fresh",
        r"[0-9a-f]{24}\.[0-9a-f]{32}",
        lambda random: (
            f"{_forge.text(random, _forge.HEX, 24)}.{_forge.text(random, _forge.HEX, 32)}"
        ),
        "https://codefresh.io/docs/docs/integrations/codefresh-api/",
        issuer="codefresh",
        also=r"cf_api_(?:key|token)",
        keywords=("codefresh", "code_fresh", "code-fresh", "code fresh", "cf_api"),
        carrier="CODEFRESH_API_KEY={secret}",
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
