"""`leakwatch incidents` and `journal`: what is known, and what a person decides."""

from __future__ import annotations

import getpass
import json
import os
import time
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.exits import Exit
from bot.errors import UserError
from bot.incident import Actor, Status
from bot.messages import incident_line, no_such_incident
from bot.report import incident_json
from bot.words import moment

if TYPE_CHECKING:
    from bot.app import App

_WAIT = 60.0
_STATES = {s.value for s in Status}


def me() -> Actor:
    """Whoever may read the settings and the database may decide."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError, ImportError):
        # a container's user may have a number and no name
        name = str(os.getuid()) if hasattr(os, "getuid") else "unknown"
    return Actor(name=f"cli:{name}", may_approve=True, via="cli")


def show_all(app: App, out: Console, *, state: str, as_json: bool) -> None:
    """Incidents as a table or JSON. Raises `UserError` for an unknown state."""
    if state != "all" and state not in _STATES:
        raise UserError(f"--state takes one of all, {', '.join(sorted(_STATES))}.")
    chosen = app.store.incidents(statuses=None if state == "all" else [Status(state)], limit=1000)
    if as_json:
        now = app.store.clock()
        _print_json([incident_json(i, app.answers(i), now) for i in chosen])
        return
    if not chosen:
        out.print("No incidents.")
        return
    for incident in chosen:
        out.print(Text(incident_line(incident)))


def show(app: App, out: Console, number: int, *, as_json: bool) -> None:
    """One incident: the seven answers. Raises `UserError` when there is none."""
    incident = app.store.incident(number)
    if incident is None:
        raise UserError(no_such_incident(number))
    if as_json:
        _print_json(incident_json(incident, app.answers(incident), app.store.clock()))
        return
    answers = app.answers(incident)
    rows = (
        ("State", answers.state),
        ("What", f"{answers.what} {answers.certainty} {answers.severity}"),
        ("Live or dead", f"{answers.verdict} {answers.dead}"),
        ("Whose", f"{answers.identity} {answers.scopes} {answers.expiry}"),
        ("Where", "\n".join([answers.where, *(f"{c.place}: {c.state}" for c in answers.copies)])),
        ("Readers", answers.readers),
        ("Used", answers.used),
        ("Exposed", answers.exposure),
        ("Next", f"{answers.next_step} {answers.owner} {answers.replacement}"),
        ("Replace at", answers.rotate_url),
        ("Controls", answers.controls),
    )
    table = Table(title=Text(f"Incident {number}: {answers.headline}"), show_header=False)
    for name, text in rows:
        if text.strip():
            table.add_row(name, Text(text.strip()))
    out.print(table)


def decide(app: App, what: str, number: int, reason: str) -> None:
    """Do what a person decided and say what came of it. Raises `UserError`."""
    actions, actor = app.actions, me()
    app.engine.start()
    try:
        said = {
            "revoke": lambda: actions.revoke(number, actor),
            "false-positive": lambda: actions.false_positive(number, actor, reason),
            "restore": lambda: actions.restore(number, actor),
            "close": lambda: actions.close(number, actor, reason),
            "reopen": lambda: actions.reopen(number, actor),
            "clean": lambda: actions.clean_again(number, actor),
        }[what]()
        _say(said)
        if what in ("revoke", "reopen", "clean"):
            _follow(app, number)
    finally:
        app.stop()


def _follow(app: App, number: int) -> None:
    """Wait until the work has come to rest, and say where the incident stands."""
    end = time.monotonic() + _WAIT
    while time.monotonic() < end and not app.engine.idle():
        time.sleep(0.2)
    incident = app.store.incident(number)
    if incident is not None:
        _say(app.answers(incident).state)


def verify_journal(app: App) -> Exit:
    """Check the journal's chain."""
    broken = app.store.broken_links()
    for line in broken:
        _say(line)
    if not broken:
        _say("The journal is whole: every entry follows from the one before it.")
    return Exit.FINDINGS if broken else Exit.CLEAN


def show_journal(app: App, out: Console, incident: int | None, limit: int) -> None:
    """The newest entries as a table."""
    table = Table("no.", "when", "who", "what", "incident", "detail")
    for entry in reversed(app.store.journal(incident=incident, limit=limit)):
        detail = ", ".join(f"{k}: {v}" for k, v in entry.detail.items())
        number = str(entry.incident or "")
        cells = (str(entry.seq), moment(entry.at), entry.actor, entry.action, number, detail)
        table.add_row(*(Text(cell) for cell in cells))
    out.print(table)


def _say(line: str) -> None:
    print(line)  # noqa: T201 - the command line's own voice


def _print_json(value: Any) -> None:
    _say(json.dumps(value, indent=2, ensure_ascii=False, default=str))
