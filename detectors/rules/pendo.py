"""Which strings are Pendo's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_KEYS = "https://engageapi.pendo.io/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "pendo-integration-key",
        "Pendo integration key",
        "pendo",
        _KEYS,
        issuer="pendo",
        carrier="PENDO_INTEGRATION_KEY={secret}",
        keywords=("pendo_", "pendo-", "pendo.", "pendo int", "pendoint", "pendo api", "pendoapi"),
        what=r"integration[_ -]?key|api[_ -]?key|secret",
        also="x-pendo-integration-key",
    ),
)
