"""Which strings are keys of SolarEdge?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "solaredge-key",
        "SolarEdge API key",
        "solar[_ -]?edge",
        UPPER,
        32,
        "https://knowledge-center.solaredge.com/sites/kc/files/se_monitoring_api.pdf",
        issuer="solaredge",
        carrier="SOLAREDGE_API_KEY={secret}",
        keywords=(
            "solaredge",
            "solar_edge",
            "solar-edge",
        ),
        also=query("monitoringapi.solaredge.com", "api_key"),
        severity=Severity.LOW,
    ),
)
