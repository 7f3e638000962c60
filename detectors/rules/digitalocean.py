"""Which strings are DigitalOcean's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX, prefixed

_TOKENS = "https://docs.digitalocean.com/reference/api/create-personal-access-token/"
_OAUTH = "https://docs.digitalocean.com/reference/api/oauth/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "digitalocean-pat",
        "DigitalOcean personal access token",
        "dop_v1_",
        HEX,
        64,
        _TOKENS,
        issuer="digitalocean",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "digitalocean-oauth",
        "DigitalOcean OAuth token",
        "doo_v1_",
        HEX,
        64,
        _OAUTH,
        issuer="digitalocean",
    ),
    prefixed(
        "digitalocean-refresh",
        "DigitalOcean OAuth refresh token",
        "dor_v1_",
        HEX,
        64,
        _OAUTH,
        issuer="digitalocean",
    ),
)
