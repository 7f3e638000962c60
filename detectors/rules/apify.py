"""Which strings are keys of Apify?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "apify-api-token",
        "Apify API token",
        "apify_api_",
        ALNUM,
        36,
        "https://docs.apify.com/platform/integrations/api",
        severity=Severity.CRITICAL,
        issuer="apify",
    ),
    prefixed(
        "apify-proxy-password",
        "Apify Proxy password",
        "apify_proxy_",
        ALNUM,
        36,
        "https://docs.apify.com/platform/proxy",
        severity=Severity.MEDIUM,
        issuer="apify",
    ),
)
