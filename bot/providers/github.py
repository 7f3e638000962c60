"""GitHub: whose token is it, is it live, take it back, and where was it used?

Endpoints: docs.github.com, REST API, "Revocation", "Users", "Apps", and the audit log article
"Identifying audit log events performed by an access token".
"""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime
from typing import Final

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Result, Usage, Use, Verdict
from bot.providers import flow
from bot.providers.declared import AS_ADMIN, BEARER, Caller, Request
from bot.providers.http import Answer, NoAnswer
from bot.providers.reading import Where, moment
from bot.providers.texts import Texts

TEXTS: Final = Texts(
    title="GitHub",
    runbook=(
        "Ask the owner to open Settings → Developer settings and delete the token there; "
        "for an app's token revoke the app's authorisation or regenerate its key; an "
        "organisation owner can end a token's access under Settings → Personal access tokens."
    ),
    rotate_url="https://github.com/settings/tokens",
    cascades=(
        "It cannot be undone. The owner gets a mail; SSH keys that were created "
        "through a classic token may go with it."
    ),
    advice=(
        "In CI use OIDC federation or the job's own GITHUB_TOKEN; for services a GitHub App, whose "
        "tokens live an hour; for people a fine-grained token with few repositories and an expiry."
    ),
)
_VERSION = {"x-github-api-version": "2022-11-28"}
_USER = Request("GET", "/user", {**BEARER, **_VERSION})
_INSTALLATION = Request(
    "GET", "/installation/repositories", {**BEARER, **_VERSION}, query={"per_page": "1"}
)
# without Authorization: an authenticated request is refused with 403
_PUBLIC = Request("POST", "/credentials/revoke", json={"credentials": ["{secret}"]})
_GHES = Request(
    "POST", "/credentials/revoke", {**AS_ADMIN, **_VERSION}, json={"credentials": ["{secret}"]}
)
_END_INSTALLATION = Request("DELETE", "/installation/token", {**BEARER, **_VERSION})

_IDENTITY = Where(
    subject="login",
    subject_id="id",
    email="email",
    scopes="header:x-oauth-scopes",
    expires_at="header:github-authentication-token-expiration",
    privileged=lambda answer, scopes: (
        answer.at("site_admin") is True
        or any(each.startswith(("admin:", "delete_repo", "site_admin")) for each in scopes)
    ),
)


class GitHub:
    """github.com, a data residency host, or a configured GitHub Enterprise Server."""

    def __init__(self, settings: ProviderSettings) -> None:
        self._caller = Caller("https://api.github.com", settings)
        # Enterprise Server has its API below /api/v3 and asks for authentication when revoking
        self._server = (settings.base_url or "").endswith("/api/v3")
        self._owner = settings.admin_id
        self.name = "github"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = True
        self.can_revoke = True
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = TEXTS.rotate_url
        self.advice = TEXTS.advice

    def _ask(self, credential: Credential) -> tuple[Request, Answer | NoAnswer]:
        value = credential.secret.reveal()
        request = _INSTALLATION if value.startswith("ghs_") else _USER
        return request, self._caller.send(request, {"secret": value})

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. Refresh tokens (ghr_) cannot be asked about without the app's secret."""
        if credential.secret.reveal().startswith("ghr_"):
            return flow.unknown("GitHub tells nobody about refresh tokens", permanent=True)
        request, answer = self._ask(credential)
        return _read(answer, request.name)

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        value = credential.secret.reveal()
        if value.startswith("ghr_"):
            return None
        _, answer = self._ask(credential)
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.is_json:
            return None
        if value.startswith("ghs_"):
            return _installation(answer)
        return _IDENTITY.read(answer) if answer.word("login") else None

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. GitHub accepts at once (202) and carries out within seconds."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        value = credential.secret.reveal()
        if value.startswith("ghs_"):
            request, method = _END_INSTALLATION, "self-revoke"
        elif not self._server:
            request, method = _PUBLIC, "public-revoke"
        elif self._caller.has_admin and value.startswith(("ghp_", "github_pat_")):
            request, method = _GHES, "authenticated-revoke"
        else:
            return flow.by_person(
                "runbook",
                "GitHub Enterprise Server revokes ghp_ and github_pat_ tokens only, and asks for a "
                f"token of your own (providers.github.admin_token). {TEXTS.runbook}",
            )
        answer = self._caller.send(request, {"secret": value})
        if isinstance(answer, Answer) and answer.status in (202, 204):
            return flow.accepted(method)
        return flow.failed(method, answer, request.name)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """Audit log events of the organisation in `admin_id`, found by the token's hash.

        Needs an admin token with read:audit_log and GitHub Enterprise Cloud; else None.
        """
        if not self._caller.has_admin or not self._owner:
            return None
        digest = hashlib.sha256(credential.secret.reveal().encode()).digest()
        hashed = base64.b64encode(digest).decode()
        day = since.astimezone(UTC).strftime("%Y-%m-%d")
        enterprise = self._owner.startswith("enterprise:")
        request = Request(
            "GET",
            "/enterprises/{owner}/audit-log" if enterprise else "/orgs/{owner}/audit-log",
            {**AS_ADMIN, **_VERSION},
            query={
                "phrase": f'hashed_token:"{hashed}" created:>={day}',
                "include": "all",
                "per_page": "100",
            },
        )
        answer = self._caller.send(request, {"owner": self._owner.removeprefix("enterprise:")})
        if isinstance(answer, NoAnswer) or answer.status != 200:
            return None
        if not isinstance(answer.json, list):
            return None
        uses = [use for each in answer.json if (use := _use(each)) and use.at >= since]
        uses.sort(key=lambda use: use.at)
        more = 'rel="next"' in answer.headers.get("link", "")
        return Usage(
            "GitHub audit log",
            uses[-1].at if uses else None,
            tuple(uses),
            note="Git events are kept 7 days, API requests only where the enterprise logs them."
            + (" There are more than these 100 events." if more else ""),
        )


def _read(answer: Answer | NoAnswer, what: str) -> Verdict:
    if isinstance(answer, NoAnswer) or answer.troubled or not answer.is_json:
        return flow.unclear(answer, what)
    words = flow.said(answer, what)
    if answer.status == 200 and (answer.word("login") or answer.word("total_count")):
        return flow.live(words)
    message = answer.word("message")
    if answer.status == 401 and message.startswith("Bad credentials"):
        return flow.dead(f"{words}: bad credentials")
    if answer.status == 403 and ("x-github-sso" in answer.headers or "IP allow list" in message):
        return flow.live(f"{words}: it lives, but single sign-on or an IP list stops us")
    return flow.unclear(answer, what)


def _installation(answer: Answer) -> Identity:
    repositories = answer.at("repositories")
    first = repositories[0] if isinstance(repositories, list) and repositories else None
    owner = first.get("owner") if isinstance(first, dict) else None
    login = owner.get("login") if isinstance(owner, dict) else None
    return Identity(
        subject="GitHub App installation",
        organisation=login if isinstance(login, str) else "",
        machine=True,
        details={"repositories": answer.at("total_count")},
    )


def _use(event: object) -> Use | None:
    if not isinstance(event, dict):
        return None
    at = moment(event.get("@timestamp") or event.get("created_at"))
    if at is None:
        return None
    by = " ".join(str(event[key]) for key in ("actor", "actor_ip") if event.get(key))
    return Use(at, str(event.get("action", "")), by)
