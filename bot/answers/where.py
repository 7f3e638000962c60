"""Where is it, and who could have read it?"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.model import Copy
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Audience
from bot.words import audience_words, count, moment, one_line, person_name, sentence, show

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


def copy(each: Occurrence) -> Copy:
    """One copy, with what became of it."""
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
        text += "; stays behind: " + "; ".join(one_line(r, 160).rstrip(".") for r in each.remains)
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


def where(incident: Incident, occurrences: Sequence[Occurrence]) -> str:
    """How many copies there are and how many still show it."""
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
        return f"{count(total, 'copy', 'copies')} known: {cleaned}{left} still {show(left)} it."
    text = {1: "The only known copy is cleaned.", 2: "Both known copies are cleaned."}.get(
        total, f"All {total} known copies are cleaned."
    )
    if any(each.remains for each in occurrences):
        text += " Something stays behind; see each copy."
    return text


def readers(audiences: Sequence[Audience]) -> str:
    """Who could read any of the copies, the widest circle first."""
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
