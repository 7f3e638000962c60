"""Which strings are Nutanix's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "nutanix-api-key",
        "Nutanix API key",
        "nutanix|prism",
        "https://www.nutanix.dev/api-reference-v4/",
        issuer="nutanix",
        carrier="NUTANIX_API_KEY={secret}",
        keywords=(
            "nutanix",
            "prism_api",
        ),
        also="X-Ntnx-Api-Key",
        severity=Severity.CRITICAL,
    ),
)
