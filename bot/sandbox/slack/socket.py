"""How does the app listen over a WebSocket? (docs.slack.dev: Using Socket Mode)"""

from __future__ import annotations

import asyncio
import json
import time

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.sandbox.slack.company import Company
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.envelope import Envelope

MOST_CONNECTIONS = 10


class Connection:
    """One open socket; a `Way` for envelopes."""

    def __init__(self, socket: WebSocket) -> None:
        self._loop = asyncio.get_running_loop()
        self._socket = socket
        self.frames: asyncio.Queue[str | None] = asyncio.Queue()
        self.sent: set[str] = set()
        """Ids of envelopes that went this way."""

    def send(self, envelope: Envelope) -> None:
        """From any thread."""
        self.sent.add(envelope.id)
        self.say(envelope.frame())

    def say(self, frame: str | None) -> None:
        """Send a frame, or close with None. From any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.frames.put_nowait, frame)


class Sockets:
    """All open sockets of the app."""

    def __init__(self, company: Company, delivery: Delivery) -> None:
        self._company = company
        self._delivery = delivery
        self._closed_until = 0.0
        self.open: list[Connection] = []
        self.opened = 0
        """How many were ever accepted."""

    def outage(self, seconds: float) -> None:
        """Cut every socket and accept none for a while."""
        self._closed_until = time.monotonic() + seconds
        for connection in list(self.open):
            self._forget(connection)
            connection.say(None)

    def recover(self) -> None:
        """End an outage."""
        self._closed_until = 0.0

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Send the disconnect frame to every socket; after a "warning" they stay open."""
        frame = json.dumps(
            {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
        )
        for connection in list(self.open):
            if reason != "warning":
                self._forget(connection)
            connection.say(frame)
            if reason != "warning":
                connection.say(None)

    async def serve(self, socket: WebSocket) -> None:
        """The endpoint /link?ticket=…"""
        ticket = socket.query_params.get("ticket", "")
        if time.monotonic() < self._closed_until or ticket not in self._company.tickets:
            await socket.close()
            return
        self._company.tickets.discard(ticket)
        await socket.accept()
        if len(self.open) >= MOST_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return
        connection = Connection(socket)
        hello = {
            "type": "hello",
            "num_connections": len(self.open) + 1,
            "debug_info": {"host": "sandbox", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._company.app_id},
        }
        await socket.send_json(hello)
        self.open.append(connection)
        self._delivery.ways.append(connection)
        self.opened += 1
        writer = asyncio.create_task(self._write(socket, connection))
        try:
            while True:
                self._hear(await socket.receive_text())
        except (WebSocketDisconnect, RuntimeError):
            pass  # the app went, or we closed it meanwhile, for which the other is the word
        finally:
            writer.cancel()
            self._forget(connection)
            for envelope_id, attempt in self._delivery.unacked(connection.sent):
                self._delivery.failed(envelope_id, attempt, "connection_failed")

    async def _write(self, socket: WebSocket, connection: Connection) -> None:
        while (frame := await connection.frames.get()) is not None:
            await socket.send_text(frame)
        await socket.close()

    def _hear(self, text: str) -> None:
        try:
            frame = json.loads(text)
        except ValueError:
            return
        if isinstance(frame, dict) and "envelope_id" in frame:
            payload = frame.get("payload")
            self._delivery.acked(str(frame["envelope_id"]), payload or None)

    def _forget(self, connection: Connection) -> None:
        if connection in self.open:
            self.open.remove(connection)
        if connection in self._delivery.ways:
            self._delivery.ways.remove(connection)
