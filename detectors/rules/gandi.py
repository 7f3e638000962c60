"""Which strings are Gandi's tokens and keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "gandi-pat",
        "Gandi personal access token",
        "gandi(?:v5)?",
        HEX,
        40,
        "https://docs.gandi.net/en/managing_an_organization/organizations/personal_access_token.html",
        issuer="gandi",
        carrier="GANDI_PERSONAL_ACCESS_TOKEN={secret}",
        keywords=(
            "gandi_",
            "gandi-",
            "gandiv5",
            "gandi.",
            "gandi token",
            "gandi pat",
        ),
        what="(?:personal[_ -]?access[_ -]?)?token|pat",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "gandi-api-key",
        "Gandi API key",
        "gandi(?:v5)?",
        ALNUM,
        24,
        "https://api.gandi.net/docs/authentication/",
        issuer="gandi",
        carrier="GANDI_API_KEY={secret}",
        keywords=(
            "gandi_",
            "gandi-",
            "gandiv5",
            "gandi.",
            "gandi api",
        ),
        what="(?:rest[_ -]?)?(?:api[_ -]?)?key",
        severity=Severity.CRITICAL,
    ),
)
