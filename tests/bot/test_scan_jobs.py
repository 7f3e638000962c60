"""Do several processes give the same as one: rows, order, notes? And in constant memory?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from bot.commands.inputs import Text, Unread
from bot.commands.scanning import pool, workers
from bot.commands.scanning.rows import Look, in_order
from detectors import Confidence, Scanner
from detectors.rules import by_id
from tests.bot.conftest import Line, written
from tests.conftest import Canaries

ROOT = Path(__file__).parents[2]


def messages(forge: Canaries, count: int) -> str:
    """Message lines, some with a secret, some broken."""
    secrets = [forge("github-pat") for _ in range(5)]
    lines = []
    for number in range(count):
        text = f"message {number} of the day"
        if number % 40 == 7:
            text += f" {secrets[number % 5]}"
        lines.append("broken" if number % 90 == 11 else json.dumps({"id": number, "text": text}))
    return "\n".join(lines)


def test_the_number_of_processes_does_not_show(
    line: Line, given: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "SMALL", 1000)
    monkeypatch.setattr(pool, "_BATCH", 2000)
    file = written(given, "m.jsonl", messages(forge, 1500))
    args = ("scan", "--input-format", "messages-jsonl", "--format", "jsonl", file)
    seen = set()
    for jobs in (1, 2, 3):
        assert line(*args, "--jobs", jobs) == 3
        seen.add((line.out, line.err))
    assert len(seen) == 1
    [(out, err)] = seen
    assert out.count("\n") > 30
    assert err.count("not read") > 10


def test_a_small_input_starts_no_process(
    line: Line, given: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_pool", lambda *_: pytest.fail("a process was started"))
    assert line.scan("--jobs", 8, written(given, "a.txt", forge("github-pat")))[0] == 1


def _texts(unread: Unread) -> Iterator[Text]:
    for number in range(12):
        if number == 4:
            unread("here", "for a reason")
        yield Text("s", f"d{number}", f"text {number}", 1)


def _dies(batch: list[workers.Item]) -> list[workers.Told]:
    if any(isinstance(each, Text) and each.document == "d7" for each in batch):
        os._exit(9)
    return [workers.Told(getattr(b, "document", None), None, 1, (), ()) for b in batch]


def test_a_process_that_dies_is_told_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "SMALL", 0)
    monkeypatch.setattr(pool, "_MOST", 2)
    monkeypatch.setattr(pool, "_scan", _dies)
    look = Look(Confidence.MEDIUM, b"k" * 32)
    got = list(workers.results(_texts, Scanner(), look, 2))
    assert [each.document for each in got if each.document] == [f"d{n}" for n in range(12)]
    assert [each.unread for each in got if each.unread] == [
        (("s d7", "the process that scanned it died; is there enough memory?"),)
    ]


def test_what_could_not_be_read_stands_in_its_place() -> None:
    look = Look(Confidence.MEDIUM, b"k" * 32)
    told = list(workers.results(_texts, Scanner(), look, 1))
    assert [each.document for each in told][3:6] == ["d3", None, "d4"]
    notes: list[tuple[str, str]] = []
    rows = in_order(told, lambda what, why: notes.append((what, why)), lambda _: None)
    assert list(rows) == []
    assert notes == [("here", "for a reason")]


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_does_not_grow_with_the_stream() -> None:
    """Several hundred thousand messages through a pipe to two processes."""
    code = (
        "import re, sys\n"
        "import bot.commands.scan as s\n"
        "if __name__ == '__main__':\n"
        "    s.scan(s.ScanPlan(('-',), form='messages-jsonl', output_format='jsonl', jobs=2),"
        " progress=False)\n"
        "    print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])\n"
    )
    secret = by_id("github-pat").sample(Random(5)).secret
    peaks = []
    for count in (60_000, 300_000):
        with subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            assert process.stdin is not None
            assert process.stdout is not None
            for number in range(count):
                text = f"message {number}: shall we meet at noon, or rather an hour later?"
                if number == count - 1:
                    text += f" {secret}"
                process.stdin.write(json.dumps({"id": number, "text": text}).encode() + b"\n")
            process.stdin.close()
            lines = process.stdout.read().decode().splitlines()
        assert [json.loads(each)["document"] for each in lines[:-1]] == [str(count - 1)]
        peaks.append(int(lines[-1]))
    assert peaks[1] < peaks[0] * 1.25, f"kB: {peaks}"
