"""Which strings are Solace Cloud's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "solace-token",
        "Solace Cloud API token",
        "solace(?:[_ -]?cloud)?",
        "https://docs.solace.com/Cloud/ght_api_tokens.htm",
        issuer="solace",
        carrier="SOLACE_API_TOKEN={secret}",
        keywords=("solace_", "solace-", "solace.", "solacecloud", "solace cloud"),
        severity=Severity.CRITICAL,
    ),
)
