"""Which strings are JSON Web Tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import jwt
import regex

from detectors.jwt import NotAJwt, read_jwt
from detectors.jwt_parse import compact
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import START, URL64

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def forge_jwt(
    random: Random,
    *,
    now: datetime,
    lifetime: timedelta | None = timedelta(hours=1),
    headers: Mapping[str, Any] | None = None,
    key: bytes | None = None,
    **claims: Any,
) -> str:
    """A JWT that is really signed (HS256) with a key that is thrown away.

    `claims` go over `iat`, `exp` (`now` + `lifetime`; None leaves it out), `jti` and a made-up
    `iss` and `sub`; a claim given as None is left out.
    """
    issued = int(now.timestamp())
    every: dict[str, Any] = {
        "iss": "https://login.internal.example/",
        "sub": f"user-{_forge.text(random, _forge.HEX, 12)}",
        "jti": _forge.uuid(random),
        "iat": issued,
        "exp": None if lifetime is None else issued + int(lifetime.total_seconds()),
        **claims,
    }
    kept = {name: value for name, value in every.items() if value is not None}
    signing = key or random.randbytes(32)
    return jwt.encode(kept, signing, algorithm="HS256", headers=dict(headers or {}))


def _forge_any(random: Random) -> str:
    # Without a clock: issued some day in 2026, good for ten years.
    day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=random.randrange(300 * 86_400))
    while True:
        value = forge_jwt(
            random,
            now=day,
            lifetime=timedelta(days=3650),
            headers={"kid": _forge.text(random, _forge.URL64, 22)},
            scope="read write",
        )
        if value[-1] not in "_-":
            return value


def _check(value: str) -> bool:
    """A JOSE header and JSON claims; whether a signature is there is for `_inspect` to tell."""
    try:
        read_jwt(value, _NO_DATE)
    except NotAJwt:
        return False
    return True


def _inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    reading = read_jwt(value, now)
    return Inspection(reading.facts(), reading.confidence, reading.severity, reading.reason)


# "{" and a quote, a blank or a line break, in base64.
_OPENS = "e(?:yJ|yA|wo|w0)"
_ENCRYPTED = rf"{URL64}{{0,1400}}+\.{URL64}{{8,32}}+\.{URL64}{{1,16000}}+\.{URL64}{{16,64}}"
_SIGNED = rf"{URL64}{{2,16000}}+(?:\.{URL64}{{0,6000}}+)?"
_COMPACT = (
    rf"{START}(?P<secret>{_OPENS}{URL64}{{8,8000}}+\.(?:{_ENCRYPTED}|{_SIGNED}))(?![A-Za-z0-9_-])"
)
_HEADER = r"\"header\"\s{0,20}:\s{0,20}\{[^{}]{0,2000}\}"
_FIELD = rf"\"(?:payload|protected|signature)\"\s{{0,20}}:\s{{0,20}}\"{URL64}{{2,16000}}+\""
# RFC 7515, section 7.2.2: the three parts as fields of an object, in any order.
_FLATTENED = rf"(?P<secret>\{{\s{{0,40}}(?:(?:{_FIELD}|{_HEADER})\s{{0,20}},?\s{{0,40}}){{3,4}}\}})"

RULES: tuple[Rule, ...] = (
    Rule(
        id="jwt",
        title="JSON Web Token",
        issuer="jwt",
        pattern=regex.compile(f"{_COMPACT}|{_FLATTENED}"),
        # Claims begin like the header; the others are the usual beginnings of a JWE's header.
        keywords=(
            ".eyj",
            ".eya",
            ".ewo",
            ".ew0",
            "eyjhbgci",
            "eyjlbmmi",
            "eyj0exai",
            "eyjrawqi",
            "eyjjdhki",
            '"protected"',
            '"payload"',
            '"signature"',
        ),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_any,
        near_misses=(
            "eyJub3RoaW5nIjoxfQ.eyJub3RoaW5nIjoxfQ.c2lnbmF0dXJl",  # a header without alg
            "eyJhbGciOiJIUzI1NiJ9.bm90aGluZw.c2lnbmF0dXJl",  # claims that aren't JSON
            "eyJhbGciOiJIUzI1NiJ9 and then a dot.",
            '{"payload": "bm90aGluZw", "protected": "bm90aGluZw"}',  # no signature
            'a header of a JWT begins with eyJ because {" reads like that in base64',
        ),
        references=(
            "https://www.rfc-editor.org/rfc/rfc7519",
            "https://www.rfc-editor.org/rfc/rfc7516",
        ),
        check=_check,
        inspect=_inspect,
        canonical=compact,
        specific=60,
        proves="header and claims decode",
    ),
)
