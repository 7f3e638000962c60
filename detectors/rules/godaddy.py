"""Which strings are GoDaddy's API keys?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

_KEYS = "https://developer.godaddy.com/getstarted"


def _forge_pair(random: Random) -> str:
    customer = _forge.text(random, _forge.ALNUM, 12)
    key, secret = (_forge.text(random, _forge.ALNUM, 22) for _ in range(2))
    return f"{customer}_{key}:{secret}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="godaddy-sso-key",
        title="GoDaddy API key and secret",
        issuer="godaddy",
        pattern=lazy.pattern(
            r"(?i:sso-key)[ \t]{1,3}[\"'`]?(?P<secret>[A-Za-z0-9_-]{10,48}:[A-Za-z0-9]{20,24})"
            r"(?![A-Za-z0-9])"
        ),
        keywords=("sso-key",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_pair,
        near_misses=(
            "Authorization: sso-key $KEY:$SECRET",
            "Authorization: sso-key API_KEY:API_SECRET",
            "Authorization: sso-key " + "x" * 22 + ":" + "x" * 22,
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value.split(":", 1)[1], 8),
        carrier="Authorization: sso-key {secret}",
        specific=60,
    ),
    named_rule(
        "godaddy-api-secret",
        "GoDaddy API secret",
        "godaddy|gd",
        ALNUM,
        22,
        _KEYS,
        issuer="godaddy",
        what="(?:api[_ -]?)?secret(?:[_ -]?key)?",
        carrier="GODADDY_API_KEY={api_key}\nGODADDY_API_SECRET={secret}",
        keywords=("godaddy", "gd_secret"),
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named("godaddy[_ -]?(?:api[_ -]?)?key|gd_key", "[A-Za-z0-9_]{10,48}"),
                lambda random: _forge.text(random, _forge.ALNUM, 34),
                secret=False,
            )
        },
    ),
)
