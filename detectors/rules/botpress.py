"""Which strings are keys of Botpress?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "botpress-token",
        "Botpress personal access token",
        "bp_pat_",
        ALNUM,
        36,
        "https://botpress.com/docs/api-reference/authentication",
        severity=Severity.CRITICAL,
        most=44,
        issuer="botpress",
    ),
)
