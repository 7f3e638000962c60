"""Which strings are keys of CloudConvert?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "cloudconvert-key",
        "CloudConvert API key",
        "cloud[_ -]?convert",
        "https://cloudconvert.com/api/v2#authentication",
        issuer="cloudconvert",
        carrier="CLOUDCONVERT_API_KEY={secret}",
        keywords=(
            "cloudconvert",
            "cloud_convert",
            "cloud-convert",
            "cloud convert",
        ),
        severity=Severity.MEDIUM,
    ),
)
