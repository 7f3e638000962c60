"""Which strings are Overleaf's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

_DOC = (
    "https://docs.overleaf.com/integrations-and-add-ons/git-integration-and-github-sy"
    "nchronization/git-integration/git-integration-authentication-tokens"
)


RULES: tuple[Rule, ...] = (
    prefixed(
        "overleaf-token",
        "Overleaf Git authentication token",
        "olp_",
        ALNUM,
        36,
        _DOC,
        issuer="overleaf",
    ),
)
