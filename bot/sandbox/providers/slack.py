"""What would Slack answer about leaked tokens and webhooks? Always HTTP 200 for tokens."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, answer, bearer, body_of, route


def routes(ledger: Ledger) -> Sequence[BaseRoute]:
    """slack.com below /slack/api, hooks.slack.com below /slack/hooks."""

    def holder(request: Request) -> Issued | None:
        each = ledger.use(bearer(request), "slack")
        if each is not None and each.rule == "slack-session":
            cookie = request.headers.get("cookie", "")
            return each if cookie == f"d={each.companions.get('cookie')}" else None
        return each

    def refusal(request: Request) -> Response:
        known = ledger.known(bearer(request), "slack")
        revoked = known is not None and known.revoked_at is not None
        error = "token_revoked" if revoked else "invalid_auth"
        return answer(200, {"ok": False, "error": error})

    async def test(request: Request) -> Response:
        each = holder(request)
        if each is None:
            return refusal(request)
        body = {
            "ok": True,
            "url": "https://acme.slack.com/",
            "team": "Acme",
            "team_id": "T0ACME000",
            "user": each.identity.get("login", "deploybot"),
            "user_id": each.identity.get("user_id", "U0DEPLOY0"),
        }
        if each.rule == "slack-bot":
            body["bot_id"] = "B0DEPLOY0"
        scopes = ",".join(each.identity.get("scopes", ("chat:write", "channels:history")))
        return answer(200, body, {"x-oauth-scopes": scopes})

    async def revoke(request: Request) -> Response:
        each = holder(request)
        if each is None:
            return refusal(request)
        if (await body_of(request)).get("test"):
            return answer(200, {"ok": True, "revoked": False})
        ledger.revoke(each, "auth.revoke")
        return answer(200, {"ok": True, "revoked": True})

    async def hook(request: Request) -> Response:
        path = "/".join(request.path_params[key] for key in ("team", "hook", "key"))
        for each in list(ledger.issued.values()):
            if each.rule == "slack-webhook" and each.value.endswith(f"/services/{path}"):
                if not ledger.lives(each):
                    return PlainTextResponse("no_service", 404)
                if not await request.body():
                    return PlainTextResponse("invalid_payload", 400)
                return PlainTextResponse("ok")
        return PlainTextResponse("no_service", 404)

    return [
        route("/slack/api/auth.test", test, "GET", "POST"),
        route("/slack/api/auth.revoke", revoke, "GET", "POST"),
        route("/slack/hooks/services/{team}/{hook}/{key}", hook, "POST"),
    ]
