"""Which strings are Pulumi's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "pulumi-token",
        "Pulumi access token",
        "pul-",
        HEX,
        40,
        "https://www.pulumi.com/docs/administration/access-identity/access-tokens/",
        issuer="pulumi",
        severity=Severity.CRITICAL,  # it decrypts the secrets of stacks
    ),
)
