"""Which strings are record and API keys of Currents?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "currents-record-key",
        "Currents record key",
        "currents[_ -](?:dev[_ -])?record",
        ALNUM,
        16,
        "https://docs.currents.dev/guides/record-key",
        issuer="currents",
        keywords=("currents_", "currents-", "currents record"),
        carrier="CURRENTS_RECORD_KEY={secret}",
        severity=Severity.LOW,  # it sends test results
    ),
    named_text(
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
    ),
)
