"""Which strings are API tokens of PactFlow?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
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
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
