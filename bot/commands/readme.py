"""`python -m bot.commands.readme`: which tables of the README follow from the code, and how?

Each stands between `<!-- name -->` and `<!-- /name -->`. KINDS.md is written as a whole.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import typer

from bot.commands import kinds
from bot.commands.exits import Exit
from bot.commands.kinds import as_table
from bot.connectors.jira import JiraConnector
from bot.connectors.slack import SlackConnector
from bot.connectors.slack.permissions import USER_SCOPES
from bot.slack_app.commands import SUBCOMMANDS

README = Path(__file__).parents[2] / "README.md"
KINDS = README.with_name("KINDS.md")


def all_commands() -> Iterator[tuple[str, str, list[str]]]:
    """Every command of the command line: its words ("incidents show"), its help, its options."""
    for words, each in _commands():
        yield words, (each.help or "").strip(), _options(each)


def _commands() -> Iterator[tuple[str, Any]]:
    from bot.cli import app

    def walk(words: str, group: Any) -> Iterator[tuple[str, Any]]:
        for name, each in group.commands.items():
            said = f"{words} {name}".strip()
            if hasattr(each, "commands"):
                yield from walk(said, each)
            else:
                yield said, each

    yield from walk("", typer.main.get_command(app))


def _options(command: Any) -> list[str]:
    return [each.opts[0] for each in command.params if each.param_type_name == "option"]


def _command_table() -> str:
    rows = []
    for words, each in _commands():
        arguments = [p.name.upper() for p in each.params if p.param_type_name == "argument"]
        named = " ".join(f"`{option}`" for option in _options(each))
        typed = " ".join(["leakwatch", words, *arguments])
        rows.append((f"`{typed}`", (each.help or "").strip(), named))
    return as_table(("command", "what it does", "options"), rows)


def _slash_table() -> str:
    rows = [
        (f"`{each.usage}`", each.help, "approvers" if each.approvers_only else "everybody")
        for each in SUBCOMMANDS
    ]
    return as_table(("in Slack", "what it shows or does", "for"), rows)


def exit_words() -> dict[int, str]:
    """Exit code → its meaning, from the words below each member of `Exit`."""
    source = Path(sys.modules[Exit.__module__].__file__ or "").read_text(encoding="utf-8")
    # Python itself does not keep the words below a member
    found = re.findall(r'^    ([A-Z]+) = (\d+)\n    """(.+?)"""$', source, re.M | re.S)
    if {(name, int(code)) for name, code, _ in found} != {(e.name, int(e)) for e in Exit}:
        raise ValueError("bot/commands/exits.py: an exit code has no words.")
    return {int(code): " ".join(words.split()) for _, code, words in found}


def _exit_table() -> str:
    rows = [(str(code), words) for code, words in exit_words().items()]
    return as_table(("exit code", "means"), rows)


def _scope_table() -> str:
    rows = [(f"`{scope}`", "bot", why) for scope, why in SlackConnector.scopes.items()]
    rows += [(f"`{scope}`", "user, optional", why) for scope, why in USER_SCOPES.items()]
    return as_table(("scope", "token", "why"), rows)


def _permission_table() -> str:
    rows = [(f"`{name}`", why) for name, why in JiraConnector.scopes.items()]
    return as_table(("permission", "why"), rows)


def _cannot_table() -> str:
    rows = [
        (place, ability, reason)
        for place, cannot in (("Slack", SlackConnector.cannot), ("Jira", JiraConnector.cannot))
        for ability, reason in cannot.items()
    ]
    return as_table(("where", "what", "why"), rows)


TABLES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "slack-scopes": _scope_table,
        "jira-permissions": _permission_table,
        "commands": _command_table,
        "slash-commands": _slash_table,
        "exits": _exit_table,
        "kinds": kinds.summary,
        "cannot": _cannot_table,
    }
)
"""Name of the markers → what stands between them."""


def filled(text: str) -> str:
    """The README with its tables made anew. Raises `ValueError` when a marker is missing."""
    for name, make in TABLES.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        head, found, rest = text.partition(begin)
        _, closed, tail = rest.partition(end)
        if not found or not closed:
            raise ValueError(f"README.md has no markers {begin.strip()} and {end}.")
        text = f"{head}{begin}{make()}\n{end}{tail}"
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
    KINDS.write_text(kinds.page(), encoding="utf-8")
