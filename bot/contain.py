"""The durable workflow `contain`: verify a credential, decide, revoke it, prove it dead.

Each step is safe to repeat: it looks first, acts, looks again, and writes down what it saw. The
value comes from the vault inside a step and leaves with it.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from dbos import DBOS

from bot import policy
from bot.books import RETRY, Books
from bot.engine import step
from bot.errors import LeakwatchError, StoreError
from bot.incident import Incident, Status
from bot.metrics import FAILURES, REVOCATIONS, TO_DEAD, VERDICTS
from bot.model import Credential, Liveness, Outcome, Result, Verdict
from bot.policy import Abilities, ContainStep
from bot.providers.base import Provider
from bot.store import Transaction
from bot.store.rows import plain

_log = logging.getLogger(__name__)


class Container:
    """Contains credentials."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._settings = books.settings
        self._store = books.store

    def contain(self, incident: int, run: int) -> None:
        """Workflow: verify, decide, revoke, prove dead. Later checks are runs of their own."""
        try:
            todo = step("verify", self._verify, incident)
            if todo == ContainStep.REVOKE.value:
                todo = step("revoke", self._revoke, incident)
            while isinstance(todo, float):
                DBOS.sleep(todo)
                todo = step("prove", self._prove, incident)
        except LeakwatchError as error:
            FAILURES.labels(error.reason).inc()
            self._contain_failed(incident, str(error))
        except Exception as error:  # noqa: BLE001 - the worker's loop: journalled and repeated
            FAILURES.labels("unexpected").inc()
            _log.exception("Containing incident %d broke off", incident)
            self._contain_failed(incident, f"An unexpected {type(error).__name__} happened.")
        with self._store.write() as tx:
            tx.end_run(incident, run)

    def _verify(self, number: int) -> str:
        """Ask the provider, write down the answer, decide. Returns the step's word."""
        incident = self._books.incident(number)
        if incident.over:
            return ContainStep.NOTHING.value
        provider = self._books.provider(incident)
        credential = self._books.open(number)
        verdict = self._ask(provider, credential)
        identity, usage = None, None
        if credential is not None and verdict.liveness is Liveness.LIVE:
            identity = provider.identify(credential)
            # before revoking: many issuers forget the token together with its last use
            usage = provider.usage(credential, incident.first_written_at or self._store.clock())
        with self._store.write() as tx:
            changes: dict[str, object] = {}
            if identity is not None:
                changes["identity"] = plain(identity)
            if usage is not None:
                changes["usage"] = plain(usage)
            self._note_verdict(tx, incident, verdict, **changes)
            incident = tx.incident(number)
            decision = policy.decide_contain(
                incident,
                _abilities(provider),
                self._settings,
                revoked_last_hour=tx.revocations_last_hour(),
                has_value=credential is not None,
                unknown_for_good=verdict.permanent,
            )
            self._books.settle(tx, number, decision)
            wait = self._next_check(tx.incident(number), decision, verdict)
            tx.change(
                number,
                next_check_at=wait and tx.now + timedelta(seconds=wait),
                checks=incident.checks + (decision.step is ContainStep.WAIT),
            )
            tx.log("leakwatch", "decided", number, step=decision.step.value, why=decision.reason)
        return decision.step.value

    def _revoke(self, number: int) -> float | None:
        """Have it revoked. Returns seconds until the next proof check; None when it is settled."""
        incident = self._books.incident(number)
        if incident.dead_at is not None or incident.over:
            return None
        provider = self._books.provider(incident)
        credential = self._books.open(number)
        if credential is None:
            raise StoreError("The sealed credential is gone, so it cannot be revoked from here.")
        result = provider.revoke(credential)
        REVOCATIONS.labels(provider.name, result.outcome.value).inc()
        verdict = None
        if result.outcome in (Outcome.DONE, Outcome.ALREADY):
            verdict = provider.verify(credential)
        with self._store.write() as tx:
            accepted = bool(result) or (result.taken and result.retry_after is not None)
            again = result.outcome is Outcome.FAILED and not accepted
            tx.change(
                number,
                revoke_outcome=result.outcome.value,
                revoke_method=result.method,
                revoke_reason=result.reason,
                revoked_by=incident.approved_by or "policy",
                revoked_at=incident.revoked_at or (tx.now if accepted else None),
                # a person's word stands until the order is taken
                approved_by=incident.approved_by if again else "",
                checks=incident.checks + 1 if again else 0,
            )
            tx.log(
                incident.approved_by or "leakwatch",
                "revoked" if accepted else "revoke-failed",
                number,
                provider=provider.name,
                method=result.method,
                outcome=result.outcome.value,
                why=result.reason,
            )
            if verdict is not None:
                self._note_verdict(tx, tx.incident(number), verdict)
            if again:
                self._revoke_again(tx, number, result)
                return None
            return self._after_revoke(tx, number, result)

    @staticmethod
    def _revoke_again(tx: Transaction, number: int, result: Result) -> None:
        """The order was not taken: repeat it by the clock; but for trouble, people hear of it."""
        tries = tx.incident(number).checks
        wait = max(result.retry_after or 0.0, RETRY[min(tries, len(RETRY)) - 1])
        trouble = result.retry_after is not None
        tx.change(
            number,
            status=(Status.OPEN if trouble else Status.WAITING).value,
            waiting_for="" if trouble else f"a person to revoke it: {result.reason}",
            next_check_at=tx.now + timedelta(seconds=wait),
        )

    def _after_revoke(self, tx: Transaction, number: int, result: Result) -> float | None:
        incident = tx.incident(number)
        if incident.dead_at is not None:
            self._books.settle(tx, number, None)
            self._recheck(tx, number)
            return None
        if result.outcome in (Outcome.NEEDS_PERSON, Outcome.REFUSED):
            tx.change(
                number,
                status=Status.WAITING.value,
                waiting_for=f"a person to revoke it: {result.reason}",
                next_check_at=tx.now + timedelta(seconds=self._settings.policy.recheck_every),
            )
            return None
        return self._wait_for_death(tx, incident)

    def _wait_for_death(self, tx: Transaction, incident: Incident) -> float | None:
        """Not dead yet: check soon in this run, later by the clock, at last by a person."""
        delays = self._settings.policy.proof_delays
        if incident.checks < len(delays):
            wait = delays[incident.checks]
            # the clock takes over too, should this run not come back
            tx.change(incident.id, next_check_at=tx.now + timedelta(seconds=wait + 30))
            return wait if wait <= 10 else self._later(tx, incident.id, wait)
        tx.change(
            incident.id,
            status=Status.WAITING.value,
            waiting_for="a person to look: it was revoked, and its provider still does not call it "
            "dead",
            next_check_at=tx.now + timedelta(seconds=600),
        )
        return None

    @staticmethod
    def _later(tx: Transaction, number: int, wait: float) -> None:
        tx.change(number, next_check_at=tx.now + timedelta(seconds=wait))

    def _prove(self, number: int) -> float | None:
        """Ask again after a revocation. Returns seconds until the next check; None when over."""
        incident = self._books.incident(number)
        if incident.dead_at is not None or incident.over:
            return None
        provider = self._books.provider(incident)
        verdict = self._ask(provider, self._books.open(number))
        with self._store.write() as tx:
            tx.change(number, checks=incident.checks + 1)
            self._note_verdict(tx, tx.incident(number), verdict)
            incident = tx.incident(number)
            if incident.dead_at is not None:
                self._books.settle(tx, number, None)
                self._recheck(tx, number)
                return None
            return self._wait_for_death(tx, incident)

    def _note_verdict(
        self, tx: Transaction, incident: Incident, verdict: Verdict, **changes: object
    ) -> None:
        """Write a verdict down. Only a definite answer changes what is known to be dead."""
        now, number = tx.now, incident.id
        if verdict.liveness is Liveness.UNKNOWN and incident.dead_at is not None:
            # no answer takes nothing away from the proof that stands
            tx.change(number, last_check_at=now, **changes)
        elif verdict.liveness is Liveness.DEAD:
            tx.change(
                number,
                verdict=verdict.liveness.value,
                verdict_reason=verdict.reason,
                verified_at=now,
                last_check_at=now,
                dead_at=incident.dead_at or now,
                dead_proof=incident.dead_proof or verdict.reason,
                **changes,
            )
            if incident.dead_at is None:
                TO_DEAD.observe((now - (incident.detected_at or now)).total_seconds())
        else:
            # alive after all: a proof that no longer holds is withdrawn
            tx.change(
                number,
                dead_at=None,
                dead_proof="",
                verdict=verdict.liveness.value,
                verdict_reason=verdict.reason,
                verified_at=now if verdict.liveness is Liveness.LIVE else incident.verified_at,
                last_check_at=now,
                **changes,
            )
            if incident.dead_at is not None:
                tx.change(number, status=Status.OPEN.value)
                tx.log("leakwatch", "alive-again", number, why=verdict.reason)
        action = {Liveness.DEAD: "proven-dead"}.get(verdict.liveness, "verified")
        if verdict.liveness is not Liveness.DEAD or incident.dead_at is None:
            tx.log("leakwatch", action, number, verdict=verdict.liveness.value, why=verdict.reason)

    def _next_check(
        self, incident: Incident, decision: policy.Decision, verdict: Verdict
    ) -> float | None:
        """Seconds until the provider is asked again by itself; None: never."""
        settings = self._settings.policy
        if decision.step is ContainStep.WAIT:
            tried = min(incident.checks, len(RETRY) - 1)
            return max(verdict.retry_after or 0.0, RETRY[tried])
        if verdict.permanent:
            return None
        if incident.dead_at is not None:
            age = (self._store.clock() - incident.dead_at).total_seconds()
            return settings.recheck_every if age < settings.recheck_for else None
        return settings.recheck_every

    def _recheck(self, tx: Transaction, number: int) -> None:
        every = timedelta(seconds=self._settings.policy.recheck_every)
        tx.change(number, next_check_at=tx.now + every)

    def _contain_failed(self, number: int, what: str) -> None:
        with self._store.write() as tx:
            checks = tx.incident(number).checks
            wait = RETRY[min(checks, len(RETRY) - 1)]
            tx.change(number, checks=checks + 1, next_check_at=tx.now + timedelta(seconds=wait))
            tx.log("leakwatch", "contain-failed", number, why=what, again_in_seconds=wait)

    def _ask(self, provider: Provider, credential: Credential | None) -> Verdict:
        if credential is None:
            return Verdict(
                Liveness.UNKNOWN, "its value was not kept, so nobody can be asked", permanent=True
            )
        verdict = provider.verify(credential)
        VERDICTS.labels(provider.name, verdict.liveness.value).inc()
        return verdict


def _abilities(provider: Provider) -> Abilities:
    return Abilities(provider.name, provider.can_verify, provider.can_revoke, provider.reversible)
