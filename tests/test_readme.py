"""Is what the README says still so?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.commands import kinds
from bot.commands.exits import Exit
from bot.commands.readme import KINDS, README, TABLES, all_commands, exit_words, filled
from bot.commands.trial import abilities
from bot.config import Settings, parse
from bot.connectors.jira import JiraConnector
from bot.connectors.slack import SlackConnector
from bot.detect import Detector
from bot.model import Outcome
from bot.slack_app.commands import SUBCOMMANDS
from detectors import ALL_RULES
from tests.bot.test_config import models

ROOT = Path(__file__).parents[1]
TEXT = README.read_text("utf-8")
HAND = re.sub(r"<!-- ([a-z-]+) -->.*?<!-- /\1 -->", "", TEXT, flags=re.DOTALL)
"""The README without what is generated."""


def test_the_tables_are_current() -> None:
    assert filled(TEXT) == TEXT, "run: make docs"


def test_the_page_of_kinds_is_current() -> None:
    assert kinds.page() == KINDS.read_text("utf-8"), "run: make docs"


def test_a_missing_marker_is_told() -> None:
    with pytest.raises(ValueError, match="marker"):
        filled("nothing here")


def test_each_command_and_option_exists() -> None:
    known = {name: options for name, _, options in all_commands()}
    checked = 0
    for words, rest in re.findall(r"\bleakwatch ((?:[a-z-]+)(?: [a-z-]+)?)([^`\n]*)", HAND):
        first = words.split()[0]
        if first not in {name.split()[0] for name in known}:
            continue
        name = words if words in known else first
        assert name in known, f"leakwatch {words}"
        for option in re.findall(r"(--[a-z-]+)", rest):
            assert option in known[name], f"leakwatch {name} {option}"
        checked += 1
    assert checked >= 8


def test_each_command_in_backticks_is_one() -> None:
    names = {name for name, _, _ in all_commands()}
    starts = names | {name.split()[0] for name in names}
    for quoted in re.findall(r"`leakwatch ([^`]+)`", HAND):
        words = quoted.split()
        assert " ".join(words[:2]) in names or words[0] in starts, quoted


def test_each_make_target_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for text in (HAND, (ROOT / "CONTRIBUTING.md").read_text("utf-8")):
        named = set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.M))
        assert named
        assert named <= targets


def test_each_setting_exists() -> None:
    section = HAND.split("## Settings")[1].split("\n## ")[0]
    for names in re.findall(r"^- ((?:`[a-z_.]+`(?: and )?)+):", section, re.M):
        for dotted in re.findall(r"`([a-z_.]+)`", names):
            model: type[BaseModel] = Settings
            for key in dotted.split("."):
                assert key in model.model_fields, dotted
                here = model.model_fields[key].annotation
                if isinstance(here, type) and issubclass(here, BaseModel):
                    model = here
                else:
                    model = next(iter(models(here)), model)


def test_each_file_that_is_named_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text("utf-8")
        for path in re.findall(r"`((?:bot|detectors|tests)/[a-z_/.]+\.py)`", text):
            assert (ROOT / path).is_file(), f"{name} names {path}"
        for path in re.findall(r"\]\(([A-Z.a-z]+)\)", text):
            assert (ROOT / path).is_file(), f"{name} links {path}"


def test_every_table_has_rows() -> None:
    for name in TABLES:
        assert table(name), name


def between(name: str) -> str:
    """What stands between two markers."""
    return TEXT.split(f"<!-- {name} -->")[1].split(f"<!-- /{name} -->")[0]


def table(name: str) -> list[list[str]]:
    """The cells of a generated table, without its head."""
    return cells(between(name))


def cells(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for line in lines[2:]
    ]  # fmt: skip


def test_each_command_is_named() -> None:
    typed = [row[0].strip("`") for row in table("commands")]
    for name, _, options in all_commands():
        assert any(re.fullmatch(f"leakwatch {name}(?: [A-Z_]+)*", each) for each in typed), name
        (row,) = (r for r in table("commands") if re.match(f"`leakwatch {name}[` ]", r[0]))
        assert set(re.findall(r"--[a-z-]+", row[2])) == set(options), name
    shown = [row[0].strip("`").replace("\\|", "|") for row in table("slash-commands")]
    assert shown == [each.usage for each in SUBCOMMANDS]


def test_the_exit_codes_are_those_of_the_code() -> None:
    assert {int(row[0]) for row in table("exits")} == {int(each) for each in Exit}
    assert {int(row[0]): row[1] for row in table("exits")} == exit_words()


def test_each_kind_stands_on_its_page_once() -> None:
    _, generic, *letters = KINDS.read_text("utf-8").split("\n## ")
    found = [row[0].strip("`") for row in cells(generic)]
    assert set(found) == {rule.id for rule in ALL_RULES if rule.issuer is None}
    titles: list[str] = []
    for section in letters:
        rows = cells(section)
        titles += [row[0] for row in rows]
        found += [each.partition("`: ")[0].strip("`") for r in rows for each in r[1].split("<br>")]
    assert sorted(found) == sorted(rule.id for rule in ALL_RULES)
    folded = [title.casefold() for title in titles]
    assert folded == sorted(folded, key=lambda each: (each[0].isalpha(), each))


def test_the_summary_of_kinds_adds_up() -> None:
    named = set(re.findall(r"`([a-z0-9-]+)`", between("kinds").rpartition("ids:")[2]))
    assert named == {rule.id for rule in ALL_RULES if rule.issuer is None}
    text = " ".join(between("kinds").split())
    issuers = {rule.issuer for rule in ALL_RULES if rule.issuer}
    issued = len(ALL_RULES) - len(named)
    assert text.startswith(f"{len(ALL_RULES):,} kinds: {issued:,} of {len(issuers):,} issuers,")
    full = abilities(settings=True)
    assert f"verify {sum(each.verified for each in full.values())} kinds" in text
    assert {row[2] for row in table("kinds")} | {row[3] for row in table("kinds")} >= {
        "all",
        "none",
        "all, with settings",
    }


def test_each_permission_and_inability_is_named() -> None:
    named = {row[0].strip("`") for row in table("slack-scopes")}
    assert named == set(SlackConnector.scopes)  # the optional user scopes have the same names
    assert {row[0].strip("`") for row in table("jira-permissions")} == set(JiraConnector.scopes)
    cannot = {row[2] for row in table("cannot")}
    assert cannot == {*SlackConnector.cannot.values(), *JiraConnector.cannot.values()}


def test_what_is_said_about_revoking_was_tried() -> None:
    """The anchors of the table: if the sandbox stopped answering, it would say "a person"."""
    bare = abilities(settings=False)
    for rule in ("github-pat", "gitlab-pat", "slack-bot", "digitalocean-pat", "sendgrid-key"):
        assert bare[rule].verified, rule
        assert bare[rule].revoked is Outcome.DONE, rule
    for rule in ("slack-webhook", "openai-project", "stripe-secret", "github-session"):
        assert bare[rule].revoked is Outcome.NEEDS_PERSON, rule
    assert "pypi-token" not in bare  # nothing but a runbook
    assert not bare["vault-service"].verified
    assert not bare["jwt"].verified


def test_the_examples_of_settings_are_accepted() -> None:
    blocks = re.findall(r"^( *)```yaml\n(.*?)^\1```", TEXT, re.M | re.S)
    assert len(blocks) >= 2
    for indent, block in blocks:
        text = re.sub(f"^{indent}", "", block, flags=re.M)
        environ = dict.fromkeys(re.findall(r"\$\{([A-Z_]+)\}", text), "x" * 20)
        Detector(parse(text, name="README.md", environ=environ), b"k" * 32)


def test_what_people_see_is_what_the_bot_says() -> None:
    """Each sentence of the quoted messages stands in a snapshot of the real ones."""
    snapshots = "".join(file.read_text("utf-8") for file in sorted(ROOT.glob("tests/**/*.ambr")))
    said = " ".join(snapshots.replace("*", "").split())
    section = HAND.split("## What people see")[1].split("\n## ")[0]
    quoted = re.findall(r"```text\n(.*?)```", section, re.S)
    assert quoted
    for block in quoted:
        for paragraph in re.split(r"\n\n|\n(?=[A-Z][a-z ]+[?:])", block):
            assert " ".join(paragraph.split()) in said, paragraph


def test_the_measured_table_says_what_it_must() -> None:
    rows = table("replay")
    assert [row[0] for row in rows if row[0] in ("redacted", "proven dead")] == [
        "redacted",
        "proven dead",
    ]
    assert "leakwatch demo --replay" in HAND


def test_what_is_unproven_is_called_so() -> None:
    assert re.search(r"Discovery API's tombstone \(\*\*unproven\*\*", HAND)
