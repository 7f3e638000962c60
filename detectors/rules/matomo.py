"""Which strings are Matomo's tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://matomo.org/faq/general/faq_114/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "matomo-token",
        "Matomo auth token",
        "matomo|piwik",
        HEX,
        32,
        _TOKENS,
        issuer="matomo",
        carrier="MATOMO_TOKEN_AUTH={secret}",
        keywords=("matomo", "piwik", "token_auth", "tokenauth"),
        what=r"(?:api|access|auth)?[_ -]?(?:token|secret)(?:[_ -]?auth)?",
        also=either("token_?auth", r"token_auth[ ](?:for|of|in|from)[ ][\w ]{1,40}?"),
    ),
)
