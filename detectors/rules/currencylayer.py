"""Which strings are keys of currencylayer?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "currencylayer-access-key",
        "currencylayer access key",
        "currency[_ .-]?layer",
        ALNUM,
        32,
        "https://currencylayer.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.currencylayer.com", "access_key"),
        carrier="CURRENCYLAYER_ACCESS_KEY={secret}",
        keywords=("currencylayer", "currency_layer"),
        issuer="currencylayer",
    ),
)
