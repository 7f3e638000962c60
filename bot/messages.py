"""What does the bot say to people? Every sentence, in one place.

No sentence blames anybody, and none contains a secret or text of a message: they name the kind,
the place, the time and the masked form. Plain text; whoever shows it escapes it for its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.answers import Answers, ProviderWords, incident_answers
from bot.errors import (
    LeakwatchError,
    NotAllowed,
    RateLimited,
    StoreError,
    Unauthorized,
    Unreachable,
    UserError,
    VaultError,
)
from bot.incident import Incident, Occurrence, Status
from bot.model import Button, Message
from bot.store.rows import GapRow, Stats, StreamCoverage
from bot.words import count, duration, moment, one_line, sentence

__all__ = [
    "AUTHOR_FALSE_POSITIVE",
    "AUTHOR_REMOVED_IT",
    "Answers",
    "count",
    "duration",
    "incident_answers",
    "moment",
]

AUTHOR_REMOVED_IT = "author-removed-it"
"""Action of the button by which an author says that they removed it; value: occurrence id."""
AUTHOR_FALSE_POSITIVE = "author-false-positive"
"""Action of the button by which an author says that it is no credential; value: occurrence id."""


# --- to the author of a document ---------------------------------------------------------------


def _kind(incident: Incident) -> str:
    return f"{one_line(incident.title)} ({one_line(incident.masked, 40)})"


def _there(occurrence: Occurrence) -> str:
    """The place inside a sentence: "a message in #general", "OPS-12, comment"."""
    title = one_line(occurrence.location.title or occurrence.location.stream, 80)
    kind = occurrence.kind
    article = "an" if kind[:1] in "aeiou" else "a"
    return title if not kind or kind in title.lower() else f"{article} {kind} in {title}"


def _found(occurrence: Occurrence, incident: Incident) -> str:
    """What was found, where and when; the first paragraph of every notice."""
    return (
        f"In {_there(occurrence)}, written {moment(occurrence.written_at)}, there was something "
        f"that looks like a credential: {_kind(incident)}."
    )


def _replace(incident: Incident, provider: ProviderWords) -> str:
    """What to do about the credential itself; empty when nothing needs doing."""
    if incident.dead_at:
        text = "It is dead already, so nobody can use it any more. If you need it, make a new one"
    else:
        text = (
            "Taking it out of the text does not make it harmless: whoever read it can still use "
            "it until it is revoked. Please make a new one and have the old one revoked"
        )
    where = one_line(provider.rotate_url, 300)
    text += f": {where}" if where else "."
    advice = sentence(one_line(provider.advice, 400))
    return f"{text}\n\n{advice}" if advice else text


def _not_yours(occurrence: Occurrence) -> tuple[Button, ...]:
    return (Button(AUTHOR_FALSE_POSITIVE, "It is not a secret", str(occurrence.id)),)


def author_redacted(occurrence: Occurrence, incident: Incident, provider: ProviderWords) -> Message:
    """We took it out of the author's document; says what stays behind."""
    done = "leakwatch took it out of the text. Nothing else that you wrote was changed."
    if occurrence.moved_to is not None:
        link = f": {occurrence.moved_to.url}" if occurrence.moved_to.url else "."
        done = (
            "leakwatch replaced what you wrote by a copy without it, since the original cannot be "
            f"edited by anybody but you{link}"
        )
    if occurrence.remains:
        left = "; ".join(one_line(each, 160).rstrip(".") for each in occurrence.remains)
        done += f"\n\nWhat could not be taken back: {left}."
    text = "\n\n".join((_found(occurrence, incident), done, _replace(incident, provider)))
    return Message(text, _not_yours(occurrence))


def author_please_remove(
    occurrence: Occurrence, incident: Incident, provider: ProviderWords
) -> Message:
    """We may not take it out, so we ask the author to; names the deadline."""
    until = (
        f" Please do it before {moment(occurrence.ask_deadline)}; after that the security team "
        "will be asked to help."
        if occurrence.ask_deadline
        else ""
    )
    link = f" It is here: {occurrence.location.url}" if occurrence.location.url else ""
    ask = (
        "Only you can take it out. Please edit or delete it, and press the button when that is "
        f"done.{until}{link}"
    )
    text = "\n\n".join((_found(occurrence, incident), ask, _replace(incident, provider)))
    removed = Button(AUTHOR_REMOVED_IT, "I removed it", str(occurrence.id), "primary")
    return Message(text, (removed, *_not_yours(occurrence)))


def author_flagged(occurrence: Occurrence, incident: Incident, provider: ProviderWords) -> Message:
    """We only recorded it: nothing was changed."""
    if incident.public:
        done = (
            "This kind is made to be public, so nothing was redacted and nothing is revoked. If it "
            "was not meant to be published, or has no limits, please tell the security team."
        )
        return Message(f"{_found(occurrence, incident)}\n\n{done}", _not_yours(occurrence))
    done = (
        "Nothing was changed: leakwatch only recorded it. If it is real, please take it out of "
        "the text."
    )
    text = "\n\n".join((_found(occurrence, incident), done, _replace(incident, provider)))
    removed = Button(AUTHOR_REMOVED_IT, "I removed it", str(occurrence.id))
    return Message(text, (removed, *_not_yours(occurrence)))


def honeytoken_stays(incident: Incident) -> str:
    """Why a honeytoken is not revoked when somebody asks for it."""
    return (
        f"This is a honeytoken: {one_line(incident.bait, 80)}. Nobody was asked about it and it is "
        "not revoked, since using it raises its alarm. Find out how it came to where it was found."
    )


def author_restored(occurrence: Occurrence, incident: Incident) -> Message:
    """We put the text back after a false positive."""
    return Message(
        f"What leakwatch took out of {_there(occurrence)} turned out to be no credential, so your "
        "text is back as you wrote it. Sorry for the interruption; it will not be taken out again."
    )


def author_reminder(occurrence: Occurrence, incident: Incident, provider: ProviderWords) -> Message:
    """The author said that it is gone, or was asked, but it still stands there."""
    text = (
        f"{_there(occurrence)[:1].upper()}{_there(occurrence)[1:]} still shows the "
        f"{_kind(incident)}. Editing the text is enough to take it out of there."
    )
    removed = Button(AUTHOR_REMOVED_IT, "I removed it", str(occurrence.id), "primary")
    return Message(f"{text}\n\n{_replace(incident, provider)}", (removed, *_not_yours(occurrence)))


# --- when something cannot be done -------------------------------------------------------------

ONLY_APPROVERS = (
    "Only approvers may do this, since it changes things for other people. Please ask one of them; "
    "whoever runs leakwatch sets them as `approvers` in its settings."
)
ONLY_THE_AUTHOR = "Only the person who wrote this, or an approver, can answer for it."
APPROVERS_UNKNOWN = (
    "leakwatch could not find out whether you are an approver, because Slack did not answer. "
    "Nothing was changed. Please try again in a minute."
)
NOT_FOUND_AGAIN = "This is no longer known to leakwatch; nothing was changed."
BROKEN = (
    "Something went wrong inside leakwatch, and it has been logged. It is not certain that this "
    "was done: please look at the incident again before you repeat it."
)
ALREADY_ON_IT = "leakwatch is already doing that for you."
COMMAND_HELD_CREDENTIAL = (
    "What you typed seems to contain a credential, so leakwatch did not read on and kept nothing "
    "of it. Commands take incident numbers and places only. To report a leak, use the message "
    "shortcut “Report a leak” on the message that shows it."
)
REASON_HELD_CREDENTIAL = "This seems to contain a credential. Please describe it without the value."


def sorry(error: LeakwatchError) -> str:
    """What a person is told when something they asked for failed."""
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, RateLimited):
        wait = duration(max(1.0, error.retry_after))
        return f"{sentence(error.what)} Please try again in {wait}."
    if isinstance(error, NotAllowed | Unauthorized):
        return f"{error} Whoever runs leakwatch can see more with `leakwatch doctor`."
    if isinstance(error, Unreachable):
        return (
            f"{error} Whether it was done is not known: leakwatch will find out. Please look at "
            "the incident again before you repeat it."
        )
    if isinstance(error, StoreError):
        return "leakwatch cannot reach its database now, so nothing was done. Please try again."
    if isinstance(error, VaultError):
        return (
            f"{error} Without the sealed value leakwatch cannot do this; please follow the runbook "
            "of the incident by hand."
        )
    return str(error)


def no_such_incident(number: int) -> str:
    """There is no incident of that number."""
    return f"There is no incident {number}. `/leakwatch incidents all` lists every incident."


def card_outdated(number: int, status: Status) -> str:
    """The card that was pressed shows an older state."""
    return (
        f"This card was out of date: incident {number} is {STATUS_WORDS[status]} now. Nothing was "
        "changed; the card will show it in a moment."
    )


# --- lists and states --------------------------------------------------------------------------

STATUS_WORDS = {
    Status.OPEN: "open",
    Status.WAITING: "waiting for a person",
    Status.CONTAINED: "contained",
    Status.CLOSED: "closed",
    Status.FALSE_POSITIVE: "a false positive",
}


def state_line(stats: Stats, now: datetime) -> str:
    """The state in one sentence or two."""
    todo = stats.open + stats.waiting
    if not todo:
        text = "No incident is open."
    else:
        text = f"{count(todo, 'incident')} open, {stats.waiting} of them waiting for a person."
        if stats.oldest_open:
            text += f" The oldest has been open for {duration(now - stats.oldest_open)}."
    if stats.uncleaned:
        verb = "shows" if stats.uncleaned == 1 else "show"
        text += f" {count(stats.uncleaned, 'copy', 'copies')} still {verb} a credential."
    return text


def numbers(stats: Stats) -> tuple[tuple[str, str], ...]:
    """The state as (name, value), for a row of numbers."""
    dead = stats.median_seconds_to_dead
    return (
        ("Open", str(stats.open)),
        ("Waiting for a person", str(stats.waiting)),
        ("Copies still to clean", f"{stats.uncleaned} of {stats.occurrences}"),
        ("Median time to proven dead", duration(dead) if dead is not None else "no case yet"),
    )


def coverage_line(streams: Sequence[StreamCoverage], gaps: Sequence[GapRow]) -> str:
    """Whether everything has been read; an incomplete reading never sounds clean."""
    if not streams:
        return "Nothing has been read yet, so nothing can be said about leaks."
    whole = sum(each.complete for each in streams)
    if whole == len(streams) and not gaps:
        every = "The only place has" if whole == 1 else f"All {whole} places have"
        return f"{every} been read completely."
    text = f"Read completely: {whole} of {count(len(streams), 'place')}."
    if gaps:
        text += f" {count(len(gaps), 'gap')} in the coverage: what lies there is not known."
    return text


def gap_line(gap: GapRow) -> str:
    """One gap, with its reason and what becomes of it."""
    reason = one_line(gap.detail, 200) or one_line(gap.reason.replace("-", " "), 60)
    then = "will be tried again" if gap.retry else "needs a person"
    return (
        f"{one_line(gap.connector, 60)} {one_line(gap.stream, 60)}, {one_line(gap.what, 120)}: "
        f"{reason.rstrip('.')} ({then}; since {moment(gap.first_at)})"
    )


def stream_line(stream: StreamCoverage) -> str:
    """One stream: until when it has been read, and whether completely."""
    name = one_line(stream.title or stream.stream, 80)
    if stream.finished_at is None:
        begun = f" (begun {moment(stream.started_at)})" if stream.started_at else ""
        return f"{name}: not read to the end yet{begun}"
    how = "completely" if stream.complete else f"with {count(stream.open_gaps, 'gap')}"
    read = count(stream.documents, "document")
    return f"{name}: read {how} until {moment(stream.finished_at)}, {read}"


def incident_line(incident: Incident) -> str:
    """One incident on one line."""
    dead = ", proven dead" if incident.dead_at and not incident.over else ""
    return (
        f"#{incident.id} {incident.severity.word}: {one_line(incident.title, 80)} "
        f"({one_line(incident.masked, 40)}), {STATUS_WORDS[incident.status]}{dead}, "
        f"{count(incident.copies, 'copy', 'copies')}, found {moment(incident.detected_at)}"
        if incident.detected_at
        else f"#{incident.id} {incident.severity.word}: {one_line(incident.title, 80)}"
    )


NOTHING_WAITS = "Nothing waits for a person."
NO_INCIDENTS = "No incidents. That says nothing about places that have not been read yet."
PLACES_HIDDEN = "Where it was written is shown to approvers only, because a copy may still show it."
HOW_TO_REPORT = (
    "Seen a credential in a message? Open the message's menu (⋮), choose “More message shortcuts” "
    "and then “Report a leak”. Please don't copy it anywhere else. /leakwatch help lists the "
    "commands."
)


# --- commands ----------------------------------------------------------------------------------

HELP_TITLE = "What /leakwatch can do"
REPORT_TITLE = "Exposure report"
NO_REPORT_HERE = "The report is not available here: run `leakwatch report` where leakwatch runs."
REPORT_CUT = "The rest does not fit here: see the dashboard, or `leakwatch report`."


def unknown_command(nearest: str, example: str) -> str:
    """The first word is no command; the word itself is not repeated."""
    meant = f"Did you mean `{nearest}`? " if nearest else ""
    return f"That is no command of leakwatch. {meant}For example: `{example}`"


def wrong_argument(usage: str, example: str) -> str:
    """A command was used with something it does not take."""
    return f"This command is used as `{usage}`, for example `{example}`."


# --- buttons -----------------------------------------------------------------------------------


def revoke_question(title: str, issuer: str, *, cascades: str, irreversible: bool) -> str:
    """The text of the dialog before a revocation."""
    text = f"{issuer} will be told to revoke this {one_line(title, 60)}."
    if irreversible:
        text += " This cannot be undone."
    if cascades:
        text += f" With it goes: {one_line(cascades, 140)}."
    return text


RESTORE_QUESTION = (
    "Everybody who can read those places will be able to read the text again, including what was "
    "hidden. Do this only when it is certain that it is no credential."
)
CLAIM_QUESTION = "You will be named as the one who answers for this credential."
FALSE_POSITIVE_HINT = (
    "leakwatch will leave this value alone from now on, everywhere, and puts the text back where "
    "it can. If it was a credential after all, this hides a leak."
)
CLOSE_HINT = "Nothing more will be done unless a new copy appears. The reason goes to the journal."


def restored_line(back: int, left: int) -> str:
    """What came of putting texts back."""
    if not back and not left:
        return "No text had been removed."
    parts = []
    if back:
        parts.append(f"{count(back, 'text is', 'texts are')} back in place.")
    if left:
        parts.append(
            f"{count(left, 'text', 'texts')} could not be put back; the incident says why."
        )
    return " ".join(parts)


def still_needs_replacing(incident: Incident) -> str:
    """Removing a text kills no credential."""
    if incident.dead_at is not None:
        return "The credential is proven dead."
    return "The credential itself still has to be revoked and replaced."
