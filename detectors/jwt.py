"""What does a JWT say about itself, and what could whoever holds it do?

Nothing is verified and nothing fetched: a signature cannot be judged without the issuer's key,
and where that key lies is told by the very text that cannot be trusted. So everything here is
a claim, good for triage: whom to ask, how urgent, when it ends by itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from detectors.jwt_clues import Clues, Family, clues
from detectors.jwt_families import family
from detectors.jwt_kind import IDLE, is_machine, kind_of, severity_of, span
from detectors.jwt_parse import NotAJwt, Parsed, parse
from detectors.jwt_reach import reaches, roles_of, scopes_of
from detectors.model import Confidence, JSONValue, Severity

__all__ = ["JwtReading", "NotAJwt", "read_jwt"]

_LONGEST = 200
"""Claims are cut to this many characters in facts: they are shown, stored, and not ours."""


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
    """access, id, refresh, offline, session, api key, service account, workload, assertion,
    logout, event, proof or unknown."""
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
    encryption: str | None
    """The header's `enc`: what the content of a JWE is encrypted with."""
    nested: bool
    """A JWT in a JWT (`cty`); the claims are the inner one's where they can be read."""
    cut: bool
    """Its signature is missing or too short: somebody cut it off."""
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
            "never_expires": (self.expires is None and not self.encrypted) or None,
            "not_yet_valid": self.early or None,
            "sender_constrained": self.bound or None,
            "unsigned": self.unsigned or None,
            "encrypted": self.encrypted or None,
            "encryption": _cut(self.encryption),
            "nested": self.nested or None,
            "cut_off": self.cut or None,
            "public": self.public or None,
            "reaches": [_cut(each) for each in self.reaches[:20]],
            "ends_by": None if self.expired else self.family.ends,
        }
        return {name: value for name, value in every.items() if value not in (None, [])}


def read_jwt(value: str, now: datetime) -> JwtReading:
    """Read a JWT (compact, flattened JSON, nested, encrypted, cut off) without verifying anything.

    `now` is aware. Raises NotAJwt when there is no JOSE header, or no JSON object as claims.
    """
    return _judge(parse(value), now)


def _judge(parsed: Parsed, now: datetime) -> JwtReading:
    clue = clues(parsed.header, parsed.claims)
    claims, issuer = clue.claims, family(clue)
    issued, early_until, expires = (_time(claims.get(name)) for name in ("iat", "nbf", "exp"))
    if claims.get("exp") == 0:  # how Keycloak writes that an offline token does not expire
        expires = None
    start = issued or early_until
    lifetime = int((expires - start).total_seconds()) if expires and start else None
    scopes, roles = scopes_of(claims), roles_of(claims)
    kind = kind_of(clue, issuer, scopes)
    bound = isinstance(claims.get("cnf"), dict)
    level, why = severity_of(
        clue,
        issuer,
        kind,
        bound=bound,
        encrypted=parsed.encrypted,
        lifetime=lifetime,
        expires=expires,
        now=now,
    )
    early = early_until is not None and early_until > now
    confidence, doubt = _confidence(parsed, kind, expires, now)
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
        machine=is_machine(clue, issuer),
        issued=issued,
        not_before=early_until,
        expires=expires,
        lifetime=lifetime,
        expired=expires is not None and expires <= now,
        early=early,
        bound=bound,
        unsigned=parsed.unsigned,
        encrypted=parsed.encrypted,
        encryption=_text(clue.header.get("enc")) if parsed.encrypted else None,
        nested=parsed.nested,
        cut=parsed.cut is not None,
        public=issuer.key == "supabase-key" and clue.claim("role") == "anon",
        reaches=reaches(clue, issuer, scopes, roles),
        confidence=confidence,
        severity=level,
        reason="; ".join(
            filter(None, (doubt, f"not valid before {_iso(early_until)}" if early else None, why))
        )
        or None,
    )


def _confidence(
    parsed: Parsed, kind: str, expires: datetime | None, now: datetime
) -> tuple[Confidence, str | None]:
    """Whether it opens anything at all; and why not."""
    if parsed.unsigned:
        return Confidence.LOW, "not signed"
    if _is_textbook(parsed.claims):
        return Confidence.LOW, "the example from textbooks"
    if expires is not None and expires <= now:
        return Confidence.LOW, f"expired {span((now - expires).total_seconds())} ago"
    if parsed.cut is not None:
        return Confidence.LOW, parsed.cut
    if kind in IDLE:
        return Confidence.LOW, f"a {kind} token opens nothing by itself"
    return Confidence.HIGH, None


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


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)[:40]
    return None


def _cut(value: str | None) -> str | None:
    """At most `_LONGEST` characters, without control characters and halves of pairs."""
    if value is None:
        return None
    clean = "".join(each if each.isprintable() else " " for each in value[: _LONGEST + 1])
    return clean if len(clean) <= _LONGEST else clean[:_LONGEST] + "…"


def _iso(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds").replace("+00:00", "Z") if value else None
