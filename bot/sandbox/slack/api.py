"""How does a Web API request become an answer? Arguments, token, limits, errors."""

from __future__ import annotations

import json
import math
from collections import deque
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.slack.call import Call, Method
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.methods import METHODS
from bot.sandbox.slack.model import Json, SlackError, Token, TooMany


class WebApi:
    """`/api/<method>`. Answers 200 with `ok`, or 429; other statuses only by a fault."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self.rate_limits = False
        """Whether limits are enforced; numbers come from each method's tier."""
        self.rate_window = 60.0
        """Seconds over which calls are counted."""
        self.per_minute: dict[str, int] = {}
        """Method → another number than its tier's."""
        self.unknown_arguments: list[tuple[str, str]] = []
        """(method, argument) that Slack does not have; tests assert that this stays empty."""
        self._calls: dict[tuple[str, str, str], deque[float]] = {}
        self._posts: dict[tuple[str, str], deque[float]] = {}

    async def serve(self, request: Request) -> Response:
        """The endpoint."""
        name = request.path_params["method"]
        args = await _arguments(request)
        company = self._company
        with company.lock:
            company.base_url = str(request.url.replace(path=request.scope["root_path"], query=""))
            try:
                answer, token = self._answer(name, args, _bearer(request, args))
            except TooMany as limit:
                return JSONResponse(
                    {"ok": False, "error": "ratelimited"},
                    429,
                    {"Retry-After": str(limit.retry_after)},
                )
            except SlackError as error:
                return JSONResponse({"ok": False, "error": error.code, **error.extra})
        headers = {"x-oauth-scopes": ",".join(sorted(token.scopes))}
        return JSONResponse({"ok": True, **answer}, headers=headers)

    def _answer(self, name: str, args: Json, bearer: str) -> tuple[Json, Token]:
        method = METHODS.get(name)
        if method is None:
            raise SlackError("unknown_method", req_method=name)
        token = self._token(bearer)
        if token.kind not in method.kinds:
            raise SlackError("not_allowed_token_type")
        self._count(method, token, args)
        self.unknown_arguments += [(name, arg) for arg in args if arg not in method.known]
        call = Call(self._company, token, args)
        call.need(*method.scopes)
        for required in method.required:
            if args.get(required) in (None, ""):
                raise SlackError(
                    "invalid_arguments",
                    response_metadata={"messages": [f"[ERROR] missing required field: {required}"]},
                )
        return method.run(call), token

    def _token(self, bearer: str) -> Token:
        if not bearer:
            raise SlackError("not_authed")
        token = self._company.tokens.get(bearer)
        if token is None:
            raise SlackError("invalid_auth")
        if token.dead:
            raise SlackError(token.dead)
        if token.kind != "app" and self._company.users[token.user].deleted:
            raise SlackError("account_inactive")
        return token

    def _count(self, method: Method, token: Token, args: Json) -> None:
        if not self.rate_limits:
            return
        most = self.per_minute.get(method.name, method.per_minute)
        key = (method.name, token.team, token.app_id)
        _take(self._calls.setdefault(key, deque()), self._company.clock(), most, self.rate_window)
        if method.name == "chat.postMessage":
            # docs: about one message a second in a channel, short bursts are tolerated
            place = (str(args.get("channel")), token.app_id)
            recent = self._posts.setdefault(place, deque())
            _take(recent, self._company.clock(), 5, self.rate_window / 12)


def _take(recent: deque[float], now: float, most: int, window: float) -> None:
    while recent and recent[0] <= now - window:
        recent.popleft()
    if len(recent) >= most:
        raise TooMany(max(1, math.ceil(recent[0] + window - now)))
    recent.append(now)


def _bearer(request: Request, args: Json) -> str:
    header = request.headers.get("authorization", "")
    token = str(args.pop("token", "") or "")
    return header[7:].strip() if header.lower().startswith("bearer ") else token


async def _arguments(request: Request) -> Json:
    args: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        try:
            body = json.loads(await request.body() or b"{}")
        except ValueError:
            body = {}
        if isinstance(body, dict):
            args |= body
    elif request.method == "POST":
        async with request.form() as form:
            args |= {key: value for key, value in form.items() if isinstance(value, str)}
    return args
