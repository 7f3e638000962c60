"""Which strings are netcup's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "netcup-api-password",
        "netcup API password",
        "netcup",
        ALNUM,
        32,
        "https://helpcenter.netcup.com/en/wiki/general/our-api/",
        issuer="netcup",
        carrier="NETCUP_API_PASSWORD={secret}",
        keywords=("netcup",),
        most=64,
        what="(?:api[_ -]?)?(?:password|key)",
        severity=Severity.CRITICAL,
    ),
)
