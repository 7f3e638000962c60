"""Which strings are Dynu's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "dynu-api-key",
        "Dynu API key",
        "dynu",
        ALNUM,
        32,
        "https://www.dynu.com/Support/API",
        issuer="dynu",
        carrier="DYNU_API_KEY={secret}",
        keywords=(
            "dynu_",
            "dynu-",
            "dynu.",
            "dynuapi",
        ),
    ),
)
