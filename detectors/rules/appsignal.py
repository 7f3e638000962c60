"""Which strings are AppSignal's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.appsignal.com/appsignal/terminology.html"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "appsignal-push-key",
        "AppSignal push API key",
        "appsignal",
        _KEYS,
        issuer="appsignal",
        carrier="APPSIGNAL_PUSH_API_KEY={secret}",
        keywords=("appsignal",),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,
    ),
    named_rule(
        "appsignal-personal-token",
        "AppSignal personal API token",
        "appsignal",
        ALNUM,
        20,
        _KEYS,
        issuer="appsignal",
        carrier="APPSIGNAL_API_TOKEN={secret}",
        keywords=("appsignal",),
        what=r"(?:personal[_ -]?)?(?:api[_ -]?)?token",
    ),
)
