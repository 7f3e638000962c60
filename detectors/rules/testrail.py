"""Which strings are TestRail's API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

_BODY = "[A-Za-z0-9./+]{20}-[A-Za-z0-9./+]{20}"


def _forge_key(random: Random) -> str:
    return "-".join(_forge.text(random, _forge.ALNUM, 20) for _ in range(2))


RULES: tuple[Rule, ...] = (
    named_shape(
        "testrail-key",
        "TestRail API key",
        "test[_ -]?rail",
        _BODY,
        _forge_key,
        "https://support.testrail.com/hc/en-us/articles/7077039051284-Accessing-the-TestRail-API",
        issuer="testrail",
        keywords=("testrail", "test_rail", "test-rail", "test rail"),
        carrier="TESTRAIL_API_KEY={secret}",
        end="(?![A-Za-z0-9./+-])",
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
