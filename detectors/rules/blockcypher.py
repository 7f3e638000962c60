"""Which strings are keys of BlockCypher?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "blockcypher-token",
        "BlockCypher token",
        "blockcypher",
        HEX,
        32,
        "https://www.blockcypher.com/dev/bitcoin/",
        severity=Severity.MEDIUM,
        also=query("api.blockcypher.com", "token"),
        carrier="BLOCKCYPHER_TOKEN={secret}",
        keywords=("blockcypher",),
        issuer="blockcypher",
    ),
)
