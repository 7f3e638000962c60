"""Which strings are Rackspace Cloud's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "rackspace-api-key",
        "Rackspace Cloud API key",
        r"rackspace|rax",
        HEX,
        32,
        "https://docs.rackspace.com/docs/view-and-reset-your-api-key",
        issuer="rackspace",
        carrier="RACKSPACE_API_KEY={secret}",
        keywords=(
            "rackspace",
            "rax_api",
        ),
        what="api[_ -]?key",
        severity=Severity.CRITICAL,
    ),
)
