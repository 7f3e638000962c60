"""GitLab: what is this token, is it live, take it back, and when was it last used?

Endpoints: docs.gitlab.com, API, "Personal access tokens", "Token information", "Jobs"; the group
endpoint is from merge request 153376 of gitlab-org/gitlab.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.declared import Caller, Request, last_use
from bot.providers.http import Answer, NoAnswer
from bot.providers.reading import Answers, Where
from bot.providers.texts import Texts
from detectors.model import JSONValue

TEXTS: Final = Texts(
    title="GitLab",
    runbook=(
        "Personal token: the owner's Preferences → Access tokens → Revoke. Project or group token: "
        "Settings → Access tokens → Revoke. Deploy token: Settings → Repository. Runner: delete "
        "and register it again. An administrator finds any token under Admin → Credentials."
    ),
    rotate_url="https://gitlab.com/-/user_settings/personal_access_tokens",
    cascades="It cannot be undone. A project or group token takes its bot user with it.",
    advice=(
        "In CI use ID tokens (OIDC) and CI_JOB_TOKEN with an allow-list; else a project token with "
        "few scopes and a near expiry."
    ),
)

_PAT = {"private-token": "{secret}"}
_OWN = {"private-token": "{admin}"}
_BY_VALUE: Final[JSONValue] = {"token": "{secret}"}
_SELF = Request("GET", "/api/v4/personal_access_tokens/self", _PAT)
_SELF_END = Request("DELETE", "/api/v4/personal_access_tokens/self", _PAT)
_BY_ID_END = Request("DELETE", "/api/v4/personal_access_tokens/{id}", _OWN)
_JOB = Request("GET", "/api/v4/job", {"job-token": "{secret}"})
_ADMIN = Request("POST", "/api/v4/admin/token", _OWN, json=_BY_VALUE)
_ADMIN_END = Request("DELETE", "/api/v4/admin/token", _OWN, json=_BY_VALUE)
_GROUP_END = Request("POST", "/api/v4/groups/{group}/tokens/revoke", _OWN, json=_BY_VALUE)

_IDENTITY = Where(
    subject="name",
    subject_id="user_id",
    scopes="scopes",
    created_at="created_at",
    expires_at="expires_at",
    credential_id="id",
    privileged=lambda _, scopes: bool({"sudo", "admin_mode"} & set(scopes)),
)
_ANSWERS = Answers(shows="id")


class GitLab:
    """gitlab.com, or the instance in `base_url` (with any path prefix)."""

    def __init__(self, settings: ProviderSettings) -> None:
        self._caller = Caller("https://gitlab.com", settings)
        self._group = settings.admin_id.removeprefix("group:")
        self.name = "gitlab"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = True
        self.can_revoke = True
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = (
            f"{settings.base_url}/-/user_settings/personal_access_tokens"
            if settings.base_url
            else TEXTS.rotate_url
        )
        self.advice = TEXTS.advice

    @property
    def _instance_admin(self) -> bool:
        return self._caller.has_admin and not self._group

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. Kinds without a self endpoint are looked up by an instance admin.

        Runner tokens are not checked by `/runners/verify`, since that counts as a contact.
        """
        request = _request(credential)
        values = {"secret": credential.secret.reveal()}
        if request is not None:
            return _ANSWERS.read(self._caller.send(request, values), request.name)
        if self._instance_admin:
            return self._looked_up(self._caller.send(_ADMIN, values))
        return flow.unknown(
            "only an instance administrator can look up this kind (providers.gitlab.admin_token)",
            permanent=True,
        )

    def _looked_up(self, answer: Answer | NoAnswer) -> Verdict:
        if isinstance(answer, NoAnswer) or not answer.is_json:
            return flow.unclear(answer, _ADMIN.name)
        words = flow.said(answer, _ADMIN.name)
        if answer.status in (200, 201) and isinstance(answer.json, dict) and answer.json:
            ended = answer.at("revoked") is True or answer.at("active") is False
            return flow.dead(f"{words}: not active") if ended else flow.live(words)
        # an unknown route says "error" instead of "message"
        if answer.status == 404 and answer.word("message").startswith("404"):
            return flow.dead(f"{words}: it knows no such token")
        if answer.status == 422:
            return flow.unknown(f"{words}: it cannot look up this kind", permanent=True)
        return flow.unclear(answer, _ADMIN.name)

    def _self(self, credential: Credential) -> Answer | None:
        if _request(credential) is not _SELF:
            return None
        answer = self._caller.send(_SELF, {"secret": credential.secret.reveal()})
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.word("id"):
            return None
        return answer

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        answer = self._self(credential)
        return None if answer is None else _IDENTITY.read(answer)

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. By the token itself, else by id or by value with the admin token."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        values = {"secret": credential.secret.reveal(), "group": self._group}
        tries: list[tuple[str, Request]] = []
        if _request(credential) is _SELF:
            tries.append(("self-revoke", _SELF_END))
        if self._caller.has_admin and self._group:
            tries.append(("group-owner-revoke", _GROUP_END))
        if self._instance_admin:
            answer = self._self(credential)
            if answer is not None:
                # the issuer's own id of exactly this token, never one from a list
                values["id"] = answer.word("id")
                tries.append(("admin-revoke", _BY_ID_END))
            tries.append(("admin-revoke", _ADMIN_END))
        refused = ""
        for method, request in tries:
            answer_to = self._caller.send(request, values)
            if isinstance(answer_to, Answer) and answer_to.status in (200, 202, 204):
                return flow.accepted(method)
            if isinstance(answer_to, Answer) and answer_to.status in (403, 404, 422):
                refused = flow.said(answer_to, request.name) + ". "
                continue
            return flow.failed(method, answer_to, request.name)
        return flow.by_person("runbook", refused + TEXTS.runbook)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """The token's own last_used_at, minutes coarse; read it before revoking."""
        answer = self._self(credential)
        if answer is None:
            return None
        return last_use("last_used_at of the token", answer.at("last_used_at"))


def _request(credential: Credential) -> Request | None:
    if credential.rule == "gitlab-pat":
        return _SELF
    return _JOB if credential.rule == "gitlab-job" else None
