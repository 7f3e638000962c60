"""Which strings are Apify's API tokens and proxy passwords?"""

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
        issuer="apify",
    ),
    prefixed(
        "apify-proxy-password",
        "Apify proxy password",
        "apify_proxy_",
        ALNUM,
        36,
        "https://docs.apify.com/platform/proxy",
        issuer="apify",
        severity=Severity.MEDIUM,
    ),
)
