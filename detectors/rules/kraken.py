"""Which strings are Kraken's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import fields, named_shape

_DOC = "https://docs.kraken.com/api/docs/guides/spot-rest-auth/"


RULES: tuple[Rule, ...] = (
    named_shape(
        "kraken-secret",
        "Kraken private key",
        r"kraken",
        r"[A-Za-z0-9+/]{86}==",
        fields((ALNUM, 86), "=="),
        _DOC,
        issuer="kraken",
        carrier="KRAKEN_API_SECRET={secret}",
        keywords=("kraken",),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9+/=])",
    ),
)
