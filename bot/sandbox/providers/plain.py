"""What would the providers with few calls answer? Hugging Face, DigitalOcean, SendGrid, …"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Ledger, answer, bearer, body_of, route


def huggingface(ledger: Ledger) -> Sequence[BaseRoute]:
    """huggingface.co below /huggingface."""

    async def whoami(request: Request) -> Response:
        each = ledger.use(bearer(request), "huggingface")
        if each is None:
            return answer(401, {"error": "Invalid credentials in Authorization header"})
        created = datetime.fromtimestamp(each.issued_at, UTC).isoformat()
        access = {"displayName": "ci", "role": "write", "createdAt": created}
        name = each.identity.get("login", "ann")
        return answer(200, {"type": "user", "name": name, "auth": {"accessToken": access}})

    async def revoke(request: Request) -> Response:
        for value in (await body_of(request)).get("credentials", []):
            each = ledger.known(str(value), "huggingface")
            if each is not None:
                ledger.revoke(each, "POST /api/credentials/revoke")
        # accepted, whether or not they exist
        return answer(202, {})

    return [
        route("/huggingface/api/whoami-v2", whoami),
        route("/huggingface/api/credentials/revoke", revoke, "POST"),
    ]


def digitalocean(ledger: Ledger) -> Sequence[BaseRoute]:
    """Both hosts of DigitalOcean below /digitalocean."""

    async def account(request: Request) -> Response:
        each = ledger.use(bearer(request), "digitalocean")
        if each is None:
            return answer(401, {"id": "Unauthorized", "message": "Unable to authenticate you"})
        email = each.identity.get("email", "ops@acme.example")
        return answer(200, {"account": {"email": email, "uuid": each.id, "status": "active"}})

    async def revoke(request: Request) -> Response:
        each = ledger.use(bearer(request), "digitalocean")
        if each is None:
            return answer(401, {"error": "invalid_token"})
        if (await body_of(request)).get("token") == each.value:
            ledger.revoke(each, "POST /v1/oauth/revoke")
        return answer(200, {})

    return [
        route("/digitalocean/v2/account", account),
        route("/digitalocean/v1/oauth/revoke", revoke, "POST"),
    ]


def sendgrid(ledger: Ledger) -> Sequence[BaseRoute]:
    """api.sendgrid.com below /sendgrid."""
    refused = {"errors": [{"message": "The provided authorization grant is invalid"}]}
    forbidden = {"errors": [{"message": "access forbidden"}]}

    async def scopes(request: Request) -> Response:
        each = ledger.use(bearer(request), "sendgrid")
        if each is None:
            return answer(401, refused)
        held = each.identity.get("scopes", ["mail.send", "api_keys.delete"])
        return answer(200, {"scopes": held}) if held else answer(403, forbidden)

    async def delete(request: Request) -> Response:
        value = bearer(request)
        each = ledger.use(value, "sendgrid")
        if each is None and value != ledger.admin:
            return answer(401, refused)
        held = each.identity.get("scopes", ["api_keys.delete"]) if each else ["api_keys.delete"]
        if "api_keys.delete" not in held:
            return answer(403, forbidden)
        for other in list(ledger.issued.values()):
            if other.value.startswith(f"SG.{request.path_params['id']}."):
                ledger.revoke(other, "DELETE /v3/api_keys/{id}")
                return answer(204)
        return answer(404, {"errors": [{"message": "API Key not found"}]})

    return [
        route("/sendgrid/v3/scopes", scopes),
        route("/sendgrid/v3/api_keys/{id}", delete, "DELETE"),
    ]


def heroku(ledger: Ledger) -> Sequence[BaseRoute]:
    """api.heroku.com below /heroku; lists two authorisations a page, as values and all."""
    refused = {"id": "unauthorized", "message": "Invalid credentials provided."}
    page = 2

    async def account(request: Request) -> Response:
        each = ledger.use(bearer(request), "heroku")
        if each is None:
            return answer(401, refused)
        return answer(200, {"id": "a1", "name": "Ann", "email": "ann@acme.example"})

    async def authorizations(request: Request) -> Response:
        if ledger.use(bearer(request), "heroku") is None:
            return answer(401, refused)
        held = [each for each in ledger.issued.values() if each.issuer == "heroku"]
        # the account's oldest authorisation is somebody else's: deleting "the first" would hit it
        listed: list[dict[str, object]] = [{"id": "innocent", "access_token": {"token": "other"}}]
        listed += [{"id": "without", "access_token": None}]
        listed += [{"id": each.id, "access_token": {"token": each.value}} for each in held]
        start = request.headers.get("range", "id ..").partition("..")[0].removeprefix("id ")
        first = int(start) if start.strip().isdigit() else 0
        shown, rest = listed[first : first + page], listed[first + page :]
        headers = {"next-range": f"id {first + page}..; max={page}"} if rest else {}
        return answer(206 if rest else 200, shown, headers)

    async def delete(request: Request) -> Response:
        if ledger.use(bearer(request), "heroku") is None:
            return answer(401, refused)
        for each in list(ledger.issued.values()):
            if each.issuer == "heroku" and each.id == request.path_params["id"]:
                ledger.revoke(each, "DELETE /oauth/authorizations/{id}")
                return answer(200, {"id": each.id})
        return answer(404, {"id": "not_found", "message": "Couldn't find that authorization."})

    return [
        route("/heroku/account", account),
        route("/heroku/oauth/authorizations", authorizations),
        route("/heroku/oauth/authorizations/{id}", delete, "DELETE"),
    ]


def vault(ledger: Ledger) -> Sequence[BaseRoute]:
    """A Vault server below /vault."""
    denied = {"errors": ["permission denied"]}

    async def lookup_self(request: Request) -> Response:
        return _looked_up(request.headers.get("x-vault-token", ""), denied)

    async def lookup(request: Request) -> Response:
        if request.headers.get("x-vault-token") != ledger.admin:
            return answer(403, denied)
        return _looked_up((await body_of(request)).get("token", ""), {"errors": ["bad token"]})

    def _looked_up(value: str, refusal: object) -> Response:
        each = ledger.use(value, "vault")
        if each is None:
            return answer(403, refusal)
        data = {
            "display_name": each.identity.get("login", "approle-ci"),
            "policies": each.identity.get("scopes", ["default", "deploy"]),
            "ttl": 3600,
            "expire_time": "2030-01-01T00:00:00Z",
            "orphan": False,
        }
        return answer(200, {"data": data})

    async def revoke_self(request: Request) -> Response:
        each = ledger.use(request.headers.get("x-vault-token", ""), "vault")
        if each is None:
            return answer(403, denied)
        if each.value.startswith("hvb."):
            return answer(400, {"errors": ["batch tokens cannot be revoked"]})
        ledger.revoke(each, "POST /v1/auth/token/revoke-self")
        return answer(204)

    async def revoke(request: Request) -> Response:
        if request.headers.get("x-vault-token") != ledger.admin:
            return answer(403, denied)
        each = ledger.known((await body_of(request)).get("token", ""), "vault")
        if each is None:
            return answer(400, {"errors": ["bad token"]})
        ledger.revoke(each, "POST /v1/auth/token/revoke")
        return answer(204)

    api = "/vault/v1/auth/token"
    return [
        route(f"{api}/lookup-self", lookup_self),
        route(f"{api}/lookup", lookup, "POST"),
        route(f"{api}/revoke-self", revoke_self, "POST"),
        route(f"{api}/revoke", revoke, "POST"),
    ]


def routes(ledger: Ledger) -> Sequence[BaseRoute]:
    """All of them."""
    folders = (huggingface, digitalocean, sendgrid, heroku, vault)
    return [route for folder in folders for route in folder(ledger)]
