"""Which strings are Forgejo's access and runner tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "forgejo-token",
        "Forgejo access token",
        "forgejo",
        HEX,
        40,
        "https://forgejo.org/docs/latest/user/api-usage/",
        issuer="forgejo",
        keywords=("forgejo",),
        carrier="FORGEJO_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "forgejo-runner",
        "Forgejo runner registration token",
        "forgejo[_ -]?runner",
        ALNUM,
        40,
        "https://forgejo.org/docs/latest/admin/actions/registration/",
        issuer="forgejo",
        keywords=("forgejo",),
        carrier="FORGEJO_RUNNER_REGISTRATION_TOKEN={secret}",
    ),
)
