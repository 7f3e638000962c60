"""What can be typed after /leakwatch, and what is answered?

One table holds every subcommand; the help is made from it. What was typed is never logged,
repeated or passed on before it has been scanned: people paste credentials into commands.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot import messages
from bot.answers.rules import allowed_line
from bot.errors import LeakwatchError, UserError
from bot.incident import Actor, Status
from bot.slack_app.blocks import Block, context, esc, header, said, section
from bot.slack_app.cards import Rendered, card, fallback
from bot.slack_app.desk import Desk, Raw, may

COMMAND = "/leakwatch"
_NUMBER = re.compile(r"#?(\d{1,9})")
_CHANNEL = re.compile(r"<#([A-Z0-9]{2,20})(?:\|[^>]*)?>")
_TARGET = re.compile(r"#?[\w.-]{1,80}")
_LIST = 20
_LINES = 40
_REPORT = 11_000
"""Characters of a report that fit in one message (a markdown block takes 12,000)."""

Run = Callable[[Desk, Actor, str], Rendered]


@dataclass(frozen=True)
class Subcommand:
    """One word after /leakwatch."""

    name: str
    takes: str
    """What follows the word, for the help: "N [reason]"."""
    example: str
    help: str
    run: Run
    approvers_only: bool = False

    @property
    def usage(self) -> str:
        """The whole command as it is typed."""
        return f"{COMMAND} {self.name} {self.takes}".strip()


class WrongInput(UserError):
    """What follows the word is not what it takes; the answer shows the usage instead."""


def answer(desk: Desk, body: Raw) -> Rendered:
    """What a person sees who typed a command. `body` is Slack's slash command."""
    text = str(body.get("text") or "").strip()
    try:
        if desk.holds_credential(text):
            raise UserError(messages.COMMAND_HELD_CREDENTIAL)
        word, _, rest = text.partition(" ")
        found = BY_NAME.get(word.lower() or "help")
        if found is None:
            raise UserError(_unknown(word.lower()))
        if found.approvers_only:
            desk.demand_approver(str(body.get("user_id") or ""))
        try:
            return found.run(desk, desk.actor(body), rest.strip())
        except WrongInput:
            example = f"{COMMAND} {found.example}"
            raise UserError(messages.wrong_argument(found.usage, example)) from None
    except LeakwatchError as error:
        return _plain(messages.sorry(error))


def _unknown(word: str) -> str:
    near = difflib.get_close_matches(word, BY_NAME, n=1, cutoff=0.5)
    found = BY_NAME[near[0]] if near else BY_NAME["status"]
    return messages.unknown_command(found.usage if near else "", f"{COMMAND} {found.example}")


# --- shapes ------------------------------------------------------------------------------------


def _plain(text: str) -> Rendered:
    shown = said(text)
    return Rendered(shown, (section([shown]),))


def lines_as_blocks(lines: Iterable[str], most: int = 40) -> list[Block]:
    """Escaped lines as sections, each filled as far as it goes."""
    blocks: list[Block] = []
    held: list[str] = []
    size = 0
    for line in lines:
        if held and size + len(line) + 1 > 2900:
            blocks.append(section(held))
            held, size = [], 0
        held.append(line)
        size += len(line) + 1
    if held:
        blocks.append(section(held))
    return blocks[:most]


def _number(rest: str) -> int:
    found = _NUMBER.fullmatch(rest)
    if not found:
        raise WrongInput("no incident number")
    return int(found[1])


def _number_and_reason(rest: str) -> tuple[int, str]:
    first, _, reason = rest.partition(" ")
    return _number(first), reason.strip()[:500]


# --- reading -----------------------------------------------------------------------------------


def status_blocks(desk: Desk) -> list[Block]:
    """The state in words and numbers; also the modal of the shortcut."""
    stats = desk.store.stats()
    gaps = desk.store.gaps()
    allowed = allowed_line({key: hit.times for key, hit in desk.store.allow_hits().items()})
    return [
        section([esc(messages.state_line(stats, desk.now()), 600)]),
        section([f"*{name}:* {esc(value, 100)}" for name, value in messages.numbers(stats)]),
        section([esc(messages.coverage_line(desk.store.coverage(), gaps), 600)]),
        *([section([esc(allowed, 600)])] if allowed else []),
    ]


def _status(desk: Desk, actor: Actor, rest: str) -> Rendered:
    blocks = status_blocks(desk)
    return Rendered(str(blocks[0]["text"]["text"]), tuple(blocks))


def _coverage(desk: Desk, actor: Actor, rest: str) -> Rendered:
    streams, gaps = desk.store.coverage(), desk.store.gaps()
    said = esc(messages.coverage_line(streams, gaps), 600)
    # what is incomplete comes first
    ordered = sorted(streams, key=lambda each: (each.complete, each.stream))
    lines = [f"• {esc(messages.stream_line(each), 300)}" for each in ordered[:_LINES]]
    if len(ordered) > _LINES:
        lines.append(f"• and {len(ordered) - _LINES} more")
    lines += [f"• Gap: {esc(messages.gap_line(each), 500)}" for each in gaps[:_LINES]]
    return Rendered(said, (section([said]), *lines_as_blocks(lines)))


def _incidents(desk: Desk, actor: Actor, rest: str) -> Rendered:
    if rest.lower() not in ("", "open", "all"):
        raise WrongInput("neither open nor all")
    statuses = None if rest.lower() == "all" else (Status.OPEN, Status.WAITING, Status.CONTAINED)
    total = desk.store.count_incidents(statuses)
    found = desk.store.incidents(statuses=statuses, limit=_LIST)
    if not found:
        return _plain(messages.NO_INCIDENTS)
    lines = [f"• {esc(messages.incident_line(each), 400)}" for each in found]
    if total > len(found):
        lines.append(f"• and {total - len(found)} older ones, on the dashboard")
    title = f"Incidents: {total}"
    return Rendered(title, (header(title), *lines_as_blocks(lines)))


def _show(desk: Desk, actor: Actor, rest: str) -> Rendered:
    incident = desk.incident(_number(rest))
    answers, places = desk.answers(incident)
    look_only = not actor.may_approve
    offers = may(desk.actions, incident)
    blocks = card(answers, incident, places, may=offers, look_only=look_only)
    if look_only:
        blocks.append(context(esc(messages.PLACES_HIDDEN, 300)))
    return Rendered(fallback(answers), tuple(blocks))


def _report(desk: Desk, actor: Actor, rest: str) -> Rendered:
    if desk.report is None:
        raise UserError(messages.NO_REPORT_HERE)
    text = desk.report()
    if len(text) > _REPORT:
        kept = text[:_REPORT].rpartition("\n")[0]
        text = f"{kept}\n\n{messages.REPORT_CUT}"
    # in Slack's markdown only "<" opens a mention
    block: Block = {"type": "markdown", "text": text.replace("<", "&lt;")}
    return Rendered(messages.REPORT_TITLE, (block,))


def _help(desk: Desk, actor: Actor, rest: str) -> Rendered:
    lines = [
        f"`{each.usage}` {each.help}{' (approvers)' if each.approvers_only else ''}"
        for each in SUBCOMMANDS
    ]
    return Rendered(messages.HELP_TITLE, (section(lines), context(esc(messages.HOW_TO_REPORT))))


# --- acting ------------------------------------------------------------------------------------


def _revoke(desk: Desk, actor: Actor, rest: str) -> Rendered:
    return _plain(desk.actions.revoke(_number(rest), actor))


def _false_positive(desk: Desk, actor: Actor, rest: str) -> Rendered:
    number, reason = _number_and_reason(rest)
    return _plain(desk.actions.false_positive(number, actor, reason))


def _restore(desk: Desk, actor: Actor, rest: str) -> Rendered:
    return _plain(desk.actions.restore(_number(rest), actor))


def _sweep(desk: Desk, actor: Actor, rest: str) -> Rendered:
    channel = _CHANNEL.fullmatch(rest)
    target = channel[1] if channel else rest
    if not _TARGET.fullmatch(target):
        raise WrongInput("no project, channel or all")
    return _plain(desk.actions.sweep(target, actor))


SUBCOMMANDS: tuple[Subcommand, ...] = (
    Subcommand("status", "", "status", "how things stand", _status),
    Subcommand("coverage", "", "coverage", "what has been read, and what could not be", _coverage),
    Subcommand("incidents", "[open|all]", "incidents all", "the newest incidents", _incidents),
    Subcommand("show", "N", "show 12", "one incident", _show),
    Subcommand("revoke", "N", "revoke 12", "have the issuer revoke the credential", _revoke, True),
    Subcommand(
        "false-positive",
        "N [reason]",
        "false-positive 12 an example from the manual",
        "it is no credential: leave it alone from now on",
        _false_positive,
        True,
    ),
    Subcommand(
        "restore", "N", "restore 12", "put the text of a false positive back", _restore, True
    ),
    Subcommand(
        "sweep",
        "PROJ|#channel|all",
        "sweep OPS",
        "read a Jira project, a channel or everything now",
        _sweep,
        True,
    ),
    Subcommand("report", "", "report", "the exposure report", _report, True),
    Subcommand("help", "", "help", "this list", _help),
)
BY_NAME = {each.name: each for each in SUBCOMMANDS}
USAGE_HINT = " | ".join(f"{each.name} {each.takes}".strip() for each in SUBCOMMANDS)
"""For the manifest."""
