"""What would GitHub answer? See the provider of the same name for the sources."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from json import JSONDecodeError

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, answer, bearer, route

_BAD = {"message": "Bad credentials", "status": "401"}


def routes(ledger: Ledger, prefix: str = "/github", *, server: bool = False) -> Sequence[BaseRoute]:
    """github.com below /github; an Enterprise Server below another prefix."""

    def holder(request: Request) -> Issued | None:
        return ledger.use(bearer(request), "github")

    async def user(request: Request) -> Response:
        each = holder(request)
        if each is None:
            return answer(401, _BAD)
        if each.value.startswith("ghs_"):
            return answer(403, {"message": "Resource not accessible by integration"})
        headers = {}
        if not each.value.startswith("github_pat_"):
            headers["x-oauth-scopes"] = ", ".join(each.identity.get("scopes", ("repo", "read:org")))
        if expires := each.identity.get("expires_at"):
            until = datetime.fromtimestamp(expires, UTC)
            headers["github-authentication-token-expiration"] = f"{until:%Y-%m-%d %H:%M:%S} UTC"
        body = {
            "login": each.identity.get("login", "octo-ann"),
            "id": each.identity.get("user_id", 583231),
            "email": each.identity.get("email", "ann@acme.example"),
            "site_admin": each.identity.get("site_admin", False),
        }
        return answer(200, body, headers)

    async def repositories(request: Request) -> Response:
        each = holder(request)
        if each is None:
            return answer(401, _BAD)
        if not each.value.startswith("ghs_"):
            return answer(403, {"message": "You must authenticate with an installation token"})
        owner = {"login": each.identity.get("organisation", "acme")}
        return answer(200, {"total_count": 1, "repositories": [{"id": 1, "owner": owner}]})

    async def end_installation(request: Request) -> Response:
        each = holder(request)
        if each is None or not each.value.startswith("ghs_"):
            return answer(401, _BAD)
        ledger.revoke(each, "DELETE /installation/token")
        return answer(204)

    async def revoke(request: Request) -> Response:
        signed = "authorization" in request.headers
        if signed and not server:
            return answer(403, {"message": "This endpoint does not accept authentication"})
        if server and bearer(request) != ledger.admin:
            return answer(401, {"message": "Requires authentication"})
        try:
            body = await request.json()
        except JSONDecodeError:
            return answer(400, {"message": "Problems parsing JSON"})
        values = body.get("credentials") if isinstance(body, dict) else None
        if not isinstance(values, list) or not 0 < len(values) <= 1000:
            return answer(422, {"message": "Validation Failed"})
        kinds: tuple[str, ...] = ("ghp_", "github_pat_")
        if not server:
            kinds += ("gho_", "ghu_", "ghr_")
        for value in values:
            each = ledger.known(str(value), "github")
            if each is not None and each.value.startswith(kinds):
                ledger.revoke(each, "POST /credentials/revoke")
        # accepted, whether or not they exist
        return answer(202, {})

    async def audit_log(request: Request) -> Response:
        if bearer(request) != ledger.admin:
            return answer(401, _BAD)
        phrase = request.query_params.get("phrase", "")
        events = []
        with ledger.lock:
            for each in ledger.issued.values():
                digest = base64.b64encode(hashlib.sha256(each.value.encode()).digest()).decode()
                if f'hashed_token:"{digest}"' in phrase:
                    events += each.identity.get("audit", ())
        return answer(200, list(events))

    return [
        route(f"{prefix}/user", user),
        route(f"{prefix}/installation/repositories", repositories),
        route(f"{prefix}/installation/token", end_installation, "DELETE"),
        route(f"{prefix}/credentials/revoke", revoke, "POST"),
        route(f"{prefix}/orgs/{{owner}}/audit-log", audit_log),
        route(f"{prefix}/enterprises/{{owner}}/audit-log", audit_log),
    ]
