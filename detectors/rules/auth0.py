"""Which strings are Auth0's client secrets?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64
from detectors.rules._shaped import block

_SECRETS = "https://auth0.com/docs/get-started/applications/rotate-client-secret"
_SESSION = "https://github.com/auth0/nextjs-auth0"
_DOMAIN = {
    "domain": Companion(
        lazy.pattern(
            r"(?<![A-Za-z0-9.-])(?P<secret>[a-z0-9][a-z0-9-]{0,61}(?:\.[a-z]{2}(?:-\d)?)?\.auth0\.com)(?![\w-])"
        ),
        lambda random: f"dev-{_forge.text(random, _forge.HEX, 8)}.eu.auth0.com",
        secret=False,
    )
}

RULES: tuple[Rule, ...] = (
    named_rule(
        "auth0-client-secret",
        "Auth0 client secret",
        "auth0|" + block("auth0"),
        URL64,
        64,
        _SECRETS,
        issuer="auth0",
        carrier="AUTH0_DOMAIN={domain}\nAUTH0_CLIENT_SECRET={secret}",
        keywords=("auth0",),
        what=r"(?:client|m2m|management|mgmt|api|app)[._ -]?secret",
        companions=_DOMAIN,
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "auth0-session-secret",
        "Session secret of an Auth0 SDK",
        "auth0",
        HEX,
        64,
        _SESSION,
        issuer="auth0",
        carrier="AUTH0_SECRET={secret}",
        keywords=("auth0",),
        what=r"(?:(?:session|cookie)[._ -]?)?secret",
    ),
)
