"""What is asked of a Jira site, and what do its answers and failures mean for us?

The `jira` library brings the session and the authentication. Addresses are built here: the
library follows the `self` links of the server, which lose the path prefix behind Atlassian's
gateway and behind a context path, and its retries repeat POSTs and sleep in the worker.
Requests and their failures end at `JiraApi`: answers are JSON or an `ApiError` without bodies.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import requests
from jira import JIRA

from bot.config import JiraSite
from bot.connectors.jira.wild import field_names, mapping, rows, text
from bot.errors import (
    ApiError,
    NotAllowed,
    RateLimited,
    ServerTrouble,
    Unauthorized,
    Unreachable,
)

for _name in ("jira", "jira.resilientsession"):
    # the library dumps whole answers at DEBUG; nothing of it is called that would log otherwise
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_PAGE = 100
_REDIRECTS = (301, 302, 303, 307, 308)


class Missing(ApiError):
    """404: the thing is gone, or our account may not know that it exists."""

    reason = "missing"


class Invalid(ApiError):
    """400, 405, 409, 413, 415, 422: Jira understood who asked, but does not do this."""

    reason = "invalid"

    def __init__(self, what: str, *, fields: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(what, hint=hint)
        self.fields = fields
        """Names of the fields or parameters that Jira objects to; never its own words."""


class TooLarge(ApiError):
    """An attachment is larger than the settings allow."""

    reason = "too-large"


class JiraApi:
    """One Jira site over HTTP. Connects when first asked, so that a site that is down at start
    stops nobody. Never retries a write and never sleeps."""

    def __init__(self, settings: JiraSite, *, clock: Callable[[], float] = time.time) -> None:
        self.settings = settings
        self.cloud = settings.edition == "cloud"
        self.version = "3" if self.cloud else "2"
        self._clock = clock
        self._ahead = 0.0
        self._timeout = (min(5.0, settings.timeout), settings.timeout)
        loopback = urlsplit(settings.url).hostname in ("127.0.0.1", "localhost", "::1")
        token = settings.token.get_secret_value()
        login: dict[str, Any] = (
            {"basic_auth": (settings.email, token)} if settings.email else {"token_auth": token}
        )
        self._jira = JIRA(
            server=settings.url,
            options={"rest_api_version": self.version},
            max_retries=0,
            timeout=self._timeout,
            get_server_info=False,
            logging=False,
            **login,
        )
        self._session: requests.Session = self._jira._session
        # a proxy variable meant for the internet must not carry loopback traffic away
        self._session.trust_env = not loopback
        self._media = requests.Session()
        self._media.trust_env = not loopback

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()
        self._media.close()

    def now(self) -> float:
        """Unix time, the earlier of our clock and the server's: safe as the start of a window."""
        return self._clock() + min(0.0, self._ahead)

    @property
    def skew(self) -> float:
        """Seconds by which the server's clock is ahead of ours, as of the last answer."""
        return self._ahead

    # --- one request ---------------------------------------------------------------------------

    def call(
        self,
        method: str,
        *segments: str,
        params: Mapping[str, str | int | Sequence[str]] | None = None,
        body: Any = None,
        scope: str = "",
        root: str = "",
    ) -> Any:
        """The JSON answer, None when there is none.

        `segments` follow "/rest/api/3" (or `root`) and are escaped each; `scope` names the
        permission that a 403 means. Raises `ApiError`; `Missing` on 404, `Invalid` on 400.
        """
        url = self._address(segments, root)
        what = f"{method} {'/'.join((root.rpartition('/')[2], *segments)).strip('/')}"
        answer = self._send(self._session, method, url, what, params=params, json=body)
        self._judge(answer, what, scope)
        if answer.status_code == 204 or not answer.content:
            return None
        try:
            return answer.json()
        except ValueError:
            raise ServerTrouble(
                f"Jira answered {what} with something that is not JSON.",
                hint="A proxy or login page may stand in between; look at the setting url.",
            ) from None

    def _address(self, segments: Sequence[str], root: str) -> str:
        if any(each in ("", ".", "..") for each in segments):
            raise Invalid("A part of a Jira address is empty or a dot segment.")
        path = "/".join(quote(each, safe="") for each in segments)
        return f"{self.settings.url}{root or '/rest/api/' + self.version}/{path}"

    def _send(
        self, session: requests.Session, method: str, url: str, what: str, **more: Any
    ) -> requests.Response:
        # a kept-alive connection that the server closed meanwhile fails at once: reads try again
        for last in (False, True) if method == "GET" else (True,):
            try:
                # the library's own request() retries, logs bodies and puts them into exceptions
                return requests.Session.request(
                    session, method, url, timeout=self._timeout, allow_redirects=False, **more
                )
            except requests.Timeout:
                raise Unreachable(f"Jira gave no answer to {what} in time.") from None
            except requests.exceptions.SSLError:
                raise Unreachable(
                    f"The TLS connection to {self.settings.url} cannot be trusted.",
                    hint="Set REQUESTS_CA_BUNDLE when an authority of your own signs it.",
                ) from None
            except requests.ConnectionError:
                if last:
                    raise Unreachable(f"{self.settings.url} cannot be reached.") from None
            except requests.RequestException:
                raise Unreachable(f"{what} could not be sent, or its answer not be read.") from None
        raise AssertionError("the loop above returns or raises")

    def _judge(self, answer: requests.Response, what: str, scope: str) -> None:
        """Turn everything but success into an `ApiError`."""
        status, headers = answer.status_code, answer.headers
        self._learn_time(headers.get("Date"))
        login = headers.get("X-Seraph-LoginReason", "")
        denied = headers.get("X-Authentication-Denied-Reason", "")
        # Jira may serve a refused login as "anonymous" with 200, which would read as an empty site
        if status == 401 or "AUTHENTICATED_FAILED" in login or "AUTHENTICATION_DENIED" in login:
            captcha = " Log in once in a browser: Jira asks for a captcha." if denied else ""
            raise Unauthorized(
                f"Jira refuses our own login ({what}).",
                hint=f"The token is expired, revoked, of another account or too narrow.{captcha}",
            )
        if 200 <= status < 300:
            return
        if status == 429 or (status == 503 and "Retry-After" in headers):
            why = headers.get("RateLimit-Reason", "")
            known = f" ({why})" if re.fullmatch(r"[a-z-]{1,60}", why) else ""
            raise RateLimited(
                f"Jira asks us to wait with {what}{known}.", retry_after=self._wait(headers)
            )
        if status == 403:
            raise NotAllowed(
                f"Jira does not let our account {what}.",
                scope=scope or "unknown permission",
                hint=f"Grant it the permission {scope}." if scope else "",
            )
        if status == 404:
            raise Missing(f"Jira knows nothing (or shows us nothing) at {what}.")
        if status in _REDIRECTS:
            raise ServerTrouble(
                f"Jira sends {what} to another address.",
                hint="Set url to where the site answers itself, with https and any path prefix.",
            )
        if status == 410:
            raise ServerTrouble(f"Jira has removed {what}.", hint="Set edition to cloud.")
        if 400 <= status < 500:
            fields = field_names(answer)
            named = f" (it objects to {', '.join(fields)})" if fields else ""
            raise Invalid(f"Jira answered {what} with {status}{named}.", fields=fields)
        raise ServerTrouble(f"Jira answered {what} with {status}.")

    def _wait(self, headers: Mapping[str, str]) -> float:
        """Seconds until we may ask again: Retry-After in seconds or as a date, or the reset."""
        asked = headers.get("Retry-After", "").strip()
        if re.fullmatch(r"\d{1,9}(\.\d+)?", asked):
            return max(1.0, float(asked))
        moment = http_date(asked) or iso_time(headers.get("X-RateLimit-Reset", ""))
        if moment is None:
            return 1.0
        here = http_date(headers.get("Date", "")) or datetime.fromtimestamp(self._clock(), UTC)
        return max(1.0, (moment - here).total_seconds())

    def _learn_time(self, date: str | None) -> None:
        moment = http_date(date or "")
        if moment is not None:
            # the header has whole seconds, rounded down
            self._ahead = moment.timestamp() + 1.0 - self._clock()

    # --- pages and files -----------------------------------------------------------------------

    def pages(
        self, *segments: str, key: str, scope: str = "", **params: str | int
    ) -> Iterator[dict[str, Any]]:
        """Everything of a list that comes with startAt and total, below `key` of the answer.

        Ends only when the server has nothing more, whatever page size it grants.
        """
        start = 0
        while True:
            asked: dict[str, str | int] = {"startAt": start, "maxResults": _PAGE, **params}
            answer = mapping(self.call("GET", *segments, params=asked, scope=scope))
            found = rows(answer.get(key))
            yield from found
            start += len(found)
            total = answer.get("total")
            over = answer.get("isLast") is True or (isinstance(total, int) and start >= total)
            if not found or over:
                return

    def attachment(self, raw: Mapping[str, Any], limit: int) -> bytes:
        """The bytes of an attachment.

        Cloud answers 303 to a media host, which gets no login of ours. Data Center serves the
        file below its own address. Raises `TooLarge`, `Missing` or another `ApiError`.
        """
        number = text(raw, "id")
        what = f"GET attachment {number}"
        if self.cloud:
            url = self._address(("attachment", "content", number), "")
        else:
            url = self._address((number, text(raw, "filename") or "file"), "/secure/attachment")
        session = self._session
        for _ in range(4):
            # identity: a small compressed answer must not unfold to a large one
            headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
            answer = self._send(session, "GET", url, what, headers=headers, stream=True)
            with answer:
                if answer.status_code not in _REDIRECTS:
                    self._judge(answer, what, "BROWSE_PROJECTS")
                    return self._limited(answer, what, limit)
                url = urljoin(url, answer.headers.get("Location", ""))
            if urlsplit(url).scheme != urlsplit(self.settings.url).scheme:
                raise ServerTrouble(f"Jira sends {what} to an address without TLS.")
            session = self._media
        raise ServerTrouble(f"Jira redirects {what} in circles.")

    def _limited(self, answer: requests.Response, what: str, limit: int) -> bytes:
        data = bytearray()
        try:
            for chunk in answer.iter_content(65536):
                data += chunk
                if len(data) > limit:
                    raise TooLarge(f"{what} gives more than {limit} bytes.")
        except requests.RequestException:
            raise Unreachable(f"The answer to {what} broke off.") from None
        return bytes(data)


def http_date(value: str) -> datetime | None:
    """The moment of an HTTP date header (RFC 9110 section 5.6.7); None when it is none."""
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def iso_time(value: str) -> datetime | None:
    """The moment of a Jira time ("2025-01-31T12:00:00.000+0000"); None when it is none."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
