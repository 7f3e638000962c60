"""Which strings are keys of Comet?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "comet-api-key",
        "Comet or Opik API key",
        "comet[_ .-]?(?:ml|com)|comet(?=[_ .-]?(?:api|key))|opik",
        ALNUM,
        25,
        "https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/",
        carrier="COMET_API_KEY={secret}",
        keywords=(*spellings("comet", "ml", "api", "key", "com"), "opik"),
        issuer="comet",
    ),
)
