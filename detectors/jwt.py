"""What does a JWT say about itself, and what could whoever holds it do?

Nothing is verified and nothing fetched: a signature cannot be judged without the issuer's key,
and where that key lies is told by the very text that cannot be trusted. So everything here is
a claim, good for triage: whom to ask, how urgent, when it ends by itself.
"""

from __future__ import annotations

import json
import math
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import jwt
from jwt.types import Options

from detectors.jwt_families import Clues, Family, clues, family
from detectors.jwt_reach import is_privileged, reaches, roles_of, scopes_of
from detectors.model import Confidence, JSONValue, Severity

_UNVERIFIED: Options = {
    "verify_signature": False,
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
    "verify_aud": False,
    "verify_iss": False,
    "verify_sub": False,
    "verify_jti": False,
}
_MINUTE, _HOUR, _DAY, _YEAR = 60, 3600, 86_400, 365 * 86_400
_LONGEST = 200
"""Claims are cut to this many characters in facts: they are shown, stored, and not ours."""


class NotAJwt(ValueError):
    """The text has dots and base64 but neither a JOSE header nor JSON claims."""


@dataclass(frozen=True)
class JwtReading:
    """What a JWT says, by its own word."""

    algorithm: str
    key_id: str | None
    family: Family
    issuer: str | None
    subject: str | None
    email: str | None
    audience: tuple[str, ...]
    scopes: tuple[str, ...]
    roles: tuple[str, ...]
    client: str | None
    tenant: str | None
    token_id: str | None
    """The claim `jti`: what a deny list would name."""
    kind: str
    """access, id, refresh, session, api key, workload, assertion, logout, proof or unknown."""
    machine: bool | None
    """True for a machine's, False for a person's, None when nothing tells."""
    issued: datetime | None
    not_before: datetime | None
    expires: datetime | None
    lifetime: int | None
    """Seconds from issue to expiry; None when either is missing."""
    expired: bool
    early: bool
    """Its `nbf` is still to come."""
    bound: bool
    """Tied to a key that the sender must prove to hold (`cnf`): the text alone is not enough."""
    unsigned: bool
    encrypted: bool
    """A JWE: five parts, claims unreadable."""
    public: bool
    """Made to be public, like Supabase's anon key."""
    reaches: tuple[str, ...]
    """What it opens, as clauses for people."""
    confidence: Confidence
    severity: Severity
    reason: str | None
    """Why confidence or severity are what they are."""

    def facts(self) -> dict[str, JSONValue]:
        """What may be stored and shown: JSON values only; of a person nothing but sub and email."""
        every: dict[str, JSONValue] = {
            "algorithm": _cut(self.algorithm),
            "key_id": _cut(self.key_id),
            "family": self.family.key,
            "family_title": self.family.title,
            "issuer": _cut(self.issuer),
            "subject": _cut(self.subject),
            "email": _cut(self.email),
            "audience": [_cut(each) for each in self.audience[:20]],
            "scopes": [_cut(each) for each in self.scopes[:50]],
            "roles": [_cut(each) for each in self.roles[:50]],
            "client": _cut(self.client),
            "tenant": _cut(self.tenant),
            "token_id": _cut(self.token_id),
            "kind": self.kind,
            "machine": self.machine,
            "issued": _iso(self.issued),
            "not_before": _iso(self.not_before),
            "expires": _iso(self.expires),
            "lifetime_seconds": self.lifetime,
            "expired": self.expired,
            "sender_constrained": self.bound or None,
            "unsigned": self.unsigned or None,
            "encrypted": self.encrypted or None,
            "public": self.public or None,
            "reaches": list(self.reaches),
            "ends_by": None if self.expired else self.family.ends,
        }
        return {name: value for name, value in every.items() if value not in (None, [])}


def read_jwt(value: str, now: datetime) -> JwtReading:
    """Read a compact JWT (three parts) or JWE (five parts) without verifying anything.

    `now` is aware. Raises NotAJwt when there is no JOSE header, or no JSON object as claims.
    """
    header = _header(value)
    encrypted = value.count(".") == 4
    claims = {} if encrypted else _claims(value)
    clue = clues(header, claims)
    return _judge(clue, encrypted=encrypted, unsigned=value.endswith("."), now=now)


def _header(value: str) -> Mapping[str, Any]:
    first = value.split(".", 1)[0]
    try:
        header = json.loads(urlsafe_b64decode(first + "=" * (-len(first) % 4)))
    except (ValueError, RecursionError):  # a nest of brackets overflows the parser's stack
        raise NotAJwt("its first part is no JSON") from None
    if not isinstance(header, dict) or not isinstance(header.get("alg"), str):
        raise NotAJwt("its first part is no JOSE header")
    return header


def _claims(value: str) -> Mapping[str, Any]:
    try:
        decoded = jwt.decode_complete(value, options=_UNVERIFIED)
    except (jwt.PyJWTError, ValueError, RecursionError):
        raise NotAJwt("its second part holds no claims") from None
    payload = decoded["payload"]
    if not isinstance(payload, dict):
        raise NotAJwt("its second part holds no claims")
    return payload


def _judge(clue: Clues, *, encrypted: bool, unsigned: bool, now: datetime) -> JwtReading:
    claims, issuer = clue.claims, family(clue)
    issued, early_until, expires = (_time(claims.get(name)) for name in ("iat", "nbf", "exp"))
    start = issued or early_until
    lifetime = int((expires - start).total_seconds()) if expires and start else None
    scopes, roles = scopes_of(claims), roles_of(claims)
    kind = _kind(clue, issuer, scopes)
    expired = expires is not None and expires <= now
    bound = isinstance(claims.get("cnf"), dict)
    none = unsigned or str(clue.header.get("alg")).lower() == "none"
    public = issuer.key == "supabase-key" and clue.claim("role") == "anon"
    machine = _machine(clue, issuer)
    confidence, doubt = Confidence.HIGH, None
    if none:
        confidence, doubt = Confidence.LOW, "not signed"
    elif _is_textbook(claims):
        confidence, doubt = Confidence.LOW, "the example from textbooks"
    elif expired and expires:
        confidence, doubt = Confidence.LOW, f"expired {_ago((now - expires).total_seconds())} ago"
    elif kind in ("logout", "proof"):
        confidence, doubt = Confidence.LOW, f"a {kind} token opens nothing by itself"
    level, why = _severity(
        clue, issuer, kind, bound=bound, encrypted=encrypted, lifetime=lifetime, expires=expires
    )
    return JwtReading(
        algorithm=str(clue.header.get("alg")),
        key_id=_text(clue.header.get("kid")),
        family=issuer,
        issuer=_text(claims.get("iss")),
        subject=_text(claims.get("sub")) or _text(claims.get("user_id")),
        email=_email(clue),
        audience=clue.audiences(),
        scopes=scopes,
        roles=roles,
        client=next(filter(None, map(clue.claim, ("azp", "appid", "cid", "client_id"))), None),
        tenant=next(filter(None, map(clue.claim, ("tid", "org_id", "hd", "ref", "team_id"))), None),
        token_id=_text(claims.get("jti")),
        kind=kind,
        machine=machine,
        issued=issued,
        not_before=early_until,
        expires=expires,
        lifetime=lifetime,
        expired=expired,
        early=early_until is not None and early_until > now,
        bound=bound,
        unsigned=none,
        encrypted=encrypted,
        public=public,
        reaches=reaches(clue, scopes, roles),
        confidence=confidence,
        severity=level,
        reason="; ".join(filter(None, (doubt, why))) or None,
    )


def _severity(
    clue: Clues,
    issuer: Family,
    kind: str,
    *,
    bound: bool,
    encrypted: bool,
    lifetime: int | None,
    expires: datetime | None,
) -> tuple[Severity, str | None]:
    """How bad, from HIGH up and down by what the claims say; and why, when not HIGH."""
    role = clue.claim("role")
    if issuer.key == "supabase-key" and role == "anon":
        return Severity.INFO, "a publishable key, public by design"
    if role == "service_role":
        return Severity.CRITICAL, "service_role bypasses row level security"
    if encrypted:
        return Severity.MEDIUM, "encrypted: what it opens cannot be read"
    level, why = int(Severity.HIGH), []
    if expires is None:
        level, why = level + 1, ["never expires"]
    elif lifetime is not None and lifetime > _DAY:
        level, why = level + 1, [f"lives {_ago(lifetime)}"]
    elif lifetime is not None and lifetime <= 10 * _MINUTE:
        level, why = level - 1, [f"lives only {_ago(lifetime)}"]
    if any(map(is_privileged, (*scopes_of(clue.claims), *roles_of(clue.claims)))):
        level, why = level + 1, [*why, "carries administrative rights"]
    if kind == "id":
        level, why = level - 2, [*why, "an ID token, which APIs seldom accept"]
    if bound:
        level, why = level - 2, [*why, "bound to a key that the sender must hold"]
    return Severity(min(max(level, Severity.LOW), Severity.CRITICAL)), "; ".join(why) or None


_TYPES = {
    "at+jwt": "access",
    "application/at+jwt": "access",
    "logout+jwt": "logout",
    "dpop+jwt": "proof",
    "access": "access",
    "bearer": "access",
    "id": "id",
    "refresh": "refresh",
    "offline": "refresh",
    "logout": "logout",
}


def _kind(clue: Clues, issuer: Family, scopes: tuple[str, ...]) -> str:
    """What the token is for: RFC 9068 `typ`, then the claims that vendors use, then the family."""
    said = (clue.header.get("typ"), clue.claims.get("token_use"), clue.claims.get("typ"))
    for each in (*said, clue.claims.get("token_type")):
        if isinstance(each, str) and each.lower() in _TYPES:
            return _TYPES[each.lower()]
    if {"nonce", "at_hash", "c_hash"} & clue.claims.keys() and not scopes:
        return "id"
    prefix = clue.claim("jti")[:3]
    if prefix in ("AT.", "ID."):
        return "access" if prefix == "AT." else "id"
    if issuer.kind:
        return issuer.kind
    return "access" if scopes or "roles" in clue.claims else "unknown"


def _machine(clue: Clues, issuer: Family) -> bool | None:
    subject, client = clue.claim("sub"), clue.claim("client_id") or clue.claim("cid")
    said = clue.claim("idtyp")
    if said in ("app", "user"):
        return said == "app"
    if issuer.machine is not None:
        return issuer.machine
    if (
        subject.endswith(("@clients", ".gserviceaccount.com"))
        or clue.claim("gty") == "client-credentials"
        or clue.claim("preferred_username").startswith("service-account-")
        or (subject and subject in (client, clue.claim("azp"), clue.claim("appid")))
    ):
        return True
    if {"email", "upn", "unique_name", "given_name", "amr", "preferred_username"} & (
        clue.claims.keys()
    ):
        return False
    return None


def _email(clue: Clues) -> str | None:
    for name in ("email", "upn", "unique_name", "preferred_username"):
        value = clue.claim(name)
        if "@" in value:
            return value
    return None


def _is_textbook(claims: Mapping[str, Any]) -> bool:
    """The token with which every tutorial begins: John Doe, 1516239022."""
    return claims.get("sub") == "1234567890" and (
        claims.get("iat") == 1516239022 or claims.get("name") == "John Doe"
    )


def _time(value: object) -> datetime | None:
    """A NumericDate (seconds, RFC 7519) as UTC; milliseconds, a common mistake, are understood."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 16:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    seconds = value / 1000 if abs(value) > 1e11 else value
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _ago(seconds: float) -> str:
    """`seconds` in the largest unit of which there is at least one: "3 days"."""
    for size, unit in ((_YEAR, "year"), (_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "seconds"


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)[:40]
    return None


def _cut(value: str | None) -> str | None:
    if value is None or len(value) <= _LONGEST:
        return value
    return value[:_LONGEST] + "…"


def _iso(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds").replace("+00:00", "Z") if value else None
