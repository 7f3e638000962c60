"""What would Google answer about OAuth tokens, API keys and service account keys?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, answer, bearer, body_of, route


@cache
def _stranger() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def _certificate(value: str) -> str:
    """A certificate of this private key, or of some other when it is no key at all."""
    try:
        pem = value.replace("\\n", "\n").strip().encode()
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError):
        key = _stranger()
    if not isinstance(key, rsa.RSAPrivateKey):
        key = _stranger()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "sandbox")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM).decode()


def routes(ledger: Ledger) -> Sequence[BaseRoute]:
    """All hosts of Google below /google."""

    def accounts(email: str) -> list[Issued]:
        return [
            each
            for each in list(ledger.issued.values())
            if each.rule == "gcp-service-account" and each.companions.get("client_email") == email
        ]

    async def tokeninfo(request: Request) -> Response:
        each = ledger.use((await body_of(request)).get("access_token", ""), "google")
        if each is None or each.rule != "google-oauth-access-token":
            return answer(400, {"error": "invalid_token", "error_description": "Invalid Value"})
        scope = " ".join(each.identity.get("scopes", ["openid", "email"]))
        email = each.identity.get("email", "ann@acme.example")
        body = {"aud": "1.apps.googleusercontent.com", "sub": "104", "scope": scope}
        return answer(200, {**body, "email": email, "expires_in": "3599"})

    async def revoke(request: Request) -> Response:
        each = ledger.known((await body_of(request)).get("token", ""), "google")
        if each is None or each.revoked_at is not None or not ledger.lives(each):
            return answer(400, {"error": "invalid_token"})
        ledger.revoke(each, "POST /revoke")
        return answer(200, {})

    async def certificates(request: Request) -> Response:
        found = {"f" * 40: _certificate("google's own")}
        for each in accounts(request.path_params["email"]):
            if ledger.lives(each):
                found[each.companions["private_key_id"]] = _certificate(each.value)
        return answer(200, found)

    async def disable(request: Request) -> Response:
        if bearer(request) != ledger.admin:
            return answer(403, {"error": {"status": "PERMISSION_DENIED"}})
        for each in accounts(request.path_params["email"]):
            if f"{each.companions['private_key_id']}:disable" == request.path_params["key"]:
                ledger.revoke(each, "keys:disable")
                return answer(200, {})
        return answer(404, {"error": {"status": "NOT_FOUND"}})

    async def models(request: Request) -> Response:
        each = ledger.use(request.headers.get("x-goog-api-key", ""), "google")
        if each is None:
            details = [{"reason": "API_KEY_INVALID"}]
            return answer(400, {"error": {"status": "INVALID_ARGUMENT", "details": details}})
        if each.identity.get("restricted"):
            return answer(403, {"error": {"status": "PERMISSION_DENIED", "details": []}})
        return answer(200, {"models": []})

    keys = "/google/v1/projects/-/serviceAccounts/{email}/keys/{key}"
    return [
        route("/google/tokeninfo", tokeninfo, "POST"),
        route("/google/revoke", revoke, "POST"),
        route("/google/robot/v1/metadata/x509/{email}", certificates),
        route("/google/v1beta/models", models),
        route(keys, disable, "POST"),
    ]
