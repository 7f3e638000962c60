"""Which strings are New Relic's keys?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import either
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, token
from detectors.rules._plain import HEX, UPPER, URL64, prefixed
from detectors.rules._shaped import shaped

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
        pattern=token("(?:[a-z]{2}[0-9]{2}xx[0-9A-Fa-f]{30}|[0-9A-Fa-f]{36})NRAL", end=END_URL),
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
        check=lambda value: plausible(value[:32], 7),
    ),
    named_rule(
        "newrelic-license-old",
        "New Relic licence key (older form)",
        "new[_ -]?relic|nr",
        HEX,
        40,
        _KEYS,
        issuer="newrelic",
        carrier="NEW_RELIC_LICENSE_KEY={secret}",
        keywords=("newrelic", "new_relic", "new-relic", "new relic", "nr_license", "nria_license"),
        what=r"licen[sc]e(?:[_ -]?key)?",
        also=either("NRIA_LICENSE_KEY", r"new_?relic_key|newrelic-admin[ ]generate-config"),
        severity=Severity.MEDIUM,
    ),
    prefixed(
        "newrelic-query",
        "New Relic query key",
        "NRIQ-",
        URL64,
        32,
        _KEYS,
        issuer="newrelic",
    ),
    prefixed("newrelic-rest", "New Relic REST API key", "NRRA-", HEX, 42, _KEYS, issuer="newrelic"),
    prefixed(
        "newrelic-admin",
        "New Relic admin key (older form)",
        "NRAA-",
        HEX,
        27,
        _KEYS,
        issuer="newrelic",
        severity=Severity.CRITICAL,
    ),
    replace(
        prefixed(
            "newrelic-browser",
            "New Relic browser key",
            "NRJS-",
            HEX,
            19,
            _KEYS,
            issuer="newrelic",
            severity=Severity.INFO,
        ),
        public=True,
    ),
    shaped(
        "newrelic-mobile",
        "New Relic mobile application token",
        "AA[0-9a-f]{40}-NRMA",
        lambda random: f"AA{_forge.text(random, _forge.HEX, 40)}-NRMA",
        _KEYS,
        issuer="newrelic",
        keywords=("-nrma",),
        severity=Severity.INFO,  # lies in every shipped app
        public=True,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
)
