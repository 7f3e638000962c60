"""Which strings are keys to Redpanda Cloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "redpanda-client-secret",
        "Redpanda Cloud client secret",
        "redpanda|rp_cloud|rpk",
        URL64,
        64,
        "https://docs.redpanda.com/redpanda-cloud/manage/api/cloud-api-authentication/",
        issuer="redpanda",
        carrier="REDPANDA_CLIENT_SECRET={secret}",
        keywords=(
            "redpanda",
            "rp_cloud",
            "rpk_cloud",
        ),
        what="(?:client[_ -]?)?secret",
        severity=Severity.CRITICAL,
    ),
)
