"""How does the app get its events without sockets? Signed HTTP requests to its endpoint.

docs.slack.dev: Verifying requests from Slack (signature), The Events API (retry headers).
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import httpx

from bot.errors import ConfigError
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.envelope import EVENTS, INTERACTIVE, Envelope
from bot.sandbox.slack.model import Json


def signed(secret: str, body: bytes, now: float | None = None) -> dict[str, str]:
    """The headers that prove where a request comes from."""
    stamp = str(int(time.time() if now is None else now))
    base = b"v0:" + stamp.encode() + b":" + body
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def encoded(envelope: Envelope) -> tuple[bytes, str]:
    """Body and content type: JSON for events, a form for everything else."""
    if envelope.kind == EVENTS:
        return json.dumps(envelope.payload).encode(), "application/json"
    form = envelope.payload
    if envelope.kind == INTERACTIVE:
        form = {"payload": json.dumps(envelope.payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


class HttpWay:
    """The app's endpoint; a `Way` for envelopes."""

    def __init__(
        self, delivery: Delivery, url: str, secret: str, clock: Callable[[], float]
    ) -> None:
        self._delivery = delivery
        self._url = url
        self._secret = secret
        self._clock = clock
        # the proxies of the environment are for the outside world, not for loopback
        self._http = httpx.Client(
            timeout=delivery.ack_timeout, trust_env=False, follow_redirects=True, max_redirects=2
        )
        self._pool = ThreadPoolExecutor(4, "slack-http")

    def challenge(self) -> None:
        """What Slack does when the address is entered. Raises `ConfigError` when it fails."""
        word = secrets.token_hex(8)
        body: Json = {"token": "sandbox", "type": "url_verification", "challenge": word}
        try:
            answer = self._post(json.dumps(body).encode(), "application/json", {})
        except httpx.HTTPError:
            answer = None
        if answer is None or not answer.is_success or word not in answer.text:
            raise ConfigError(
                f"{self._url} did not answer the challenge of the Slack sandbox.",
                hint="Start the bot in HTTP mode with the same signing secret first.",
            )

    def send(self, envelope: Envelope) -> None:
        """From any thread; the answer is told to the delivery."""
        # closed meanwhile: the delivery notices that no answer comes
        with contextlib.suppress(RuntimeError):
            self._pool.submit(self._send, envelope, envelope.attempt, envelope.reason)

    def close(self) -> None:
        """Send nothing more."""
        self._pool.shutdown(cancel_futures=True)
        self._http.close()

    def _post(self, body: bytes, kind: str, headers: dict[str, str]) -> httpx.Response:
        signature = signed(self._secret, body, self._clock())
        all_headers = {"Content-Type": kind, **signature, **headers}
        return self._http.post(self._url, content=body, headers=all_headers)

    def _send(self, envelope: Envelope, attempt: int, reason: str) -> None:
        body, kind = encoded(envelope)
        headers = {}
        if attempt:
            headers = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        try:
            answer = self._post(body, kind, headers)
        except httpx.TimeoutException:
            self._delivery.failed(envelope.id, attempt, "http_timeout")
            return
        except httpx.TooManyRedirects:
            self._delivery.failed(envelope.id, attempt, "too_many_redirects")
            return
        except httpx.HTTPError:
            self._delivery.failed(envelope.id, attempt, "connection_failed")
            return
        if not answer.is_success:
            retry = answer.headers.get("x-slack-no-retry") != "1"
            self._delivery.failed(envelope.id, attempt, "http_error", retry=retry)
            return
        self._delivery.acked(envelope.id, _payload(answer))


def _payload(answer: httpx.Response) -> Json | None:
    if not answer.text:
        return None
    try:
        body = answer.json()
    except ValueError:
        return {"text": answer.text}
    return body if isinstance(body, dict) else {"text": answer.text}
