"""What does the Home tab of the app show? The state, what waits, gaps, how to report."""

from __future__ import annotations

from collections.abc import Sequence

from bot import messages
from bot.incident import Incident, Status
from bot.slack_app.blocks import VIEW_BLOCKS, Block, context, divider, esc, fields, header, section
from bot.slack_app.desk import Desk
from bot.words import moment

_WAITING = 10
_RECENT = 10
_GAPS = 10


def home_view(desk: Desk) -> Block:
    """The Home tab as it is now, the same for everybody: it says not where a credential stands."""
    stats, gaps = desk.store.stats(), desk.store.gaps()
    waiting = desk.store.incidents(statuses=(Status.WAITING,), limit=_WAITING)
    recent = desk.store.incidents(limit=_RECENT)
    gap_lines = [f"• {esc(messages.gap_line(each), 250)}" for each in gaps[:_GAPS]]
    coverage = messages.coverage_line(desk.store.coverage(), gaps)
    blocks = [
        header("leakwatch"),
        section([esc(messages.state_line(stats, desk.now()), 600)]),
        fields(messages.numbers(stats)),
        divider(),
        header("Waiting for a person"),
        section([_waiting_line(each) for each in waiting] or [esc(messages.NOTHING_WAITS)]),
        header("Recent incidents"),
        section(_lines(recent) or [esc(messages.NO_INCIDENTS)]),
        header("Coverage"),
        section([esc(coverage, 600), *gap_lines]),
        divider(),
        section(["*How to report a leak*", esc(messages.HOW_TO_REPORT, 600)]),
        context(f"As of {moment(desk.now())}"),
    ]
    return {"type": "home", "blocks": blocks[:VIEW_BLOCKS]}


def _waiting_line(incident: Incident) -> str:
    what = incident.waiting_for or "a decision"
    return f"• {esc(f'#{incident.id} {incident.title}: {what}', 250)}"


def _lines(incidents: Sequence[Incident]) -> list[str]:
    return [f"• {esc(messages.incident_line(each), 250)}" for each in incidents]
