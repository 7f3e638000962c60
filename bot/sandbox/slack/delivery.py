"""How does an envelope reach the app: which way, how often, how late, and when is it lost?

docs.slack.dev: acknowledged within 3 s; three retries at once, after 1 and after 5 minutes;
an envelope goes to any one of the open sockets; without a socket the same schedule applies.
"""

from __future__ import annotations

import heapq
import itertools
import random
import threading
import time
from collections.abc import Callable
from typing import Protocol

from bot.sandbox.slack.envelope import EVENTS, Envelope


class Way(Protocol):
    """An open socket, or the app's HTTP endpoint."""

    def send(self, envelope: Envelope) -> None:
        """Hand it over without waiting; the answer comes as `Delivery.acked` or `failed`."""


class Delivery:
    """A queue with a clock. Its thread runs only while something waits. Thread-safe."""

    def __init__(self) -> None:
        self.ack_timeout = 3.0
        """Seconds until a try without an answer has failed."""
        self.retry_delays: tuple[float, ...] = (0.0, 60.0, 300.0)
        """Seconds before each retry; after the last one the event is lost."""
        self.ways: list[Way] = []
        self.sent: list[tuple[str, int]] = []
        """(envelope id, attempt) of every try that went out."""
        self.lost: list[Envelope] = []
        self.held: list[Envelope] | None = None
        """While not None, events wait here; see `hold`."""
        self._changed = threading.Condition()
        self._due: list[tuple[float, int, Callable[[], None], str]] = []
        self._order = itertools.count()
        self._open: dict[str, tuple[Envelope, int]] = {}
        self._drop = self._twice = 0
        self._delays: list[float] = []
        self._next_way = self._busy = 0
        self._thread: threading.Thread | None = None
        self._closed = False

    # --- mischief ------------------------------------------------------------------------------

    def drop(self, count: int) -> None:
        """The next events never arrive, as when Slack loses them."""
        with self._changed:
            self._drop += count

    def duplicate(self, count: int) -> None:
        """The next events arrive twice, with the same event_id."""
        with self._changed:
            self._twice += count

    def delay(self, seconds: float, count: int = 1) -> None:
        """The next events arrive later."""
        with self._changed:
            self._delays += [seconds] * count

    def hold(self) -> None:
        """Keep events back until `release`."""
        with self._changed:
            self.held = self.held or []

    def release(self, order: str = "given", seed: int = 0) -> int:
        """Let the held events go: "given", "reversed" or "shuffled". Returns how many."""
        with self._changed:
            held, self.held = self.held or [], None
        if order == "reversed":
            held.reverse()
        elif order == "shuffled":
            random.Random(seed).shuffle(held)  # noqa: S311 - a test's order, no secret
        for envelope in held:
            self._later(0.0, lambda envelope=envelope: self._try(envelope))  # type: ignore[misc]
        return len(held)

    # --- the way out ---------------------------------------------------------------------------

    def put(self, envelope: Envelope) -> None:
        """Deliver it soon."""
        with self._changed:
            delay = 0.0
            copies = 1
            if envelope.kind == EVENTS:
                if self._drop:
                    self._drop -= 1
                    envelope.lost = True
                    self.lost.append(envelope)
                    return
                if self.held is not None:
                    self.held.append(envelope)
                    return
                if self._delays:
                    delay = self._delays.pop(0)
                if self._twice:
                    self._twice -= 1
                    copies = 2
        self._later(delay, lambda: self._try(envelope))
        if copies == 2:
            again = Envelope(EVENTS, envelope.payload)
            self._later(delay, lambda: self._try(again))

    def acked(self, envelope_id: str, answer: dict[str, object] | None) -> None:
        """The app has said that it got it. Unknown ids are ignored, as Slack does."""
        with self._changed:
            envelope, _ = self._open.pop(envelope_id, (None, 0))
            if envelope is None:
                return
            envelope.answer = answer
            self._changed.notify_all()  # its time-out need not be waited for
        # what the answer brings about is there before `acked` says so
        if envelope.on_answer is not None:
            envelope.on_answer(answer)
        envelope.acked = True

    def failed(self, envelope_id: str, attempt: int, reason: str, *, retry: bool = True) -> None:
        """A try has failed: HTTP error, closed socket, no answer in time."""
        with self._changed:
            envelope, current = self._open.get(envelope_id, (None, 0))
            if envelope is None or current != attempt:
                return
            del self._open[envelope_id]
        self._again(envelope, reason, retry=retry)

    def waiting(self) -> int:
        """How many envelopes are neither acknowledged nor lost."""
        with self._changed:
            due = sum(not watch for _, _, _, watch in self._due)
            return len(self._open) + due + len(self.held or []) + self._busy

    def unacked(self, way_ids: set[str]) -> list[tuple[str, int]]:
        """Which of these envelope ids still wait for an answer, with their attempt."""
        with self._changed:
            return [(one, self._open[one][1]) for one in way_ids if one in self._open]

    def close(self) -> None:
        """Forget everything that waits and end the thread."""
        with self._changed:
            self._closed = True
            self._due.clear()
            self._open.clear()
            self._changed.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout=5)

    def _try(self, envelope: Envelope) -> None:
        with self._changed:
            ways = list(self.ways)
            way = ways[self._next_way % len(ways)] if ways else None
            self._next_way += 1
            if way is not None:
                attempt = envelope.attempt
                self._open[envelope.id] = (envelope, attempt)
                self.sent.append((envelope.id, attempt))
        if way is None:
            self._again(envelope, "connection_failed")
            return
        self._later(
            self.ack_timeout, lambda: self.failed(envelope.id, attempt, "timeout"), envelope.id
        )
        way.send(envelope)

    def _again(self, envelope: Envelope, reason: str, *, retry: bool = True) -> None:
        if envelope.kind != EVENTS or not retry or envelope.attempt >= len(self.retry_delays):
            with self._changed:
                envelope.lost = True
                self.lost.append(envelope)
                self._changed.notify_all()
            return
        pause = self.retry_delays[envelope.attempt]
        envelope.attempt += 1
        envelope.reason = reason
        self._later(pause, lambda: self._try(envelope))

    def _later(self, seconds: float, do: Callable[[], None], watch: str = "") -> None:
        with self._changed:
            if self._closed:
                return
            heapq.heappush(self._due, (time.monotonic() + seconds, next(self._order), do, watch))
            self._changed.notify_all()
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._run, name="slack-delivery", daemon=True
                )
                self._thread.start()

    def _run(self) -> None:
        while True:
            with self._changed:
                # time-outs of what has been answered would only keep the thread alive
                while self._due and self._due[0][3] and self._due[0][3] not in self._open:
                    heapq.heappop(self._due)
                if not self._due:
                    self._thread = None
                    return
                wait = self._due[0][0] - time.monotonic()
                if wait > 0:
                    self._changed.wait(wait)
                    continue
                _, _, do, _ = heapq.heappop(self._due)
                self._busy = 1
            do()
            with self._changed:
                self._busy = 0
