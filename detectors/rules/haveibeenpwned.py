"""Which strings are keys of Have I Been Pwned?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://haveibeenpwned.com/API/v3#Authorisation"

RULES: tuple[Rule, ...] = (
    named_rule(
        "haveibeenpwned-api-key",
        "Have I Been Pwned API key",
        "hibp|have[_ -]?i[_ -]?been[_ -]?pwned",
        HEX,
        32,
        _KEYS,
        issuer="haveibeenpwned",
        carrier="HIBP_API_KEY={secret}",
        keywords=(
            "hibp",
            "haveibeenpwned",
            "have_i_been_pwned",
            "have i been pwned",
            "have-i-been-pwned",
        ),
        also="hibp-api-key",
        severity=Severity.MEDIUM,
    ),
)
