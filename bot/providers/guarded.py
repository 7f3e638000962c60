"""May this credential be sent to its provider at all? Honeytokens, switches and our own say no."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.base import Provider
from bot.providers.honeytokens import baited, hashes_of
from detectors.model import Secret


class GuardedProvider:
    """A provider behind the operator's rules. Raises nothing; answers UNKNOWN or REFUSED.

    - a honeytoken (see `bot.providers.honeytokens`) is never verified nor revoked: using it would
      raise the alarm that it was laid out for;
    - a provider with `enabled: false` is never called;
    - while `killed()` is true nothing is revoked (reading goes on);
    - leakwatch's own credentials are never revoked.
    """

    def __init__(
        self,
        inner: Provider,
        *,
        honeytokens: Collection[str] = (),
        enabled: bool = True,
        killed: Callable[[], bool] = lambda: False,
        own: Callable[[Secret], bool] = lambda _: False,
    ) -> None:
        self._inner = inner
        self._honeytokens = hashes_of(honeytokens)
        self._enabled = enabled
        self._killed = killed
        self._own = own
        self.name = inner.name
        self.title = inner.title
        self.reversible = inner.reversible
        self.can_verify = inner.can_verify and enabled
        self.can_revoke = inner.can_revoke and enabled
        self.cascades = inner.cascades
        self.runbook = inner.runbook
        self.rotate_url = inner.rotate_url
        self.advice = inner.advice

    def _why_not(self, credential: Credential) -> str:
        if bait := baited(credential, self._honeytokens):
            return f"{bait}: whoever uses it raises its alarm"
        if not self._enabled:
            return f"{self.title} is switched off (providers.{self.name}.enabled)"
        return ""

    def verify(self, credential: Credential) -> Verdict:
        """See `Provider`."""
        if why_not := self._why_not(credential):
            return flow.unknown(why_not, permanent=True)
        return self._inner.verify(credential)

    def identify(self, credential: Credential) -> Identity | None:
        """See `Provider`."""
        return None if self._why_not(credential) else self._inner.identify(credential)

    def revoke(self, credential: Credential) -> Result:
        """See `Provider`."""
        why_not = self._why_not(credential)
        if not why_not and self._killed():
            why_not = "the kill switch is on"
        if not why_not and self._own(credential.secret):
            why_not = "it is leakwatch's own credential: replace it in the settings first"
        if why_not:
            return Result(Outcome.REFUSED, "policy", f"Not revoked: {why_not}.")
        return self._inner.revoke(credential)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """See `Provider`."""
        return None if self._why_not(credential) else self._inner.usage(credential, since)
