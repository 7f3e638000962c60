"""Which strings are TrueLayer's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_DOC = "https://docs.truelayer.com/docs/sign-up-for-truelayer"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "truelayer-secret",
        "TrueLayer client secret",
        r"true[_-]?layer",
        _DOC,
        issuer="truelayer",
        carrier="TRUELAYER_CLIENT_SECRET={secret}",
        keywords=("truelayer", "true_layer", "true-layer"),
        severity=Severity.CRITICAL,
        what=r"(?:client)?[_ -]?secret",
        specific=45,
    ),
)
