"""Which strings are imgix's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed

_KEYS = "https://docs.imgix.com/en-US/apis/management/overview#authentication"
_SIGN = "https://docs.imgix.com/en-US/getting-started/setup/securing-assets"

RULES: tuple[Rule, ...] = (
    prefixed(
        "imgix-api-key",
        "imgix API key",
        "ak_",
        HEX,
        64,
        _KEYS,
        issuer="imgix",
    ),
    named_rule(
        "imgix-secure-url-token",
        "imgix secure URL token",
        "imgix",
        ALNUM,
        16,
        _SIGN,
        issuer="imgix",
        what="(?:secure[_ -]?(?:url[_ -]?)?|sign(?:ing)?[_ -]?)?token|sign(?:ing)?[_ -]?key",
        carrier="IMGIX_SECURE_URL_TOKEN={secret}",
        keywords=("imgix",),
        severity=Severity.LOW,
    ),
)
