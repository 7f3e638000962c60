"""Which strings are Orb's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.withorb.com/api-reference"


RULES: tuple[Rule, ...] = (
    named_rule(
        "withorb-key",
        "Orb API key",
        r"withorb|orb(?=[_-](?:api|key|token|billing))",
        HEX,
        64,
        _DOC,
        issuer="withorb",
        carrier="ORB_API_KEY={secret}",
        keywords=("withorb", "orb_api", "orb_key", "orb-api", "orb_token", "orb_billing"),
        severity=Severity.CRITICAL,
    ),
)
