"""Does a scan begin from the cache only when it fits, and find the same with it?"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import regex

import detectors.rules
from bot import snapshot
from detectors import Scanner, SnapshotError
from detectors.rules import ALL_RULES, by_id, modules, rules_of
from tests.conftest import Canaries

ROOT = Path(__file__).parents[2]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("LEAKWATCH_CACHE", str(folder))
    return folder


@pytest.fixture(scope="module")
def packed() -> bytes:
    return Scanner().snapshot()


def test_every_rule_is_found_again(packed: bytes) -> None:
    scanner, again = Scanner(), Scanner(snapshot=packed)
    assert list(again.rules) == list(scanner.rules)
    assert again.snapshot() == packed
    # every fiftieth kind, found in the same place
    for rule in ALL_RULES[::50]:
        text = f"see {rule.sample(Random(1)).text} there"
        told = [
            [(f.rule.id, f.spans, f.confidence, f.secret) for f in each.scan(text)]
            for each in (scanner, again)
        ]
        assert told[0] == told[1], rule.id


def test_every_module_with_rules_is_found() -> None:
    folder = Path(str(detectors.rules.__file__)).parent
    public = {file.stem for file in folder.glob("*.py") if file.stem[0] != "_"}
    assert set(modules()) == public
    assert modules()[-1] == "generic"
    assert all(rules_of(module) for module in modules())


@pytest.mark.parametrize(
    "broken",
    [b"", b"\n", b"{}\n", b"[[],[],[]]\nx", b'[[["github",0]],["a"],[[7]]]\n', b"[" * 99_999],
)
def test_what_is_no_snapshot(broken: bytes) -> None:
    with pytest.raises(SnapshotError):
        Scanner(snapshot=broken)


def test_only_rules_of_leakwatch_are_packed() -> None:
    with pytest.raises(SnapshotError):
        Scanner((replace(by_id("github-pat"), id="other"),)).snapshot()


def test_own_rules_are_packed_beside_them(cache: Path, forge: Canaries) -> None:
    own = replace(
        by_id("github-pat"),
        id="ours",
        pattern=regex.compile(r"(?P<secret>ours-[0-9]{8})"),
        keywords=("ours-",),
        check=lambda _: True,
    )
    text = f"ours-48210375 and {forge('github-pat')}"
    for _ in range(2):  # made, then from the cache
        scanner = snapshot.scanner([own])
        assert [f.rule.id for f in scanner.scan(text)] == ["ours", "github-pat"]
    assert len(files(cache)) == 1
    # other rules of somebody else are another scanner
    changed = replace(own, keywords=("OURS".lower(), "theirs-"))
    assert len(snapshot.scanner([changed]).scan(text)) == 2
    assert len(snapshot.scanner().scan(text)) == 1
    assert len(files(cache)) == 3
    packed = snapshot.scanner([own]).snapshot()
    for others in ([], [own, changed]):
        with pytest.raises(SnapshotError):
            Scanner(own=others, snapshot=packed)


def test_what_needs_a_companion_is_known_at_once(packed: bytes) -> None:
    scanner = Scanner(snapshot=packed)
    assert {rule.id for rule in scanner.needing} == {rule.id for rule in ALL_RULES if rule.needs}


def files(cache: Path) -> list[Path]:
    return sorted(cache.glob("scanner-*.bin"))


def test_the_cache_is_ours_alone(cache: Path, forge: Canaries) -> None:
    snapshot.scanner()
    [file] = files(cache)
    assert file.stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    before = file.stat()
    assert len(snapshot.scanner().scan(f"x {forge('github-pat')}")) == 1
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns), "only read"


def spoiled(file: Path, how: str) -> None:
    data = file.read_bytes()
    if how == "a bit":
        file.write_bytes(data[:5000] + bytes((data[5000] ^ 1,)) + data[5001:])
    elif how == "cut":
        file.write_bytes(data[: len(data) // 2])
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "others may write":
        file.chmod(0o666)
    elif how == "a link":
        real = file.with_name("real")
        file.rename(real)
        file.symlink_to(real)


@pytest.mark.parametrize("how", ["a bit", "cut", "empty", "others may write", "a link"])
def test_what_does_not_fit_is_made_anew(how: str, cache: Path, forge: Canaries) -> None:
    snapshot.scanner()
    [file] = files(cache)
    good = file.read_bytes()
    spoiled(file, how)
    assert len(snapshot.scanner().scan(f"x {forge('github-pat')}")) == 1
    assert file.read_bytes() == good
    assert not file.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_cache_that_others_can_write_is_not_used(cache: Path) -> None:
    cache.mkdir()
    cache.chmod(0o777)
    snapshot.scanner()
    assert files(cache) == []


def test_without_a_cache(cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEAKWATCH_CACHE", "off")
    snapshot.scanner()
    assert files(cache) == []
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LEAKWATCH_CACHE", str(tmp_path / "file" / "inside"))
    assert snapshot.scanner().scan("hello") == []


def test_changed_rules_are_not_taken_from_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    now = snapshot._state()
    assert now == snapshot._state()
    file = Path(str(detectors.rules.__file__)).parent / "github.py"
    stat = os.stat
    before = file.stat()
    try:
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))
        assert snapshot._state() != now
    finally:
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert stat(file).st_mtime_ns == before.st_mtime_ns
    assert snapshot._state() == now


def test_old_snapshots_go(cache: Path) -> None:
    cache.mkdir(mode=0o700)
    for number in range(9):
        (cache / f"scanner-{number}.bin").write_bytes(b"old")
    snapshot.scanner()
    assert len(files(cache)) == 4


def test_a_scan_reads_few_rules(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text("hello world\n")
    code = (
        "import sys, bot.commands.scan as s\n"
        f"s.scan(s.ScanPlan(({str(tmp_path / 'small.txt')!r},)), progress=False)\n"
        "print(sum(m.startswith('detectors.rules.') for m in sys.modules),"
        " [m for m in ('rich', 'jwt', 'cryptography', 'PIL', 'pypdf') if m in sys.modules])"
    )
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        )
    assert done.stdout.splitlines()[-1] == "0 []"
