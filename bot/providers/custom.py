"""Your own credential kinds: ask your own service whether one lives, and have it killed there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from bot.config import CustomKind, HttpHook
from bot.model import Credential, Identity, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.declared import fill, fill_json
from bot.providers.http import Answer, Client, NoAnswer
from bot.providers.texts import OIDC
from detectors.model import Secret


class Custom:
    """All kinds of `custom_kinds`, told apart by the credential's rule."""

    def __init__(self, kinds: Sequence[CustomKind], fingerprint: Callable[[Secret], str]) -> None:
        self._kinds = {each.id: each for each in kinds}
        self._fingerprint = fingerprint
        self.name = "custom"
        self.title = "your own service"
        self.reversible = False
        self.can_verify = any(each.verify for each in kinds)
        self.can_revoke = any(each.revoke for each in kinds)
        self.cascades = ""
        self.runbook = "Replace it in the service that accepts it, then delete the old one there."
        self.rotate_url = ""
        self.advice = OIDC

    def _call(self, hook: HttpHook, credential: Credential) -> Answer | NoAnswer:
        values = {
            "secret": credential.secret.reveal(),
            "fingerprint": self._fingerprint(credential.secret),
            "rule": credential.rule,
        }
        parts = urlsplit(hook.url)
        return Client(f"{parts.scheme}://{parts.netloc}", configured=True).send(
            hook.method,
            # a constant of the operator: nothing is filled into it
            (parts.path + (f"?{parts.query}" if parts.query else "")).replace("{", "%7B"),
            headers={name: fill(text, values) for name, text in hook.headers.items()},
            json=fill_json(hook.json_body, values),
        )

    def verify(self, credential: Credential) -> Verdict:
        """LIVE and DEAD by the hook's status codes; UNKNOWN for good without a hook."""
        kind = self._kinds.get(credential.rule)
        if kind is None or kind.verify is None:
            return flow.unknown("no verify hook is configured for it", permanent=True)
        answer = self._call(kind.verify, credential)
        if isinstance(answer, NoAnswer):
            return flow.unclear(answer)
        if answer.status in kind.verify.live:
            return flow.live(f"{answer.host} answered {answer.status}")
        if answer.status in kind.verify.dead:
            return flow.dead(f"{answer.host} answered {answer.status}")
        return flow.unclear(answer, "the verify hook")

    def identify(self, credential: Credential) -> Identity | None:
        """None: hooks answer by status code only."""
        return None

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`. Without a revoke hook the kind's own runbook."""
        return flow.revoke(lambda: self.verify(credential), lambda _: self._revoke(credential))

    def _revoke(self, credential: Credential) -> flow.Step:
        kind = self._kinds.get(credential.rule)
        if kind is None or kind.revoke is None:
            return flow.by_person("runbook", (kind and kind.runbook) or self.runbook)
        answer = self._call(kind.revoke, credential)
        if isinstance(answer, Answer) and answer.status in kind.revoke.live:
            return flow.accepted("hook")
        if isinstance(answer, Answer) and answer.status in kind.revoke.dead:
            return flow.accepted("hook", "the hook says that it was dead already")
        return flow.failed("hook", answer, "the revoke hook")

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: hooks answer by status code only."""
        return None
