"""Which strings are authentik's tokens and secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, Alphabet

_TOKENS = "https://docs.goauthentik.io/docs/users-sources/user/user_basic_operations"
_SETTINGS = "https://docs.goauthentik.io/docs/install-config/configuration/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "authentik-token",
        "authentik token",
        "authentik",
        ALNUM,
        60,
        _TOKENS,
        issuer="authentik",
        carrier="AUTHENTIK_TOKEN={secret}",
        keywords=("authentik",),
        what=r"(?:api|bootstrap|outpost)?[_ -]?token|password",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "authentik-secret-key",
        "authentik secret key",
        "authentik",
        Alphabet(_forge.BASE64, "[A-Za-z0-9+/]", "(?![A-Za-z0-9+/])"),
        48,
        _SETTINGS,
        issuer="authentik",
        most=90,
        carrier="AUTHENTIK_SECRET_KEY={secret}",
        keywords=("authentik",),
        what=r"secret[_ -]?key",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "authentik-client-secret",
        "authentik client secret",
        "authentik",
        ALNUM,
        128,
        _SETTINGS,
        issuer="authentik",
        carrier="AUTHENTIK_CLIENT_SECRET={secret}",
        keywords=("authentik",),
        what=r"(?:client[._ -]?)?secret",
    ),
)
