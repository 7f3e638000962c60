"""Which strings are keys of Tavily?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="tavily-api-key",
        title="Tavily API key",
        issuer="tavily",
        pattern=token("tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}"),
        keywords=("tvly-",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "tvly-" + _forge.text(random, _forge.ALNUM, 32),
        near_misses=(
            "tvly-" + "x" * 32,
            "tvly-YOUR_API_KEY",
            "tvly-dev-0a1b2c",
            "keys begin with tvly-",
        ),
        references=("https://docs.tavily.com/documentation/api-reference/introduction",),
        check=lambda value: plausible(value[5:], 10),
    ),
)
