"""How is a provider described whose API is the common three calls: who am I, is it live, revoke?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from bot.config import ProviderSettings
from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.http import Answer, Client, NoAnswer
from bot.providers.reading import Answers, Where, moment
from bot.providers.texts import Texts
from detectors.model import JSONValue

_NOTHING: Mapping[str, Any] = MappingProxyType({})

Values = Mapping[str, str]
"""What may be filled in: "secret", "admin", companions and ids, by name."""


@dataclass(frozen=True)
class Request:
    """One call. `{names}` are filled: percent-encoded in the path, verbatim elsewhere.

    `{secret}` is the leaked credential, `{admin}` the operator's own; a request that needs
    `{admin}` is not made without it. Put `{secret}` into a path only where the API has no other
    way.
    """

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    json: JSONValue = None
    form: Mapping[str, str] | None = None
    query: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    host: str = ""
    """Another constant address than the provider's first; ignored when the operator set one."""
    does: frozenset[int] = frozenset({200, 202, 204})
    """Revoking only: statuses that mean the order was taken."""
    refuses: frozenset[int] = frozenset({403})
    """Revoking only: statuses that mean this credential may not do it."""

    @property
    def name(self) -> str:
        """For people: "GET /user"."""
        return f"{self.method} {self.path}"


BEARER: Mapping[str, str] = MappingProxyType({"authorization": "Bearer {secret}"})
AS_ADMIN: Mapping[str, str] = MappingProxyType({"authorization": "Bearer {admin}"})


@dataclass(frozen=True)
class Declaration:
    """A provider as data."""

    name: str
    texts: Texts
    base_url: str
    """Constant; empty when only the operator knows it."""
    ask: Request
    answers: Answers = field(default_factory=Answers)
    identity: Where | None = None
    revoke: tuple[Request, ...] = ()
    """Tried in order, the next one when one is refused; each proves nothing by itself."""
    reversible: bool = False
    slow: float = flow.SLOW_DEATH
    learn: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """Ids for the paths of `revoke` → dotted path in the answer to `ask`: the issuer's own word
    on exactly this credential, never an element of a list."""
    last_used: str = ""
    """Dotted path of the last use in the answer to `ask`."""
    skip: Callable[[Credential], str] = lambda _credential: ""
    """Why this credential is not sent at all (another kind); empty when it may be."""
    values: Callable[[Credential], Values] = lambda _credential: _NOTHING
    """Ids embedded in the credential, for the paths."""


class Caller:
    """Sends `Request`s of one provider to its constant or configured address."""

    def __init__(self, base_url: str, settings: ProviderSettings) -> None:
        self._configured = settings.base_url is not None
        self._base = settings.base_url or base_url
        self._admin = settings.admin_token
        self._clients: dict[str, Client] = {}

    @property
    def ready(self) -> bool:
        """Whether there is an address to call."""
        return bool(self._base)

    @property
    def host(self) -> str:
        """Who is asked, for people."""
        return self._client("").host

    @property
    def has_admin(self) -> bool:
        """Whether the operator gave a credential of their own."""
        return self._admin is not None

    def _client(self, host: str) -> Client:
        base = self._base if self._configured or not host else host
        if base not in self._clients:
            self._clients[base] = Client(base, configured=self._configured)
        return self._clients[base]

    def send(self, request: Request, values: Values) -> Answer | NoAnswer:
        """Fill and send. `admin` is added by itself."""
        known = dict(values)
        if self._admin is not None:
            known["admin"] = self._admin.get_secret_value()
        form = request.form
        return self._client(request.host).send(
            request.method,
            request.path,
            known,
            query={k: fill(v, known) for k, v in request.query.items()},
            headers={k: fill(v, known) for k, v in request.headers.items()},
            json=fill_json(request.json, known),
            form=None if form is None else {k: fill(v, known) for k, v in form.items()},
        )


class DeclaredProvider:
    """A provider that is nothing but its `Declaration`."""

    def __init__(self, declaration: Declaration, settings: ProviderSettings) -> None:
        self._is = declaration
        self._caller = Caller(declaration.base_url, settings)
        self.name = declaration.name
        self.title = declaration.texts.title
        self.reversible = declaration.reversible
        self.can_verify = self._caller.ready
        self.can_revoke = self._caller.ready and bool(declaration.revoke)
        self.cascades = declaration.texts.cascades
        self.runbook = declaration.texts.runbook
        self.rotate_url = declaration.texts.rotate_url
        self.advice = declaration.texts.advice

    def _values(self, credential: Credential) -> Values:
        companions = {name: each.reveal() for name, each in credential.companions.items()}
        own = self._is.values(credential)
        return {**companions, **own, "secret": credential.secret.reveal()}

    def _why_not(self, credential: Credential) -> str:
        if not self._caller.ready:
            return f"the address of {self.title} is not configured (providers.{self.name}.base_url)"
        return self._is.skip(credential)

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`."""
        if why_not := self._why_not(credential):
            return flow.unknown(why_not, permanent=True)
        answer = self._caller.send(self._is.ask, self._values(credential))
        return self._is.answers.read(answer, self._is.ask.name)

    def _asked(self, credential: Credential) -> Answer | None:
        """The answer to `ask` when it means live and has a body to read."""
        if self._why_not(credential):
            return None
        answer = self._caller.send(self._is.ask, self._values(credential))
        if isinstance(answer, NoAnswer) or answer.status not in self._is.answers.live:
            return None
        return answer if answer.is_json else None

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        if self._is.identity is None:
            return None
        answer = self._asked(credential)
        return None if answer is None else self._is.identity.read(answer)

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        if why_not := self._why_not(credential):
            return flow.by_person("runbook", f"{why_not}. {self.runbook}")
        values = dict(self._values(credential))
        if self._is.learn:
            asked = self._asked(credential)
            if asked is None:
                return flow.Step(Outcome.FAILED, "verify", "its id could not be asked for", 30.0)
            values |= {name: asked.word(path) for name, path in self._is.learn.items()}
        refused = ""
        for request in self._is.revoke:
            if needs_admin(request) and not self._caller.has_admin:
                continue
            method = "admin-revoke" if needs_admin(request) else "self-revoke"
            answer = self._caller.send(request, values)
            if isinstance(answer, Answer) and answer.status in request.does:
                return flow.accepted(method, slow=self._is.slow)
            if isinstance(answer, Answer) and answer.status in request.refuses:
                refused = flow.said(answer, request.name) + ". "
                continue
            return flow.failed(method, answer, request.name)
        return flow.by_person("runbook", refused + self.runbook)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """See `Provider`; the last use is a hint, which our own checks move."""
        if not self._is.last_used:
            return None
        answer = self._asked(credential)
        if answer is None:
            return None
        return last_use(f"last use as {self.title} keeps it", answer.at(self._is.last_used))


def last_use(source: str, value: JSONValue) -> Usage:
    """`Usage` from one "last used" value of the issuer."""
    return Usage(
        source,
        moment(value),
        note="Only the last use is kept; our own checks with the credential may have moved it.",
    )


def needs_admin(request: Request) -> bool:
    """Whether a request is made with the operator's own credential."""
    texts = [*request.headers.values(), *(request.form or {}).values(), repr(request.json)]
    return any("{admin}" in each for each in texts)


_NAME = re.compile(r"\{([a-z_]+)\}")


def fill(text: str, values: Values) -> str:
    """`{names}` replaced by their values, once: a value that looks like a name stays as it is."""
    return _NAME.sub(lambda found: values.get(found[1], found[0]), text)


def fill_json(value: JSONValue, values: Values) -> JSONValue:
    """`fill` in every string of a JSON value."""
    if isinstance(value, str):
        return fill(value, values)
    if isinstance(value, list):
        return [fill_json(each, values) for each in value]
    if isinstance(value, dict):
        return {key: fill_json(each, values) for key, each in value.items()}
    return value
