"""Which strings are keys of Together AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "together-project-key",
        "Together AI project key",
        "tgp_v1_",
        URL64,
        43,
        "https://docs.together.ai/docs/quickstart",
        most=64,
        issuer="together",
    ),
    named_rule(
        "together-user-key",
        "Together AI user key",
        "together[_ .-]?(?:ai|xyz)|together(?=[_ .-]?api)",
        HEX,
        64,
        "https://docs.together.ai/docs/quickstart",
        also="",
        carrier="TOGETHER_API_KEY={secret}",
        keywords=spellings("together", "ai", "xyz", "api"),
        issuer="together",
    ),
)
