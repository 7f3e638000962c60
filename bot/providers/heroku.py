"""Heroku: find the one authorisation that carries this value, and delete that.

Endpoints: devcenter.heroku.com, Platform API reference, "Account" and "OAuth authorization".
The list of authorisations carries token values: it is compared here and goes nowhere.
"""

from __future__ import annotations

import hmac
from datetime import datetime
from typing import Final

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.declared import BEARER, Caller, Request
from bot.providers.http import Answer, NoAnswer
from bot.providers.reading import Answers, Where
from bot.providers.texts import Texts

TEXTS: Final = Texts(
    title="Heroku",
    runbook=(
        "The owner: Dashboard → Account settings → Applications → Authorisations → Revoke; for "
        "the account's own API key: Account → API Key → Regenerate."
    ),
    rotate_url="https://dashboard.heroku.com/account/applications",
    cascades="It cannot be undone.",
    advice="Use authorisations with a narrow scope and an expiry instead of the account's API key.",
)
_HEADERS = {**BEARER, "accept": "application/vnd.heroku+json; version=3"}
_ACCOUNT = Request("GET", "/account", _HEADERS)
_END = Request("DELETE", "/oauth/authorizations/{id}", _HEADERS)
_PAGES: Final = 50
"""Pages of authorisations that are read at most."""
_ANSWERS = Answers(shows="id", allowed_but=frozenset({403}))
_IDENTITY = Where(subject="name", subject_id="id", email="email", created_at="created_at")


class Heroku:
    """api.heroku.com."""

    def __init__(self, settings: ProviderSettings) -> None:
        self._caller = Caller("https://api.heroku.com", settings)
        self.name = "heroku"
        self.title = TEXTS.title
        self.reversible = False
        self.can_verify = True
        self.can_revoke = True
        self.cascades = TEXTS.cascades
        self.runbook = TEXTS.runbook
        self.rotate_url = TEXTS.rotate_url
        self.advice = TEXTS.advice

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`. 403 is live: the scope of the authorisation is narrower."""
        answer = self._caller.send(_ACCOUNT, {"secret": credential.secret.reveal()})
        return _ANSWERS.read(answer, _ACCOUNT.name)

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        answer = self._caller.send(_ACCOUNT, {"secret": credential.secret.reveal()})
        if isinstance(answer, NoAnswer) or answer.status != 200 or not answer.word("id"):
            return None
        return _IDENTITY.read(answer)

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. Deletes only the authorisation whose value is this one."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        value = credential.secret.reveal()
        found = self._find(value)
        if isinstance(found, flow.Step):
            return found
        answer = self._caller.send(_END, {"secret": value, "id": found})
        if isinstance(answer, Answer) and answer.status in (200, 202, 204):
            return flow.accepted("self-revoke")
        if isinstance(answer, Answer) and answer.status == 403:
            return flow.by_person("runbook", f"{flow.said(answer, _END.name)}. {TEXTS.runbook}")
        return flow.failed("self-revoke", answer, _END.name)

    def _find(self, value: str) -> str | flow.Step:
        """The id of the authorisation with this value, by walking all pages; else why not."""
        page = "id ..; max=200"
        for _ in range(_PAGES):
            request = Request("GET", "/oauth/authorizations", {**_HEADERS, "range": page})
            answer = self._caller.send(request, {"secret": value})
            if isinstance(answer, NoAnswer) or answer.troubled:
                return flow.failed("self-revoke", answer, request.name)
            if answer.status not in (200, 206) or not isinstance(answer.json, list):
                words = flow.said(answer, request.name)
                return flow.by_person("runbook", f"{words}. {TEXTS.runbook}")
            for each in answer.json:
                token = each.get("access_token") if isinstance(each, dict) else None
                if not isinstance(each, dict) or not isinstance(token, dict):
                    continue
                held = token.get("token")
                if isinstance(held, str) and hmac.compare_digest(held.encode(), value.encode()):
                    return str(each.get("id", ""))
            page = answer.headers.get("next-range", "")
            if answer.status == 200 or not page:
                break
        return flow.by_person(
            "runbook", f"No authorisation of the account has this value. {TEXTS.runbook}"
        )

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: Heroku keeps no record that can be asked."""
        return None
