"""Google: OAuth tokens, API keys, and service account keys without ever using them.

Endpoints: developers.google.com/identity/protocols/oauth2 (tokeninfo, revoke), cloud.google.com
IAM API (serviceAccounts.keys.disable), the certificate list of a service account. `token_uri`,
the certificate addresses and `universe_domain` of a key file are never read.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.declared import AS_ADMIN, Caller, Request
from bot.providers.http import Answer, NoAnswer
from bot.providers.texts import Texts

TEXTS: Final = Texts(
    title="Google",
    runbook=(
        "Service account key: IAM & Admin → Service accounts → the account → Keys → Disable, then "
        "Delete; disable the account too if tokens made with the key must die at once. API key and "
        "OAuth client secret: APIs & Services → Credentials → rotate or delete. A person's OAuth "
        "grant: myaccount.google.com → Security → Third-party access → Remove. "
        "HMAC key: Cloud Storage → Settings → Interoperability → Deactivate."
    ),
    rotate_url="https://console.cloud.google.com/apis/credentials",
    cascades=(
        "Revoking an OAuth token also ends the grant and the refresh token behind it. Disabling a "
        "service account key can be undone; access tokens made with it live on up to an hour."
    ),
    advice=(
        "Use attached service accounts or Workload Identity Federation instead of keys; restrict "
        "an API key to its APIs and callers."
    ),
)
_OAUTH: Final = "https://oauth2.googleapis.com"
_INFO = Request("POST", "/tokeninfo", form={"access_token": "{secret}"})
_END = Request("POST", "/revoke", form={"token": "{secret}"})
_CERTS = Request("GET", "/robot/v1/metadata/x509/{email}", host="https://www.googleapis.com")
_MODELS = Request(
    "GET",
    "/v1beta/models",
    {"x-goog-api-key": "{secret}"},
    query={"pageSize": "1"},
    host="https://generativelanguage.googleapis.com",
)
_DISABLE = Request(
    "POST",
    "/v1/projects/-/serviceAccounts/{email}/keys/{key_id}:disable",
    AS_ADMIN,
    json={},
    host="https://iam.googleapis.com",
)
_EMAIL = re.compile(r"[a-z0-9][a-z0-9-]{0,62}@[a-z0-9.-]{1,120}\.gserviceaccount\.com")


class Google:
    """`admin_token` is an OAuth access token that may disable service account keys."""

    def __init__(self, settings: ProviderSettings) -> None:
        self._caller = Caller(_OAUTH, settings)
        self.name = "google"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = True
        self.can_revoke = True
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = TEXTS.rotate_url
        self.advice = TEXTS.advice

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. Refresh tokens, client secrets and HMAC keys are UNKNOWN for good."""
        if credential.rule == "google-oauth-access-token":
            return _read_token(self._send(_INFO, credential))
        if credential.rule == "google-api-key":
            return _read_key(self._send(_MODELS, credential))
        if credential.rule == "gcp-service-account":
            return self._certificate(credential)[0]
        return flow.unknown("this kind cannot be asked about without changing it", permanent=True)

    def _send(self, request: Request, credential: Credential) -> Answer | NoAnswer:
        return self._caller.send(request, {"secret": credential.secret.reveal()})

    def _certificate(self, credential: Credential) -> tuple[Verdict, str]:
        """The verdict from the account's public certificates, and the id of this key's own one."""
        email = _companion(credential, "client_email")
        if not _EMAIL.fullmatch(email):
            return flow.unknown("its account (client_email) was not found", permanent=True), ""
        answer = self._caller.send(_CERTS, {"email": email})
        if isinstance(answer, NoAnswer) or answer.troubled or not answer.is_json:
            return flow.unclear(answer, "the certificate list"), ""
        if answer.status != 200 or not isinstance(answer.json, dict) or not answer.json:
            return flow.unclear(answer, "the certificate list"), ""
        named = _companion(credential, "private_key_id")
        own = _public_of_key(credential.secret.reveal())
        certificates = {key: _public_of_certificate(pem) for key, pem in answer.json.items()}
        if not any(certificates.values()):
            return flow.unclear(answer, "the certificate list"), ""
        for key_id, public in certificates.items():
            if own is not None and public == own:
                return flow.live("its certificate is listed for the account"), key_id
        if own is None and named in certificates:
            return flow.live("its key id is listed for the account"), named
        if own is None and not named:
            return flow.unknown("it is cut off and its id was not found", permanent=True), ""
        return flow.dead("the account lists no certificate of this key any more"), ""

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        if credential.rule == "gcp-service-account":
            _, key_id = self._certificate(credential)
            if not key_id:
                return None
            email = _companion(credential, "client_email")
            project = email.partition("@")[2].partition(".")[0]
            return Identity(
                subject=email, email=email, organisation=project, machine=True, credential_id=key_id
            )
        if credential.rule != "google-oauth-access-token":
            return None
        answer = self._send(_INFO, credential)
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.is_json:
            return None
        left = answer.word("expires_in")
        seconds = timedelta(seconds=int(left)) if left.isdigit() and len(left) < 9 else None
        return Identity(
            subject=answer.word("sub") or answer.word("aud"),
            email=answer.word("email"),
            scopes=tuple(answer.word("scope").split()),
            expires_at=None if seconds is None else datetime.now(UTC) + seconds,
            privileged="https://www.googleapis.com/auth/cloud-platform" in answer.word("scope"),
        )

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. A refresh token's death is proven by revoking it a second time."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        if credential.rule == "gcp-service-account":
            return self._disable(credential)
        if not credential.rule.startswith(("google-oauth-access", "google-oauth-refresh")):
            return flow.by_person("runbook", TEXTS.runbook)
        answer = self._send(_END, credential)
        refresh = credential.rule == "google-oauth-refresh-token"
        if isinstance(answer, Answer) and answer.word("error") == "invalid_token":
            proof = flow.dead("the revocation answered invalid_token") if refresh else None
            return flow.Step(None, "self-revoke", proof=proof)
        if isinstance(answer, Answer) and answer.status == 200 and answer.is_json:
            again = self._send(_END, credential) if refresh else answer
            if isinstance(again, Answer) and again.word("error") == "invalid_token":
                proof = flow.dead("a second revocation answered invalid_token")
                return flow.Step(None, "self-revoke", proof=proof)
            return flow.accepted("self-revoke")
        return flow.failed("self-revoke", answer, _END.name)

    def _disable(self, credential: Credential) -> flow.Step:
        verdict, key_id = self._certificate(credential)
        if not self._caller.has_admin:
            return flow.by_person("runbook", TEXTS.runbook)
        if not key_id:
            return flow.Step(Outcome.FAILED, "admin-disable", verdict.reason, verdict.retry_after)
        # the id comes from Google's list, not from the message
        values = {"email": _companion(credential, "client_email"), "key_id": key_id}
        answer = self._caller.send(_DISABLE, values)
        if isinstance(answer, Answer) and answer.status == 200 and answer.is_json:
            return flow.accepted("admin-disable", slow=60.0)
        if isinstance(answer, Answer) and answer.status in (401, 403):
            return flow.by_person(
                "runbook", f"providers.google.admin_token may not disable it. {TEXTS.runbook}"
            )
        return flow.failed("admin-disable", answer, "the order to disable it")

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: Google keeps days only, with a lag of a day or more."""
        return None


def _read_token(answer: Answer | NoAnswer) -> Verdict:
    if isinstance(answer, NoAnswer) or answer.troubled or not answer.is_json:
        return flow.unclear(answer, "tokeninfo")
    if answer.status == 200 and (answer.word("aud") or answer.word("azp")):
        return flow.live("tokeninfo answered 200")
    # other errors (invalid_request) may be about how we asked
    if answer.status == 400 and answer.word("error") == "invalid_token":
        return flow.dead("tokeninfo answered invalid_token")
    return flow.unclear(answer, "tokeninfo")


def _read_key(answer: Answer | NoAnswer) -> Verdict:
    """Restriction errors mean live: only API_KEY_INVALID is dead."""
    if isinstance(answer, NoAnswer) or answer.troubled or not answer.is_json:
        return flow.unclear(answer, "the model list")
    details = answer.at("error.details")
    reasons = (
        {each.get("reason") for each in details if isinstance(each, dict)}
        if isinstance(details, list)
        else set()
    )
    if answer.status == 200 and answer.at("models") is not None:
        return flow.live("the model list answered 200")
    if answer.status == 400 and "API_KEY_INVALID" in reasons:
        return flow.dead("the model list answered API_KEY_INVALID")
    if answer.status == 403 and answer.word("error.status") == "PERMISSION_DENIED":
        return flow.live("it lives, but is restricted to other APIs or callers")
    return flow.unclear(answer, "the model list")


def _companion(credential: Credential, name: str) -> str:
    found = credential.companions.get(name)
    return found.reveal() if found is not None else ""


def _public_of_key(pem: str) -> bytes | None:
    """The public half of a private key in PEM (JSON escapes undone); None when unreadable."""
    try:
        key = load_pem_private_key(pem.replace("\\n", "\n").strip().encode(), password=None)
        return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None


def _public_of_certificate(pem: object) -> bytes | None:
    try:
        certificate = x509.load_pem_x509_certificate(str(pem).encode())
        return certificate.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
