"""Which strings are Opsgenie's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._forms import block
from detectors.rules._named import named_uuid

_KEYS = "https://support.atlassian.com/opsgenie/docs/api-key-management/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "opsgenie-api-key",
        "Opsgenie API key",
        "ops[_ -]?genie(?:_configs)?|geniekey|" + block("opsgenie"),
        _KEYS,
        issuer="opsgenie",
        carrier="OPSGENIE_API_KEY={secret}",
        keywords=("opsgenie", "geniekey", "ops_genie", "ops-genie"),
        also="geniekey",
        confidence=Confidence.HIGH,
    ),
)
