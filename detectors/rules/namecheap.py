"""Which strings are Namecheap's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "namecheap-api-key",
        "Namecheap API key",
        "namecheap",
        HEX,
        32,
        "https://www.namecheap.com/support/api/intro/",
        issuer="namecheap",
        also=r"namecheap\.com/[^\s]{0,160}?ApiKey",
        carrier="NAMECHEAP_API_KEY={secret}",
        keywords=("namecheap",),
        severity=Severity.CRITICAL,
    ),
)
