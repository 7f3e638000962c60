"""Which strings are keys of Datacake?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "datacake-api-token",
        "Datacake API token",
        "datacake",
        HEX,
        40,
        "https://docs.datacake.de/api/generate-access-token",
        severity=Severity.MEDIUM,
        carrier="DATACAKE_API_TOKEN={secret}",
        keywords=("datacake",),
        issuer="datacake",
    ),
)
