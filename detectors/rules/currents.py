"""Which strings are record and API keys of Currents?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "currents-record-key",
        "Currents record key",
        "currents[_ -](?:dev[_ -])?record",
        ALNUM,
        16,
        "https://docs.currents.dev/guides/record-key",
        issuer="currents",
        keywords=("currents_", "currents-", "currents record"),
        carrier="CURRENTS_RECORD_KEY={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
        severity=Severity.LOW,  # it sends test results
    ),
    named_rule(
        "currents-api-key",
        "Currents API key",
        "currents[_ -](?:dev[_ -])?(?:rest[_ -])?api",
        ALNUM,
        40,
        "https://docs.currents.dev/resources/api",
        most=80,
        issuer="currents",
        keywords=("currents_", "currents-", "currents api"),
        carrier="CURRENTS_API_KEY={secret}",
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
