"""How does a page become an answer, and how does it stay current without being loaded again?

Every page has one live part. The script asks for the same address with `fragment` added and gets
that part alone, or 304 when it reads as before. Without JavaScript the page reloads itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.web.guard import HEADERS
from bot.words import count, duration, moment, one_line

Link = tuple[str, str]
"""(address, label) of an entry in the navigation bar."""

PAGES: tuple[Link, ...] = (
    ("/", "Overview"),
    ("/incidents", "Incidents"),
    ("/coverage", "Coverage"),
    ("/rules", "Rules"),
)
"""Of the dashboard."""

_STATIC = Path(__file__).parent / "static"
_TYPES = {
    ".svg": "image/svg+xml",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}


def safe_url(url: str) -> str:
    """An http(s) address of a host as it is; empty for everything else (javascript:, data:, …)."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return url if fits and "@" not in parts.netloc else ""


def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("bot.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        safe_url=safe_url, one_line=one_line, moment=moment, duration=duration, counted=count
    )
    return made


class Renderer:
    """Fills templates. `nav`: what the bar on top offers."""

    def __init__(self, nav: Sequence[Link] = PAGES) -> None:
        self._nav = tuple(nav)
        self._templates = _environment()

    def page(
        self, request: Request, template: str, *, title: str, status: int = 200, **values: Any
    ) -> Response:
        """A page, or only its live part when the script asks for that.

        `template` is the live part: whatever stands there is data of people and is escaped.
        """
        fragment = self._templates.get_template(template).render(title=title, **values)
        mark = f'"{hashlib.sha256(fragment.encode()).hexdigest()[:32]}"'
        if "fragment" in request.query_params:
            headers = {"ETag": mark, "Cache-Control": "no-cache"}
            if request.headers.get("if-none-match") == mark:
                return Response(status_code=304, headers=headers)
            return HTMLResponse(fragment, status, headers)
        here = request.url.path
        whole = self._templates.get_template("page.html").render(
            title=title,
            nav=[(to, label, _current(to, here)) for to, label in self._nav],
            live=_live(request),
            inside=template,
            **values,
        )
        return HTMLResponse(whole, status)

    def shell(self, template: str, *, title: str, here: str, **values: Any) -> Response:
        """A whole page of its own making that uses the frame of all pages."""
        nav = [(to, label, _current(to, here)) for to, label in self._nav]
        made = self._templates.get_template(template)
        return HTMLResponse(made.render(title=title, nav=nav, **values))

    def fragment(self, template: str, **values: Any) -> str:
        """A piece of a page."""
        return self._templates.get_template(template).render(**values)


def _current(to: str, here: str) -> bool:
    return here == to or (to != "/" and here.startswith(f"{to}/"))


def _live(request: Request) -> str:
    """The address of this page's live part, with the same filters."""
    kept = request.url.include_query_params(fragment="1")
    return f"{kept.path}?{kept.query}"


def _static(request: Request) -> Response:
    """The style sheet and the scripts: the same for everybody, so nobody is asked who they are."""
    file = _STATIC / request.path_params["name"]
    if file.suffix not in _TYPES or not file.is_file():
        return PlainTextResponse("There is no such file.\n", 404, dict(HEADERS))
    headers = {**HEADERS, "Cache-Control": "no-cache"}
    return FileResponse(file, media_type=_TYPES[file.suffix], headers=headers)


STATIC = Route("/static/{name:str}", _static, name="static")
"""Serves bot/web/static; a name is one path segment, so it cannot leave the folder."""
