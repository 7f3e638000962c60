"""How does an incident look in Slack? Pure: from answers to blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import Answers, Copy
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.messages import CLAIM_QUESTION, RESTORE_QUESTION, revoke_question
from bot.slack_app.blocks import (
    Block,
    actions,
    button,
    choice,
    confirmation,
    context,
    esc,
    fields,
    header,
    link,
    section,
)
from bot.words import count
from detectors.model import Severity

REVOKE = "card-revoke"
FALSE_POSITIVE = "card-false-positive"
CLAIM = "card-claim"
SNOOZE = "card-snooze"
COPIES = "card-copies"
RESTORE = "card-restore"
CLOSE = "card-close"
REOPEN = "card-reopen"
OPEN_PROVIDER = "card-open-provider"
"""A link: Slack also reports that it was pressed, which needs an acknowledgement only."""

COPIES_ON_CARD = 5
SNOOZES = ((1, "1 hour"), (4, "4 hours"), (24, "1 day"), (168, "1 week"))
_SIGN = {
    Severity.CRITICAL: "🔴",
    Severity.HIGH: "🟠",
    Severity.MEDIUM: "🟡",
    Severity.LOW: "🔵",
    Severity.INFO: "🔵",
}


@dataclass(frozen=True)
class May:
    """What can be done with an incident now, for the buttons of its card."""

    revoke: bool
    revoke_why_not: str = ""
    """A sentence; shown when the credential is not dead and `revoke` is False."""
    irreversible: bool = True
    issuer: str = ""
    """For people: "GitHub"."""
    cascades: str = ""
    """What else dies with it."""
    rotate_url: str = ""
    restore: bool = False


@dataclass(frozen=True)
class Rendered:
    """A message for Slack."""

    text: str
    """What notifications and screen readers show."""
    blocks: tuple[Block, ...]


def value_of(incident: Incident) -> str:
    """What a card's button carries: incident and the version that the card shows."""
    return f"{incident.id}/{incident.version}"


def fallback(answers: Answers) -> str:
    """The card in one line, for notifications."""
    return f"Incident {answers.number}. {esc(answers.headline, 300)}. {esc(answers.state, 600)}"


def card(
    answers: Answers,
    incident: Incident,
    occurrences: Sequence[Occurrence],
    *,
    may: May,
    look_only: bool = False,
) -> list[Block]:
    """The blocks of one incident: the seven questions and what can be done now.

    Within Slack's limits whatever is passed. Everything that people or services wrote is escaped.
    `look_only`: for people who may not act; without buttons and without the places, since a copy
    that still shows it is a credential for whoever learns where it stands.
    """
    copies = [] if look_only else _copies(answers.copies)
    blocks = [
        header(f"{_sign(incident)} {answers.headline}"),
        section(
            [
                f"*Incident {answers.number}.* {esc(answers.state, 800)}",
                f"*What next:* {esc(answers.next_step, 1200)}",
            ]
        ),
        fields(
            [
                ("What", f"{answers.what}. {answers.certainty}"),
                ("How bad", answers.severity),
                ("Live or dead", answers.verdict),
                ("Belongs to", answers.identity),
                ("May do", answers.scopes),
                ("Expiry", answers.expiry),
                ("Who could read it", answers.readers),
                ("Who answers for it", answers.owner),
            ]
        ),
        section([f"*Where:* {esc(answers.where, 300)}", *copies]),
        section(
            [
                f"*Is it dead?* {esc(answers.dead, 900)}",
                f"*Was it used in between?* {esc(answers.used, 700)}",
                f"*Exposed:* {esc(answers.exposure, 200)}",
                ", ".join(f"{esc(c.name, 40)} {esc(c.short, 120)}" for c in answers.clocks),
            ]
        ),
    ]
    if not may.revoke and may.revoke_why_not and not incident.over and not incident.dead_at:
        blocks.append(context(f"Revoke is not offered: {esc(may.revoke_why_not, 400)}"))
    blocks.append(context(*_small_print(answers, may.issuer)))
    if not look_only:
        blocks.append(actions(_buttons(incident, occurrences, may), f"incident-{incident.id}"))
    return blocks


def _sign(incident: Incident) -> str:
    if incident.over:
        return "⚪"
    return "🟢" if incident.dead_at else _SIGN[incident.severity]


def _copies(copies: Sequence[Copy]) -> list[str]:
    # what still shows it comes first: that is where somebody must act
    ordered = sorted(copies, key=lambda each: not each.shows)
    lines = [copy_line(each) for each in ordered[:COPIES_ON_CARD]]
    if len(copies) > COPIES_ON_CARD:
        more = count(len(copies) - COPIES_ON_CARD, "more copy", "more copies")
        lines.append(f"• {more}: press “Show copies”")
    return lines


def copy_line(copy: Copy) -> str:
    """One copy as an escaped line with its link."""
    return f"• {link(copy.url, copy.place)}: {esc(copy.state, 380)}"


def _small_print(answers: Answers, issuer: str) -> list[str]:
    lines = [esc(answers.replacement, 600)] if answers.replacement else []
    if answers.rotate_url:
        lines.append(link(answers.rotate_url, f"Replace it at {issuer or 'its issuer'}"))
    return [*lines, f"Maps to {esc(answers.controls, 300)}"]


def _buttons(incident: Incident, occurrences: Sequence[Occurrence], may: May) -> list[Block]:
    value = value_of(incident)
    row: list[Block] = []
    if not incident.over:
        if may.revoke and not incident.dead_at:
            row.append(_revoke(incident, may, value))
        if incident.status is not Status.CONTAINED:
            row.append(button("False positive", FALSE_POSITIVE, value))
        if incident.owner is None:
            ask = confirmation("Is it yours?", CLAIM_QUESTION, "It's mine")
            row.append(button("It's mine", CLAIM, value, confirm=ask))
        if incident.status is not Status.CONTAINED:
            options = [(label, f"{value}:{hours}") for hours, label in SNOOZES]
            row.append(choice("Snooze", SNOOZE, options))
    if may.restore and any(each.state is CleanState.CLEANED for each in occurrences):
        ask = confirmation("Put the text back?", RESTORE_QUESTION, "Restore", danger=True)
        row.append(button("Restore", RESTORE, value, confirm=ask))
    if occurrences:
        row.append(button("Show copies", COPIES, value))
    if incident.over:
        row.append(button("Reopen", REOPEN, value))
    else:
        if may.rotate_url.startswith(("https://", "http://")):
            label = f"Open {may.issuer}" if may.issuer else "Open the console"
            row.append(button(label, OPEN_PROVIDER, value, url=may.rotate_url))
        row.append(button("Close", CLOSE, value))
    return row


def _revoke(incident: Incident, may: May, value: str) -> Block:
    issuer = may.issuer or "Its issuer"
    question = revoke_question(
        incident.title, issuer, cascades=may.cascades, irreversible=may.irreversible
    )
    ask = confirmation(f"Revoke incident {incident.id}?", question, "Revoke", danger=True)
    return button("Revoke", REVOKE, value, style="danger", confirm=ask)
