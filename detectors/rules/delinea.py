"""Which strings are client secrets of Delinea's vaults?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "delinea-client-secret",
        "Delinea client secret",
        "delinea|thycotic|dsv",
        URL64,
        40,
        "https://docs.delinea.com/online-help/devops-secrets-vault/cli-ref/client.htm",
        most=72,
        issuer="delinea",
        what="(?:client[_ -]?)?secrets?|token",
        keywords=("delinea", "thycotic", "dsv_", "dsv-"),
        carrier="DSV_CLIENT_SECRET={secret}",
        severity=Severity.CRITICAL,
    ),
)
