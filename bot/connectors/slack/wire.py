"""How do bytes travel to Slack and back, without a token going astray?"""

from __future__ import annotations

import ipaddress
import logging
import urllib.request
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer: urllib would carry our token along to wherever it points."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """None: the 3xx comes back as an error."""
        return


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def opener_for(url: str) -> urllib.request.OpenerDirector:
    """Opens addresses without redirects; proxies of the environment except for loopback."""
    proxies = urllib.request.ProxyHandler({} if is_loopback(url) else None)
    return urllib.request.build_opener(proxies, NoRedirects())


class _Client(WebClient):
    """slack_sdk's client, through our own opener.

    The SDK's own follows redirects with the token, and sends even loopback through a proxy.
    """

    def _perform_urllib_http_request_internal(
        self, url: str, req: urllib.request.Request
    ) -> dict[str, Any]:
        with opener_for(url).open(req, timeout=self.timeout) as answer:
            body = answer.read().decode("utf-8", "replace")
            return {"status": answer.status, "headers": answer.headers, "body": body}


def client(token: str, *, base_url: str, timeout: float) -> WebClient:
    """slack_sdk's client as leakwatch uses it: no retries of its own, no redirects, no log."""
    silent = logging.getLogger("bot.connectors.slack.sdk")
    silent.setLevel(logging.CRITICAL + 1)  # its lines quote bodies; our errors say what matters
    made = _Client(
        token=token,
        base_url=base_url + "/",
        timeout=max(1, round(timeout)),
        logger=silent,
        # a repeated chat.postMessage posts twice, and a sleeping retry blocks a worker
        retry_handlers=[],
    )
    made.proxy = None
    return made
