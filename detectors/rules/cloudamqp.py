"""Which strings are CloudAMQP's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "cloudamqp-api-key",
        "CloudAMQP API key",
        "cloudamqp",
        "https://docs.cloudamqp.com/index.html",
        issuer="cloudamqp",
        carrier="CLOUDAMQP_APIKEY={secret}",
        keywords=("cloudamqp",),
        severity=Severity.CRITICAL,
    ),
)
