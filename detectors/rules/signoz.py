"""Which strings are SigNoz's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._forms import BASE64
from detectors.rules._named import named_rule, named_uuid

_KEYS = "https://signoz.io/docs/ingestion/signoz-cloud/keys/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "signoz-ingestion-key",
        "SigNoz ingestion key",
        "signoz",
        _KEYS,
        issuer="signoz",
        carrier="SIGNOZ_INGESTION_KEY={secret}",
        keywords=("signoz",),
        what=r"(?:ingestion|access)[_ -]?(?:key|token)",
        severity=Severity.LOW,
        confidence=Confidence.HIGH,
    ),
    named_rule(
        "signoz-api-key",
        "SigNoz API key",
        "signoz",
        BASE64,
        43,
        _KEYS,
        issuer="signoz",
        most=64,
        carrier="SIGNOZ_API_KEY={secret}",
        keywords=("signoz",),
        what="api[_ -]?key",
    ),
)
