"""Which strings are Conekta's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developers.conekta.com/reference/autenticacion"


RULES: tuple[Rule, ...] = (
    shaped(
        "conekta-key",
        "Conekta private key",
        r"key_[A-Za-z0-9]{16,40}+",
        fields("key_", (ALNUM, 23)),
        _DOC,
        issuer="conekta",
        keywords=("conekta",),
        near_misses=("CONEKTA_PRIVATE_KEY=key_" + "x" * 23, "CONEKTA_PRIVATE_KEY=key_live"),
        severity=Severity.CRITICAL,
        near=r"conekta",
        carrier="CONEKTA_PRIVATE_KEY={secret}",
    ),
)
