"""The exposure report: what leaked, how long, what is proven, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from bot.answers import Answers
from bot.answers.rules import precision_line
from bot.incident import Incident, Status
from bot.messages import coverage_line, gap_line, state_line
from bot.store import Store
from bot.words import moment, one_line

Answer = Callable[[Incident], Answers]
_MOST = 10_000
_LONGEST = 4_000


def _chosen(store: Store, since: datetime | None) -> Iterable[Incident]:
    for incident in store.incidents(limit=_MOST):
        if since is None or (incident.detected_at and incident.detected_at >= since):
            yield incident


def as_json(store: Store, answer: Answer, *, since: datetime | None = None) -> dict[str, Any]:
    """The report as plain data; no secret is in it. Raises `StoreError`."""
    now = store.clock()
    stats = store.stats()
    broken = store.broken_links()
    incidents = [incident_json(i, answer(i), now) for i in _chosen(store, since)]
    return {
        "made_at": now.isoformat(timespec="seconds"),
        "since": since.isoformat(timespec="seconds") if since else None,
        "numbers": {
            "open": stats.open,
            "waiting": stats.waiting,
            "contained": stats.contained,
            "closed": stats.closed,
            "false_positives": stats.false_positives,
            "places": stats.occurrences,
            "places_not_clean": stats.uncleaned,
            "median_seconds_to_dead": stats.median_seconds_to_dead,
        },
        "incidents": incidents,
        "rules": [
            {
                "rule": each.rule,
                "title": each.title,
                "incidents": each.incidents,
                "confirmed": each.right,
                "false_positives": each.wrong,
                "precision": each.precision,
            }
            for each in store.judged()
        ],
        "coverage": [
            {
                "stream": row.stream,
                "title": row.title,
                "read_until": row.finished_at.isoformat() if row.finished_at else None,
                "complete": row.complete,
                "documents": row.documents,
                "open_gaps": row.open_gaps,
            }
            for row in store.coverage()
        ],
        "gaps": [
            {"stream": g.stream, "what": g.what, "reason": g.reason, "detail": g.detail}
            for g in store.gaps(limit=_MOST)
        ],
        "journal": {"whole": not broken, "broken": broken},
    }


def incident_json(incident: Incident, answers: Answers, now: datetime) -> dict[str, Any]:
    """One incident as plain data; no secret is in it."""
    exposed = incident.exposure(now)
    return {
        "number": incident.id,
        "kind": incident.title,
        "rule": incident.rule,
        "masked": incident.masked,
        "fingerprint": incident.fingerprint,
        "severity": incident.severity.word,
        "confidence": incident.confidence.word,
        "status": incident.status.value,
        "verdict": incident.verdict.value if incident.verdict else None,
        "proven_dead_at": incident.dead_at.isoformat() if incident.dead_at else None,
        "exposed_seconds": round(exposed.total_seconds(), 1) if exposed else None,
        "what": answers.what,
        "where": answers.where,
        "readers": answers.readers,
        "dead": answers.dead,
        "used": answers.used,
        "exposure": answers.exposure,
        "next": answers.next_step,
        "owner": answers.owner,
        "controls": answers.controls,
        "copies": [
            {"place": c.place, "url": c.url, "state": c.state, "shows": c.shows}
            for c in answers.copies
        ],
    }


def as_markdown(store: Store, answer: Answer, *, since: datetime | None = None) -> str:
    """The report for people. Raises `StoreError`."""
    now = store.clock()
    lines = ["# Exposure report", "", f"Made {moment(now)}. {state_line(store.stats(), now)}", ""]
    chosen = list(_chosen(store, since))
    still = [i for i in chosen if not i.over and i.status is not Status.CONTAINED]
    lines += ["## Not over yet", ""] if still else []
    for incident in still:
        lines += _section(answer(incident))
    rest = [i for i in chosen if i not in still]
    lines += ["## Contained or closed", ""] if rest else []
    for incident in rest:
        lines += _section(answer(incident))
    judged = store.judged()
    lines += ["## How often each kind was right", ""] if judged else []
    for each in judged:
        said = precision_line(each.title, each.rule, each.incidents, each.precision, each.wrong)
        lines.append(f"- {_plain(said)}")
    lines += [""] if judged else []
    gaps = store.gaps(limit=_MOST)
    lines += ["## What was read", "", _plain(coverage_line(store.coverage(), gaps)), ""]
    lines += [f"- {_plain(gap_line(gap))}" for gap in gaps]
    broken = store.broken_links()
    lines += ["", "## Journal", ""]
    lines += [f"- {_plain(line)}" for line in broken] or [
        "Every entry follows from the one before it."
    ]
    return "\n".join(lines).rstrip() + "\n"


def _section(answers: Answers) -> list[str]:
    """One incident: the seven questions."""
    rows = (
        ("State", answers.state),
        ("What", f"{answers.what} {answers.certainty} {answers.severity}"),
        ("Live or dead", f"{answers.verdict} {answers.dead}"),
        ("Whose", f"{answers.identity} {answers.scopes} {answers.expiry}"),
        ("Where", answers.where),
        ("Who could read it", answers.readers),
        ("Used in between", answers.used),
        ("Exposed", answers.exposure),
        ("Next", f"{answers.next_step} {answers.owner} {answers.replacement}"),
        ("Controls", answers.controls),
    )
    lines = [f"### Incident {answers.number}: {_plain(answers.headline)}", ""]
    lines += [f"- **{name}**: {_plain(text)}" for name, text in rows if text.strip()]
    lines += [f"  - {_plain(copy.place)}: {_plain(copy.state)}" for copy in answers.copies]
    return [*lines, ""]


def _plain(text: str) -> str:
    """Text that Markdown shows as it stands, on one line: it may come from people."""
    flat = one_line(text, _LONGEST)
    escaped = "".join(f"\\{c}" if c in "\\`*_{}[]<>#|!&~@" else c for c in flat)
    # a bare address would become a link of somebody else's choice
    return escaped.replace("://", ":\\//")
