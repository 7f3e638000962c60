"""The two durable workflows: `clean` (per occurrence) and `contain` (per credential).

Only this module changes the world by itself. Each step is safe to repeat: it looks first, acts,
looks again, and writes down what it saw. Workflows carry numbers; values come from the vault
inside a step and leave with it.
"""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from dbos import DBOS

from bot import messages, policy
from bot.config import Settings
from bot.connectors.base import Connector
from bot.detect import Detector
from bot.engine import step
from bot.errors import ApiError, LeakwatchError, RateLimited, StoreError
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.metrics import CLEANS, FAILURES, REVOCATIONS, TO_CLEAN, TO_DEAD, VERDICTS
from bot.model import (
    Credential,
    Document,
    Liveness,
    Message,
    Outcome,
    Person,
    Result,
    Verdict,
    redaction_text,
)
from bot.policy import Abilities, CleanStep, ContainStep
from bot.providers import for_issuer
from bot.providers.base import Provider
from bot.store import Store, Transaction
from bot.store.rows import plain
from bot.store.vault import Vault
from detectors import Severity

_log = logging.getLogger(__name__)

Handle = Callable[[Document], object]
FindPerson = Callable[[Person], tuple[Connector, Person] | None]
"""The same person where they can be told in private; None when nobody knows."""

_RETRY = (2.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0)
"""Seconds between attempts that failed, the last one for ever: nothing is given up in silence."""
_LOOK_AGAIN = 600.0
"""Seconds between looks at a message whose author was asked to remove it."""


class Responder:
    """Cleans places and contains credentials."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        vault: Vault | None,
        detector: Detector,
        connectors: Mapping[str, Connector],
        providers: Mapping[str, Provider],
        handle: Handle,
        find_person: FindPerson = lambda _: None,
    ) -> None:
        self._settings = settings
        self._store = store
        self._vault = vault
        self._detector = detector
        self._connectors = connectors
        self._providers = providers
        self._handle = handle
        self._find_person = find_person

    # --- clean -------------------------------------------------------------------------------

    def clean(self, occurrence: int, run: int) -> None:
        """Workflow: hide the secret at one place, then tell its author."""
        try:
            outcome = step("redact", self._redact, occurrence)
            if outcome:
                step("tell", self._tell, occurrence)
        except LeakwatchError as error:
            FAILURES.labels(error.reason).inc()
            self._clean_failed(occurrence, error.reason, str(error))
        except Exception as error:  # noqa: BLE001 - the worker's loop: journalled and repeated
            FAILURES.labels("unexpected").inc()
            _log.exception("Cleaning occurrence %d broke off", occurrence)
            self._clean_failed(
                occurrence, "unexpected", f"An unexpected {type(error).__name__} happened."
            )
        with self._store.write() as tx:
            tx.end_clean(occurrence, run)

    def _redact(self, number: int) -> str:
        """Decide, rewrite, record. Returns a word; empty when there is nothing to tell."""
        occurrence, incident = self._place(number)
        if occurrence.state in (CleanState.CLEANED, CleanState.RESTORED):
            return ""
        connector = self._connectors.get(occurrence.location.connector)
        if connector is None:
            self._clean_failed(
                number,
                "no-connector",
                f"{occurrence.location.connector} is not in the settings any more.",
            )
            return ""
        self._look(connector, occurrence)
        decision = policy.decide_clean(incident, occurrence, self._settings)
        if decision.step is CleanStep.FLAG:
            self._set(occurrence, CleanState.FLAGGED, Result(Outcome.REFUSED, "", decision.reason))
            return "flagged"
        try:
            current = connector.read(occurrence.location)
            if current is not None:
                # what else stands there now is recorded before anything is destroyed
                self._handle(current)
            result = connector.rewrite(occurrence.location, self._edit(occurrence))
        except RateLimited as error:
            self._clean_failed(number, error.reason, str(error), wait=error.retry_after)
            return ""
        except ApiError as error:
            self._clean_failed(number, error.reason, str(error))
            return ""
        return self._conclude(occurrence, result)

    def _edit(self, occurrence: Occurrence) -> Callable[[Document], Document]:
        """What `rewrite` applies: hides the credentials that are recorded for this place."""
        words: dict[str, str] = {}
        for each in self._store.at(occurrence.location):
            incident = self._store.incident(each.incident)
            if incident is None:
                continue
            decision = policy.decide_clean(incident, each, self._settings)
            if decision.step is CleanStep.REDACT:
                words[incident.fingerprint] = redaction_text(incident.title, incident.id)

        def edit(document: Document) -> Document:
            parts, _ = self._detector.cleaned(document.parts, words)
            return dataclasses.replace(document, parts=parts)

        return edit

    def _conclude(self, occurrence: Occurrence, result: Result) -> str:
        CLEANS.labels(result.outcome.value).inc()
        if result.outcome in (Outcome.DONE, Outcome.ALREADY):
            self._set(occurrence, CleanState.CLEANED, result)
            return "cleaned"
        if result.outcome is Outcome.NEEDS_PERSON:
            self._set(occurrence, CleanState.ASKED, result)
            return "asked"
        if result.outcome is Outcome.REFUSED:
            self._set(occurrence, CleanState.REMAINS, result)
            return "remains"
        self._clean_failed(occurrence.id, "failed", result.reason, wait=result.retry_after)
        return ""

    def _set(self, occurrence: Occurrence, state: CleanState, result: Result) -> None:
        """Write down what came of an attempt, in one transaction with the journal."""
        asked = state is CleanState.ASKED
        deadline = self._settings_ask_deadline(occurrence)
        with self._store.write() as tx:
            first = occurrence.state is not state
            tx.change_occurrence(
                occurrence.id,
                state=state.value,
                outcome=result.outcome.value,
                method=result.method or ("" if state is not CleanState.CLEANED else "already"),
                reason=result.reason,
                remains=list(result.remains),
                redacted_at=tx.now if state is CleanState.CLEANED else None,
                moved_to=_as_row(result),
                tries=0,
                next_try_at=tx.now + timedelta(seconds=_LOOK_AGAIN) if asked else None,
                ask_deadline=(tx.now + deadline if first else occurrence.ask_deadline)
                if asked
                else None,
            )
            if state is CleanState.CLEANED:
                TO_CLEAN.observe((tx.now - occurrence.written_at).total_seconds())
            tx.log(
                "leakwatch",
                {"cleaned": "redacted"}.get(state.value, state.value),
                occurrence.incident,
                occurrence=occurrence.id,
                method=result.method,
                outcome=result.outcome.value,
                why=result.reason,
                remains=list(result.remains),
            )
            self._settle(tx, occurrence.incident, None)

    def _settings_ask_deadline(self, occurrence: Occurrence) -> timedelta:
        for workspace in self._settings.slack:
            if occurrence.location.connector == f"slack:{workspace.name}":
                return timedelta(seconds=workspace.author_deadline)
        return timedelta(hours=1)

    def _clean_failed(
        self, number: int, reason: str, what: str, *, wait: float | None = None
    ) -> None:
        """Nothing was cleaned: say why, and when it is tried again."""
        FAILURES.labels(reason).inc()
        with self._store.write() as tx:
            occurrence = tx.occurrence(number)
            tries = occurrence.tries + 1
            seconds = wait if wait is not None else _RETRY[min(tries, len(_RETRY)) - 1]
            tx.change_occurrence(
                number,
                outcome=Outcome.FAILED.value,
                reason=what,
                tries=tries,
                next_try_at=tx.now + timedelta(seconds=seconds),
            )
            tx.log(
                "leakwatch",
                "redact-failed",
                occurrence.incident,
                occurrence=number,
                why=what,
                again_in_seconds=seconds,
            )

    def _look(self, connector: Connector, occurrence: Occurrence) -> None:
        """Learn who can read the place, when the document did not say."""
        if occurrence.audience.visibility != "unknown":
            return
        try:
            audience = connector.audience(occurrence.location)
        except ApiError as error:
            _log.info("Readers of %s are unknown: %s", occurrence.location.key, error)
            return
        with self._store.write() as tx:
            tx.change_occurrence(occurrence.id, audience=audience)
            self._settle(tx, occurrence.incident, None)

    def _tell(self, number: int) -> str:
        """Tell the author, once per state. Returns a word."""
        occurrence, incident = self._place(number)
        author = occurrence.author
        if author is None or author.bot or occurrence.told_at is not None:
            return "nobody"
        provider = for_issuer(self._providers, incident.issuer)
        message = _notice(occurrence, incident, provider)
        if message is None:
            return "nothing"
        problem = ""
        try:
            self._send(occurrence, author, message)
        except ApiError as error:
            problem = str(error)
        with self._store.write() as tx:
            if not problem:
                tx.change_occurrence(number, told_at=tx.now)
            tx.log(
                "leakwatch",
                "author-told" if not problem else "author-not-told",
                incident.id,
                occurrence=number,
                state=occurrence.state.value,
                **({"why": problem} if problem else {}),
            )
        return "told" if not problem else "failed"

    def _send(self, occurrence: Occurrence, author: Person, message: Message) -> None:
        elsewhere = self._find_person(author)
        if elsewhere is not None:
            connector, person = elsewhere
            connector.tell(occurrence.location, person, message)
            return
        self._connectors[occurrence.location.connector].tell(occurrence.location, author, message)

    # --- contain -----------------------------------------------------------------------------

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
        incident = self._incident(number)
        if incident.over:
            return ContainStep.NOTHING.value
        provider = for_issuer(self._providers, incident.issuer)
        credential = self._open(number)
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
            self._settle(tx, number, decision)
            wait = self._next_check(tx.incident(number), decision, verdict)
            tx.change(number, next_check_at=wait and tx.now + timedelta(seconds=wait))
            tx.log("leakwatch", "decided", number, step=decision.step.value, why=decision.reason)
        return decision.step.value

    def _revoke(self, number: int) -> float | None:
        """Have it revoked. Returns seconds until the next proof check; None when it is settled."""
        incident = self._incident(number)
        if incident.dead_at is not None or incident.over:
            return None
        provider = for_issuer(self._providers, incident.issuer)
        credential = self._open(number)
        if credential is None:
            raise StoreError("The sealed credential is gone, so it cannot be revoked from here.")
        result = provider.revoke(credential)
        REVOCATIONS.labels(provider.name, result.outcome.value).inc()
        verdict = None
        if result.outcome in (Outcome.DONE, Outcome.ALREADY):
            verdict = provider.verify(credential)
        with self._store.write() as tx:
            accepted = bool(result) or result.retry_after is not None
            tx.change(
                number,
                revoke_outcome=result.outcome.value,
                revoke_method=result.method,
                revoke_reason=result.reason,
                revoked_by=incident.approved_by or "policy",
                revoked_at=incident.revoked_at or (tx.now if accepted else None),
                approved_by="",
                checks=0,
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
            return self._after_revoke(tx, number, result)

    def _after_revoke(self, tx: Transaction, number: int, result: Result) -> float | None:
        incident = tx.incident(number)
        if incident.dead_at is not None:
            self._settle(tx, number, None)
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
        incident = self._incident(number)
        if incident.dead_at is not None or incident.over:
            return None
        provider = for_issuer(self._providers, incident.issuer)
        verdict = self._ask(provider, self._open(number))
        with self._store.write() as tx:
            tx.change(number, checks=incident.checks + 1)
            self._note_verdict(tx, tx.incident(number), verdict)
            incident = tx.incident(number)
            if incident.dead_at is not None:
                self._settle(tx, number, None)
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
            tried = min(incident.checks, len(_RETRY) - 1)
            return max(verdict.retry_after or 0.0, _RETRY[tried])
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
            wait = _RETRY[min(checks, len(_RETRY) - 1)]
            tx.change(number, checks=checks + 1, next_check_at=tx.now + timedelta(seconds=wait))
            tx.log("leakwatch", "contain-failed", number, why=what, again_in_seconds=wait)

    # --- what both need ------------------------------------------------------------------------

    def _settle(self, tx: Transaction, number: int, decision: policy.Decision | None) -> None:
        """Severity and status follow from what is known now."""
        incident, places = tx.incident(number), tx.occurrences(number)
        base = Severity.of(tx.rule_severity(number))
        level, why = policy.severity(base, incident, places, self._settings)
        status, waiting_for = policy.status_of(incident, decision)
        changes = {
            "severity": level,
            "severity_reasons": why,
            "status": status.value,
            "waiting_for": waiting_for,
        }
        present = {
            "severity": incident.severity,
            "severity_reasons": incident.severity_reasons,
            "status": incident.status.value,
            "waiting_for": incident.waiting_for,
        }
        if changes != present:
            tx.change(number, **changes)

    def _ask(self, provider: Provider, credential: Credential | None) -> Verdict:
        if credential is None:
            return Verdict(
                Liveness.UNKNOWN, "its value was not kept, so nobody can be asked", permanent=True
            )
        verdict = provider.verify(credential)
        VERDICTS.labels(provider.name, verdict.liveness.value).inc()
        return verdict

    def _open(self, number: int) -> Credential | None:
        blob = self._store.sealed(f"credential/{number}")
        return self._vault.open_credential(blob) if blob and self._vault else None

    def _incident(self, number: int) -> Incident:
        incident = self._store.incident(number)
        if incident is None:
            raise StoreError(f"There is no incident {number}.")
        return incident

    def _place(self, number: int) -> tuple[Occurrence, Incident]:
        occurrence = self._store.occurrence(number)
        if occurrence is None:
            raise StoreError(f"There is no occurrence {number}.")
        return occurrence, self._incident(occurrence.incident)


def _as_row(result: Result) -> dict[str, object] | None:
    return dataclasses.asdict(result.moved_to) if result.moved_to else None


def _abilities(provider: Provider) -> Abilities:
    return Abilities(provider.name, provider.can_verify, provider.can_revoke, provider.reversible)


def _notice(occurrence: Occurrence, incident: Incident, provider: Provider) -> Message | None:
    match occurrence.state:
        case CleanState.CLEANED if occurrence.method not in ("author", "already"):
            return messages.author_redacted(occurrence, incident, provider)
        case CleanState.ASKED | CleanState.REMAINS:
            return messages.author_please_remove(occurrence, incident, provider)
        case CleanState.FLAGGED:
            return messages.author_flagged(occurrence, incident, provider)
        case _:
            return None
