"""Which strings are Ramp's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._shaped import shaped

_DOC = "https://docs.ramp.com/developer-api/v1/authorization"


RULES: tuple[Rule, ...] = (
    prefixed(
        "ramp-secret",
        "Ramp client secret",
        "ramp_sec_",
        ALNUM,
        40,
        _DOC,
        issuer="ramp",
        most=60,
        severity=Severity.CRITICAL,
    ),
    shaped(
        "ramp-token",
        "Ramp access token",
        r"ramp_(?:business_)?tok_[A-Za-z0-9]{36,64}+",
        fields("ramp_business_tok_", (ALNUM, 44)),
        _DOC,
        issuer="ramp",
        keywords=("ramp_tok_", "ramp_business_tok_"),
        near_misses=("ramp_tok_" + "x" * 44, "ramp_tok_id"),
        severity=Severity.CRITICAL,
    ),
)
