"""Who may come in, and how often? Accounts' credentials and rate limits of the sandbox's Jira.

Shapes as in Atlassian's "Rate limiting" page: burst per endpoint, writes per issue (Cloud), and
the token bucket of Data Center.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from starlette.requests import Request
from starlette.responses import Response

from bot.sandbox.jira.http import Refusal
from bot.sandbox.jira.model import User

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld

Kind = Literal["api-token", "service-account", "pat"]
_ISSUE = re.compile(r"/rest/api/\w+/issue/([^/]+)")
_WRITES = frozenset({"POST", "PUT", "DELETE"})


@dataclass
class Throttle:
    """A rate limit that a test turned on: matching requests get 429."""

    match: str
    """Regular expression searched in "METHOD /path"."""
    reason: str
    """RateLimit-Reason: jira-quota-global-based, jira-quota-tenant-based, jira-burst-based, …"""
    retry_after: int
    """Seconds."""
    times: int
    """How many requests it meets; -1: every one."""
    limit: int = 100


@dataclass
class Gate:
    """Authentication and rate limits of one world."""

    world: JiraWorld
    credentials: dict[str, tuple[str, Kind]] = field(default_factory=dict)
    """Token → user name and kind."""
    burst: int | None = None
    """Requests per second and per method and path shape; None: no limit."""
    issue_writes: list[tuple[int, float]] = field(default_factory=list)
    """Writes allowed per issue in so many seconds."""
    bucket: int | None = None
    """Data Center: requests per `interval`; None: rate limiting is off."""
    interval: int = 60
    throttles: list[Throttle] = field(default_factory=list)
    _recent: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def admit(self, request: Request, root: str) -> User | None:
        """Who asks; None when nobody says. Raises `Refusal` 401 or 429."""
        path = request.url.path.removeprefix(root)
        self._limit(request.method, path)
        return self._user(request.headers.get("authorization", ""), gateway="/ex/jira/" in root)

    def _user(self, header: str, *, gateway: bool) -> User | None:
        if not header:
            return None
        scheme, _, value = header.partition(" ")
        name = ""
        if scheme.lower() == "basic":
            try:
                email, _, token = base64.b64decode(value, validate=True).decode().partition(":")
            except (binascii.Error, UnicodeDecodeError):
                email = token = ""
            name, kind = self.credentials.get(token, ("", ""))
            if name and (kind == "pat" or self.world.users[name].email != email):
                name = ""
        else:
            name, kind = self.credentials.get(value, ("", ""))
            if kind == "api-token":
                name = ""
        if name and kind == "service-account" and not gateway:
            name = ""  # such tokens only work behind the gateway
        if not name or not self.world.users[name].active:
            raise Refusal(
                401,
                "Client must be authenticated to access this resource.",
                headers={
                    "X-Seraph-LoginReason": "AUTHENTICATED_FAILED",
                    "WWW-Authenticate": 'OAuth realm="https%3A%2F%2Fsandbox"',
                },
            )
        return self.world.users[name]

    def _limit(self, method: str, path: str) -> None:
        for throttle in self.throttles:
            if throttle.times != 0 and re.search(throttle.match, f"{method} {path}"):
                throttle.times -= 1
                self._refuse(throttle.reason, throttle.retry_after, throttle.limit)
        if self.bucket is not None and not self._room("bucket", self.bucket, self.interval):
            self._refuse("", self.interval, self.bucket)
        shape = re.sub(r"/[A-Z][A-Z0-9_]*-\d+|/\d+", "/{id}", path)
        if self.burst is not None and not self._room(f"{method} {shape}", self.burst, 1.0):
            self._refuse("jira-burst-based", 1, self.burst)
        issue = _ISSUE.match(path)
        if issue and method in _WRITES:
            key = self.world.key_of(issue[1])
            for count, seconds in self.issue_writes:
                if not self._room(f"{seconds} {key}", count, seconds):
                    self._refuse("jira-per-issue-on-write", math.ceil(seconds), count)

    def _room(self, name: str, count: int, seconds: float) -> bool:
        now, recent = self.world.clock(), self._recent[name]
        while recent and recent[0] <= now - seconds:
            recent.popleft()
        if len(recent) >= count:
            return False
        recent.append(now)
        return True

    def _refuse(self, reason: str, retry_after: int, limit: int) -> None:
        headers = {"Retry-After": str(retry_after)}
        if self.world.edition == "datacenter":
            headers |= self._bucket_headers(remaining=0)
            headers["Retry-After"] = str(retry_after)
            raise Refusal(429, "Rate limit exceeded.", headers=headers)
        reset = datetime.fromtimestamp(self.world.clock() + retry_after, UTC)
        headers |= {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset": reset.strftime("%Y-%m-%dT%H:%MZ"),
            "X-RateLimit-NearLimit": "true",
            "RateLimit-Reason": reason,
            "RateLimit": f'"{reason}";r=0;t={retry_after}',
            "RateLimit-Policy": f'"{reason}";q={limit};w={retry_after}',
            "Beta-RateLimit": f'"{reason}";r=0;t={retry_after}',
            "Beta-RateLimit-Policy": f'"{reason}";q={limit};w={retry_after}',
        }
        raise Refusal(429, "Rate limit exceeded.", headers=headers)

    def stamp(self, response: Response, anonymous: bool) -> None:
        """Data Center tells the state of its bucket with every answer, while it has one."""
        if self.bucket is None or anonymous or self.world.edition != "datacenter":
            return
        remaining = self.bucket - len(self._recent["bucket"])
        for name, value in self._bucket_headers(remaining).items():
            response.headers.setdefault(name, value)

    def _bucket_headers(self, remaining: int) -> Mapping[str, str]:
        return {
            "X-RateLimit-Limit": str(self.bucket or 0),
            "X-RateLimit-Remaining": str(max(0, remaining)),
            "X-RateLimit-Interval-Seconds": str(self.interval),
            "X-RateLimit-FillRate": str(self.bucket or 0),
            "Retry-After": "0",
        }
