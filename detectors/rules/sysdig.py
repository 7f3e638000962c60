"""Which strings are Sysdig's API tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_uuid

_TOKENS = "https://docs.sysdig.com/en/administration/retrieve-the-sysdig-api-token/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "sysdig-token",
        "Sysdig token or access key",
        "sysdig",
        _TOKENS,
        issuer="sysdig",
        carrier="SYSDIG_SECURE_API_TOKEN={secret}",
        keywords=("sysdig", "sdc_token", "sdc_secure", "sdc_monitor", "secure_api_token"),
        also=r"(?<![A-Za-z])SDC_(?:SECURE_|MONITOR_)?TOKEN|SECURE_API_TOKEN",
        confidence=Confidence.HIGH,
    ),
)
