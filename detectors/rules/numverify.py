"""Which strings are keys of numverify?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "numverify-access-key",
        "numverify access key",
        "num[_ .-]?verify",
        HEX,
        32,
        "https://numverify.com/documentation",
        severity=Severity.MEDIUM,
        also=query("apilayer.net", "access_key"),
        carrier="NUMVERIFY_ACCESS_KEY={secret}",
        keywords=("numverify", "num_verify"),
        issuer="numverify",
    ),
)
