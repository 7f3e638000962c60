"""What would STS, IAM and CloudTrail answer? Signatures are checked, so the real SDK is needed."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Sequence
from urllib.parse import parse_qs
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import Issued, Ledger, route
from detectors.rules._checksum import aws_account

ADMIN_ID = "AKIA" + "Q2" * 8
"""The operator's own key; its secret is the ledger's admin token."""


def _xml(status: int, body: str) -> Response:
    return Response(body, status_code=status, media_type="text/xml")


def _error(status: int, code: str) -> Response:
    words = f"<Type>Sender</Type><Code>{code}</Code><Message>{code}</Message>"
    body = f"<ErrorResponse><Error>{words}</Error><RequestId>r</RequestId></ErrorResponse>"
    return _xml(status, body)


def _result(action: str, inner: str = "") -> Response:
    meta = "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>"
    result = f"<{action}Result>{inner}</{action}Result>"
    return _xml(200, f"<{action}Response>{result}{meta}</{action}Response>")


def _signed(request: Request, body: bytes, secret: str) -> bool:
    """Whether the request's signature (SigV4) was made with this secret."""
    found = re.match(
        r"AWS4-HMAC-SHA256 Credential=[^/]+/(\d+)/([^/]+)/([^/]+)/aws4_request, "
        r"SignedHeaders=([^,]+), Signature=([0-9a-f]+)",
        request.headers.get("authorization", ""),
    )
    if found is None:
        return False
    day, region, service, names, signature = found.groups()
    headers = "".join(f"{each}:{request.headers.get(each, '')}\n" for each in names.split(";"))
    digest = hashlib.sha256(body).hexdigest()
    canonical = f"{request.method}\n{request.scope['path']}\n\n{headers}\n{names}\n{digest}"
    scope = f"{day}/{region}/{service}/aws4_request"
    hashed = hashlib.sha256(canonical.encode()).hexdigest()
    text = f"AWS4-HMAC-SHA256\n{request.headers.get('x-amz-date', '')}\n{scope}\n{hashed}"
    key = f"AWS4{secret}".encode()
    for step in (day, region, service, "aws4_request", text):
        key = hmac.new(key, step.encode(), hashlib.sha256).digest()
    return hmac.compare_digest(key.hex(), signature)


def routes(ledger: Ledger) -> Sequence[BaseRoute]:
    """All services at /aws, told apart by the action."""

    def user_of(each: Issued) -> str:
        return str(each.identity.get("login", "deploy"))

    async def call(request: Request) -> Response:
        body = await request.body()
        found = re.search(r"Credential=([^/]+)/", request.headers.get("authorization", ""))
        key_id = found[1] if found else ""
        caller: Issued | None = None
        secret = ledger.admin
        if key_id != ADMIN_ID:
            caller = ledger.use(key_id, "aws")
            if caller is None:
                return _error(403, "InvalidClientTokenId")
            secret = caller.companions.get("secret_access_key", "")
        if not _signed(request, body, secret):
            return _error(403, "SignatureDoesNotMatch")
        if request.headers.get("x-amz-target", "").endswith(".LookupEvents"):
            return events(body.decode())
        asked = {k: v[-1] for k, v in parse_qs(body.decode("utf-8", "replace")).items()}
        action = asked.get("Action", "")
        if action == "GetCallerIdentity":
            return identity(caller)
        if caller is not None and not (
            action == "UpdateAccessKey" and caller.identity.get("may_update", False)
        ):
            return _error(403, "AccessDenied")
        each = ledger.known(asked.get("AccessKeyId", ""), "aws")
        if action == "ListAccessKeys":
            return listed(asked.get("UserName", ""))
        if each is None:
            return _error(404, "NoSuchEntity")
        if action == "GetAccessKeyLastUsed":
            used = "<Region>us-east-1</Region><ServiceName>sts</ServiceName>"
            used += "<LastUsedDate>2026-01-02T03:04:05Z</LastUsedDate>"
            inner = f"<UserName>{escape(user_of(each))}</UserName>"
            return _result(action, f"{inner}<AccessKeyLastUsed>{used}</AccessKeyLastUsed>")
        if action == "UpdateAccessKey":
            # all calls go to one address, so this one's troubles are told by the key
            if each.identity.pop("update_fails", False):
                return _error(500, "ServiceFailure")
            if each.identity.get("update_lies"):
                return _result(action)
            if asked.get("Status") == "Inactive":
                ledger.revoke(each, "UpdateAccessKey")
            else:
                ledger.revive(each)
            return _result(action)
        return _error(400, "InvalidAction")

    def identity(caller: Issued | None) -> Response:
        user = "admin" if caller is None else user_of(caller)
        account = (aws_account(caller.value) if caller else None) or "000000000000"
        path = "root" if user == "root" else f"user/{escape(user)}"
        inner = f"<Arn>arn:aws:iam::{account}:{path}</Arn>"
        inner += f"<UserId>AIDAEXAMPLE</UserId><Account>{account}</Account>"
        return _result("GetCallerIdentity", inner)

    def listed(user: str) -> Response:
        members = "".join(
            f"<member><UserName>{escape(user)}</UserName><AccessKeyId>{each.value}</AccessKeyId>"
            f"<Status>{'Active' if ledger.lives(each) else 'Inactive'}</Status></member>"
            for each in list(ledger.issued.values())
            if each.issuer == "aws" and user_of(each) == user
        )
        inner = f"<AccessKeyMetadata>{members}</AccessKeyMetadata><IsTruncated>false</IsTruncated>"
        return _result("ListAccessKeys", inner)

    def events(body: str) -> Response:
        for each in list(ledger.issued.values()):
            if each.issuer == "aws" and each.value in body:
                return JSONResponse({"Events": each.identity.get("trail", [])})
        return JSONResponse({"Events": []})

    return [route("/aws", call, "POST"), route("/aws/", call, "POST")]


def accounts(ledger: Ledger) -> tuple[str, ...]:
    """The accounts of all keys that were issued here."""
    keys = [each.value for each in list(ledger.issued.values()) if each.issuer == "aws"]
    return tuple(sorted({account for key in keys if (account := aws_account(key))}))
