"""Who may see the pages, and what does a browser have to keep to when it shows them?

With `dashboard.token` set every page asks for it (HTTP Basic, any user name). Without it the pages
are for this machine alone: the connection must come from loopback and the Host header must name
loopback, since any web page can point its own name at 127.0.0.1 (DNS rebinding).
"""

from __future__ import annotations

import base64
import binascii
import hmac
import ipaddress
from collections.abc import Callable, Mapping
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

Page = Callable[[Request], Response]

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
)
"""Of every answer. Nothing is loaded from elsewhere, nothing runs inline, nobody frames it."""

ONLY_HERE = (
    "These pages are shown on this machine only, at its own address (127.0.0.1 or localhost). "
    "To reach them from elsewhere set dashboard.token, and give it as the password.\n"
)
HOW_TO_GET_IN = "Give the dashboard's token as the password; the user name does not matter.\n"
NOT_FROM_ELSEWHERE = "This was sent by a page of another site, so nothing was done.\n"


class Guard:
    """Lets in whoever may see the pages. `token`: their password; empty: this machine only."""

    def __init__(self, token: str = "") -> None:
        self._token = token.encode()

    def __call__(self, page: Page) -> Page:
        """The page behind this guard, with the headers of all pages."""

        def guarded(request: Request) -> Response:
            response = self.refusal(request) or page(request)
            response.headers.update(HEADERS)
            response.headers.setdefault("Cache-Control", "no-store")
            return response

        return guarded

    def refusal(self, request: Request) -> Response | None:
        """Why this request may not see anything; None when it may."""
        if request.method not in ("GET", "HEAD") and _from_elsewhere(request):
            return PlainTextResponse(NOT_FROM_ELSEWHERE, 403)
        if self._token:
            given = _password(request.headers.get("authorization", ""))
            # compare even when nothing was given: the time tells nothing
            if hmac.compare_digest(given, self._token):
                return None
            ask = {"WWW-Authenticate": 'Basic realm="leakwatch", charset="UTF-8"'}
            return PlainTextResponse(HOW_TO_GET_IN, 401, ask)
        near = request.client is not None and is_loopback(request.client.host)
        if near and is_loopback(_host(request.headers.get("host", ""))):
            return None
        return PlainTextResponse(ONLY_HERE, 403)


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine and nothing else."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _host(header: str) -> str:
    """The Host header without its port."""
    if header.startswith("["):
        return header.partition("]")[0] + "]"
    return header.rpartition(":")[0] if ":" in header else header


def _from_elsewhere(request: Request) -> bool:
    """Whether a browser says that another site's page sent this."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = request.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != request.headers.get("host", "")


def _password(header: str) -> bytes:
    scheme, _, value = header.partition(" ")
    if scheme.lower() != "basic":
        return b""
    try:
        return base64.b64decode(value.strip(), validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return b""
