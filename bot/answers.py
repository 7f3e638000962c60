"""What does one incident answer? The seven questions, as plain text for cards, pages and the CLI.

Nothing here is escaped for any place; whoever shows it escapes all of it. What people or services
wrote (names, titles, reasons) is made one line without control characters and capped in length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Audience, Liveness, Outcome
from bot.words import (
    actor_name,
    audience_words,
    count,
    duration,
    moment,
    one_line,
    person_name,
    sentence,
    when,
    words_in,
)
from detectors.model import Confidence


class ProviderWords(Protocol):
    """The part of `bot.providers.base.Provider` that is for people."""

    @property
    def title(self) -> str:
        """For people: "GitHub"."""

    @property
    def reversible(self) -> bool:
        """Whether a revocation can be undone."""

    @property
    def can_revoke(self) -> bool:
        """False: only a person can."""

    @property
    def cascades(self) -> str:
        """What else dies with it."""

    @property
    def runbook(self) -> str:
        """What a person does when the API can't."""

    @property
    def rotate_url(self) -> str:
        """Where the credential is replaced."""

    @property
    def advice(self) -> str:
        """What to use instead."""


@dataclass(frozen=True)
class Clock:
    """One moment in the life of an incident."""

    name: str
    """"written", "detected", "redacted", "revoked", "proven dead"."""
    text: str
    """The time with its zone and the distance from "written"; "not yet" when it has not come."""
    short: str
    """Only the distance: "3 min 20 s later"; the time itself for "written"; "not yet"."""


@dataclass(frozen=True)
class Copy:
    """One place where the credential was written."""

    occurrence: int
    place: str
    """"#general, message by ann"."""
    url: str
    """Empty when there is no link."""
    state: str
    """"cleaned", or why it still shows it; what stays behind."""
    shows: bool
    """It can still be read there, as far as we know."""
    readers: str
    written: str


@dataclass(frozen=True)
class Answers:
    """The seven questions of an incident, answered in plain text; empty means not applicable."""

    number: int
    headline: str
    """"Critical: GitHub personal access token, live"."""
    state: str
    """Where it stands, as a sentence."""
    # 1. What is it, how bad is it?
    what: str
    certainty: str
    severity: str
    verdict: str
    identity: str
    scopes: str
    expiry: str
    # 2. Where is it?
    where: str
    copies: tuple[Copy, ...]
    # 3. Who could have read it?
    readers: str
    # 4. Is it dead?
    dead: str
    # 5. Was it used in between?
    used: str
    # 6. How long was it exposed?
    exposure: str
    clocks: tuple[Clock, ...]
    # 7. What next?
    owner: str
    next_step: str
    replacement: str
    """What to use instead; empty when the provider has no advice."""
    rotate_url: str
    """Where the credential is replaced; empty when there is no such page."""
    controls: str
    """What it maps to: OWASP NHI Top 10, NIST CSF 2.0."""


# --- the seven questions -----------------------------------------------------------------------


def incident_answers(
    incident: Incident, occurrences: Sequence[Occurrence], provider: ProviderWords, now: datetime
) -> Answers:
    """The seven questions, answered from what is known at `now`.

    Never says dead without a proof, never says clean while a copy still shows it, and says
    plainly where nobody can tell.
    """
    copies = tuple(_copy(each) for each in occurrences)
    return Answers(
        number=incident.id,
        headline=_headline(incident),
        state=_state(incident),
        what=f"{one_line(incident.title)} ({one_line(incident.masked, 40)})",
        certainty=_certainty(incident),
        severity=_severity(incident),
        verdict=_verdict(incident, provider),
        identity=_identity(incident, provider),
        scopes=_scopes(incident),
        expiry=_expiry(incident, now),
        where=_where(incident, occurrences),
        copies=copies,
        readers=_readers([each.audience for each in occurrences]),
        dead=_dead(incident),
        used=_used(incident, provider),
        exposure=_exposure(incident, now),
        clocks=_clocks(incident),
        owner=_owner(incident, occurrences),
        next_step=_next_step(incident, occurrences, provider),
        replacement=sentence(one_line(provider.advice, 400)),
        rotate_url=provider.rotate_url,
        controls=_controls(incident),
    )


LIVENESS_WORD = {
    Liveness.LIVE: "live",
    Liveness.DEAD: "dead",
    Liveness.UNKNOWN: "not known whether live",
    None: "not checked yet",
}


def _headline(incident: Incident) -> str:
    title = one_line(incident.title, 80)
    if incident.status is Status.FALSE_POSITIVE:
        return f"False positive: {title}"
    word = "proven dead" if incident.dead_at else LIVENESS_WORD[incident.verdict]
    if incident.status is Status.CLOSED:
        return f"Closed: {title}, {word if incident.dead_at else 'never proven dead'}"
    return f"{incident.severity.word.capitalize()}: {title}, {word}"


def _state(incident: Incident) -> str:
    who = actor_name(incident.closed_by)
    reason = one_line(incident.close_reason, 200)
    if incident.status is Status.FALSE_POSITIVE:
        said = f"Marked as a false positive by {who}" if who else "Marked as a false positive"
        return sentence(f"{said}: {reason}" if reason else said)
    if incident.status is Status.CLOSED:
        done = f"Closed by {who}" if who else "Closed"
        text = sentence(f"{done}: {reason}" if reason else done)
        return text if incident.dead_at else f"{text} It was never proven dead."
    if incident.status is Status.CONTAINED:
        left = incident.uncleaned
        text = "Contained: proven dead, and checked again from time to time."
        return f"{text} {count(left, 'copy', 'copies')} still {_show(left)} it." if left else text
    if incident.status is Status.WAITING:
        what = one_line(incident.waiting_for, 300) or "a decision"
        text = sentence(f"Waiting for a person: {what}")
    else:
        text = "Open: leakwatch is working on it."
    if incident.snoozed_until:
        text += f" Reminders are off until {moment(incident.snoozed_until)}."
    return text


def _show(number: int) -> str:
    return "shows" if number == 1 else "show"


def _certainty(incident: Incident) -> str:
    word = {
        Confidence.HIGH: "Almost certainly a credential",
        Confidence.MEDIUM: "Probably a credential",
        Confidence.LOW: "Perhaps a credential",
    }[incident.confidence]
    why = "; ".join(one_line(each, 120) for each in incident.reasons)
    return sentence(f"{word}: {why}" if why else word)


def _severity(incident: Incident) -> str:
    why = "; ".join(one_line(each, 120) for each in incident.severity_reasons)
    word = incident.severity.word
    return sentence(f"{word}: {why}" if why else word)


def _verdict(incident: Incident, provider: ProviderWords) -> str:
    reason = one_line(incident.verdict_reason, 300)
    asked = f", checked {moment(incident.verified_at)}" if incident.verified_at else ""
    because = f" ({reason}{asked})" if reason else (f" ({asked[2:]})" if asked else "")
    if incident.verdict is Liveness.LIVE:
        return f"Live: {provider.title} accepts it{because}."
    if incident.verdict is Liveness.DEAD:
        return f"Dead: {provider.title} refuses it{because}."
    if incident.verdict is Liveness.UNKNOWN:
        return f"Unknown{because}. That does not mean dead: treat it as live."
    return "Not checked yet: treat it as live."


def _identity(incident: Incident, provider: ProviderWords) -> str:
    known = incident.identity
    subject = one_line(known.get("subject") or known.get("email") or "", 80)
    if not subject:
        return f"{provider.title} has not told us whose it is."
    bits = [subject]
    email = one_line(known.get("email") or "", 80)
    if email and email != subject:
        bits.append(email)
    if known.get("organisation"):
        bits.append(f"of {one_line(known['organisation'], 80)}")
    machine = known.get("machine")
    if machine is not None:
        bits.append("a machine account" if machine else "a person's account")
    if known.get("privileged"):
        bits.append("with administrator rights")
    # no capital letter: the name is shown as it is
    return f"{', '.join(bits)}."


def _scopes(incident: Incident) -> str:
    scopes = words_in(incident.identity.get("scopes")) or words_in(incident.facts.get("scopes"))
    if not scopes:
        return "Not known."
    more = f" and {len(scopes) - 12} more" if len(scopes) > 12 else ""
    return ", ".join(scopes[:12]) + more


def _expiry(incident: Incident, now: datetime) -> str:
    facts = incident.facts
    at = when(incident.identity.get("expires_at")) or when(
        facts.get("expires_at", facts.get("exp"))
    )
    if at is None:
        return "No expiry known: assume that it never expires by itself."
    if at <= now:
        return f"Expired {moment(at)}."
    return f"Expires {moment(at)}, in {duration(at - now)}."


_STATE_WORDS = {
    CleanState.OPEN: "still shows it; will be tried again",
    CleanState.CLEANED: "cleaned",
    CleanState.ASKED: "still shows it; the author was asked to remove it",
    CleanState.REMAINS: "still shows it",
    CleanState.FLAGGED: "still shows it; recorded only",
    CleanState.RESTORED: "put back after a false positive",
}


def place(occurrence: Occurrence) -> str:
    """Where an occurrence is, for people: "#general, message"."""
    title = one_line(occurrence.location.title or occurrence.location.stream, 80)
    kind = occurrence.kind
    return title if not kind or kind in title.lower() else f"{title}, {kind}"


def _copy(each: Occurrence) -> Copy:
    text = _STATE_WORDS[each.state]
    reason = one_line(each.reason, 300)
    if each.state is CleanState.ASKED and each.ask_deadline:
        text += f" by {moment(each.ask_deadline)}"
    elif each.state is CleanState.CLEANED:
        if each.redacted_at:
            text += f" {moment(each.redacted_at)}"
        reason = ""
    if reason:
        text += f": {reason}"
    if each.remains:
        text += "; stays behind: " + "; ".join(one_line(r, 160) for r in each.remains)
    by = f" by {person_name(each.author)}" if each.author else ""
    moved = each.moved_to
    return Copy(
        occurrence=each.id,
        place=place(each) + by,
        url=(moved.url if moved and moved.url else each.location.url),
        state=text,
        shows=each.state is not CleanState.CLEANED,
        readers=audience_words(each.audience),
        written=moment(each.written_at),
    )


def _where(incident: Incident, occurrences: Sequence[Occurrence]) -> str:
    total = max(incident.copies, len(occurrences))
    showing = sum(each.state is not CleanState.CLEANED for each in occurrences)
    left = max(incident.uncleaned, showing)
    if not total:
        return "No copy is known."
    if incident.status is Status.FALSE_POSITIVE:
        hides = sum(each.state is CleanState.CLEANED for each in occurrences)
        hidden = f"{hides} still hidden" if hides else "none hidden"
        return f"{count(total, 'copy', 'copies')} known, {hidden}."
    if left:
        cleaned = f"{total - left} cleaned, " if total > left else ""
        return f"{count(total, 'copy', 'copies')} known: {cleaned}{left} still {_show(left)} it."
    text = {1: "The only known copy is cleaned.", 2: "Both known copies are cleaned."}.get(
        total, f"All {total} known copies are cleaned."
    )
    if any(each.remains for each in occurrences):
        text += " Something stays behind; see each copy."
    return text


def _readers(audiences: Sequence[Audience]) -> str:
    if not audiences:
        return "Not known."
    order = {"public": 0, "private": 1, "restricted": 2, "direct": 3}
    widest = sorted(
        dict.fromkeys(audiences),
        key=lambda a: (not a.shared, order.get(a.visibility, 4), -(a.members or 0)),
    )
    lines = list(dict.fromkeys(audience_words(each) for each in widest))
    more = f"; and {len(lines) - 3} other kinds of place" if len(lines) > 3 else ""
    text = sentence("; ".join(lines[:3]) + more)
    if any(each.guests is None and not each.shared for each in audiences):
        text += " It is not known everywhere whether guests are among them."
    return text


def _dead(incident: Incident) -> str:
    if incident.status is Status.FALSE_POSITIVE:
        return "Does not apply: a person said that it is no credential."
    revoked = ""
    if incident.revoked_at:
        who = actor_name(incident.revoked_by) or "somebody"
        how = f" ({one_line(incident.revoke_method, 60)})" if incident.revoke_method else ""
        by = "by policy" if who == "policy" else f"by decision of {who}"
        revoked = f"Revoked {moment(incident.revoked_at)} {by}{how}."
    if incident.dead_at:
        proof = f": {one_line(incident.dead_proof, 200)}" if incident.dead_proof else ""
        text = sentence(f"Yes. Proven dead {moment(incident.dead_at)}{proof}")
        text = f"{text} {revoked}".strip()
        if incident.checks:
            last = f", last {moment(incident.last_check_at)}" if incident.last_check_at else ""
            text += f" Checked {count(incident.checks, 'time')} since the revocation{last}."
        return text
    reason = one_line(incident.revoke_reason, 300)
    if incident.revoke_outcome in (Outcome.DONE, Outcome.ALREADY) or incident.revoked_at:
        return f"Not proven. {revoked} No check has confirmed that it is dead.".replace("  ", " ")
    if incident.revoke_outcome is Outcome.NEEDS_PERSON:
        return sentence(f"No. Only a person can revoke it: {reason or 'see the runbook'}")
    if incident.revoke_outcome is not None:
        return sentence(f"No. Revoking did not work: {reason or 'no reason given'}")
    return "No. It has not been revoked."


def _used(incident: Incident, provider: ProviderWords) -> str:
    usage = incident.usage
    if not usage:
        return f"Nobody can tell: we have no record of use from {provider.title}."
    source = one_line(usage.get("source") or provider.title, 80)
    note = sentence(one_line(usage.get("note") or "", 200))
    complete = bool(usage.get("complete"))
    since = incident.first_written_at
    raw = usage.get("uses")
    uses = [each for each in raw if isinstance(each, dict)] if isinstance(raw, list | tuple) else []
    timed = [(at, each) for each in uses if (at := when(each.get("at"))) is not None]
    after = [pair for pair in timed if since is None or pair[0] >= since]
    last = when(usage.get("last_used_at"))
    if after:
        at, use = max(after, key=lambda pair: pair[0])
        by = f" by {one_line(use['by'], 80)}" if use.get("by") else ""
        doing = one_line(use.get("what") or "use", 80)
        text = (
            f"Yes: {count(len(after), 'use')} on record since it was written, the last "
            f"{moment(at)} ({doing}{by}), says {source}."
        )
    elif last is not None and (since is None or last >= since):
        text = f"It was used {moment(last)}, after it was written, says {source}."
        if incident.verified_at and abs(last - incident.verified_at) < timedelta(minutes=2):
            text += " That may have been our own check."
    elif complete:
        text = f"No use on record since it was written, says {source}."
    else:
        before = f" The last use on record is older: {moment(last)}." if last else ""
        text = f"Nobody can tell for certain: {source} shows no use, but not every use.{before}"
    return f"{text} {note}".strip()


def _exposure(incident: Incident, now: datetime) -> str:
    if incident.status is Status.FALSE_POSITIVE:
        return "None: a person said that it is no credential."
    length = incident.exposure(now)
    if length is None:
        return "Not known."
    if incident.dead_at:
        if length <= timedelta(0):
            return "None: it was dead before it was written here."
        return f"{sentence(duration(length))[:-1]}, from written to proven dead."
    return f"{sentence(duration(length))[:-1]} as of {moment(now)}, and it goes on."


def _clocks(incident: Incident) -> tuple[Clock, ...]:
    start = incident.first_written_at

    def at(name: str, at: datetime | None) -> Clock:
        if at is None:
            return Clock(name, "not yet", "not yet")
        if start is None or name == "written":
            return Clock(name, moment(at), moment(at))
        if at < start:
            # a provider's proof can be older than the message
            return Clock(name, f"{moment(at)}, before it was written", "before it was written")
        later = f"{duration(at - start)} later"
        return Clock(name, f"{moment(at)}, {later}", later)

    return (
        at("written", start),
        at("detected", incident.detected_at),
        at("redacted", incident.redacted_at if not incident.uncleaned else None),
        at("revoked", incident.revoked_at),
        at("proven dead", incident.dead_at),
    )


def _owner(incident: Incident, occurrences: Sequence[Occurrence]) -> str:
    if incident.owner is not None:
        return f"{person_name(incident.owner)} answers for it."
    authors = list(dict.fromkeys(person_name(o.author) for o in occurrences if o.author))
    if not authors:
        return "Nobody has claimed it, and who wrote it is not known."
    more = f" and {count(len(authors) - 3, 'other')}" if len(authors) > 3 else ""
    return f"Nobody has claimed it. Written by {', '.join(authors[:3])}{more}."


def _next_step(
    incident: Incident, occurrences: Sequence[Occurrence], provider: ProviderWords
) -> str:
    showing = sum(each.state is not CleanState.CLEANED for each in occurrences)
    left = max(incident.uncleaned, showing)
    clean_up = f" Also clean up: {count(left, 'copy', 'copies')} still {_show(left)} it."
    if incident.status is Status.FALSE_POSITIVE:
        cleaned = sum(each.state is CleanState.CLEANED for each in occurrences)
        if not cleaned:
            return "Nothing."
        return f"Press Restore to put the text back in {count(cleaned, 'place')}."
    if incident.status is Status.CLOSED:
        return "Nothing, unless a new copy appears."
    if incident.dead_at:
        step = "Give whoever used it a new credential, kept out of chat and tickets."
        return step + (clean_up if left else "")
    if provider.can_revoke and incident.revoke_outcome not in (
        Outcome.NEEDS_PERSON,
        Outcome.REFUSED,
        Outcome.DONE,
        Outcome.ALREADY,
    ):
        if incident.status is Status.WAITING:
            step = "Somebody who may approve decides: Revoke, or False positive."
        else:
            step = "Wait: leakwatch is working on it. Whoever uses it prepares a new one."
        return step + (clean_up if left else "")
    if incident.revoke_outcome in (Outcome.DONE, Outcome.ALREADY):
        step = "Wait for the proof; leakwatch checks again by itself."
        return step + (clean_up if left else "")
    runbook = one_line(provider.runbook, 600)
    step = sentence(f"Revoke it by hand: {runbook}" if runbook else "Revoke it by hand")
    return step + (clean_up if left else "")


def _controls(incident: Incident) -> str:
    # OWASP Non-Human Identities Top 10 (2025) and NIST Cybersecurity Framework 2.0 (2024)
    owasp = ["NHI2:2025 Secret Leakage"]
    if incident.identity.get("privileged"):
        owasp.append("NHI5:2025 Overprivileged NHI")
    if not incident.identity.get("expires_at") and not incident.facts.get("exp"):
        owasp.append("NHI7:2025 Long-Lived Secrets")
    nist = "PR.AA-01 (credentials are managed), RS.MI-01 (incidents are contained)"
    return f"OWASP {', '.join(owasp)}; NIST CSF 2.0 {nist}"
