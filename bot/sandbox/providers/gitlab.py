"""What would GitLab answer? See the provider of the same name for the sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, answer, body_of, route

_UNAUTHORISED = {"message": "401 Unauthorized"}


def _iso(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()


def routes(ledger: Ledger) -> Sequence[BaseRoute]:
    """gitlab.com below /gitlab."""
    api = "/gitlab/api/v4"

    def shown(each: Issued, last_used: float | None) -> dict[str, object]:
        return {
            "id": int(each.id),
            "name": each.identity.get("name", "deploy-bot"),
            "user_id": each.identity.get("user_id", 42),
            "scopes": each.identity.get("scopes", ["api"]),
            "created_at": _iso(each.issued_at),
            "last_used_at": _iso(last_used),
            "active": ledger.lives(each),
            "revoked": not ledger.lives(each),
            "expires_at": each.identity.get("expires", "2030-01-01"),
        }

    async def own(request: Request) -> Response:
        value = request.headers.get("private-token", "")
        known = ledger.known(value, "gitlab")
        before = known.last_used_at if known else None
        each = ledger.use(value, "gitlab")
        if each is None or each.rule != "gitlab-pat":
            return answer(401, _UNAUTHORISED)
        if request.method == "GET":
            return answer(200, shown(each, before))
        if "api" not in each.identity.get("scopes", ["api"]):
            return answer(403, {"error": "insufficient_scope"})
        ledger.revoke(each, "DELETE /personal_access_tokens/self")
        return answer(204)

    def admin(request: Request) -> bool:
        return request.headers.get("private-token") == ledger.admin

    async def by_id(request: Request) -> Response:
        if not admin(request):
            return answer(401, _UNAUTHORISED)
        for each in list(ledger.issued.values()):
            if each.issuer == "gitlab" and each.id == request.path_params["id"]:
                ledger.revoke(each, "DELETE /personal_access_tokens/:id")
                return answer(204)
        return answer(404, {"message": "404 Not Found"})

    async def job(request: Request) -> Response:
        each = ledger.use(request.headers.get("job-token", ""), "gitlab")
        if each is None or each.rule != "gitlab-job":
            return answer(401, _UNAUTHORISED)
        return answer(200, {"id": int(each.id), "status": "running"})

    async def token(request: Request) -> Response:
        if not admin(request):
            return answer(401, _UNAUTHORISED)
        each = ledger.known((await body_of(request)).get("token", ""), "gitlab")
        if each is None or (each.rule != "gitlab-pat" and not ledger.lives(each)):
            return answer(404, {"message": "404 Not Found"})
        if request.method == "POST":
            return answer(200, shown(each, each.last_used_at))
        ledger.revoke(each, "DELETE /admin/token")
        return answer(204)

    async def group(request: Request) -> Response:
        if not admin(request):
            return answer(401, _UNAUTHORISED)
        each = ledger.known((await body_of(request)).get("token", ""), "gitlab")
        if each is None:
            return answer(422, {"message": "422 Unprocessable"})
        ledger.revoke(each, "POST /groups/:id/tokens/revoke")
        return answer(200, {"id": int(each.id), "revoked": True})

    return [
        route(f"{api}/personal_access_tokens/self", own, "GET", "DELETE"),
        route(f"{api}/personal_access_tokens/{{id}}", by_id, "DELETE"),
        route(f"{api}/job", job),
        route(f"{api}/admin/token", token, "POST", "DELETE"),
        route(f"{api}/groups/{{group}}/tokens/revoke", group, "POST"),
    ]
