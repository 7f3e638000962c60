"""Which strings are Rapid7's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_KEYS = "https://docs.rapid7.com/insight/managing-platform-api-keys/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "rapid7-api-key",
        "Rapid7 Insight API key",
        r"rapid[_ -]?7|insight[_ -]?(?:vm|idr|ops|appsec|cloudsec|connect)|r7",
        _KEYS,
        issuer="rapid7",
        carrier="RAPID7_API_KEY={secret}",
        keywords=(
            "rapid7",
            "rapid_7",
            "rapid-7",
            "insightvm",
            "insightidr",
            "insightops",
            "insightappsec",
            "insightcloudsec",
            "insightconnect",
            "insight_",
            "r7_api",
            "r7_key",
        ),
        what=r"(?:api[._ -]?)?key|apikey|secret",
        severity=Severity.HIGH,
    ),
    named_uuid(
        "rapid7-log-token",
        "Rapid7 InsightOps log token",
        r"log[_ -]?entries|rapid[_ -]?7|r7insight|insight[_ -]?ops",
        _KEYS,
        issuer="rapid7",
        carrier="LOGENTRIES_TOKEN={secret}",
        keywords=("logentries", "log_entries", "rapid7", "r7insight", "insightops", "insight_ops"),
        what="token",
        severity=Severity.LOW,
    ),
)
