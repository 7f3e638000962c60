"""Which strings are Netdata's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_TOKENS = "https://learn.netdata.cloud/docs/netdata-cloud/connect-agent"

RULES: tuple[Rule, ...] = (
    named_rule(
        "netdata-claim-token",
        "Netdata claiming token",
        "netdata",
        URL64,
        128,
        _TOKENS,
        issuer="netdata",
        most=140,
        carrier="NETDATA_CLAIM_TOKEN={secret}",
        keywords=("netdata", "--claim-token"),
        severity=Severity.MEDIUM,
        also="--claim-token",
    ),
)
