"""Which credentials has the sandbox issued, and which of them still live?"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


@dataclass
class Issued:
    """One credential as its issuer keeps it. Times are Unix seconds of the sandbox's clock."""

    value: str = field(repr=False)
    rule: str
    issuer: str
    companions: Mapping[str, str] = field(default_factory=dict, repr=False)
    identity: dict[str, Any] = field(default_factory=dict)
    """What the issuer says about it: login, email, scopes, …; each folder knows its own words."""
    issued_at: float = 0.0
    id: str = ""
    """The issuer's own id of it."""
    revoked_at: float | None = None
    """When the issuer was told; it may live on a little, see `ProviderWorld.slow_death`."""
    dies_at: float | None = None
    last_used_at: float | None = None


@dataclass(frozen=True)
class Revocation:
    """One accepted order to revoke."""

    value: str = field(repr=False)
    issuer: str
    how: str
    """The endpoint."""
    at: float
    again: bool
    """It had been revoked before."""


class Ledger:
    """What all folders share. Thread-safe."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.slow_death = 0.0
        self.issued: dict[str, Issued] = {}
        self.revocations: list[Revocation] = []
        self.admin = "sandbox-admin-" + "a" * 8

    def add(self, each: Issued) -> Issued:
        """Keep a new credential; replaces an older one of the same value."""
        with self.lock:
            self.issued[each.value] = each
        return each

    def known(self, value: str, issuer: str) -> Issued | None:
        """The credential of this value, dead or alive."""
        with self.lock:
            found = self.issued.get(value)
        return found if found is not None and found.issuer == issuer else None

    def lives(self, each: Issued | None) -> bool:
        """Whether it works at this moment."""
        if each is None:
            return False
        expires = each.identity.get("expires_at")
        if isinstance(expires, int | float) and expires <= self.clock():
            return False
        return each.dies_at is None or self.clock() < each.dies_at

    def use(self, value: str, issuer: str) -> Issued | None:
        """The living credential of this value, noting that it was used; None when it is refused."""
        found = self.known(value, issuer)
        if found is None or not self.lives(found):
            return None
        found.last_used_at = self.clock()
        return found

    def revoke(self, each: Issued, how: str) -> None:
        """Carry out an order to revoke, at once or after `slow_death` seconds."""
        with self.lock:
            now = self.clock()
            self.revocations.append(
                Revocation(each.value, each.issuer, how, now, each.revoked_at is not None)
            )
            if each.revoked_at is None:
                each.revoked_at = now
                each.dies_at = now + self.slow_death

    def revive(self, each: Issued) -> None:
        """Make it live again, where an issuer can."""
        with self.lock:
            each.revoked_at = each.dies_at = None


def bearer(request: Request) -> str:
    """The credential in the Authorization header, whatever its scheme; empty when none."""
    return request.headers.get("authorization", "").partition(" ")[2].strip()


def answer(status: int, body: object = None, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON answer; without a body where there is none."""
    if body is None:
        return Response(status_code=status, headers=dict(headers or {}))
    return JSONResponse(body, status_code=status, headers=dict(headers or {}))


def route(path: str, endpoint: Any, *methods: str) -> Route:
    """A route for some methods."""
    return Route(path, endpoint, methods=list(methods) or ["GET"])


async def body_of(request: Request) -> dict[str, Any]:
    """The body as a mapping, from JSON or a form; empty when it is neither."""
    raw = await request.body()
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            found = json.loads(raw)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}
    return {key: values[-1] for key, values in parse_qs(raw.decode("utf-8", "replace")).items()}
