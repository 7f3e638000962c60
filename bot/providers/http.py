"""How is a provider asked over HTTP without leaking the credential or trusting the answer?"""

from __future__ import annotations

import json as jsonlib
import logging
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote, unquote, urlencode, urlsplit

import httpx

from bot.providers.guard import AddressRefused, GuardedTransport
from detectors.model import JSONValue

LIMIT: Final = 256 * 1024
"""Bytes of an answer that are read; a longer answer is not what any provider documents."""
TIMEOUT: Final = 10.0
"""Seconds for one whole call, and for each of its steps."""
RETRY: Final = 30.0
"""Seconds to wait when a provider is in trouble and does not say how long."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})
_NAME = re.compile(r"\{([a-z_]+)\}")


def silence(*names: str) -> None:
    """Cut loggers off: HTTP libraries log addresses and headers, and some carry a secret."""
    for name in names:
        # by level, since a handler may be hung on any logger; children inherit it
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


silence("httpx", "httpcore")


@dataclass(frozen=True)
class Answer:
    """What a provider answered. Its body never shows in repr: some answers carry secrets."""

    host: str
    """Who answered, for people: "api.github.com"."""
    status: int
    headers: Mapping[str, str] = field(default_factory=lambda: _NOTHING, repr=False)
    """Names in lower case."""
    json: JSONValue = field(default=None, repr=False)
    """The body as JSON; None when it is not JSON."""
    is_json: bool = False
    text: str = field(default="", repr=False)
    """The first 2,000 characters of the body, for providers that answer in words."""

    def at(self, path: str) -> JSONValue:
        """What stands at a dotted path of the JSON body ("owner.login"); None when nothing."""
        value = self.json
        for key in path.split("."):
            if not isinstance(value, dict):
                return None
            value = value.get(key)
        return value

    def word(self, path: str) -> str:
        """The string or number at a dotted path, as text; empty when there is none."""
        value = self.at(path)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return ""
        return str(value)

    @property
    def troubled(self) -> bool:
        """The provider is busy or broken: nothing may be concluded."""
        return self.status == 429 or self.status >= 500

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, as the provider said; None when it did not."""
        return _seconds(self.headers.get("retry-after", ""))


@dataclass(frozen=True)
class NoAnswer:
    """Why there is no answer to read."""

    reason: str
    """A clause for people without addresses and values: "api.github.com did not answer in time"."""
    sent: bool
    """The request may have had an effect all the same."""
    permanent: bool = False
    """Asking again will not help: the address is refused, an id cannot stand in a path."""


class Client:
    """Calls to one base address: no redirects, no proxy variables, bounded time and size.

    `configured` says that the operator chose the address; only then may it be private, loopback
    or plain http. Nothing in here logs, and nothing raises for what the network or the provider
    does.
    """

    def __init__(
        self, base_url: str, *, configured: bool = False, timeout: float = TIMEOUT
    ) -> None:
        self._base = base_url.rstrip("/")
        self.host = urlsplit(self._base).netloc
        self._configured = configured
        self._timeout = timeout

    def send(
        self,
        method: str,
        path: str,
        values: Mapping[str, str] = _NOTHING,
        *,
        query: Mapping[str, str] = _NOTHING,
        headers: Mapping[str, str] = _NOTHING,
        json: JSONValue = None,
        form: Mapping[str, str] | None = None,
    ) -> Answer | NoAnswer:
        """One call. `path` is a constant like "/v3/api_keys/{id}" whose names come from `values`.

        Values are percent-encoded and may not be dot segments, so that an id from a message
        cannot move the call to another resource. Headers with line breaks are refused.
        """
        if not self._configured and not self._base.startswith("https://"):
            return NoAnswer(f"{self.host} is not called without TLS", False, permanent=True)
        sent = {"accept": "application/json", "user-agent": "leakwatch"}
        # a compressed answer could be far larger than its length on the wire
        sent["accept-encoding"] = "identity"
        content: bytes | None = None
        try:
            url = self._base + fill_path(path, values)
            if query:
                url += "?" + urlencode(dict(query), quote_via=quote)
            if json is not None:
                content = jsonlib.dumps(json).encode()
                sent["content-type"] = "application/json"
            elif form is not None:
                content = urlencode(dict(form)).encode()
                sent["content-type"] = "application/x-www-form-urlencoded"
            for value in headers.values():
                value.encode("ascii")
                if "\r" in value or "\n" in value or "\0" in value:
                    raise ValueError
        except ValueError:
            return NoAnswer("the value cannot stand in a request", False, permanent=True)
        sent |= {k.lower(): v for k, v in headers.items()}
        return self._send(method, url, sent, content)

    def _send(
        self, method: str, url: str, headers: Mapping[str, str], content: bytes | None
    ) -> Answer | NoAnswer:
        until = time.monotonic() + self._timeout
        # a connection for each call: calls are rare, and nothing is left open that must be closed
        client = httpx.Client(
            transport=GuardedTransport(private=self._configured),
            timeout=httpx.Timeout(self._timeout),
            follow_redirects=False,
            trust_env=False,
        )
        try:
            with (
                client,
                client.stream(method, url, headers=dict(headers), content=content) as response,
            ):
                if response.headers.get("content-encoding", "identity") != "identity":
                    return NoAnswer(f"{self.host} answered in a form nobody asked for", True)
                body = b""
                for chunk in response.iter_raw():
                    body += chunk
                    if len(body) > LIMIT:
                        return NoAnswer(f"{self.host} answered more than {LIMIT} bytes", True)
                    if time.monotonic() > until:
                        return NoAnswer(f"{self.host} did not answer in time", True)
                return _answer(self.host, response, body)
        except AddressRefused:
            return NoAnswer(
                f"{self.host} stands at a private address and is not configured", False, True
            )
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
            return NoAnswer(f"{self.host} cannot be reached", False)
        except httpx.TimeoutException:
            return NoAnswer(f"{self.host} did not answer in time", True)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError):
            return NoAnswer(f"{self.host} broke the connection", True)


def fill_path(path: str, values: Mapping[str, str]) -> str:
    """A constant path with `{names}` filled by percent-encoded values.

    Raises ValueError when a value is empty, a dot segment (also an encoded one), has control
    characters, or a name is missing.
    """

    def put(found: re.Match[str]) -> str:
        value = values.get(found[1], "")
        plain = unquote(unquote(value))
        if not value or set(plain) <= {"."} or any(ord(each) < 32 for each in plain):
            raise ValueError("a value cannot stand in a path")
        if any(set(part) == {"."} for part in re.split(r"[/\\]", plain)):
            raise ValueError("a value cannot stand in a path")
        # a colon inside a segment is harmless, and Telegram's tokens have one
        return quote(value, safe=":")

    return _NAME.sub(put, path)


def _answer(host: str, response: httpx.Response, body: bytes) -> Answer:
    text = body.decode("utf-8", errors="replace")
    try:
        value, is_json = jsonlib.loads(text), True
    except (ValueError, RecursionError):
        value, is_json = None, False
    headers = MappingProxyType({k.lower(): v for k, v in response.headers.items()})
    return Answer(host, response.status_code, headers, value, is_json, text[:2000])


def _seconds(value: str) -> float | None:
    """A Retry-After header (RFC 9110, section 10.2.3) in seconds from now, between 1 and a day."""
    try:
        seconds = float(value)
    except ValueError:
        try:
            then = parsedate_to_datetime(value)
        except ValueError:
            return None
        if then.tzinfo is None:
            then = then.replace(tzinfo=UTC)
        seconds = (then - datetime.now(UTC)).total_seconds()
    if seconds != seconds:
        return None
    return min(max(seconds, 1.0), 86400.0)
