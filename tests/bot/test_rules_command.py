"""Does `leakwatch rules` say why, import what it can, and count what is accepted?"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.answers import rules as words
from bot.model import Document, Location, Person
from bot.store import Found, Store
from detectors import Confidence, Severity
from detectors.rules import by_id
from tests.bot.test_cli import OTHER, PAT, run
from tests.conftest import Clock

TOKEN = "acmedep_00f81c37a6be8e2d1c90b3a7d5c2e4f1"
IMPORTED = "acme-k-7f3x9q2m5w1b"

SETTINGS = r"""
slack:
  - {name: acme, bot_token: "${NOT_SET_ANYWHERE}"}
data_dir: DATA
rule_files: [RULES]
custom_kinds:
  - id: acme-deploy-key
    title: Acme deploy key
    pattern: '\b(?P<secret>acmedep_[0-9a-f]{32})\b'
    keywords: [acmedep_]
    examples: [acmedep_00000000000000000000000000000000]
    verify: {url: "https://x.example", headers: {a: "${NOT_SET_EITHER}"}}
    runbook: Ring the deploy team.
policy:
  inline_allow_mark: "leakwatch:allow"
  allow:
    - {rule: github-pat, place: "*fixtures*", reason: made up, author: dora}
    - {pattern: "gone-.*", reason: old, author: dora, expires: 2020-01-01}
"""
RULES = """
[extend]
useDefault = true
[[rules]]
id = "acme-key"
description = "Acme key"
regex = '''acme-k-[0-9a-z]{12}'''
[[rules]]
id = "acme-path"
path = '''x'''
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    given = tmp_path / "given"
    given.mkdir()
    (given / "rules.toml").write_text(RULES)
    text = SETTINGS.replace("DATA", str(tmp_path / "data")).replace(
        "RULES", str(given / "rules.toml")
    )
    (given / "config.yaml").write_text(text)
    return given / "config.yaml"


def rows(done: subprocess.CompletedProcess[str], code: int = 0) -> Any:
    assert done.returncode == code, done.stdout + done.stderr
    return json.loads(done.stdout)


# --- explain -----------------------------------------------------------------------------------


def test_explain_says_what_each_stage_says() -> None:
    done = run("rules", "explain", f"a fake token {PAT}")
    assert done.returncode == 1
    assert "FOUND  github-pat" in done.stdout
    assert "NO   context: the words around it call it an example or a fake" in done.stdout
    assert "threshold: medium is enough" in done.stdout


def test_explain_takes_a_file_or_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "given.txt"
    file.write_text("nothing here")
    assert run("rules", "explain", file).returncode == 0
    found = rows(run("rules", "explain", "-", "--json", stdin=f"use {PAT}".encode()), 1)
    assert found[0]["rule"] == "github-pat"
    assert found[0]["found"] is True
    assert [each["stage"] for each in found[0]["stages"]][-2:] == ["threshold", "allow-list"]


def test_explain_one_kind() -> None:
    done = run("rules", "explain", "--rule", "github-pat", "good morning")
    assert "none of its keywords is there: ghp_" in done.stdout
    assert run("rules", "explain", "--rule", "github-pta", "x").returncode == 2
    assert "No keyword of any kind" in run("rules", "explain", "...").stdout


def test_explain_uses_the_settings(config: Path) -> None:
    found = rows(run("rules", "explain", f"{TOKEN} {IMPORTED}", "--json", "--config", config), 1)
    assert {"acme-deploy-key", "acme-key"} <= {each["rule"] for each in found if each["found"]}
    marked = run("rules", "explain", f"{PAT} leakwatch:allow", "--config", config)
    assert marked.returncode == 0
    assert "NO   allow-list: accepted by the entry: the mark 'leakwatch:allow'" in marked.stdout


# --- scan, test, list, show with settings ------------------------------------------------------


def test_scan_uses_the_settings_without_any_token(config: Path, tmp_path: Path) -> None:
    (tmp_path / "fixtures").mkdir()
    file = tmp_path / "fixtures" / "a.txt"
    file.write_text(f"{PAT}\n{TOKEN}\n")
    other = tmp_path / "other.txt"
    other.write_text(f"{OTHER}\n{IMPORTED}\n")
    done = run("scan", "--format", "jsonl", "--config", config, file, other)
    assert done.returncode == 1
    found = [json.loads(line)["rule"] for line in done.stdout.splitlines()]
    assert found == ["acme-deploy-key", "github-pat", "acme-key"]
    assert "accepted 1 time: rule github-pat, place *fixtures* (made up)" in done.stderr
    tested = run("rules", "test", file, "--config", config)
    assert "Acme deploy key" in tested.stdout


@pytest.mark.slow
def test_settings_that_are_wrong_are_told(config: Path) -> None:
    text = config.read_text()
    for wrong, why in (
        (text.replace("{32}", "{33}"), "does not find one of its own examples"),
        (text.replace("rule_files: [", "rule_files: [no-such.toml, "), "no-such.toml"),
        (text.replace("custom_kinds:", "custom_kind:"), "Did you mean 'custom_kinds'?"),
    ):
        config.write_text(wrong)
        for command in (("scan", "-"), ("rules", "list"), ("rules", "explain", "x")):
            done = run(*command, "--config", config)
            assert done.returncode == 2
            assert why in done.stderr
    assert "no settings file" in run("rules", "list", "--config", "no-such.yaml").stderr


def test_show_one_of_yours(config: Path) -> None:
    assert "Ring the deploy team." in run("rules", "show", "acme-deploy-key", "-c", config).stdout
    assert "Acme key" in run("rules", "show", "acme-key", "--config", config).stdout
    assert "told, not redacted" in run("rules", "show", "stripe-public").stdout


# --- import ------------------------------------------------------------------------------------


def test_import_says_what_was_carried_over(config: Path) -> None:
    file = config.parent / "rules.toml"
    done = run("rules", "import", file)
    assert done.returncode == 0
    assert "carried over  acme-key: Acme key" in done.stdout
    assert "not used      acme-path: it has no regex" in done.stdout
    assert "changed       the file: extend.useDefault" in done.stdout
    assert "1 rule carried over, 1 not used" in done.stdout
    given = rows(run("rules", "import", file, "--json"))
    assert [each["id"] for each in given["rules"]] == ["acme-key"]
    assert sum(note["lost"] for note in given["notes"]) == 1


def test_import_of_ids_that_are_taken(config: Path) -> None:
    file = config.parent / "taken.toml"
    file.write_text(
        "[[rules]]\nid='github-pat'\nregex='ghp_x'\n[[rules]]\nid='acme-deploy-key'\nregex='acmed'"
    )
    done = run("rules", "import", file, "--config", config)
    assert done.returncode == 2
    assert "leakwatch has this kind itself" in done.stdout
    assert "another rule of yours has this id" in done.stdout


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"x = ]", "it is no TOML"), (b"\xff\xfe", "not UTF-8"), (None, "cannot be read")],
)
def test_import_of_what_is_no_file(tmp_path: Path, data: bytes | None, why: str) -> None:
    file = tmp_path / "rules.toml"
    if data is not None:
        file.write_bytes(data)
    done = run("rules", "import", file)
    assert done.returncode == 2
    assert why in done.stderr


# --- with a database ---------------------------------------------------------------------------


@pytest.fixture
def filled(config: Path, tmp_path: Path, clock: Clock) -> Callable[[], Store]:
    """Makes the deployment's database and gives it."""

    def make() -> Store:
        (tmp_path / "data").mkdir(mode=0o700)
        store = Store(f"sqlite:///{tmp_path / 'data' / 'leakwatch.db'}", clock=clock)
        store.migrate()
        return store

    return make


def incident(store: Store, clock: Clock, number: int, rule: str = "github-pat") -> int:
    where = Location("slack:acme", "C1", f"msg/{number}", title="#general")
    document = Document(where, "message", (), Person("slack:acme", "U1"), clock())
    found = Found(
        fingerprint=f"{number:064x}",
        rule=rule,
        issuer="github",
        title=by_id(rule).title,
        masked="ghp_…9xQ2",
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        facts={},
        reasons=(),
        sealed=None,
    )
    with store.write() as tx:
        recorded = tx.record(document, found, None)
    assert recorded
    return recorded.incident


def test_precision_from_what_people_decided(
    filled: Callable[[], Store], config: Path, clock: Clock
) -> None:
    store = filled()
    numbers = [incident(store, clock, n) for n in range(1, 7)]
    incident(store, clock, 99, "gitlab-pat")
    with store.write() as tx:
        tx.change(numbers[0], revoked_at=tx.now, status="contained")
        tx.change(numbers[1], status="closed", closed_by="slack:acme/U1")
        tx.change(numbers[2], status="false-positive", closed_by="slack:acme/U1")
        # what the clock closed and nobody revoked says nothing
        tx.change(numbers[3], status="closed", closed_by="leakwatch")
        # revoked, and then called a false positive
        tx.change(numbers[4], status="false-positive", revoked_at=tx.now)
    by_rule = {each.rule: each for each in store.judged()}
    assert by_rule["github-pat"].precision == "2 of 4"
    assert by_rule["gitlab-pat"].precision == "-"
    store.close()
    listed = {each["id"]: each for each in rows(run("rules", "list", "--json", "-c", config))}
    assert listed["github-pat"]["incidents"] == 6
    assert listed["github-pat"]["false positives"] == 2
    assert listed["github-pat"]["precision"] == "2 of 4"
    assert listed["npm-token"]["precision"] == "-"
    assert "precision" in run("rules", "list", "--config", config).stdout
    # without settings nobody is asked
    assert "precision" not in rows(run("rules", "list", "--json"))[0]


def test_the_report_has_the_precision(store: Store, clock: Clock) -> None:
    from bot import report

    number = incident(store, clock, 1)
    incident(store, clock, 2, "gitlab-pat")
    with store.write() as tx:
        tx.change(number, status="false-positive")
    text = report.as_markdown(store, lambda _: _nothing(), since=clock.advance(days=1))
    assert "How often each kind was right" in text
    assert "right in 0 of 1 that were judged, 1 false positive" in text
    assert "nobody judged yet" in text
    data = report.as_json(store, lambda _: _nothing(), since=clock())
    assert data["rules"][0]["precision"] == "0 of 1"


def _nothing() -> Any:
    raise AssertionError("no incident is in the report")


def test_allow_lists_the_entries_with_their_hits(
    filled: Callable[[], Store], config: Path, clock: Clock
) -> None:
    assert len(rows(run("rules", "allow", "--json", "--config", config))) == 3
    from bot.allow import AllowList
    from bot.config import RULES as ONLY
    from bot.config import load

    entry = AllowList(load(config, only=ONLY).policy).entries[0]
    store = filled()
    with store.write() as tx:
        for place in ("a", "b", "a"):
            tx.note_allowed(entry.key, "f" * 64, place, "GitHub")
        tx.allow("e" * 64, rule="jwt", reason="a test", by="dora")
    assert store.allow_hits()[entry.key].times == 2
    assert [e.action for e in store.journal()].count("allowed") == 2
    assert store.broken_links() == []
    store.close()
    shown = rows(run("rules", "allow", "--json", "--config", config))
    assert [each["hits"] for each in shown] == [2, 0, 0, 0]
    assert [each["state"] for each in shown] == [
        "counts", "expired: does not count", "counts", "by a false positive",
    ]  # fmt: skip
    assert shown[0]["reason"] == "made up"
    assert "made up" in run("rules", "allow", "--config", config).stdout


# --- what is said ------------------------------------------------------------------------------


def test_the_words(snapshot: Any) -> None:
    said = [
        words.EXPLAIN_NOTHING,
        words.EXPLAIN_SILENT,
        words.NOTHING_ALLOWED,
        words.explain_head("jwt", "eyJh…ulsA", 6, 46, True),
        words.explain_head("jwt", "eyJh…ulsA", 6, 46, False),
        words.explain_threshold(Confidence.HIGH, Confidence.MEDIUM),
        words.explain_threshold(Confidence.LOW, Confidence.MEDIUM),
        words.explain_allowed(None),
        words.explain_allowed("rule jwt"),
        words.imported(2, 1, "rules.toml"),
        words.imported(0, 1, "rules.toml"),
        words.allow_state(True, False),
        words.allow_state(False, True),
        words.allow_state(False, False),
        words.allow_check(["rule jwt (since 2026-01-01)"], ["place OPS (after 2026-02-01)"], ["x"]),
        words.allow_check([], [], []),
        words.allow_entries(1, 4),
        words.files_line(3, 1, 2),
        words.allowed_line({"a": 1}),
        words.allowed_line({"a": 1, "b": 4}),
        words.allowed_line({}),
        words.accepted_in_scan("rule jwt", "fixtures", 3),
        words.precision_line("GitHub token", "github-pat", 12, "9 of 10", 1),
        words.precision_line("GitHub token", "github-pat", 1, "-", 0),
    ]
    assert "\n".join(said) == snapshot
