"""Which strings are Gitea's tokens and secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, Alphabet, prefixed

_API = "https://docs.gitea.com/development/api-usage"

RULES: tuple[Rule, ...] = (
    named_rule(
        "gitea-token",
        "Gitea access token",
        "gitea",
        HEX,
        40,
        _API,
        issuer="gitea",
        keywords=("gitea",),
        carrier="GITEA_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "gitea-oauth-secret",
        "Gitea or Forgejo OAuth2 client secret",
        "gto_",
        Alphabet(_forge.BASE32.lower(), "[a-z2-7]"),
        52,
        "https://docs.gitea.com/development/oauth2-provider",
        issuer="gitea",
    ),
    named_rule(
        "gitea-runner",
        "Gitea runner registration token",
        "gitea[_ -]?(?:act[_ -]?)?runner",
        ALNUM,
        40,
        "https://docs.gitea.com/usage/actions/act-runner",
        issuer="gitea",
        keywords=("gitea",),
        carrier="GITEA_RUNNER_REGISTRATION_TOKEN={secret}",
    ),
)
