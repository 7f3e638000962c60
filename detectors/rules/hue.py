"""Which strings are keys of Philips Hue?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "hue-application-key",
        "Philips Hue application key",
        "hue[_ .-]?(?:bridge[_ .-]?)?(?=user|application|api|app|key|token)|philips[_ .-]?hue",
        URL64,
        40,
        "https://developers.meethue.com/develop/hue-api-v2/getting-started/",
        severity=Severity.MEDIUM,
        what="(?:application|app|api)[_ .-]?key|username|user|token",
        also="hue-application-key",
        carrier="hue-application-key: {secret}",
        keywords=(
            *spellings("hue", "bridge", "user", "application", "api", "app", "key", "token"),
            *spellings("philips", "hue"),
        ),
        issuer="hue",
    ),
)
