"""Which strings are keys of PhantomBuster?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "phantombuster-key",
        "PhantomBuster API key",
        "phantom[_ -]?buster",
        URL64,
        43,
        "https://hub.phantombuster.com/docs/api",
        issuer="phantombuster",
        carrier="PHANTOMBUSTER_API_KEY={secret}",
        keywords=(
            "phantombuster",
            "phantom_buster",
        ),
        also="x-phantombuster-key",
    ),
)
