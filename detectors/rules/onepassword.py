"""Which strings are service account tokens, secret keys and Connect tokens of 1Password?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._jwts import issued_jwt
from detectors.rules._shaped import prefixed_shape

_SERVICE = "https://developer.1password.com/docs/service-accounts/security/"
_SECRET_KEY = "https://support.1password.com/secret-key-security/"
_CONNECT = "https://developer.1password.com/docs/connect/"
_UNLIKELY = "ABCDEFGHJKLMNPQRSTVWXYZ23456789"


def _account(value: str) -> dict[str, JSONValue]:
    text = value.removeprefix("ops_")
    try:
        read = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _check(value: str) -> bool:
    """Base64 of JSON with the sign-in address and the account's secret key."""
    return {"signInAddress", "secretKey"} <= _account(value).keys()


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    account = _account(value)
    facts: dict[str, JSONValue] = {
        name: str(account[name])[:80] for name in ("signInAddress", "email") if name in account
    }
    return Inspection(facts)


def _forge_secret_key(random: Random) -> str:
    return "-".join(_forge.text(random, _UNLIKELY, each) for each in (6, 6, 5, 5, 5, 5))


def _forge_service(random: Random) -> str:
    content = {
        "signInAddress": "team.1password.com",
        "userAuth": {"method": "SRPg-4096", "alg": "PBES2g-HS256", "iterations": 650000},
        "email": f"{_forge.text(random, _forge.LOWER, 12)}@1passwordserviceaccounts.com",
        "srpX": _forge.text(random, _forge.HEX, 64),
        "muk": {"alg": "A256GCM", "k": _forge.base64url(random.randbytes(32)), "kty": "oct"},
        "secretKey": "A3-" + _forge_secret_key(random),
        "throttleSecret": {"seed": _forge.text(random, _forge.HEX, 64), "uuid": "X"},
    }
    text = json.dumps(content, separators=(",", ":"))
    return _forge.base64url(text.encode()).removeprefix("eyJ")


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "onepassword-service-account",
        "1Password service account token",
        "ops_eyJ",
        "[A-Za-z0-9_-]{150,4000}+={0,2}",
        _forge_service,
        _SERVICE,
        issuer="onepassword",
        check=_check,
        inspect=_inspect,
        end="",
        severity=Severity.CRITICAL,
        proves="the decoded account",
        specific=75,
    ),
    prefixed_shape(
        "onepassword-secret-key",
        "1Password secret key",
        "A3-",
        r"[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}",
        _forge_secret_key,
        _SECRET_KEY,
        issuer="onepassword",
        end="(?![A-Za-z0-9-])",
        severity=Severity.MEDIUM,  # useless without the account's password
    ),
    issued_jwt(
        "onepassword-connect",
        "1Password Connect token",
        _CONNECT,
        issuer="onepassword",
        iss="com.1password.b5",
        severity=Severity.CRITICAL,
    ),
)
