"""What would an OpenID provider answer? Keys, introspection, revocation, userinfo, and a trap."""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Sequence
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, answer, bearer, body_of, route

ISSUER = "https://id.acme.example/"
CLIENT_ID = "leakwatch"
KEY_ID = "sandbox-1"


class Oidc:
    """One issuer with one RSA key, made when the sandbox starts."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def mint(self, **claims: Any) -> str:
        """A signed JWT that lives; `claims` go over the usual ones, None leaves one out."""
        now = int(self._ledger.clock())
        every: dict[str, Any] = {
            "iss": ISSUER,
            "sub": "svc-deploy",
            "aud": "https://api.acme.example",
            "iat": now,
            "exp": now + 3600,
            "jti": uuid.uuid4().hex,
            "scope": "read write",
            **claims,
        }
        kept = {name: value for name, value in every.items() if value is not None}
        value = jwt.encode(kept, self._key, algorithm="RS256", headers={"kid": KEY_ID})
        identity = {"claims": kept}
        if isinstance(kept.get("exp"), int | float):
            identity["expires_at"] = kept["exp"]
        issued_at = self._ledger.clock()
        self._ledger.add(Issued(value, "jwt", "jwt", {}, identity, issued_at, kept["jti"]))
        return value

    def settings(self, base: str) -> dict[str, str]:
        """The `jwt_issuers` entry; `base` is the address of "/providers"."""
        return {
            "name": "acme",
            "issuer": ISSUER,
            "jwks_url": f"{base}/oidc/jwks",
            "introspection_url": f"{base}/oidc/introspect",
            "revocation_url": f"{base}/oidc/revoke",
            "userinfo_url": f"{base}/oidc/userinfo",
            "client_id": CLIENT_ID,
            "client_secret": self._ledger.admin,
        }

    def routes(self) -> Sequence[BaseRoute]:
        """Below /oidc."""

        def client(request: Request) -> bool:
            expected = base64.b64encode(f"{CLIENT_ID}:{self._ledger.admin}".encode()).decode()
            return request.headers.get("authorization") == f"Basic {expected}"

        async def jwks(_: Request) -> Response:
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self._key.public_key()))
            return answer(200, {"keys": [{**public, "kid": KEY_ID, "use": "sig", "alg": "RS256"}]})

        async def introspect(request: Request) -> Response:
            if not client(request):
                return answer(401, {"error": "invalid_client"})
            each = self._ledger.known((await body_of(request)).get("token", ""), "jwt")
            if each is None or not self._ledger.lives(each):
                return answer(200, {"active": False})
            return answer(200, {"active": True, **each.identity.get("claims", {})})

        async def revoke(request: Request) -> Response:
            if not client(request):
                return answer(401, {"error": "invalid_client"})
            each = self._ledger.known((await body_of(request)).get("token", ""), "jwt")
            if each is not None:
                self._ledger.revoke(each, "RFC 7009")
            # the same answer to unknown tokens
            return Response(status_code=200)

        async def userinfo(request: Request) -> Response:
            each = self._ledger.use(bearer(request), "jwt")
            if each is None:
                said = {"www-authenticate": 'Bearer error="invalid_token"'}
                return answer(401, {"error": "invalid_token"}, said)
            return answer(200, {"sub": each.identity.get("claims", {}).get("sub", "unknown")})

        return [
            route("/oidc/jwks", jwks),
            route("/oidc/introspect", introspect, "POST"),
            route("/oidc/revoke", revoke, "POST"),
            route("/oidc/userinfo", userinfo),
        ]


def custom(ledger: Ledger) -> Sequence[BaseRoute]:
    """An organisation's own service below /custom: POST {token} to /custom/verify or /revoke."""

    async def verify(request: Request) -> Response:
        each = ledger.use((await body_of(request)).get("token", ""), "custom")
        return answer(200 if each else 404, {})

    async def revoke(request: Request) -> Response:
        each = ledger.known((await body_of(request)).get("token", ""), "custom")
        if each is None or not ledger.lives(each):
            return answer(404, {})
        ledger.revoke(each, "hook")
        return answer(200, {})

    return [
        route("/custom/verify", verify, "POST"),
        route("/custom/revoke", revoke, "POST"),
    ]
