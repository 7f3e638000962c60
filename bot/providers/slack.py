"""Slack: is this token or webhook live, whose is it, take it back.

Endpoints: docs.slack.dev, methods auth.test and auth.revoke. Slack answers HTTP 200 for dead
tokens: only the field `ok` and the documented `error` words decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.declared import BEARER, Caller, Request
from bot.providers.http import Answer, Client, NoAnswer
from bot.providers.reading import Where
from bot.providers.texts import Texts
from detectors.model import Secret

TEXTS: Final = Texts(
    title="Slack",
    runbook=(
        "Token or webhook of an app: api.slack.com/apps → the app → OAuth & Permissions → revoke, "
        "or Incoming Webhooks → remove the URL, or uninstall the app. Browser session: the user "
        "signs out of all sessions; on Enterprise an admin resets the user's sessions."
    ),
    rotate_url="https://api.slack.com/apps",
    cascades=(
        "It cannot be undone. Revoking a bot token deactivates the bot user and removes it from "
        "its channels; the app stays installed."
    ),
    advice=(
        "Keep tokens in a secret manager, turn token rotation on, ask for the fewest scopes, and "
        "restrict the app to known addresses."
    ),
)
_DEAD: Final = frozenset({"invalid_auth", "token_revoked", "account_inactive", "token_expired"})
_TEST = Request("POST", "/auth.test", BEARER)
_REVOKE = Request("POST", "/auth.revoke", BEARER)
_SESSION = {"cookie": "d={cookie}"}
_IDENTITY = Where(
    subject="user",
    subject_id="user_id",
    organisation="team",
    scopes="header:x-oauth-scopes",
    privileged=lambda _, scopes: any(each.startswith("admin") for each in scopes),
)
_WEBHOOK_DEAD: Final = frozenset({"invalid_token", "no_service", "no_team", "no_active_hooks"})


class Slack:
    """slack.com, or GovSlack by `base_url` (https://slack-gov.com/api)."""

    def __init__(self, settings: ProviderSettings, own: Callable[[Secret], bool]) -> None:
        self._caller = Caller("https://slack.com/api", settings)
        self._hooks = _hooks(settings)
        self._own = own
        self.name = "slack"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = True
        self.can_revoke = True
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = TEXTS.rotate_url
        self.advice = TEXTS.advice

    def _ask(self, credential: Credential, request: Request) -> Answer | NoAnswer:
        values = {"secret": credential.secret.reveal()}
        headers = dict(request.headers)
        if cookie := credential.companions.get("cookie"):
            values["cookie"] = cookie.reveal()
            headers |= _SESSION
        return self._caller.send(Request(request.method, request.path, headers), values)

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. Webhooks are asked with an empty body, which posts nothing."""
        if credential.rule == "slack-webhook":
            return self._verify_webhook(credential)
        if why_not := _why_not(credential):
            return flow.unknown(why_not, permanent=True)
        answer = self._ask(credential, _TEST)
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.is_json:
            return flow.unclear(answer, "auth.test")
        if answer.at("ok") is True and answer.word("user_id"):
            return flow.live("auth.test answered ok")
        error = answer.word("error")
        if answer.at("ok") is False and error in _DEAD:
            return flow.dead(f"auth.test answered {error}")
        if error == "ratelimited":
            return flow.unknown("auth.test asked us to wait", retry_after=answer.retry_after or 30)
        known = error if re.fullmatch(r"[a-z_]{1,40}", error) else "something undocumented"
        return flow.unknown(f"auth.test answered {known}", retry_after=30.0)

    def _verify_webhook(self, credential: Credential) -> Verdict:
        # only the path is read: where to ask comes from us
        path = credential.secret.reveal().partition("://")[2] or credential.secret.reveal()
        path = path.partition("/")[2]
        fields = path.strip("/").split("/")
        if len(fields) != 4 or fields[0] != "services":
            return flow.unknown("asking would start a workflow", permanent=True)
        # the address itself is the secret, so the API has no other way; the host is a constant
        values = dict(zip(("team", "hook", "key"), fields[1:], strict=True))
        answer = self._hooks.send(
            "POST", "/services/{team}/{hook}/{key}", values, headers={"content-type": "text/plain"}
        )
        if isinstance(answer, NoAnswer) or answer.troubled:
            return flow.unclear(answer, "an empty message")
        words = answer.text.strip().lower()
        if answer.status == 400 and words in ("invalid_payload", "no_text"):
            return flow.live(f"the webhook answered {words} to an empty message")
        if answer.status in (400, 403, 404, 410) and words in _WEBHOOK_DEAD:
            return flow.dead(f"the webhook answered {words}")
        return flow.unknown(f"the webhook answered {answer.status}", retry_after=30.0)

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        if credential.rule == "slack-webhook" or _why_not(credential):
            return None
        answer = self._ask(credential, _TEST)
        if isinstance(answer, NoAnswer) or answer.at("ok") is not True:
            return None
        found = _IDENTITY.read(answer)
        details = {"url": answer.word("url"), "team_id": answer.word("team_id")}
        return Identity(
            subject=found.subject,
            subject_id=found.subject_id,
            organisation=found.organisation,
            machine=bool(answer.word("bot_id")),
            scopes=found.scopes,
            privileged=found.privileged,
            details=details,
        )

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. Never leakwatch's own tokens; webhooks have no API."""
        if self._own(credential.secret):
            return Result(
                Outcome.REFUSED,
                "policy",
                "Not revoked: it is leakwatch's own token; replace it in the settings first.",
            )
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        if credential.rule == "slack-webhook" or _why_not(credential):
            return flow.by_person("runbook", TEXTS.runbook)
        answer = self._ask(credential, _REVOKE)
        if isinstance(answer, NoAnswer) or answer.status != 200:
            return flow.failed("self-revoke", answer, "auth.revoke")
        error = answer.word("error")
        if answer.at("ok") is True and answer.at("revoked") is True:
            return flow.accepted("self-revoke")
        if error in _DEAD:
            return flow.accepted("self-revoke", f"auth.revoke answered {error}")
        if error == "ratelimited":
            return flow.Step(
                Outcome.FAILED, "self-revoke", "Slack asked us to wait", answer.retry_after or 30.0
            )
        if error in ("not_allowed_token_type", "missing_scope", "no_permission"):
            return flow.by_person("runbook", f"auth.revoke answered {error}. {TEXTS.runbook}")
        return flow.Step(Outcome.FAILED, "self-revoke", "auth.revoke did not revoke it", 30.0)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: Slack's audit logs carry no id of a token."""
        return None


def _why_not(credential: Credential) -> str:
    if credential.rule == "slack-session" and "cookie" not in credential.companions:
        return "a session token works only with its cookie, which was not found"
    if credential.rule == "slack-refresh":
        return "trying a refresh token would use it up"
    return ""


def _hooks(settings: ProviderSettings) -> Client:
    """Where webhooks are asked: a constant, or beside the configured API."""
    base = settings.base_url
    if base is None:
        return Client("https://hooks.slack.com")
    if urlsplit(base).hostname == "slack-gov.com":
        return Client("https://hooks.slack-gov.com")
    return Client(f"{base.removesuffix('/api')}/hooks", configured=True)
