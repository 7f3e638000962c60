"""Which strings are Papertrail's tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://www.papertrail.com/help/http-api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "papertrail-api-token",
        "Papertrail API token",
        "papertrail",
        ALNUM,
        20,
        _TOKENS,
        issuer="papertrail",
        carrier="PAPERTRAIL_API_TOKEN={secret}",
        keywords=("papertrail",),
        also="x-papertrail-token",
    ),
)
