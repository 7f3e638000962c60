"""Which strings are Netskope's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://docs.netskope.com/en/rest-api-v2-overview-312207/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "netskope-api-token",
        "Netskope API token",
        "netskope",
        ALNUM,
        32,
        _TOKENS,
        issuer="netskope",
        most=64,
        carrier="NETSKOPE_API_TOKEN={secret}",
        keywords=("netskope",),
        also="netskope-api-token",
    ),
)
