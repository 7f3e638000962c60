"""Which strings are keys of Home Assistant?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._pattern import END_URL, token
from detectors.rules._shaped import shaped


def _claims(value: str) -> dict[str, str | int]:
    body = value.split(".")[1]
    try:
        claims = json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    except ValueError:
        return {}
    if not isinstance(claims, dict):
        return {}
    if not all(isinstance(each, str | int) for each in claims.values()):
        return {}
    return claims


_ISSUER = lazy.pattern("[0-9a-f]{32}")


def _is_home(value: str) -> bool:
    """Issuer (an id of 32 hexadecimal digits), times and nothing else."""
    claims = _claims(value)
    if set(claims) != {"iss", "iat", "exp"} or not _ISSUER.fullmatch(str(claims["iss"])):
        return False
    return isinstance(claims["iat"], int) and isinstance(claims["exp"], int)


def _inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    claims = _claims(value)
    facts: dict[str, JSONValue] = {"token_id": claims.get("iss", "")}
    expiry = claims.get("exp")
    if not isinstance(expiry, int) or not 0 < expiry < 32_503_680_000:
        return Inspection(facts)
    ends = datetime.fromtimestamp(expiry, UTC)
    facts["expires"] = ends.isoformat()
    if ends < now:
        return Inspection(facts, Confidence.LOW, Severity.LOW, "expired")
    if expiry - int(claims.get("iat", 0)) < 86_400:
        return Inspection(facts, None, Severity.MEDIUM, "it lives for minutes only")
    return Inspection(facts)


def _forge_token(random: Random) -> str:
    issued = 1_780_000_000 + random.randrange(10_000_000)
    claims = {
        "iss": _forge.text(random, _forge.HEX, 32),
        "iat": issued,
        "exp": issued + 315_360_000,
    }
    head = _forge.base64url(b'{"alg":"HS256","typ":"JWT"}')
    body = _forge.base64url(json.dumps(claims, separators=(",", ":")).encode())
    return f"{head}.{body}.{_forge.text(random, _forge.URL64, 43)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="homeassistant-token",
        title="Home Assistant long-lived access token",
        issuer="homeassistant",
        pattern=token(
            r"eyJ[A-Za-z0-9_-]{30,60}+\.eyJpc3MiOi[A-Za-z0-9_-]{80,140}+\.[A-Za-z0-9_-]{43}",
            end=END_URL,
        ),
        keywords=(".eyjpc3mioi",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_token,
        near_misses=(
            "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOi",
            _forge.example(_forge_token)[:-5],
            _forge.example(_forge_token).replace(".eyJpc3MiOi", ".eyJpc3MiOj"),
        ),
        references=("https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token",),
        check=_is_home,
        inspect=_inspect,
        specific=70,
        proves="claims as only it writes them",
    ),
    shaped(
        "homeassistant-cloud-webhook",
        "Home Assistant Cloud webhook, which anyone may call",
        r"https://hooks\.nabu\.casa/gAAAAA[A-Za-z0-9_-]{80,300}+={0,2}",
        made(120, _forge.URL64, "https://hooks.nabu.casa/gAAAAAB"),
        "https://support.nabucasa.com/hc/en-us/articles/25619376577821",
        issuer="homeassistant",
        keywords=("hooks.nabu.casa",),
        end=END_URL,
        severity=Severity.MEDIUM,
        specific=70,
    ),
)
