"""Which strings are Heroku's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import named
from detectors.rules._plain import URL64, prefixed
from detectors.rules._shaped import shaped

_OAUTH = "https://devcenter.heroku.com/articles/oauth"
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

RULES: tuple[Rule, ...] = (
    prefixed("heroku-api-key", "Heroku API key", "HRKU-AA", URL64, 58, _OAUTH, issuer="heroku"),
    shaped(
        "heroku-hrku-uuid",
        "Heroku API key (HRKU and a UUID)",
        rf"HRKU-{_UUID}",
        lambda random: "HRKU-" + _forge.uuid(random),
        _OAUTH,
        issuer="heroku",
        keywords=("hrku-",),
    ),
    Rule(
        id="heroku-uuid",
        title="Heroku API key (older form)",
        issuer="heroku",
        pattern=named(
            r"heroku[_ -]?(?:api)?[_ -]?(?:key|token|auth)|api\.heroku\.com[^\n]{0,40}?password",
            _UUID,
            end="(?![A-Za-z0-9-])",
        ),
        keywords=("heroku",),
        confidence=Confidence.MEDIUM,
        severity=Severity.HIGH,
        forge=_forge.uuid,
        near_misses=(
            "HEROKU_API_KEY=00000000-0000-0000-0000-000000000000",
            "HEROKU_API_KEY=$KEY",
            "heroku release 12345678-1234-1234-1234-123456789abc",
        ),
        references=(_OAUTH,),
        check=lambda value: plausible(value, 7),
        carrier="HEROKU_API_KEY={secret}",
    ),
)
