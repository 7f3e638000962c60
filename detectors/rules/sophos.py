"""Which strings are client secrets of Sophos Central?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_SECRETS = "https://developer.sophos.com/getting-started-tenant"

RULES: tuple[Rule, ...] = (
    named_rule(
        "sophos-client-secret",
        "Sophos Central client secret",
        "sophos",
        HEX,
        100,
        _SECRETS,
        issuer="sophos",
        carrier="SOPHOS_CLIENT_SECRET={secret}",
        keywords=("sophos",),
        what=r"(?:client[._ -]?)?secret",
        severity=Severity.CRITICAL,
    ),
)
