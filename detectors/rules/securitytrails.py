"""Which strings are SecurityTrails' API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.securitytrails.com/docs/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "securitytrails-api-key",
        "SecurityTrails API key",
        "security[_ -]?trails",
        ALNUM,
        32,
        _KEYS,
        issuer="securitytrails",
        carrier="SECURITYTRAILS_API_KEY={secret}",
        keywords=("securitytrails", "security_trails", "security-trails"),
        severity=Severity.MEDIUM,
    ),
)
