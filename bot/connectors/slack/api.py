"""How do we ask Slack something, and which of our errors does each of its answers mean?

The only module that calls slack_sdk's client. Its exceptions end here, since they carry bodies.
"""

from __future__ import annotations

import http.client
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.connectors.slack.answers import error_for
from bot.connectors.slack.methods import METHODS, UNDOCUMENTED
from bot.connectors.slack.wire import client, opener_for
from bot.errors import ApiError, NotAllowed, RateLimited, ServerTrouble, Unreachable

Raw = Mapping[str, Any]
"""A JSON object of Slack's, untamed."""


class Api:
    """The Web API with one token. Thread-safe.

    Remembers until when Slack asked us not to call a method, and raises `RateLimited` at once
    instead of asking again or sleeping.
    """

    def __init__(
        self,
        token: str,
        *,
        base_url: str,
        timeout: float = 30.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.base_url = base_url
        self.timeout = timeout
        self._client = client(token, base_url=base_url, timeout=timeout)
        self._authorization = f"Bearer {token}"
        self._clock = clock
        self._lock = threading.Lock()
        self._not_before: dict[str, float] = {}
        self.scopes: frozenset[str] | None = None
        """What the token was granted, from the last answer that said so; None: not known yet."""

    def call(self, method: str, **arguments: Any) -> Raw:
        """Call a method of `METHODS`; arguments that are None are left out.

        Raises an `ApiError`; after `Unreachable` and `ServerTrouble` it is unknown whether a
        writing call had its effect.
        """
        known = METHODS.get(method) or UNDOCUMENTED.get(method) or ()
        stray = set(arguments) - set(known)
        if stray:
            raise TypeError(f"{method}: {', '.join(sorted(stray))} not listed in METHODS")
        self._wait_is_over(method, arguments)
        form = {k: _form(v) for k, v in arguments.items() if v is not None}
        try:
            answer = self._client.api_call(method, data=form)
        except SlackApiError as error:
            status = getattr(error.response, "status_code", 0)
            headers = _lower(getattr(error.response, "headers", None))
            data = getattr(error.response, "data", None)
            said = data if isinstance(data, dict) else {}
        except (SlackClientError, OSError, http.client.HTTPException, ValueError) as error:
            raise Unreachable(
                f"Slack did not answer {method} ({type(error).__name__}).",
                hint=f"Check that {urlsplit(self.base_url).netloc} can be reached from here.",
            ) from None
        else:
            self._note_scopes(_lower(answer.headers))
            return answer.data if isinstance(answer.data, dict) else {}
        self._note_scopes(headers)
        raise self._refusal(method, arguments, error_for(method, status, headers, said)) from None

    def pages(self, method: str, key: str, **arguments: Any) -> Iterator[list[Any]]:
        """The lists below `key` of all pages of a method with cursor pagination."""
        cursor: str | None = None
        while True:
            answer = self.call(method, cursor=cursor, **arguments)
            yield list(answer.get(key) or ())
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return

    def download(self, url: str, *, limit: int) -> tuple[bytes, str]:
        """(bytes, content type) of a file of this workspace; at most `limit` bytes and one more.

        The token goes to the configured host and to *.slack.com over TLS only, and never along
        a redirect. Raises `NotAllowed` for any other host.
        """
        if not self._may_have_token(url):
            raise NotAllowed(
                "A file lies on a host that is not Slack's, so it was not downloaded.",
                scope="a file hosted by Slack",
            )
        request = urllib.request.Request(url, headers={"Authorization": self._authorization})  # noqa: S310 - scheme checked
        try:
            with opener_for(url).open(request, timeout=self.timeout) as answer:
                content = answer.read(limit + 1)
                kind = answer.headers.get_content_type()
                promised = int(answer.headers.get("Content-Length") or 0)
        except urllib.error.HTTPError as error:
            status = error.code
            headers = _lower(error.headers)
            error.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unreachable(f"A file could not be fetched ({type(error).__name__}).") from None
        else:
            if len(content) < min(promised, limit + 1):
                raise Unreachable("The connection broke while a file was fetched.")
            return content, kind
        if 300 <= status < 400 or status in (401, 403, 404):
            raise NotAllowed(
                f"Slack refused the content of a file (HTTP {status}).", scope="files:read"
            )
        raise self._refusal("file download", {}, error_for("file download", status, headers, {}))

    def upload(self, url: str, content: bytes) -> None:
        """Send the bytes of a file to an address that files.getUploadURLExternal gave."""
        if not self._ours(url):
            raise ServerTrouble("Slack gave an upload address that is not Slack's.")
        request = urllib.request.Request(  # noqa: S310 - scheme checked
            url, data=content, headers={"Content-Type": "application/octet-stream"}, method="POST"
        )
        try:
            with opener_for(url).open(request, timeout=self.timeout):
                return
        except urllib.error.HTTPError as error:
            status = error.code
            error.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unreachable(f"A file could not be sent ({type(error).__name__}).") from None
        raise ServerTrouble(f"Slack refused the bytes of a file (HTTP {status}).")

    def _ours(self, url: str) -> bool:
        there, here = urlsplit(url), urlsplit(self.base_url)
        if (there.scheme, there.netloc) == (here.scheme, here.netloc):
            return True
        host = there.hostname or ""
        return there.scheme == "https" and there.port in (None, 443) and host.endswith(".slack.com")

    def _may_have_token(self, url: str) -> bool:
        # user information in an address ("https://files.slack.com@evil") is never Slack's
        return self._ours(url) and "@" not in urlsplit(url).netloc

    def _wait_is_over(self, method: str, arguments: Raw) -> None:
        with self._lock:
            until = self._not_before.get(_budget(method, arguments), 0.0)
        seconds = until - self._clock()
        if seconds > 0:
            raise RateLimited(
                f"Slack asked us to wait with {method}.", retry_after=round(seconds, 3)
            )

    def _refusal(self, method: str, arguments: Raw, error: ApiError) -> ApiError:
        if isinstance(error, RateLimited):
            with self._lock:
                self._not_before[_budget(method, arguments)] = self._clock() + error.retry_after
        return error

    def _note_scopes(self, headers: Mapping[str, str]) -> None:
        if "x-oauth-scopes" in headers:
            named = headers["x-oauth-scopes"].split(",")
            self.scopes = frozenset(each.strip() for each in named if each.strip())


def _budget(method: str, arguments: Raw) -> str:
    """What Slack counts together: a method, and for posting a method and a channel."""
    if method in ("chat.postMessage", "chat.postEphemeral"):
        return f"{method} {arguments.get('channel', '')}"
    return method


def _form(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _lower(headers: Any) -> dict[str, str]:
    return {str(k).lower(): str(v) for k, v in (headers.items() if headers else ())}
