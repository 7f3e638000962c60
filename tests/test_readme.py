"""Is what the README says still so?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.commands.readme import README, TABLES, all_commands, filled
from bot.config import Settings
from tests.bot.test_config import models

ROOT = Path(__file__).parents[1]
TEXT = README.read_text("utf-8")
HAND = re.sub(r"<!-- ([a-z-]+) -->.*?<!-- /\1 -->", "", TEXT, flags=re.DOTALL)
"""The README without what is generated."""


def test_the_tables_are_current() -> None:
    assert filled(TEXT) == TEXT, "run: make docs"


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
                inside = models(model.model_fields[key].annotation)
                model = next(iter(inside), model)


def test_each_file_that_is_named_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text("utf-8")
        for path in re.findall(r"`((?:bot|detectors|tests)/[a-z_/.]+\.py)`", text):
            assert (ROOT / path).is_file(), f"{name} names {path}"
        for path in re.findall(r"\]\(([A-Z.a-z]+)\)", text):
            assert (ROOT / path).is_file(), f"{name} links {path}"


def test_every_table_has_rows() -> None:
    for name, make in TABLES.items():
        assert make().count("\n") >= 4, name


def test_what_is_unproven_is_called_so() -> None:
    assert re.search(r"Discovery API's tombstone \(\*\*unproven\*\*", HAND)
