"""Which strings are keys of Tenderly?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "tenderly-access-key",
        "Tenderly access key",
        "tenderly",
        URL64,
        32,
        "https://docs.tenderly.co/account/projects/how-to-generate-api-access-token",
        carrier="TENDERLY_ACCESS_KEY={secret}",
        keywords=("tenderly",),
        issuer="tenderly",
    ),
)
