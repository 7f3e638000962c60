"""Which strings are Directus's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://directus.io/docs/api/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "directus-token",
        "Directus static token",
        r"directus",
        URL64,
        32,
        _DOC,
        issuer="directus",
        carrier="DIRECTUS_TOKEN={secret}",
        keywords=("directus",),
        severity=Severity.CRITICAL,
        what=r"(?:(?:static|access|admin|api|auth)[_ -]?)?tokens?",
    ),
)
