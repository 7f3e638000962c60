"""Which strings are IPQualityScore's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://www.ipqualityscore.com/documentation/proxy-detection-api/overview"

RULES: tuple[Rule, ...] = (
    named_rule(
        "ipqualityscore-api-key",
        "IPQualityScore API key",
        "ip[_ -]?quality[_ -]?score|ipqs",
        ALNUM,
        32,
        _KEYS,
        issuer="ipqualityscore",
        carrier="IPQS_API_KEY={secret}",
        keywords=("ipqualityscore", "ip_quality_score", "ipqs"),
        also=r"ipqualityscore\.com/api/json/[a-z]{1,12}",
        severity=Severity.MEDIUM,
    ),
)
