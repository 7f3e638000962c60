"""Which strings are Revolut's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://developer.revolut.com/docs/merchant/merchant-api"


RULES: tuple[Rule, ...] = (
    shaped(
        "revolut-key",
        "Revolut Merchant API secret key",
        r"sk_[A-Za-z0-9_-]{64}",
        fields("sk_", (URL64, 64)),
        _DOC,
        issuer="revolut",
        keywords=("revolut",),
        near_misses=("REVOLUT_SECRET_KEY=sk_" + "x" * 64, "REVOLUT_SECRET_KEY=sk_key"),
        severity=Severity.CRITICAL,
        near=r"revolut",
        carrier="REVOLUT_SECRET_KEY={secret}",
        end=END_URL,
    ),
)
