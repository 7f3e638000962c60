"""Which strings are PlanetScale's tokens and passwords?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64, prefixed

_TOKENS = "https://planetscale.com/docs/api/reference/service-tokens"
_PASSWORDS = "https://planetscale.com/docs/concepts/connection-strings"
_OAUTH = "https://planetscale.com/docs/api/reference/oauth"


def _kind(kind: str, title: str, prefix: str, where: str, severity: Severity) -> Rule:
    return prefixed(
        f"planetscale-{kind}",
        title,
        prefix,
        URL64,
        32,
        where,
        issuer="planetscale",
        most=64,
        severity=severity,
    )


RULES: tuple[Rule, ...] = (
    _kind("service-token", "PlanetScale service token", "pscale_tkn_", _TOKENS, Severity.CRITICAL),
    _kind("password", "PlanetScale password", "pscale_pw_", _PASSWORDS, Severity.CRITICAL),
    _kind("oauth", "PlanetScale OAuth token", "pscale_oauth_", _OAUTH, Severity.HIGH),
    _kind("app-secret", "PlanetScale OAuth app secret", "pscale_app_", _OAUTH, Severity.HIGH),
)
