"""Which strings are tokens and first passwords of Argo CD?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._jwts import issued_jwt
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import Alphabet

RULES: tuple[Rule, ...] = (
    issued_jwt(
        "argocd-token",
        "Argo CD token",
        "https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/",
        issuer="argocd",
        iss="argocd",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "argocd-password",
        "Argo CD first admin password",
        "argo[_ -]?cd",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9-]"),
        16,
        "https://argo-cd.readthedocs.io/en/stable/getting_started/",
        issuer="argocd",
        what=r"(?:initial[_ -])?(?:admin[_ -])?(?:pass(?:word)?|pwd?)",
        keywords=("argocd", "argo_cd", "argo-cd", "argo cd"),
        carrier="ARGOCD_ADMIN_PASSWORD={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
