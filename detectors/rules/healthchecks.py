"""Which strings are keys and ping addresses of Healthchecks.io?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, UUID, uuid_after
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_KEYS = "https://healthchecks.io/docs/api/"
_PINGS = "https://healthchecks.io/docs/http_api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "healthchecks-api-key",
        "Healthchecks.io API key",
        "healthchecks?(?:[._ -]?io)?",
        URL64,
        32,
        _KEYS,
        issuer="healthchecks",
        carrier="HEALTHCHECKS_API_KEY={secret}",
        keywords=("healthchecks", "healthcheck_api", "hc_api_key"),
        also="HC_API_KEY",
        what="(?:api|ping)[_ -]?key",
        severity=Severity.MEDIUM,
    ),
    shaped(
        "healthchecks-ping",
        "Healthchecks.io ping address",
        "https://hc-ping.com/".replace(".", r"\.") + UUID,
        uuid_after("https://hc-ping.com/"),
        _PINGS,
        issuer="healthchecks",
        keywords=("hc-ping.com/",),
        end=END_UUID,
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        check=lambda value: plausible(value[20:], 7),
        least=1,
        specific=55,
    ),
)
