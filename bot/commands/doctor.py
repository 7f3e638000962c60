"""`leakwatch doctor`: what works, what is missing, and which rung of redaction applies where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from bot.allow import AllowList, unknown_rules
from bot.answers.rules import allow_check, allow_entries, files_line
from bot.commands.exits import Exit
from bot.connectors.slack import SlackConnector
from bot.errors import ApiError
from bot.model import Check

if TYPE_CHECKING:
    from bot.app import App

_MARKS = {True: "ok     ", False: "MISSING", None: "unknown"}
_MOST = 30


def doctor(app: App, out: Console) -> Exit:
    """Print every check. WRONG when one failed, else CLEAN."""
    failed = 0
    for check in _own(app):
        failed += _line(out, check)
    for connector in app.connectors.values():
        out.print(Text(f"\n{connector.name}"))
        try:
            for check in connector.check():
                failed += _line(out, check)
        except ApiError as error:
            failed += _line(out, Check("reach it", False, str(error), error.hint))
        if isinstance(connector, SlackConnector):
            _rungs(out, connector)
        for ability, reason in connector.cannot.items():
            out.print(Text(f"  cannot   {ability}: {reason}"))
    out.print(Text("\nProviders that revoke by themselves when policy lets them:"))
    able = sorted(p.title for p in app.providers.values() if p.can_revoke)
    out.print(Text("  " + (", ".join(able) or "none")))
    return Exit.WRONG if failed else Exit.CLEAN


def _own(app: App) -> list[Check]:
    settings = app.settings
    kind = app.store.engine.dialect.name
    vault = "on: values are sealed" if app.vault else "off: whatever needs a value asks a person"
    switch = "ON: nothing is changed anywhere" if settings.policy.kill_switch else "off"
    return [
        *_rules(app),
        Check("database", True, f"{kind}, schema up to date"),
        Check("vault", True if app.vault else None, vault),
        Check("mode", True, settings.mode),
        Check("kill switch", None if settings.policy.kill_switch else True, switch),
    ]


def _rules(app: App) -> list[Check]:
    """The organisation's own rules and its allow-list, where there are any."""
    checks = []
    policy, today = app.settings.policy, app.store.clock().date()
    entries = AllowList(policy).entries
    if entries:
        over = [f"{e.what} (since {e.expires})" for e in entries if e.over(today)]
        soon = [f"{e.what} (after {e.expires})" for e in entries if e.ends_soon(today)]
        unknown = unknown_rules(policy, {rule.id for rule in app.detector.rules})
        todo = allow_check(over, soon, unknown)
        hits = sum(each.times for each in app.store.allow_hits().values())
        said = allow_entries(len(entries), hits)
        hint = "Renew or remove these in policy.allow." if todo else ""
        detail = f"{said}; {todo}." if todo else said
        checks.append(Check("allow-list", None if todo else True, detail, hint))
    files = app.settings.rule_files
    if files:
        lost = [each for each in app.detector.notes if each.note.lost]
        used = sum(rule.issuer == "custom" for rule in app.detector.rules)
        used -= len(app.settings.custom_kinds)
        detail = files_line(used, len(files), len(lost))
        hint = f"`leakwatch rules import {files[0]}` says why." if lost else ""
        checks.append(Check("rule files", None if lost else True, detail, hint))
    return checks


def _line(out: Console, check: Check) -> int:
    hint = f" {check.hint}" if check.hint and check.ok is not True else ""
    style = {True: "green", False: "red", None: "yellow"}[check.ok]
    line = Text("  ")
    line.append(_MARKS[check.ok], style=style)
    line.append(f"  {check.name}: {check.detail}{hint}")
    out.print(line)
    return int(check.ok is False)


def _rungs(out: Console, connector: SlackConnector) -> None:
    """Which way of redacting applies in each conversation, before anybody relies on it."""
    out.print(Text("  how a secret would be taken out:"))
    try:
        streams = list(connector.streams())
    except ApiError as error:
        out.print(Text(f"    unknown: {error}"))
        return
    for stream in streams[:_MOST]:
        try:
            rungs = connector.rungs(stream)
        except ApiError as error:
            out.print(Text(f"    {stream.title or stream.id}: unknown: {error}"))
            continue
        words = "; ".join(r.name if r.open else f"{r.name}?" for r in rungs if r.open is not False)
        out.print(Text(f"    {stream.title or stream.id}: {words or 'only flagged'}"))
    if len(streams) > _MOST:
        out.print(Text(f"    and {len(streams) - _MOST} more conversations"))
