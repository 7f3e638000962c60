"""HashiCorp Vault and OpenBao: look a token up and revoke it, at the configured address only.

Endpoints: developer.hashicorp.com/vault/api-docs/auth/token. The address is never in the token.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.declared import Caller, Request
from bot.providers.http import Answer, NoAnswer
from bot.providers.reading import Where
from bot.providers.texts import Texts

TEXTS: Final = Texts(
    title="Vault",
    runbook=(
        "With a token that may: vault token revoke -accessor <accessor>, or for a batch token "
        "revoke its parent (vault lease revoke, or disable the role that made it); then search "
        "the audit device for the token's HMAC (sys/audit-hash)."
    ),
    cascades="Its child tokens and all their leases (database users, cloud keys) go with it.",
    advice=(
        "Log in by workload identity (JWT, Kubernetes or cloud auth method) and ask for tokens of "
        "minutes with a bound use."
    ),
)
_OWN = {"x-vault-token": "{admin}"}
_LEAKED = {"x-vault-token": "{secret}"}
_SELF = Request("GET", "/v1/auth/token/lookup-self", _LEAKED)
_LOOKUP = Request("POST", "/v1/auth/token/lookup", _OWN, json={"token": "{secret}"})
_SELF_END = Request("POST", "/v1/auth/token/revoke-self", _LEAKED)
_END = Request("POST", "/v1/auth/token/revoke", _OWN, json={"token": "{secret}"})

_IDENTITY = Where(
    subject="data.display_name",
    subject_id="data.entity_id",
    scopes="data.policies",
    expires_at="data.expire_time",
    created_at="data.creation_time",
    privileged=lambda _, scopes: "root" in scopes,
)


class Vault:
    """The Vault at `base_url`; `admin_id` is the namespace, if any."""

    def __init__(self, settings: ProviderSettings) -> None:
        self._caller = Caller("", settings)
        self._namespace = settings.admin_id
        self.name = "vault"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = self._caller.ready
        self.can_revoke = self._caller.ready
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = f"{settings.base_url}/ui/" if settings.base_url else ""
        self.advice = TEXTS.advice

    def _send(self, request: Request, credential: Credential) -> Answer | NoAnswer:
        headers = dict(request.headers)
        if self._namespace:
            headers["x-vault-namespace"] = self._namespace
        filled = Request(request.method, request.path, headers, request.json)
        return self._caller.send(filled, {"secret": credential.secret.reveal()})

    def _ask(self, credential: Credential) -> tuple[Request, Answer | NoAnswer]:
        # looking itself up would use up one use of a use-limited token: ask with our own if we can
        request = _LOOKUP if self._caller.has_admin else _SELF
        return request, self._send(request, credential)

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. UNKNOWN for good when no address is configured."""
        if not self._caller.ready:
            return flow.unknown(
                "the address of Vault is not configured (providers.vault.base_url)", permanent=True
            )
        request, answer = self._ask(credential)
        if isinstance(answer, NoAnswer) or answer.troubled or not answer.is_json:
            return flow.unclear(answer, request.name)
        words = flow.said(answer, request.name)
        if answer.status == 200 and isinstance(answer.at("data"), dict):
            return flow.live(words)
        errors = answer.at("errors")
        if answer.status == 403 and isinstance(errors, list):
            if request is _SELF:
                return flow.dead(words)
            # our own token may lack the right to look up; only these words are about theirs
            if any(each in ("bad token", "invalid token") for each in errors):
                return flow.dead(f"{words}: bad token")
        return flow.unclear(answer, request.name)

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        if not self._caller.ready:
            return None
        _, answer = self._ask(credential)
        if isinstance(answer, NoAnswer) or answer.status != 200:
            return None
        return _IDENTITY.read(answer) if isinstance(answer.at("data"), dict) else None

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. Batch tokens end with their parent or their time only."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        if not self._caller.ready:
            return flow.by_person("runbook", f"Vault's address is not configured. {TEXTS.runbook}")
        if credential.secret.reveal().startswith(("hvb.", "b.")):
            return flow.by_person("runbook", f"A batch token cannot be revoked. {TEXTS.runbook}")
        tries = [("self-revoke", _SELF_END)]
        if self._caller.has_admin:
            tries.insert(0, ("admin-revoke", _END))
        refused = ""
        for method, request in tries:
            answer = self._send(request, credential)
            if isinstance(answer, Answer) and answer.status in (200, 204):
                return flow.accepted(method)
            if isinstance(answer, Answer) and answer.status == 403:
                refused = flow.said(answer, request.name) + ". "
                continue
            return flow.failed(method, answer, request.name)
        return flow.by_person("runbook", refused + TEXTS.runbook)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: audit devices are files and sockets of the server."""
        return None
