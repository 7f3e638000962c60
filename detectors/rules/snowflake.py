"""Which strings are Snowflake's tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64, base64_of
from detectors.rules._jwts import named_jwt
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64, named
from detectors.rules._shaped import shaped

_PAT = "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens"
_SESSION = "https://docs.snowflake.com/en/developer-guide/sql-api/authenticating"
_OAUTH = "https://docs.snowflake.com/en/user-guide/oauth-custom"

_ACCOUNT = Companion(
    named("snowflake[_ -]?account|account", r"[A-Za-z0-9_]{3,40}[-.][A-Za-z0-9_.-]{3,60}"),
    lambda random: f"corp{_forge.number(random, 4)}-eu{_forge.number(random, 3)}",
    secret=False,
)


def _forge_session(random: Random) -> str:
    hint = _forge.number(random, 13)
    return f"ver:1-hint:{hint}-ETMsDgAAAX{_forge.text(random, _forge.BASE64, 179)}8"


RULES: tuple[Rule, ...] = (
    named_jwt(
        "snowflake-pat",
        "Snowflake programmatic access token",
        "snowflake|snowsql|sf",
        _PAT,
        issuer="snowflake",
        carrier="SNOWFLAKE_ACCOUNT={account}\nSNOWFLAKE_TOKEN={secret}",
        keywords=("snowflake", "snowsql"),
        severity=Severity.CRITICAL,
        companions={"account": _ACCOUNT},
    ),
    shaped(
        "snowflake-session",
        "Snowflake session token",
        rf"ver:[0-9]-hint:[0-9]{{4,30}}-{BASE64}{{60,1000}}+={{0,2}}",
        _forge_session,
        _SESSION,
        issuer="snowflake",
        keywords=("-hint:",),
        near_misses=("ver:1-hint:0-none", "ver:1-hint:123456-ETMs"),
        check=lambda value: plausible(value.rsplit("-", 1)[1], 16),
        end=END_BASE64,
        severity=Severity.HIGH,
        least=1 / 3,
    ),
    named_shape(
        "snowflake-oauth-client-secret",
        "Snowflake OAuth client secret",
        r"snowflake",
        rf"{BASE64}{{43}}=",
        base64_of(43, "="),
        _OAUTH,
        issuer="snowflake",
        what=r"(?:oauth[_ -]?)?client[_ -]?secret(?:_2)?",
        carrier="SNOWFLAKE_OAUTH_CLIENT_SECRET={secret}",
        keywords=("snowflake",),
        end=END_BASE64,
        confidence=Confidence.HIGH,
        specific=40,
    ),
)
