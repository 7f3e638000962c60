"""Which strings are keys of balena?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "balena-api-key",
        "balena API key",
        "balena(?:[_ .-]?(?:cloud|os))?|resin[_-](?=api)",
        ALNUM,
        32,
        "https://docs.balena.io/learn/accounts/api-keys/",
        severity=Severity.CRITICAL,
        carrier="BALENA_API_KEY={secret}",
        keywords=("balena", "resin_api"),
        issuer="balena",
    ),
)
