"""Which strings are Coralogix's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid
from detectors.rules._plain import ALNUM, prefixed

_KEYS = "https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "coralogix-team-key",
        "Coralogix team key",
        "cxtp_",
        ALNUM,
        30,
        _KEYS,
        issuer="coralogix",
        most=36,
    ),
    prefixed(
        "coralogix-user-key",
        "Coralogix personal key",
        "cxup_",
        ALNUM,
        30,
        _KEYS,
        issuer="coralogix",
        most=36,
    ),
    named_uuid(
        "coralogix-private-key",
        "Coralogix private key",
        "coralogix",
        _KEYS,
        issuer="coralogix",
        carrier="CORALOGIX_PRIVATE_KEY={secret}",
        keywords=("coralogix",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
    ),
)
