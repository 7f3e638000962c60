"""Which strings are Octopus Deploy's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape


def _check(value: str) -> bool:
    """Digits among the letters: "API-" also begins words in capitals."""
    return 3 <= sum(map(str.isdigit, value[4:])) <= 20


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "octopusdeploy-api-key",
        "Octopus Deploy API key",
        "API-",
        "[A-Z0-9]{25,32}+",
        lambda random: _forge.text(random, _forge.UPPER + _forge.DIGITS, 26),
        "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
        issuer="octopusdeploy",
        check=_check,
        confidence=Confidence.MEDIUM,
        severity=Severity.CRITICAL,  # it deploys to production
        near_misses=("see API-1234 and API-BREAKINGCHANGESINTHENEXTRELEASE",),
        specific=50,
    ),
)
