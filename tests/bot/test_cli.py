"""Does the command line say the right words with the right exit code? Run as people run it."""

from __future__ import annotations

import csv
import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
import yaml

from detectors.rules import by_id
from tests import line

ROOT = Path(__file__).parents[2]
PAT = by_id("github-pat").sample(Random(1)).secret
OTHER = by_id("github-pat").sample(Random(2)).secret


def run(
    *args: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    done = line.run([*map(str, args)], stdin=stdin, env={**os.environ, **(env or {})}, cwd=cwd)
    out, err = done.stdout.decode(), done.stderr.decode()
    for secret in (PAT, OTHER):
        assert secret not in out + err, "the value was shown"
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def found(lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.splitlines()]


def folder(tmp_path: Path) -> Path:
    given = tmp_path / "given"
    given.mkdir()
    return given


def test_a_clean_file_gives_0(tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text("nothing to see here\n")
    done = run("scan", file)
    assert (done.returncode, done.stdout) == (0, "Nothing found.\n")


def test_it_is_a_program(tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text("nothing to see here\n")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "scan", file], cwd=ROOT, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Nothing found.\n", b"")


def test_a_finding_gives_1_and_the_stable_line(tmp_path: Path) -> None:
    text = f"ünïcode 🎉 {PAT} and more"
    file = folder(tmp_path) / "leak.txt"
    file.write_text(text, "utf-8")
    done = run("scan", "--format", "jsonl", file, env={"LEAKWATCH_FINGERPRINT_KEY": "ab" * 32})
    assert done.returncode == 1
    assert done.stderr == ""
    [line] = found(done.stdout)
    assert line.keys() >= {
        *("source", "document", "part", "start", "end", "rule", "issuer", "confidence"),
        *("severity", "fingerprint", "masked", "facts", "reasons"),
    }
    assert text[int(str(line["start"])) : int(str(line["end"]))] == PAT
    assert (line["rule"], line["issuer"], line["confidence"]) == ("github-pat", "github", "high")
    again = run("scan", "--format", "jsonl", file, env={"LEAKWATCH_FINGERPRINT_KEY": "ab" * 32})
    assert found(again.stdout)[0]["fingerprint"] == line["fingerprint"]


def test_without_a_key_it_says_that_fingerprints_are_for_this_run_only() -> None:
    done = run("scan", "--format", "jsonl", "-", stdin=PAT.encode())
    assert done.returncode == 1
    assert "within this run only" in done.stderr


@pytest.mark.parametrize("zipped", [False, True])
def test_message_lines(tmp_path: Path, zipped: bool) -> None:
    lines = [
        json.dumps({"id": "m1", "text": f"one {PAT}"}),
        "{broken",
        json.dumps({"id": "m3"}),
        json.dumps({"id": "m4", "text": "clean"}),
        json.dumps({"id": "m5", "text": OTHER}),
    ]
    data = "\n".join(lines).encode()
    file = folder(tmp_path) / ("messages.jsonl.gz" if zipped else "messages.jsonl")
    file.write_bytes(gzip.compress(data) if zipped else data)
    done = run("scan", "--input-format", "messages-jsonl", "--format", "jsonl", file)
    assert done.returncode == 3, "two lines were not read"
    assert [each["document"] for each in found(done.stdout)] == ["m1", "m5"]
    assert found(done.stdout)[0]["start"] == 4
    assert "2" in done.stderr
    assert "3" in done.stderr
    assert "not a clean result" in done.stderr


def test_what_cannot_be_read_is_never_clean(tmp_path: Path) -> None:
    (tmp_path / "data.bin").write_bytes(b"\0\1\2" * 100)
    done = run("scan", tmp_path, tmp_path / "missing.txt")
    assert done.returncode == 3
    assert "data.bin" in done.stderr
    assert "missing.txt: there is no such file" in done.stderr


def test_a_damaged_archive_is_told(tmp_path: Path) -> None:
    whole = gzip.compress(b'{"id": "a", "text": "b"}\n' * 1000)
    file = tmp_path / "cut.jsonl.gz"
    file.write_bytes(whole[: len(whole) // 2])
    done = run("scan", "--input-format", "messages-jsonl", file)
    assert done.returncode == 3
    assert "cut.jsonl.gz" in done.stderr


def test_a_large_file_is_read_to_its_end_and_nothing_comes_twice(tmp_path: Path) -> None:
    filler = "just another harmless line of a long log file\n" * 90_000
    text = f"{filler}{PAT}\n{filler}{OTHER}\n"
    file = folder(tmp_path) / "long.log"
    file.write_text(text)
    done = run("scan", "--format", "jsonl", file)
    rows = found(done.stdout)
    spans = [text[int(str(r["start"])) : int(str(r["end"]))] for r in rows]
    assert spans == [PAT, OTHER]


def test_the_other_formats(tmp_path: Path) -> None:
    file = folder(tmp_path) / "leak.txt"
    file.write_text(f"token: {PAT}\n")
    sarif = json.loads(run("scan", "--format", "sarif", file).stdout)
    [result] = sarif["runs"][0]["results"]
    assert sarif["version"] == "2.1.0"
    assert result["ruleId"] == "github-pat"
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 8,
        "charOffset": 7,
        "charLength": len(PAT),
    }
    out = tmp_path / "out.csv"
    assert run("scan", "--format", "csv", "--output", out, file).returncode == 1
    [row] = csv.DictReader(out.read_text("utf-8").splitlines())
    assert row["rule"] == "github-pat"
    assert "GitHub" in run("scan", file).stdout


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("scan",), "Nothing to scan is named"),
        (("scan", "--show-secrets", "-"), "add --yes-really"),
        (("scan", "--revisions", "a..b", "-"), "--revisions goes with --git"),
        (("scan", "--jobs", "0", "-"), "from 1 up"),
        (("scan", "--format", "xml", "-"), "--format takes one of"),
        (("scan", "--min-confidence", "maybe", "-"), "takes one of low, medium, high"),
        (("scan", "--no-such-option", "-"), "No such option"),
        (("no-such-command",), "No such command"),
        (("rules", "show", "github-pta"), "Did you mean github-pat?"),
        (("run", "--config", "missing.yaml"), "Copy config.example.yaml"),
        (("doctor", "--config", "missing.yaml"), "no settings file missing.yaml"),
        (("manifest", "--format", "xml"), "yaml, json"),
    ],
)
def test_wrong_use_gives_2_and_says_what_would_be_right(
    args: Sequence[str], words: str, tmp_path: Path
) -> None:
    done = run(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""


def test_a_key_that_is_too_short_is_refused() -> None:
    done = run("scan", "-", env={"LEAKWATCH_FINGERPRINT_KEY": "abcd"})
    assert done.returncode == 2
    assert "fingerprint_key" in done.stderr


def test_the_catalogues() -> None:
    rules = json.loads(run("rules", "list", "--json").stdout)
    assert {"github-pat", "jwt"} <= {rule["id"] for rule in rules}
    providers = {p["name"]: p for p in json.loads(run("providers", "--json").stdout)}
    assert providers["github"]["revoke"] is True
    assert providers["twilio"]["revoke"] is False
    assert "GitHub" in run("rules", "show", "github-pat").stdout
    # no API of GitHub knows session cookies
    assert re.search(r"verified by\W+nobody", run("rules", "show", "github-session").stdout)


def test_manifest_and_keys() -> None:
    made = yaml.safe_load(run("manifest").stdout)
    assert made["settings"]["socket_mode_enabled"] is True
    assert json.loads(run("manifest", "--format", "json").stdout) == made
    first, second = run("keys").stdout, run("keys").stdout
    assert first != second
    assert "LEAKWATCH_VAULT_KEY=" in first


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Settings of a Jira site that answers nothing."""
    file = tmp_path / "config.yaml"
    file.write_text(
        f"data_dir: {tmp_path / 'data'}\n"
        "jira: [{url: 'http://127.0.0.1:9', token: not-a-real-token, timeout: 1s}]\n"
    )
    return file


@pytest.mark.slow
def test_an_empty_deployment(config: Path) -> None:
    assert json.loads(run("incidents", "list", "--json", "-c", config).stdout) == []
    done = run("incidents", "show", "7", "-c", config)
    assert done.returncode == 2
    assert "7" in done.stderr
    assert run("incidents", "close", "7", "-c", config).returncode == 2
    assert run("journal", "verify", "-c", config).returncode == 0
    report = json.loads(run("report", "--format", "json", "-c", config).stdout)
    assert report["incidents"] == []
    assert report["journal"]["whole"] is True
    assert run("report", "-c", config).stdout.startswith("# Exposure report")
    assert run("report", "--since", "soon", "-c", config).returncode == 2


def test_doctor_says_what_does_not_answer(config: Path) -> None:
    done = run("doctor", "-c", config)
    assert done.returncode != 0
    assert "127.0.0.1:9" in done.stdout + done.stderr
