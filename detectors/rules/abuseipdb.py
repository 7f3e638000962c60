"""Which strings are AbuseIPDB's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.abuseipdb.com/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "abuseipdb-api-key",
        "AbuseIPDB API key",
        "abuse[_ -]?ip(?:[_ -]?db)?",
        HEX,
        80,
        _KEYS,
        issuer="abuseipdb",
        carrier="ABUSEIPDB_API_KEY={secret}",
        keywords=("abuseip", "abuse_ip", "abuse-ip", "abuse ip"),
        severity=Severity.MEDIUM,
    ),
)
