"""Which strings are API keys of RubyGems?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "rubygems-key",
        "RubyGems API key",
        "rubygems_",
        HEX,
        48,
        "RubyGems' guide on API key scopes: what `gem signin` writes into ~/.gem/credentials.",
        issuer="rubygems",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
