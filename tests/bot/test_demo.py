"""Does the demo do what it tells, and does its replay notice what went wrong?"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from bot.demo.replay import Replay, percentiles, texts
from bot.demo.story import Story
from bot.demo.world import DemoWorld
from bot.errors import UserError


@pytest.fixture(scope="module")
def world() -> Iterator[DemoWorld]:
    with DemoWorld(seed=5) as made:
        yield made


def test_a_small_replay_finds_everything(world: DemoWorld) -> None:
    chat = (f"good morning, build {n} went through" for n in range(100))
    tickets = (f"Deploy {n} fails\nThe log says exit code {n}." for n in range(100))
    shown: list[int] = []
    outcome = Replay(world, rate=25, leaks=8 / 30, seed=3).run(
        chat, tickets, count=26, ticket_count=4, progress=shown.append, timeout=60
    )
    data = outcome.as_json()
    assert shown == list(range(1, 31))
    assert (data["messages"], data["tickets"], data["planted"]) == (26, 4, 8)
    assert data["missed"] == []
    assert data["not_proven_dead"] == []
    assert (data["found"], data["redacted"]) == (8, 8)
    assert data["proven_dead"] == data["revoked"] == data["revocable"] > 0
    assert data["false_alarms"] == []
    assert data["revoked_twice"] == 0
    assert outcome.good
    assert data["seconds"]["redacted"]["p50"] is not None
    shown_text = json.dumps(data)
    assert not [p for p in outcome.planted if p.value in shown_text]


def test_the_story_comes_true(world: DemoWorld) -> None:
    written = io.StringIO()
    told = Story(world, Console(file=written, width=200)).play()
    assert [each.title for each in told if not each.true] == [], written.getvalue()
    assert len(told) == 6
    assert "did NOT" not in written.getvalue()


def test_percentiles_are_of_nearest_rank() -> None:
    assert percentiles([]) == {"p50": None, "p95": None, "p99": None}
    assert percentiles([None, None]) == {"p50": None, "p95": None, "p99": None}
    assert percentiles([3.0]) == {"p50": 3.0, "p95": 3.0, "p99": 3.0}
    assert percentiles([4.0, None, 1.0, 3.0, 2.0]) == {"p50": 2.0, "p95": 4.0, "p99": 4.0}
    hundred = [float(n) for n in range(100, 0, -1)]
    assert percentiles(list(hundred)) == {"p50": 50.0, "p95": 95.0, "p99": 99.0}


def test_texts_are_read_from_plain_and_packed_files(tmp_path: Path) -> None:
    lines = '{"id": 1, "text": "hello"}\n{"id": 2, "text": "  "}\n{"id": 3, "text": "grüezi"}\n'
    plain, packed = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz"
    plain.write_text(lines, encoding="utf-8")
    packed.write_bytes(gzip.compress(lines.encode()))
    assert list(texts(plain)) == list(texts(packed)) == ["hello", "grüezi"]


@pytest.mark.parametrize("line", ["no json", '{"id": 1}', '["text"]', "3"])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "fine"}\n' + line + "\n")
    with pytest.raises(UserError, match="line 2"):
        list(texts(file))


@pytest.mark.parametrize("content", [b"\x1f\x8b broken", b"plain text"])
def test_a_file_that_is_not_what_it_says_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(content)
    with pytest.raises(UserError, match=r"a\.jsonl\.gz"):
        list(texts(file))


def test_broken_packing_and_other_encodings_are_named(tmp_path: Path) -> None:
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(b'{"text": "a"}\n' * 1000)[:-12])
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b'{"text": "gr\xfcezi"}\n')
    for file in (cut, latin):
        with pytest.raises(UserError, match=file.name):
            list(texts(file))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.jsonl cannot be read"):
        list(texts(tmp_path / "nowhere.jsonl"))
