"""Baselines, JUnit, values on demand: does `scan` tell just what was asked for?"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from random import Random

import pytest

from detectors.rules import by_id
from tests.bot.conftest import Line, written
from tests.conftest import Canaries

ROOT = Path(__file__).parents[2]


# --- baselines ---------------------------------------------------------------------------------


def test_a_baseline_hides_what_it_knows(line: Line, given: Path, forge: Canaries) -> None:
    old, new = forge("github-pat"), forge("github-pat")
    file, known = written(given, "a.txt", f"{old}\n{old}"), given / "known.jsonl"
    assert line.scan("--write-baseline", known, file)[0] == 1
    assert len(known.read_text().splitlines()) == 2, "a header and one value"
    assert line.scan("--baseline", known, file) == (0, [])
    assert "2 findings are in the baseline" in line.err
    # the same value elsewhere is known too, another is not
    other = written(given, "b.txt", f"{old} {new}")
    code, [row] = line.scan("--baseline", known, "--write-baseline", known, other)
    assert (code, row["start"]) == (1, len(old) + 1)
    assert line.scan("--baseline", known, file, other) == (0, [])


def test_former_lines_are_a_baseline(line: Line, given: Path, forge: Canaries) -> None:
    file, known = written(given, "a.txt", forge("github-pat")), given / "former.jsonl"
    assert line("scan", "--format", "jsonl", "-o", known, file) == 1
    assert line.scan("--baseline", known, file) == (0, [])


def test_a_baseline_needs_its_key(
    line: Line, given: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, known = written(given, "a.txt", forge("github-pat")), given / "known.jsonl"
    line.scan("--write-baseline", known, file)
    monkeypatch.setenv("LEAKWATCH_FINGERPRINT_KEY", "cd" * 32)
    assert line("scan", "--baseline", known, file) == 2
    assert "another fingerprint key" in line.err
    monkeypatch.delenv("LEAKWATCH_FINGERPRINT_KEY")
    for option in ("--baseline", "--write-baseline"):
        assert line("scan", option, known, file) == 2
        assert "LEAKWATCH_FINGERPRINT_KEY" in line.err


def test_what_is_no_baseline(line: Line, given: Path) -> None:
    file = written(given, "a.txt", "hello")
    for data in ("hello", "[]", '{"rule": 1}', b"\xff", "[" * 100_000):
        assert line("scan", "--baseline", written(given, "b", data), file) == 2
        assert "b" in line.err
    assert line("scan", "--baseline", given / "missing", file) == 2
    assert line("scan", "--write-baseline", given / "no" / "folder", file) == 2
    assert "cannot be written" in line.err


# --- JUnit -------------------------------------------------------------------------------------


def test_junit(line: Line, given: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(given)
    written(given, 'a <&"\x01.txt', f"one\n{forge('github-pat')}")
    assert line("scan", "--format", "junit", ".", "missing") == 3
    suite = ElementTree.fromstring(line.out).find("testsuite")
    assert suite is not None
    counts = {name: suite.get(name) for name in ("tests", "failures", "errors")}
    assert counts == {"tests": "2", "failures": "1", "errors": "1"}
    [failed, broken] = suite.findall("testcase")
    assert failed.get("classname", "").startswith('a <&"')
    assert (failed[0].tag, failed[0].get("type")) == ("failure", "github-pat")
    assert (broken[0].tag, "missing" in (broken[0].text or "")) == ("error", True)
    assert line("scan", "--format", "junit", "-", stdin=b"hello") == 0
    suite = ElementTree.fromstring(line.out).find("testsuite")
    assert suite is not None
    assert [len(case) for case in suite.findall("testcase")] == [0]


# --- values ------------------------------------------------------------------------------------


def test_values_are_shown_when_asked_twice(line: Line, given: Path) -> None:
    secret = by_id("github-pat").sample(Random(3)).secret  # no canary: it is meant to be seen
    file = written(given, "a.txt", f"x {secret}")
    assert line("scan", file) == 1
    assert secret not in line.out
    assert line("scan", "--show-secrets", file) == 2
    assert secret not in line.out + line.err
    assert line("scan", "--yes-really", file) == 1
    assert secret not in line.out
    code, [row] = line.scan("--show-secrets", "--yes-really", file)
    assert (code, row["secret"]) == (1, secret)
    assert line("scan", "--show-secrets", "--yes-really", file) == 1
    assert secret in line.out.replace("\n", "").replace(" ", "") or secret[:12] in line.out
    for form in ("sarif", "junit", "csv"):
        assert line("scan", "--show-secrets", "--yes-really", "--format", form, file) == 2
        assert secret not in line.out + line.err


# --- exit codes and hooks ----------------------------------------------------------------------


def test_unread_may_be_allowed(line: Line, given: Path, forge: Canaries) -> None:
    odd = written(given, "odd.bin", b"\0\1\2" * 100)
    assert line("scan", "--allow-unread", odd) == 0
    assert "not read" in line.err
    assert line("scan", "--allow-unread", odd, written(given, "a", forge("github-pat"))) == 1


def test_the_hooks_name_commands_that_exist(line: Line, given: Path, forge: Canaries) -> None:
    import yaml

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["leakwatch", "leakwatch-staged"]
    program, *words = hooks[0]["entry"].split()
    assert program == "leakwatch"
    clean, leak = written(given, "a.txt", "hello"), written(given, "b.txt", forge("github-pat"))
    assert line(*words, clean) == 0
    assert line(*words, clean, leak) == 1
    assert hooks[1]["pass_filenames"] is False
    assert "--staged" in hooks[1]["entry"].split()
    assert json.dumps(hooks)
