"""What is a JWT for, whose is it, and how bad is it that it stands here?"""

from __future__ import annotations

from datetime import datetime

from detectors.jwt_clues import Clues, Family
from detectors.jwt_reach import is_privileged, roles_of, scopes_of
from detectors.model import Severity

MINUTE, HOUR, DAY, YEAR = 60, 3600, 86_400, 365 * 86_400

IDLE = ("logout", "proof", "event")
"""Kinds that open nothing by themselves."""

_TYPES = {
    "at+jwt": "access",
    "logout+jwt": "logout",
    "dpop+jwt": "proof",
    "kb+jwt": "proof",
    "openid4vci-proof+jwt": "proof",
    "passport": "proof",
    "secevent+jwt": "event",
    "client-authentication+jwt": "assertion",
    "oauth-id-jag+jwt": "assertion",
    "access": "access",
    "access_token": "access",
    "bearer": "access",
    "id": "id",
    "id_token": "id",
    "refresh": "refresh",
    "refresh_token": "refresh",
    "offline": "offline",
    "logout": "logout",
}
"""RFC 9068, 9449, 8417, OpenID Connect back-channel logout; then words that vendors use."""
_CLIENTS = ("appid", "cid", "client_id")
_PERSONAL = ("email", "upn", "unique_name", "given_name", "amr", "preferred_username", "uid")


def kind_of(clue: Clues, family: Family, scopes: tuple[str, ...]) -> str:
    """What the token is for: the header's `typ`, then claims that vendors use, then the family."""
    claims, header = clue.claims, clue.header
    if "nonce" in header and "url" in header:  # RFC 8555: a signed request, good for once
        return "proof"
    said = (header.get("typ"), claims.get("token_use"), claims.get("typ"))
    for each in (*said, claims.get("token_type"), claims.get("type")):
        if isinstance(each, str):
            word = each.lower().removeprefix("application/")
            if word in _TYPES:
                return _TYPES[word]
    if family.kind:
        return family.kind
    prefix = clue.claim("jti")[:3]
    if prefix in ("AT.", "ID."):
        return "access" if prefix == "AT." else "id"
    if {"nonce", "at_hash", "c_hash"} & claims.keys() and not scopes:
        return "id"
    access = scopes or "roles" in claims or any(name in claims for name in _CLIENTS)
    return "access" if access else "unknown"


def is_machine(clue: Clues, family: Family) -> bool | None:
    """Whether a machine (True) or a person (False) acts with it; None when nothing tells."""
    said = clue.claim("idtyp")
    if said in ("app", "user"):
        return said == "app"
    subject = clue.claim("sub")
    if clue.claim("email").endswith(".gserviceaccount.com"):
        return True
    if family.machine is not None:
        return family.machine
    client = clue.claim("client_id") or clue.claim("cid")
    if (
        subject.endswith(("@clients", ".gserviceaccount.com"))
        or clue.claim("gty") == "client-credentials"
        or clue.claim("preferred_username").startswith("service-account-")
        or (family.key == "cloudflare-access" and bool(clue.claim("common_name")))
        or (subject and subject in (client, clue.claim("azp"), clue.claim("appid")))
        # Entra: an application's own object, and no delegated scope
        or (subject and subject == clue.claim("oid") and "scp" not in clue.claims)
    ):
        return True
    if family.key == "auth0" and "|" in subject:
        return False
    return False if any(name in clue.claims for name in _PERSONAL) else None


def severity_of(
    clue: Clues,
    family: Family,
    kind: str,
    *,
    bound: bool,
    encrypted: bool,
    lifetime: int | None,
    expires: datetime | None,
    now: datetime,
) -> tuple[Severity, str | None]:
    """How bad, from HIGH up and down by what the claims say; and why, when not HIGH."""
    role = clue.claim("role")
    if family.key == "supabase-key" and role == "anon":
        return Severity.INFO, "a publishable key, public by design"
    if role == "service_role":
        return Severity.CRITICAL, "service_role bypasses row level security"
    if encrypted:
        if kind == "session":
            return Severity.HIGH, "encrypted, but a session: whoever holds it is logged in"
        return Severity.MEDIUM, "encrypted: what it opens cannot be read"
    level, why = int(Severity.HIGH), []
    left = (expires - now).total_seconds() if expires else 0.0
    if expires is None:
        level, why = level + 1, ["never expires"]
    elif lifetime is not None and lifetime > DAY:
        level, why = level + 1, [f"lives {span(lifetime)}"]
    elif lifetime is None and left > DAY:
        level, why = level + 1, [f"lives {span(left)} more"]
    elif lifetime is not None and lifetime <= 10 * MINUTE:
        level, why = level - 1, [f"lives only {span(lifetime)}"]
    if any(map(is_privileged, (*scopes_of(clue.claims), *roles_of(clue.claims)))):
        level, why = level + 1, [*why, "carries administrative rights"]
    if kind == "offline":
        level, why = level + 1, [*why, "an offline token, which outlives the log-out"]
    if kind == "id":
        level, why = level - 2, [*why, "an ID token, which APIs seldom accept"]
    if bound:
        level, why = level - 2, [*why, "bound to a key that the sender must hold"]
    if level > family.at_most:
        level, why = int(family.at_most), [*why, "opens little"]
    return Severity(min(max(level, Severity.LOW), Severity.CRITICAL)), "; ".join(why) or None


def span(seconds: float) -> str:
    """`seconds` in the largest unit of which there is at least one: "3 days"."""
    for size, unit in ((YEAR, "year"), (DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "seconds"
