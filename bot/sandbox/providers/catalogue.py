"""What would the issuers answer that are only asked "who am I"? OpenAI, Stripe, Discord, …"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, answer, bearer, route

Names = Callable[[Request], str]


def _header(name: str) -> Names:
    return lambda request: request.headers.get(name, "")


def routes(ledger: Ledger) -> Sequence[BaseRoute]:
    """One folder each."""

    def asked(
        issuer: str, path: str, held: Names, live: object, dead: object, method: str = "GET"
    ) -> BaseRoute:
        async def endpoint(request: Request) -> Response:
            each = ledger.use(held(request), issuer)
            return answer(401, dead) if each is None else answer(200, live)

        return route(f"/{issuer}{path}", endpoint, method)

    def webhook(request: Request) -> Issued | None:
        tail = "/webhooks/{id}/{key}".format(**request.path_params)
        for each in list(ledger.issued.values()):
            if each.issuer == "discord" and each.value.endswith(tail) and ledger.lives(each):
                return each
        return None

    async def discord(request: Request) -> Response:
        each = webhook(request)
        if each is None:
            return answer(404, {"message": "Unknown Webhook", "code": 10015})
        if request.method == "DELETE":
            ledger.revoke(each, "DELETE /webhooks")
            return answer(204)
        return answer(200, {"id": request.path_params["id"], "name": "alerts", "guild_id": "7"})

    async def verify(request: Request) -> Response:
        each = ledger.use(bearer(request), "cloudflare")
        if each is None:
            return answer(401, {"success": False, "errors": [{"code": 1000}]})
        status: Any = each.identity.get("status", "active")
        return answer(200, {"success": True, "result": {"id": each.id, "status": status}})

    async def delete(request: Request) -> Response:
        value = bearer(request)
        caller = ledger.use(value, "cloudflare")
        if value != ledger.admin and (caller is None or not caller.identity.get("may_edit")):
            return answer(403, {"success": False, "errors": [{"code": 9109}]})
        for each in list(ledger.issued.values()):
            if each.issuer == "cloudflare" and each.id == request.path_params["id"]:
                ledger.revoke(each, "DELETE /user/tokens/{id}")
                return answer(200, {"success": True, "result": {"id": each.id}})
        return answer(404, {"success": False})

    viewer = {"id": "u1", "name": "Ann", "email": "ann@acme.example"}
    anthropic = {"type": "error", "error": {"type": "authentication_error"}}
    notion = {"object": "user", "id": "n1", "name": "CI", "bot": {"workspace_name": "Acme"}}
    no_key = {"error": {"code": "invalid_api_key"}}
    return [
        asked("openai", "/v1/models", bearer, {"data": []}, no_key),
        asked("anthropic", "/v1/models", _header("x-api-key"), {"data": []}, anthropic),
        asked("stripe", "/v1/account", bearer, {"id": "acct_1"}, {"error": {"type": "x"}}),
        asked(
            "linear", "/graphql", _header("authorization"), {"data": {"viewer": viewer}}, {}, "POST"
        ),
        asked("notion", "/v1/users/me", bearer, notion, {"code": "unauthorized"}),
        asked("npm", "/-/whoami", bearer, {"username": "ann"}, {"error": "unauthorized"}),
        asked(
            "telegram",
            "/bot{token}/getMe",
            lambda request: str(request.path_params["token"]),
            {"ok": True, "result": {"id": 1, "username": "acme_bot"}},
            {"ok": False, "error_code": 401},
        ),
        route("/discord/api/webhooks/{id}/{key}", discord, "GET", "DELETE"),
        route("/cloudflare/client/v4/user/tokens/verify", verify),
        route("/cloudflare/client/v4/user/tokens/{id}", delete, "DELETE"),
    ]
