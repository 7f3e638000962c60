"""Which strings are urlscan.io's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_KEYS = "https://urlscan.io/docs/api/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "urlscan-api-key",
        "urlscan.io API key",
        r"url[_ -]?scan(?:[._ -]?io)?",
        _KEYS,
        issuer="urlscan",
        carrier="URLSCAN_API_KEY={secret}",
        keywords=("urlscan", "url_scan", "url-scan"),
        what=r"(?:api[._ -]?)?(?:key|token)|apikey",
        severity=Severity.MEDIUM,
        near_misses=("https://urlscan.io/result/0f8fad5b-d9cb-469f-a165-70867728950e/",),
    ),
)
