"""Which strings are Kushki's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.kushki.com/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "kushki-private-key",
        "Kushki private merchant id",
        r"kushki",
        HEX,
        32,
        _DOC,
        issuer="kushki",
        carrier="KUSHKI_PRIVATE_MERCHANT_ID={secret}",
        keywords=("kushki",),
        severity=Severity.CRITICAL,
        what=r"private[_ -]?(?:merchant[_ -]?id|key)|private[_ -]?credential",
    ),
)
