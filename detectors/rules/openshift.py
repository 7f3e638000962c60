"""Which strings are OpenShift's OAuth tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "openshift-token",
        "OpenShift access token",
        "sha256~",
        URL64,
        43,
        "https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/authentication_and_authorization/managing-oauth-access-tokens",
        issuer="openshift",
        severity=Severity.CRITICAL,
    ),
)
