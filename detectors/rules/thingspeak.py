"""Which strings are keys of ThingSpeak?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "thingspeak-api-key",
        "ThingSpeak API key",
        "thing[_ .-]?speak",
        UPPER,
        16,
        "https://www.mathworks.com/help/thingspeak/channel-settings.html",
        severity=Severity.MEDIUM,
        also=query("api.thingspeak.com", "api_key|key"),
        carrier="THINGSPEAK_API_KEY={secret}",
        keywords=("thingspeak", "thing_speak"),
        issuer="thingspeak",
    ),
)
