"""Does `scan` read every input to its end, with exact places, and never call unread text clean?"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.commands.inputs import CONTEXT, PIECE, texts
from bot.commands.scan import COLUMNS
from tests.bot.conftest import Line, written
from tests.conftest import Canaries

ROOT = Path(__file__).parents[2]


# --- the stable line ---------------------------------------------------------------------------


def test_the_fields_and_their_order(line: Line, given: Path, forge: Canaries) -> None:
    secret = forge("github-pat")
    file = written(given, "a.txt", f"über 🎉 {secret}\n")
    code, [row] = line.scan(file)
    assert code == 1
    assert tuple(row) == COLUMNS
    assert (row["source"], row["document"], row["part"]) == (str(file), str(file), "")
    assert (row["start"], row["end"]) == (7, 7 + len(secret))
    assert (row["rule"], row["issuer"], row["confidence"]) == ("github-pat", "github", "high")
    assert isinstance(row["facts"], dict)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"), ("utf-32-be", b"\0\0\xfe\xff"),
    ],
)  # fmt: skip
def test_encodings_and_line_ends(
    encoding: str, mark: bytes, line: Line, given: Path, forge: Canaries
) -> None:
    secret = forge("github-pat")
    text = f"first\r\nzweitens ß\r\n{secret}\r\n"
    code, [row] = line.scan(written(given, "a.txt", mark + text.encode(encoding)))
    assert code == 1
    assert text[row["start"] : row["end"]] == secret


def test_bytes_that_are_no_text_hide_nothing(line: Line, given: Path, forge: Canaries) -> None:
    secret = forge("github-pat")
    data = b"caf\xe9 \xff " + secret.encode() + b" \x80"
    code, [row] = line.scan(written(given, "latin.txt", data))
    assert code == 1
    assert data.decode("utf-8", "replace")[row["start"] : row["end"]] == secret


def test_confidence_is_a_floor(line: Line, given: Path, forge: Canaries) -> None:
    file = written(given, "a.txt", f"for example {forge('github-pat')}")
    seen = {floor: line.scan("--min-confidence", floor, file)[0] for floor in ("low", "high")}
    assert seen["low"] == 1
    assert line.rows() == [] or line.rows()[0]["confidence"] == "high"


# --- inputs ------------------------------------------------------------------------------------


def test_folders_are_read_in_order_and_say_what_they_passed_over(
    line: Line, given: Path, forge: Canaries
) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".env", ".git/config", "node_modules/x.js"):
        written(given, name, forge("github-pat"))
    (given / "link.txt").symlink_to(given / "b.txt")
    os.mkfifo(given / "pipe")
    code, rows = line.scan(given)
    names = [Path(row["source"]).relative_to(given).as_posix() for row in rows]
    assert code == 1
    assert names == [".env", "a/b/c.txt", "a/z.txt", "b.txt"]
    for words in ("folders called .git", "folders called node_modules", "symbolic links", "pipes"):
        assert words in line.err
    assert line.scan(given / ".git")[0] == 1, "read when named"
    assert line.scan(given / "link.txt")[0] == 1, "read when named"


def test_standard_input_packed_or_not(line: Line, forge: Canaries) -> None:
    data = f"x {forge('github-pat')}".encode()
    for each in (data, gzip.compress(data)):
        code, [row] = line.scan("-", stdin=each)
        assert (code, row["source"], row["document"], row["start"]) == (1, "-", "-", 2)


def test_a_packed_file_is_known_by_its_content(line: Line, given: Path, forge: Canaries) -> None:
    file = written(given, "no-ending", gzip.compress(forge("github-pat").encode()))
    assert line.scan(file)[0] == 1


def test_a_named_pipe_is_read(forge: Canaries, given: Path) -> None:
    script = f'{sys.executable} -m bot scan --format jsonl <(cat "$0")'
    file = written(given, "a.txt", forge("github-pat"))
    done = subprocess.run(["bash", "-c", script, file], cwd=ROOT, capture_output=True, timeout=60)
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["start"] == 0


@pytest.mark.parametrize(
    ("identity", "shown"),
    [
        ("C1/17.5", "C1/17.5"), (7, "7"), (1.5, "1.5"), (None, "null"), (True, "true"),
        (["C1", 2], '["C1", 2]'), ({"ts": "1"}, '{"ts": "1"}'), ("ü\n", "ü\n"),
    ],
)  # fmt: skip
def test_an_id_of_any_type(
    identity: Any, shown: str, line: Line, given: Path, forge: Canaries
) -> None:
    message = json.dumps({"id": identity, "text": f"a\nb {forge('github-pat')}"})
    file = written(given, "m.jsonl", message)
    code, [row] = line.scan("--input-format", "messages-jsonl", file)
    assert (code, row["document"], row["start"]) == (1, shown, 4)


def test_half_a_character_in_an_id_and_a_text(line: Line, forge: Canaries) -> None:
    message = json.dumps({"id": "\ud800", "text": f"\udc00 {forge('github-pat')}"}).encode()
    code, [row] = line.scan("--input-format", "messages-jsonl", "-", stdin=message)
    assert (code, row["document"], row["start"]) == (1, "\ud800", 2)


BAD = {
    "no JSON": b"{broken",
    "no object": b"[1, 2]",
    "no id": b'{"text": "x"}',
    "no text": b'{"id": 1}',
    "text is no string": b'{"id": 1, "text": null}',
    "no UTF-8": b'{"id": 1, "text": "\xff"}',
    "too deep": b"[" * 100_000,
    "a number too long": b'{"id": ' + b"9" * 5000 + b', "text": "x"}',
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_line_is_told_and_the_rest_is_read(bad: bytes, line: Line, forge: Canaries) -> None:
    good = json.dumps({"id": "good", "text": forge("github-pat")}).encode()
    code, [row] = line.scan(
        "--input-format", "messages-jsonl", "-", stdin=b"\xef\xbb\xbf\n" + bad + b"\r\n\n" + good
    )
    assert (code, row["document"]) == (3, "good")
    assert "line 2" in line.err
    assert "not a clean result" in line.err


def test_many_bad_lines_do_not_drown_the_screen(line: Line) -> None:
    assert line.scan("--input-format", "messages-jsonl", "-", stdin=b"bad\n" * 5000)[0] == 3
    assert "5000 could not be read" in line.err
    assert len(line.err.splitlines()) < 200


# --- what cannot be read -----------------------------------------------------------------------

UNREADABLE = {
    "bytes": b"\0\1\2" * 99,
    "a PDF": b"%PDF-1.7\n" + b"text " * 100,
    "a zip": b"PK\x03\x04" + b"text" * 100,
    "a damaged archive": gzip.compress(b"hello" * 1000)[:-9],
    "an archive with wrong bytes": gzip.compress(os.urandom(5000))[:100] + b"\xff" * 5000,
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_not_read_is_never_clean(data: bytes, line: Line, given: Path) -> None:
    file = written(given, "file", data)
    assert line("scan", file) == 3
    assert line.out == "Nothing found in what could be read.\n"
    # what lies inside of an archive is named after it
    assert re.search(rf"not read: {re.escape(str(file))}(?:!file)?: it is", line.err)


def test_what_was_read_of_a_damaged_archive_counts(
    line: Line, given: Path, forge: Canaries
) -> None:
    data = gzip.compress(f"{forge('github-pat')}\n".encode() + os.urandom(9000).hex().encode())
    file = written(given, "a.gz", data[: len(data) // 2])
    code, rows = line.scan(file)
    assert (code, [row["rule"] for row in rows]) == (3, ["github-pat"])


def test_nothing_there(line: Line, tmp_path: Path) -> None:
    for name in (tmp_path / "missing", tmp_path / ("x" * 300), "a\0b"):
        assert line("scan", name) == 3
        assert "not read" in line.err
        assert "Nothing found.\n" not in line.out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(line: Line, given: Path) -> None:
    file = written(given, "a.txt", "hello")
    file.chmod(0)
    assert line("scan", given) == 3
    assert "Permission denied" in line.err


def test_an_output_that_cannot_be_written(line: Line, given: Path) -> None:
    file = written(given, "a.txt", "hello")
    assert line("scan", file, "--output", given / "no" / "folder") == 2
    assert "cannot be written" in line.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk(line: Line, given: Path, forge: Canaries) -> None:
    file = written(given, "a.txt", forge("github-pat"))
    assert line("scan", file, "--format", "jsonl", "--output", "/dev/full") == 2
    assert "/dev/full cannot be written" in line.err


# --- a large file ------------------------------------------------------------------------------


@pytest.mark.parametrize("ends", [True, False], ids=["lines", "one line"])
def test_a_secret_at_every_place_of_a_border(
    ends: bool, line: Line, given: Path, forge: Canaries
) -> None:
    secrets = [forge("github-pat") for _ in range(9)]
    key = forge("private-key")
    text, wanted = "ä", []
    # around the end of the first piece, its border, and the end of what both see
    marks = [PIECE - CONTEXT * n + shift for n in (2, 1, 0) for shift in (-400, -20, 3)]
    for secret, mark in zip(secrets, marks, strict=True):
        text += ("filler words \n" if ends else "filler words  ") * ((mark - len(text)) // 14)
        text += "." * (mark - len(text) - 1) + " "
        wanted.append((len(text), len(text) + len(secret)))
        text += secret + " "
    text += ".\n" * 1_000_000 + key
    wanted.append((text.index(key), len(text)))
    code, rows = line.scan(written(given, "long.log", text))
    assert code == 1
    found = [(row["start"], row["end"]) for row in rows]
    assert found[:9] == wanted[:9]
    assert len(found) == 10
    assert wanted[9][0] <= found[9][0] < found[9][1] <= wanted[9][1]
    assert len({row["fingerprint"] for row in rows}) == 10
    line("scan", "--format", "sarif", given / "long.log")
    for result in json.loads(line.out)["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        before = text[: region["charOffset"]]
        assert region["startLine"] == before.count("\n") + 1
        assert region["startColumn"] == len(before) - (before.rfind("\n") + 1) + 1


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 1])
def test_pieces_cover_a_text_once(size: int, given: Path) -> None:
    text = ("x" * 99 + "\n") * (size // 100) + "y" * (size % 100)
    file = written(given, "a.txt", text)
    told = ""
    for piece in texts([str(file)], "text", lambda *_: pytest.fail("it can be read")):
        assert text[piece.offset :].startswith(piece.text)
        assert len(piece.text) <= PIECE + 2 * CONTEXT
        assert text.count("\n", 0, piece.offset) + 1 == piece.line
        assert text.rfind("\n", 0, piece.offset) + 1 == piece.line_start
        told += piece.text[piece.own_from : piece.own_until]
    assert told == text


# --- formats -----------------------------------------------------------------------------------


def test_sarif(line: Line, given: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(given)
    secret = forge("github-pat")
    written(given, "a b/ü#1.txt", f"one\n  {secret}")
    assert line("scan", "--format", "sarif", "a b", "missing") == 3
    made = json.loads(line.out)
    assert made["version"] == "2.1.0"
    [run] = made["runs"]
    [result] = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b/%C3%BC%231.txt"
    assert place["region"] == {
        "startLine": 2,
        "startColumn": 3,
        "charOffset": 6,
        "charLength": len(secret),
    }
    assert result["level"] in ("note", "warning", "error")
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert len(result["partialFingerprints"]["leakwatch/v1"]) == 64
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "missing" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert line("scan", "--format", "sarif", "-", stdin=b"hello") == 0
    [run] = json.loads(line.out)["runs"]
    assert (run["results"], run["invocations"][0]["executionSuccessful"]) == ([], True)


def test_sarif_of_messages_names_their_line(line: Line, forge: Canaries) -> None:
    data = b"\n" + json.dumps({"id": "m1", "text": f"a\n{forge('github-pat')}"}).encode()
    line("scan", "--format", "sarif", "--input-format", "messages-jsonl", "-", stdin=data)
    [result] = json.loads(line.out)["runs"][0]["results"]
    where = result["locations"][0]
    assert where["physicalLocation"]["region"] == {"startLine": 2}
    assert where["logicalLocations"] == [{"fullyQualifiedName": "m1"}]


def test_csv_runs_nothing_in_a_spreadsheet(line: Line, forge: Canaries) -> None:
    ids = ["=1+1", "+1", "-1", "@x", "\tx", 'quo"te,\n']
    text = forge("github-pat")
    data = "\n".join(json.dumps({"id": i, "text": text}) for i in ids).encode()
    code = line("scan", "--format", "csv", "--input-format", "messages-jsonl", "-", stdin=data)
    rows = list(csv.DictReader(io.StringIO(line.out)))
    assert code == 1
    assert [row["document"] for row in rows] == [*(f"'{i}" for i in ids[:5]), ids[5]]
    assert {row["start"] for row in rows} == {"0"}


def test_a_hostile_name_reaches_no_terminal(
    line: Line, given: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(given)
    name = "a\x1b]0;owned\x07\u202etxt.[bold]x"
    written(given, name, forge("github-pat"))
    written(given, name + "2", b"\0")
    assert line("scan", ".") == 3
    assert "[bold]" in line.out
    assert not {"\x1b", "\x07", "\u202e"} & set(line.out + line.err)


def test_a_name_that_is_no_text(line: Line, given: Path, forge: Canaries) -> None:
    file = Path(os.fsdecode(os.fsencode(given) + b"/caf\xe9.txt"))
    file.write_text(forge("github-pat"))
    for form in ("table", "jsonl", "csv", "sarif"):
        assert line("scan", "--format", form, given) == 1, form
    assert line.scan(given)[1][0]["source"] == str(file)


def test_every_output_to_a_file(line: Line, given: Path, tmp_path: Path, forge: Canaries) -> None:
    file = written(given, "a.txt", forge("github-pat"))
    for form in ("table", "jsonl", "csv", "sarif"):
        out = tmp_path / form
        assert line("scan", file, "--format", form, "-o", out) == 1
        assert line.out == ""
        assert "github" in out.read_text().lower()


# --- as a process ------------------------------------------------------------------------------


def test_lines_come_as_they_are_found_and_a_closed_pipe_is_no_error(forge: Canaries) -> None:
    secret = forge("github-pat")
    command = [sys.executable, "-m", "bot", "scan", "--format", "jsonl"]
    command += ["--input-format", "messages-jsonl", "-"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            data = json.dumps({"id": 1, "text": secret}).encode() + b"\n"
            process.stdin.write(data)
            process.stdin.flush()
            # standard input is still open
            assert json.loads(process.stdout.readline())["document"] == "1"
            process.stdout.close()
            process.stdin.write(data * 2000)
            process.stdin.close()
        except BrokenPipeError:
            pass
        finally:
            process.wait(60)
        assert b"Traceback" not in process.stderr.read()
        assert process.returncode in (1, -signal.SIGPIPE)


def test_it_starts_without_what_only_the_bot_needs() -> None:
    heavy = (
        "sqlalchemy", "dbos", "slack_sdk", "slack_bolt", "jira", "httpx", "requests", "pydantic",
        "apscheduler", "starlette", "yaml", "bot.app", "bot.config",
    )  # fmt: skip
    code = (
        "import sys, bot.cli, bot.commands.scan as s\n"
        "s.key_of('ab' * 32)\n"
        "s.scan(s.ScanPlan(('pyproject.toml',), output_format='jsonl'), progress=False)\n"
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_is_constant(tmp_path: Path) -> None:
    code = (
        "import re, sys\n"
        "import bot.commands.scan as s\n"
        "s.scan(s.ScanPlan((sys.argv[1],), output_format='jsonl'), progress=False)\n"
        # not ru_maxrss: that begins with the size of the process that started this one
        "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])"
    )
    peaks = []
    # the first may have to fill the cache
    for times in (1, 5, 15):
        file = tmp_path / f"{times}.log"
        file.write_bytes(b"an ordinary line of a log that goes on and on\n" * 100_000 * times)
        done = subprocess.run(
            [sys.executable, "-c", code, file], cwd=ROOT, capture_output=True, text=True, timeout=90
        )
        peaks.append(int(done.stdout))
    assert peaks[2] < peaks[1] * 1.2, f"kB: {peaks}"
