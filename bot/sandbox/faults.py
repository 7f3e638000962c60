"""What goes wrong on demand in the sandbox, and what was asked of it."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Fault:
    """Something that goes wrong for matching requests, a number of times."""

    match: str
    """Regular expression searched in "METHOD /path" ("POST /slack/api/chat.delete")."""
    status: int | None = None
    """Answer with this status instead of the real answer; None: answer truly, after `delay`."""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    delay: float = 0.0
    """Seconds to wait before anything else."""
    times: int = 1
    """How many requests it meets; -1: every one until removed."""
    drop: bool = False
    """Do the work, then break the connection: the caller cannot know what happened."""


@dataclass(frozen=True)
class Recorded:
    """One request as it arrived."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    status: int
    """What was answered; 0 when the connection was dropped."""
    at: float


class Traffic:
    """ASGI middleware: keeps what was asked, and lets faults happen. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self.requests: list[Recorded] = []

    def add(self, match: str, **how: Any) -> Fault:
        """Let something go wrong; see `Fault` for the words."""
        fault = Fault(match, **how)
        with self._lock:
            self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """No more faults."""
        with self._lock:
            self._faults.clear()

    def seen(self, match: str) -> list[Recorded]:
        """The requests whose "METHOD /path" matches."""
        with self._lock:
            return [r for r in self.requests if re.search(match, f"{r.method} {r.path}")]

    def _take(self, line: str) -> Fault | None:
        with self._lock:
            for fault in self._faults:
                if fault.times != 0 and re.search(fault.match, line):
                    fault.times -= 1
                    return fault
        return None

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """The ASGI application with this in front."""

        async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            await self._http(app, scope, receive, send)

        return wrapped

    async def _http(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        line = f"{scope['method']} {scope['path']}"
        fault = self._take(line)
        recorded = False

        def record(status: int) -> None:
            nonlocal recorded
            if recorded:
                return
            recorded = True
            headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
            query = scope["query_string"].decode("latin-1")
            request = Recorded(
                scope["method"], scope["path"], query, headers, body, status, self._clock()
            )
            with self._lock:
                self.requests.append(request)

        async def replay() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def answer(message: Message) -> None:
            dropped = fault is not None and fault.drop
            if message["type"] == "http.response.start":
                # before the answer leaves: who asked may look at once
                record(0 if dropped else message["status"])
            if not dropped:
                await send(message)

        try:
            if fault and fault.delay:
                await asyncio.sleep(fault.delay)
            if fault and fault.status is not None:
                record(fault.status)
                pairs = [(k.lower().encode(), v.encode()) for k, v in fault.headers.items()]
                await send(
                    {"type": "http.response.start", "status": fault.status, "headers": pairs}
                )
                await send({"type": "http.response.body", "body": fault.body.encode()})
            else:
                await app(scope, replay, answer)
                if fault and fault.drop:
                    # promise a body and send none: the server then closes the connection
                    start = [(b"content-length", b"9")]
                    await send({"type": "http.response.start", "status": 200, "headers": start})
        finally:
            record(0)
