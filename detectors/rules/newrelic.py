"""Which strings are New Relic's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, token
from detectors.rules._plain import UPPER, URL64, prefixed

_KEYS = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"


def _forge_license(random: Random) -> str:
    return _forge.text(random, _forge.HEX, 36) + "NRAL"


RULES: tuple[Rule, ...] = (
    prefixed("newrelic-user", "New Relic user key", "NRAK-", UPPER, 27, _KEYS, issuer="newrelic"),
    prefixed(
        "newrelic-insert",
        "New Relic insert key",
        "NRII-",
        URL64,
        32,
        _KEYS,
        issuer="newrelic",
        severity=Severity.MEDIUM,
    ),
    Rule(
        id="newrelic-license",
        title="New Relic licence key",
        issuer="newrelic",
        pattern=token("(?:eu01xx[0-9a-f]{30}|[0-9a-f]{36})NRAL", end=END_URL),
        keywords=("nral",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # writes telemetry, reads nothing
        forge=_forge_license,
        near_misses=(
            "0" * 36 + "NRAL",
            _forge.example(_forge_license)[6:],
            _forge.example(_forge_license) + "S",
            "licence keys end with NRAL",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[:36], 7),
    ),
)
