"""Which strings are keys to Upstash (Redis, Vector, QStash)?"""

from __future__ import annotations

import json
from base64 import b64decode
from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_rule, named_shape, named_uuid
from detectors.rules._pattern import BASE64
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_API = "https://upstash.com/docs/devops/developer-api/introduction"
_REST = "https://upstash.com/docs/redis/features/restapi"
_QSTASH = "https://upstash.com/docs/qstash/overall/getstarted"
_SIGNING = "https://upstash.com/docs/qstash/howto/signature"


def _forge_qstash(random: Random) -> str:
    said = {"UserID": _forge.uuid(random), "Password": _forge.text(random, _forge.HEX, 32)}
    return _forge.base64(json.dumps(said, separators=(",", ":")).encode())


def _check_qstash(value: str) -> bool:
    """Base64 of JSON with a user's id and a password."""
    try:
        said = json.loads(b64decode(value + "=" * (-len(value) % 4)))
    except ValueError:
        return False
    return isinstance(said, dict) and {"UserID", "Password"} <= said.keys()


RULES: tuple[Rule, ...] = (
    shaped(
        "upstash-qstash-token",
        "Upstash QStash token",
        rf"eyJVc2VySUQiOi{BASE64}{{80,240}}+={{0,2}}",
        _forge_qstash,
        _QSTASH,
        issuer="upstash",
        keywords=("eyjvc2vysuqioi",),
        near_misses=("eyJVc2VySUQiOi" + "A" * 120, "eyJVc2VySUQiOiJzaG9ydCJ9"),
        check=_check_qstash,
        end=END_BASE64,
        specific=70,
        proves="the decoded JSON",
    ),
    named_shape(
        "upstash-signing-key",
        "Upstash QStash signing key",
        "qstash|upstash",
        "sig_[A-Za-z0-9]{24,40}",
        lambda random: "sig_" + _forge.text(random, _forge.ALNUM, 28),
        _SIGNING,
        issuer="upstash",
        what="signing[_ -]?key",
        carrier="QSTASH_CURRENT_SIGNING_KEY={secret}",
        keywords=("qstash", "upstash"),
        severity=Severity.MEDIUM,
        specific=40,
    ),
    named_shape(
        "upstash-rest-token",
        "Upstash REST token",
        "upstash(?:[_ -]?(?:redis|vector|search|kafka))?|kv",
        "A[A-Za-z0-9+/_-]{43,160}+={0,2}",
        lambda random: "AX" + _forge.text(random, _forge.ALNUM, 110),
        _REST,
        issuer="upstash",
        what="(?:rest|read[_ -]?only|api)[_ -]?(?:api[_ -]?)?(?:read_?only_)?token|token",
        also="(?:KV|REDIS|VECTOR|SEARCH)_REST_(?:API_)?(?:READ_?ONLY_)?TOKEN",
        carrier="UPSTASH_REDIS_REST_TOKEN={secret}",
        keywords=("upstash", "kv_rest_api", "_rest_token", "_rest_api_token"),
        end="(?![A-Za-z0-9+/=_-])",
        severity=Severity.CRITICAL,
        specific=40,
        least=1 / 3,
    ),
    named_uuid(
        "upstash-api-key",
        "Upstash management API key",
        "upstash",
        _API,
        issuer="upstash",
        what="(?:management[_ -]?)?api[_ -]?key",
        carrier="UPSTASH_API_KEY={secret}",
        keywords=("upstash",),
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "upstash-redis-password",
        "Upstash Redis password",
        "upstash(?:[_ -]?redis)?",
        ALNUM,
        32,
        _REST,
        issuer="upstash",
        most=64,
        what="password",
        carrier="UPSTASH_REDIS_PASSWORD={secret}",
        keywords=("upstash",),
        severity=Severity.CRITICAL,
    ),
)
