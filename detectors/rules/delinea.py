"""Which strings are client secrets of Delinea's vaults?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
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
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
