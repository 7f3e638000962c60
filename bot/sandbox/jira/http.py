"""How does a request reach the sandbox's Jira, and in which shapes is it refused?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.jira.model import User

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld

BOTH = frozenset({"cloud", "datacenter"})
CLOUD = frozenset({"cloud"})
DATACENTER = frozenset({"datacenter"})


class Refusal(Exception):
    """An answer in Jira's error shape: {"errorMessages": […], "errors": {field: message}}."""

    def __init__(
        self,
        status: int,
        *messages: str,
        errors: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, *messages)
        self.status = status
        self.messages = messages
        self.errors = dict(errors or {})
        self.headers = dict(headers or {})

    def response(self) -> Response:
        """The refusal as an HTTP answer."""
        body = {"errorMessages": list(self.messages), "errors": self.errors}
        return JSONResponse(body, self.status, headers=self.headers)


@dataclass(frozen=True)
class Upload:
    """One file of a multipart request."""

    filename: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Call:
    """One request, after authentication."""

    world: JiraWorld
    version: int
    """2: rich texts are wiki markup; 3: ADF."""
    base: str
    """Address of the mount that was called, without a slash at the end."""
    user: User | None
    """None: anonymous."""
    method: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    queries: Callable[[str], list[str]]
    """All values of a repeated query parameter."""
    headers: Mapping[str, str]
    body: Any = None
    uploads: Sequence[Upload] = field(default_factory=tuple)

    @property
    def person(self) -> User:
        """Who asks. Refuses anonymous callers with 401."""
        if self.user is None:
            raise Refusal(401, "Client must be authenticated to access this resource.")
        return self.user

    def number(self, name: str, default: int, most: int | None = None) -> int:
        """A numeric parameter from the query, or from the body where there is one."""
        given = self.query.get(name)
        if given is None and isinstance(self.body, dict):
            given = self.body.get(name)
        if given is None:
            return default
        try:
            value = int(given)
        except (TypeError, ValueError):
            raise Refusal(400, f"The value '{given}' of {name} is not a number.") from None
        return value if most is None else min(value, most)

    def flag(self, name: str, default: bool) -> bool:
        """A boolean query parameter."""
        return self.query.get(name, str(default)).lower() == "true"

    def words(self, name: str) -> list[str]:
        """A list: repeated, or separated by commas, in the query, or an array in the body."""
        given = self.queries(name)
        if not given and isinstance(self.body, dict) and self.body.get(name):
            value = self.body[name]
            given = [str(v) for v in value] if isinstance(value, list) else [str(value)]
        return [word.strip() for text in given for word in text.split(",") if word.strip()]

    def json(self) -> dict[str, Any]:
        """The body as an object. Refuses anything else with 400."""
        if not isinstance(self.body, dict):
            raise Refusal(400, "Unexpected or missing request body.")
        return self.body


Handler = Callable[[Call], Response | dict[str, Any] | list[Any]]


@dataclass(frozen=True)
class Endpoint:
    """One operation that the sandbox knows."""

    method: str
    path: str
    """Below /rest/api/<version>, or below the mount when `root`."""
    handler: Handler
    editions: frozenset[str] = BOTH
    root: bool = False
    anonymous: bool = False
    """Answers without any authentication being looked at (media host, control)."""


def empty(status: int = 204, headers: Mapping[str, str] | None = None) -> Response:
    """An answer without a body."""
    return Response(status_code=status, headers=dict(headers or {}))


def created(body: Any) -> Response:
    """201 with a JSON body."""
    return JSONResponse(body, 201)


def route(world: JiraWorld, endpoint: Endpoint, prefix: str, version: int) -> Route:
    """The Starlette route of one endpoint under one API version."""

    async def answer(request: Request) -> Response:
        body, uploads, broken = await _read(request)
        root = request.scope.get("root_path", "")
        with world.lock:
            try:
                if broken:
                    raise Refusal(400, "The request body is not valid JSON.")
                base = f"{request.url.scheme}://{request.url.netloc}{root}"
                user = None
                if not endpoint.anonymous:
                    user = world.gate.admit(request, root)
                call = Call(
                    world,
                    version,
                    base,
                    user,
                    request.method,
                    request.path_params,
                    request.query_params,
                    request.query_params.getlist,
                    request.headers,
                    body,
                    uploads,
                )
                result = endpoint.handler(call)
                response = result if isinstance(result, Response) else JSONResponse(result)
            except Refusal as refusal:
                response = refusal.response()
            world.gate.stamp(response, endpoint.anonymous)
        return response

    return Route(prefix + endpoint.path, answer, methods=[endpoint.method])


async def _read(request: Request) -> tuple[Any, list[Upload], bool]:
    """JSON body, uploaded files, and whether the JSON was broken."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form() as form:
            uploads = [
                Upload(
                    value.filename or "file",
                    value.content_type or "application/octet-stream",
                    await value.read(),
                )
                for _, value in form.multi_items()
                if isinstance(value, UploadFile)
            ]
        return None, uploads, False
    raw = await request.body()
    if not raw:
        return None, [], False
    try:
        return json.loads(raw), [], False
    except ValueError:
        return None, [], True
