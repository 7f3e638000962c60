"""Which strings are keys to Redis Cloud?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import named

_KEYS = "https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/"
_LETTERS = _forge.DIGITS + _forge.LOWER

RULES: tuple[Rule, ...] = (
    named_shape(
        "rediscloud-secret-key",
        "Redis Cloud API secret key",
        "redis(?:[_ -]?(?:cloud|labs|enterprise))?|rediscloud|x-api-secret",
        "S[a-z0-9]{40,60}",
        lambda random: "S" + _forge.text(random, _LETTERS, 50),
        _KEYS,
        issuer="rediscloud",
        what=r"(?:api[_ -]?)?secret(?:[_ -]?key)?",
        also="x-api-secret-key",
        carrier="REDISCLOUD_ACCESS_KEY={access_key}\nREDISCLOUD_SECRET_KEY={secret}",
        keywords=("rediscloud", "redis_cloud", "redis-cloud", "x-api-secret-key", "redislabs"),
        severity=Severity.CRITICAL,
        companions={
            "access_key": Companion(
                named("(?:access|account|api)[_ -]?key", "A[a-z0-9]{40,60}"),
                lambda random: "A" + _forge.text(random, _LETTERS, 50),
                secret=False,
            )
        },
        specific=40,
    ),
)
