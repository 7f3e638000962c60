"""Which strings are Bandwidth's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://dev.bandwidth.com/docs/account/credentials/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "bandwidth-token",
        "Bandwidth API token or secret",
        r"bandwidth(?=[_-]?(?:api|voice|messaging|com|token|secret))",
        HEX,
        48,
        _DOC,
        issuer="bandwidth",
        carrier="BANDWIDTH_API_SECRET={secret}",
        keywords=(
            "bandwidth_api",
            "bandwidth-api",
            "bandwidthapi",
            "bandwidth_voice",
            "bandwidth_messaging",
            "bandwidth.com",
            "bandwidth_token",
            "bandwidth_secret",
            "bandwidthtoken",
        ),
    ),
)
