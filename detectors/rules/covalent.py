"""Which strings are keys of Covalent (GoldRush)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "covalent-api-key",
        "GoldRush API key",
        "cqt_",
        ALNUM,
        26,
        "https://goldrush.dev/docs/api-reference/authentication",
        most=40,
        severity=Severity.MEDIUM,
        issuer="covalent",
    ),
    prefixed(
        "covalent-legacy-key",
        "Covalent API key",
        "ckey_",
        HEX,
        27,
        "https://goldrush.dev/docs/api-reference/authentication",
        severity=Severity.MEDIUM,
        issuer="covalent",
    ),
)
