"""Which strings are API keys of BeyondTrust Password Safe?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "beyondtrust-key",
        "BeyondTrust Password Safe API key",
        "beyond[_ -]?trust|password[_ -]?safe",
        HEX,
        128,
        "https://docs.beyondtrust.com/bips/docs/password-safe-apis",
        issuer="beyondtrust",
        also="ps-auth key",
        keywords=("beyondtrust", "beyond_trust", "passwordsafe", "password_safe", "ps-auth"),
        carrier="Authorization: PS-Auth key={secret};",
        severity=Severity.CRITICAL,
    ),
)
