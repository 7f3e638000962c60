"""Which strings are M-PESA Daraja's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

_DOC = "https://developer.safaricom.co.ke/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "mpesa-secret",
        "M-PESA consumer secret",
        r"m[_-]?pesa|daraja",
        ALNUM,
        16,
        _DOC,
        issuer="mpesa",
        carrier="MPESA_CONSUMER_SECRET={secret}",
        keywords=("mpesa", "m-pesa", "m_pesa", "daraja"),
        most=64,
        severity=Severity.CRITICAL,
        what=r"(?:consumer|client|app)?[_ -]?secret",
    ),
    named_rule(
        "mpesa-passkey",
        "M-PESA online passkey",
        r"m[_-]?pesa|daraja|lipa[_ -]?na",
        HEX,
        64,
        _DOC,
        issuer="mpesa",
        carrier="MPESA_PASSKEY={secret}",
        keywords=("mpesa", "m-pesa", "m_pesa", "daraja", "lipa_na", "lipa na"),
        what=r"pass[_ -]?key",
    ),
)
