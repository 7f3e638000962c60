"""What people may ask for, whichever way they ask: Slack, command line or web.

Each method checks who asks, does it or starts it, journals it under the person's name, and
returns a sentence for them. `UserError` when they may not, or when it cannot be.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import timedelta

from bot import messages
from bot.config import Settings
from bot.connectors.base import Connector
from bot.detect import Detector
from bot.errors import ApiError, UserError, VaultError
from bot.incident import Actor, CleanState, Incident, Occurrence, Status
from bot.model import Location, Outcome, Stream, redaction_text
from bot.providers import for_issuer
from bot.providers.base import Provider
from bot.store import Store
from bot.store.vault import Vault
from bot.watch import Queue, Watch, mark_clean, start_clean, start_contain
from detectors import Confidence


class Actions:
    """Everything a person can have done."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        vault: Vault | None,
        detector: Detector,
        watch: Watch,
        queue: Queue,
        connectors: Mapping[str, Connector],
        providers: Mapping[str, Provider],
    ) -> None:
        self._settings = settings
        self._store = store
        self._vault = vault
        self._detector = detector
        self._watch = watch
        self._queue = queue
        self._connectors = connectors
        self._providers = providers

    # --- what a screen needs to know ---

    def provider(self, incident: Incident) -> Provider:
        """Who answers for the incident's credential."""
        return for_issuer(self._providers, incident.issuer)

    def irreversible(self, incident: Incident) -> bool:
        """Whether a revocation could not be taken back."""
        return not self.provider(incident).reversible

    def can_revoke(self, incident: Incident) -> tuple[bool, str]:
        """Whether pressing revoke makes sense now, and if not, why."""
        provider = self.provider(incident)
        if incident.dead_at is not None:
            return False, "It is proven dead already."
        if incident.over:
            return False, f"The incident is {incident.status.value}."
        if incident.bait:
            return False, messages.honeytoken_stays(incident)
        if self._settings.policy.kill_switch:
            return False, "The kill switch is on: leakwatch changes nothing anywhere."
        if not provider.can_revoke:
            return False, f"{provider.title} has no way to revoke it from here. {provider.runbook}"
        if self._store.sealed(f"credential/{incident.id}") is None:
            return False, f"Its value was not kept. {provider.runbook}"
        return True, ""

    # --- on incidents ---

    def revoke(self, number: int, actor: Actor) -> str:
        """Approve the revocation and start it."""
        incident = self._for_approver(number, actor, "revoke a credential")
        may, why = self.can_revoke(incident)
        if not may:
            raise UserError(why)
        with self._store.write() as tx:
            tx.change(number, approved_by=actor.name, status=Status.OPEN.value, waiting_for="")
            tx.log(actor.name, "approved-revocation", number)
            start = start_contain(tx, number)
        self._queue.enqueue(*start)
        return f"Revoking the credential of incident {number}. The card shows what comes of it."

    def false_positive(self, number: int, actor: Actor, reason: str = "") -> str:
        """It is no credential: allow it from now on, and put the texts back where possible."""
        incident = self._for_approver(number, actor, "call it a false positive")
        if incident.status is Status.FALSE_POSITIVE:
            return f"Incident {number} is a false positive already."
        with self._store.write() as tx:
            tx.allow(
                incident.fingerprint,
                rule=incident.rule,
                reason=reason or "false positive",
                by=actor.name,
            )
            tx.count(incident.rule, right=False)
            tx.change(
                number,
                status=Status.FALSE_POSITIVE.value,
                waiting_for="",
                closed_at=tx.now,
                closed_by=actor.name,
                close_reason=reason or "false positive",
                next_check_at=None,
            )
            tx.log(actor.name, "false-positive", number, why=reason)
        back, left = self._restore_all(incident, actor)
        with self._store.write() as tx:
            self._shred_later(tx.shred_after, number)
        return (
            f"Incident {number} is a false positive; its fingerprint makes no incident any more. "
            + messages.restored_line(back, left)
        )

    def restore(self, number: int, actor: Actor) -> str:
        """Put the original texts back; only after a false positive."""
        incident = self._for_approver(number, actor, "restore a text")
        if incident.status is not Status.FALSE_POSITIVE:
            raise UserError(
                f"Incident {number} is no false positive, so its text stays removed.",
                hint=f"Say so first: false-positive {number}.",
            )
        back, left = self._restore_all(incident, actor)
        return messages.restored_line(back, left)

    def close(self, number: int, actor: Actor, reason: str) -> str:
        """A person ends it; a new copy reopens it."""
        incident = self._for_approver(number, actor, "close an incident")
        if incident.over:
            return f"Incident {number} is {incident.status.value} already."
        if not reason.strip():
            raise UserError(
                "Closing needs a reason, for those who read the evidence later.",
                hint='For example: "rotated by hand, old key deleted in the console".',
            )
        with self._store.write() as tx:
            tx.change(
                number,
                status=Status.CLOSED.value,
                waiting_for="",
                closed_at=tx.now,
                closed_by=actor.name,
                close_reason=reason,
                next_check_at=None,
            )
            tx.count(incident.rule, right=True)
            tx.log(actor.name, "closed", number, why=reason)
            self._shred_later(tx.shred_after, number)
        still = "" if incident.dead_at else " Nobody has proven that the credential is dead."
        return f"Incident {number} is closed.{still}"

    def reopen(self, number: int, actor: Actor) -> str:
        """Take a closing or a false positive back; the work starts again."""
        incident = self._for_approver(number, actor, "reopen an incident")
        if not incident.over:
            return f"Incident {number} is open already."
        with self._store.write() as tx:
            tx.disallow(incident.fingerprint)
            tx.change(
                number,
                status=Status.OPEN.value,
                closed_at=None,
                closed_by="",
                close_reason="",
                reopened=incident.reopened + 1,
            )
            tx.shred_after(number, None)
            tx.log(actor.name, "reopened", number)
            start = start_contain(tx, number)
        self._queue.enqueue(*start)
        return f"Incident {number} is open again."

    def snooze(self, number: int, actor: Actor, hours: int) -> str:
        """No reminders for a while; the work itself goes on."""
        self._for_approver(number, actor, "snooze an incident")
        if not 1 <= hours <= 24 * 30:
            raise UserError("Snooze for 1 hour to 30 days (720 hours).")
        with self._store.write() as tx:
            tx.change(number, snoozed_until=tx.now + timedelta(hours=hours))
            tx.log(actor.name, "snoozed", number, hours=hours)
        return f"No reminders about incident {number} for {hours} hours. The checks go on."

    def claim(self, number: int, actor: Actor) -> str:
        """This person answers for the credential."""
        self._get(number)
        if actor.person is None:
            raise UserError("Only a person that leakwatch can name may claim an incident.")
        with self._store.write() as tx:
            tx.change(number, owner=actor.person)
            tx.log(actor.name, "claimed", number)
        return f"Incident {number} is yours: you answer for replacing the credential."

    # --- on occurrences, by their authors ---

    def author_removed(self, number: int, actor: Actor) -> str:
        """The author says that they removed it: look, and believe only what stands there."""
        occurrence, incident = self._authors(number, actor)
        connector = self._connectors.get(occurrence.location.connector)
        if connector is None:
            raise UserError("That place is not in the settings any more.")
        try:
            current = connector.read(occurrence.location)
        except ApiError as error:
            raise UserError(
                f"I could not look just now, so I will look again soon. {error}"
            ) from None
        if current is not None:
            shown = self._detector.shows(current.parts)
            if shown & self._store.fingerprints(incident.id):
                raise UserError(
                    "I looked, and it is still there.",
                    hint="Edit the text or delete the message, then press the button again.",
                )
        with self._store.write() as tx:
            mark_clean(tx, number, incident.id, "author", f"removed by {actor.name}")
        return "Thank you, it is gone from there. " + messages.still_needs_replacing(incident)

    def author_false_positive(self, number: int, actor: Actor) -> str:
        """The author says that it is no secret: noted for an approver, who decides."""
        _, incident = self._authors(number, actor)
        if actor.may_approve:
            return self.false_positive(incident.id, actor, "said by its author")
        with self._store.write() as tx:
            tx.change(
                incident.id,
                waiting_for="an approver to decide: its author says that it is no secret",
                status=incident.status.value
                if incident.status in (Status.CONTAINED, Status.CLOSED)
                else Status.WAITING.value,
            )
            tx.log(actor.name, "author-disputes", incident.id, occurrence=number)
        return "Thank you. Somebody of the security team decides, and the card tells them."

    # --- on places ---

    def report_message(self, location: Location, actor: Actor) -> str:
        """A person points at a message: scan it with the lowest threshold."""
        connector = self._connectors.get(location.connector)
        if connector is None:
            raise UserError("leakwatch does not watch that place.")
        try:
            document = connector.read(location)
        except ApiError as error:
            raise UserError(f"I could not read that message. {error}") from None
        if document is None:
            raise UserError("That message is gone already.")
        handled = self._watch.handle(document, floor=Confidence.LOW)
        with self._store.write() as tx:
            number = handled.incidents[0] if handled.incidents else None
            tx.log(actor.name, "reported", number, place=location.key)
        if handled.incidents:
            numbers = ", ".join(str(n) for n in handled.incidents)
            return f"Thank you. It is incident {numbers}."
        return (
            "Thank you. I find no credential in that message, and your report is in the journal. "
            "If there is one, tell the security team which words it is, not here."
        )

    def sweep(self, target: str, actor: Actor) -> str:
        """Start reading a project, a channel or everything now."""
        if not actor.may_approve:
            raise UserError(_MAY_NOT.format("start a sweep"))
        streams = self.streams(target)
        now = int(self._store.clock().timestamp())
        for stream in streams:
            self._queue.enqueue("sweep", f"sweep-{stream.key}-{now}", stream.connector, stream.id)
        with self._store.write() as tx:
            tx.log(actor.name, "sweep-asked", None, target=target, streams=len(streams))
        names = ", ".join(s.title or s.id for s in streams[:5])
        more = f" and {len(streams) - 5} more" if len(streams) > 5 else ""
        return f"Reading {names}{more}. `coverage` shows how far it is."

    def streams(self, target: str) -> list[Stream]:
        """The streams that a person's word means: "all", "OPS", "#general", a channel id.

        Raises `UserError` when there is none, naming what there is.
        """
        wanted = target.strip().lstrip("#").lower()
        found, names, problems = [], [], []
        for connector in self._connectors.values():
            try:
                streams = list(connector.streams())
            except ApiError as error:
                problems.append(str(error))
                continue
            for stream in streams:
                names.append(stream.title or stream.id)
                words = {stream.id.lower(), stream.title.lstrip("#").lower(), connector.name}
                if target.strip().startswith("#") and not stream.title.startswith("#"):
                    continue  # with # it is the channel, not a project of the same name
                if wanted in words or wanted == "all":
                    found.append(stream)
        if not found:
            known = ", ".join(names[:15]) or "nothing at all"
            problem = f" {' '.join(problems)}" if problems else ""
            raise UserError(f"Nothing here is called {target!r}. I can read: {known}.{problem}")
        return found

    # --- what several need ---

    def _get(self, number: int) -> Incident:
        incident = self._store.incident(number)
        if incident is None:
            raise UserError(messages.no_such_incident(number))
        return incident

    def _for_approver(self, number: int, actor: Actor, what: str) -> Incident:
        incident = self._get(number)
        if not actor.may_approve:
            with self._store.write() as tx:
                tx.log(actor.name, "refused", number, wanted=what)
            raise UserError(_MAY_NOT.format(what))
        return incident

    def _authors(self, number: int, actor: Actor) -> tuple[Occurrence, Incident]:
        occurrence = self._store.occurrence(number)
        if occurrence is None:
            raise UserError("That notice is about something that is not recorded any more.")
        author, person = occurrence.author, actor.person
        same = (
            author
            and person
            and (
                (author.connector, author.id) == (person.connector, person.id)
                or (author.email and author.email == person.email)
            )
        )
        if not same and not actor.may_approve:
            raise UserError("Only its author or an approver can answer this.")
        return occurrence, self._get(occurrence.incident)

    def _restore_all(self, incident: Incident, actor: Actor) -> tuple[int, int]:
        """(put back, could not be put back) over all cleaned places."""
        back = left = 0
        for occurrence in self._store.occurrences(incident.id):
            if occurrence.state is not CleanState.CLEANED or occurrence.method == "author":
                continue
            problem = self._restore_one(incident, occurrence)
            back, left = back + (not problem), left + bool(problem)
            with self._store.write() as tx:
                if not problem:
                    tx.change_occurrence(
                        occurrence.id,
                        state=CleanState.RESTORED.value,
                        reason="put back: a false positive",
                        remains=[],
                    )
                tx.log(
                    actor.name,
                    "restore-failed" if problem else "restored",
                    incident.id,
                    occurrence=occurrence.id,
                    **({"why": problem} if problem else {}),
                )
        return back, left

    def _restore_one(self, incident: Incident, occurrence: Occurrence) -> str:
        """Put one text back. Returns why not, or an empty string."""
        blob = self._store.sealed(f"original/{occurrence.id}")
        if blob is None or self._vault is None:
            return "its original text was not kept"
        connector = self._connectors.get(occurrence.location.connector)
        if connector is None:
            return "that place is not in the settings any more"
        try:
            parts = self._vault.open_parts(blob)
            # another credential in the same text stays removed
            safe = self._detector.without(
                parts, self._store.fingerprints(incident.id), redaction_text("another credential")
            )
            where = occurrence.moved_to or occurrence.location
            current = connector.read(where)
            if current is None:
                return "the message is gone"
            original = dataclasses.replace(current, parts=safe, author=occurrence.author)
            result = connector.restore(where, original)
        except (ApiError, VaultError) as error:
            return str(error)
        ended = result.outcome in (Outcome.DONE, Outcome.ALREADY)
        return "" if ended else result.reason or result.outcome.value

    def _shred_later(self, shred_after: object, number: int) -> None:
        assert callable(shred_after)
        keep = timedelta(seconds=self._settings.policy.vault_keep)
        shred_after(number, self._store.clock() + keep)

    def clean_again(self, number: int, actor: Actor) -> str:
        """Try all places of an incident again now."""
        self._for_approver(number, actor, "clean again")
        starts = []
        with self._store.write() as tx:
            for occurrence in tx.occurrences(number):
                if occurrence.state not in (CleanState.CLEANED, CleanState.RESTORED):
                    starts.append(start_clean(tx, occurrence.id))
            tx.log(actor.name, "clean-asked", number, places=len(starts))
        for start in starts:
            self._queue.enqueue(*start)
        return f"Trying {len(starts)} places of incident {number} again."


_MAY_NOT = (
    "Only an approver can {}. Your security team set who that is; ask one of them, they see the "
    "card too."
)
