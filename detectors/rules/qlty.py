"""Which strings are Qlty's coverage and access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_TOKENS = "https://docs.qlty.sh/coverage/quickstart"

RULES: tuple[Rule, ...] = (
    prefixed(
        "qlty-coverage",
        "Qlty project coverage token",
        "qltcp_",
        ALNUM,
        12,
        _TOKENS,
        most=80,
        issuer="qlty",
        severity=Severity.LOW,  # it only sends coverage in
    ),
    prefixed(
        "qlty-workspace",
        "Qlty workspace coverage token",
        "qltcw_",
        ALNUM,
        12,
        _TOKENS,
        most=80,
        issuer="qlty",
        severity=Severity.LOW,
    ),
)
