"""Which strings are Imperva's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "imperva-api-key",
        "Imperva API key",
        "imperva|incapsula",
        "https://docs.imperva.com/bundle/cloud-application-security/page/settings/api-keys.htm",
        issuer="imperva",
        carrier="INCAPSULA_API_KEY={secret}",
        keywords=(
            "imperva",
            "incapsula",
        ),
        severity=Severity.CRITICAL,
    ),
)
