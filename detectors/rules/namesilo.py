"""Which strings are NameSilo's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "namesilo-api-key",
        "NameSilo API key",
        "namesilo",
        ALNUM,
        20,
        "https://www.namesilo.com/support/v2/articles/account-options/api-manager",
        issuer="namesilo",
        carrier="NAMESILO_API_KEY={secret}",
        keywords=("namesilo",),
        most=32,
        severity=Severity.CRITICAL,
    ),
)
