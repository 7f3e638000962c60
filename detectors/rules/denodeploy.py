"""Which strings are Deno Deploy's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_TOKENS = "https://docs.deno.com/deploy/classic/deployctl/#authentication"

RULES: tuple[Rule, ...] = (
    prefixed(
        "denodeploy-token",
        "Deno Deploy personal access token",
        "ddp_",
        ALNUM,
        36,
        _TOKENS,
        issuer="denodeploy",
    ),
    prefixed(
        "denodeploy-organization",
        "Deno Deploy organization access token",
        "ddo_",
        ALNUM,
        36,
        _TOKENS,
        issuer="denodeploy",
        severity=Severity.CRITICAL,
    ),
)
