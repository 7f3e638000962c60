"""Which strings are API tokens of PactFlow?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "pactflow-token",
        "PactFlow API token",
        "pact[_ -]?(?:flow|broker)",
        URL64,
        22,
        "https://docs.pactflow.io/docs/user-interface/settings/api-tokens/",
        issuer="pactflow",
        keywords=("pactflow", "pact_broker", "pact-broker", "pactbroker", "pact_flow"),
        carrier="PACT_BROKER_TOKEN={secret}",
        severity=Severity.MEDIUM,
    ),
)
