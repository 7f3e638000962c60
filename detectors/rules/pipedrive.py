"""Which strings are Pipedrive's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://pipedrive.readme.io/docs/core-api-concepts-authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "pipedrive-token",
        "Pipedrive API token or client secret",
        r"pipedrive",
        HEX,
        40,
        _DOC,
        issuer="pipedrive",
        carrier="PIPEDRIVE_API_TOKEN={secret}",
        keywords=("pipedrive",),
    ),
)
