"""Do the commands that need settings do in a real deployment what they say?"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests import line
from tests.conftest import Canaries
from tests.town import ROOT, Leak, Town

ASK = {"revoke_by_provider": {}, "revoke": "ask", "proof_delays": [0.1, 0.2, 0.3, 0.4]}


@pytest.fixture
def town(tmp_path: Path, forge: Canaries) -> Iterator[Town]:
    with Town(tmp_path, forge) as made:
        yield made


def run(args: Sequence[str], timeout: float = 100) -> subprocess.CompletedProcess[str]:
    done = line.run(args, env=environment(), timeout=timeout)
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


class Line:
    """The command line as a process of its own, with a settings file."""

    def __init__(self, town: Town, **changes: Any) -> None:
        self.town = town
        # settings hold tokens of the sandbox, which the test wrote itself
        self.config = town.directory / "given" / "config.yaml"
        self.config.parent.mkdir(exist_ok=True)
        self.write(**changes)

    def write(self, **changes: Any) -> None:
        # JSON is YAML
        self.config.write_text(json.dumps(self.town.settings(**changes)))

    def __call__(self, *args: str, code: int = 0) -> str:
        """What it said; fails when it ended otherwise."""
        done = run([*args, "--config", str(self.config)])
        said = done.stdout + done.stderr
        assert self.town.canaries.leaks_in(said.encode()) == []
        assert "Traceback" not in said, said
        assert done.returncode == code, said
        return said if code else done.stdout


def environment() -> dict[str, str]:
    return {
        k: v
        for k, v in os.environ.items()
        if not k.startswith("LEAKWATCH_") or k == "LEAKWATCH_CACHE"
    }


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_from_a_sweep_to_the_report(town: Town) -> None:
    line = Line(town, policy=ASK)
    assert line("incidents", "list") == "No incidents.\n"
    leaks = [town.leak("message", 0, "#general", "ann"), town.leak("issue", 1)]
    said = line("sweep", "all", code=1)
    assert "incident 1:" in said
    assert "incident 2:" in said

    # what is known
    listed = json.loads(line("incidents", "list", "--json"))
    by_rule = {each["rule"]: each["number"] for each in listed}
    github, gitlab = (str(by_rule[leak.rule]) for leak in leaks)
    assert set(by_rule.values()) == {1, 2}
    assert len(line("incidents", "list").strip().splitlines()) == 2
    assert line("incidents", "list", "--state", "closed") == "No incidents.\n"
    assert "Who" in line("incidents", "show", github) or "Whose" in line("incidents", "show", "1")
    shown = json.loads(line("incidents", "show", github, "--json"))
    assert (shown["number"], shown["verdict"]) == (int(github), "live")
    for answer in ("what", "where", "readers", "dead", "used", "exposure", "next"):
        assert shown[answer], answer

    # what a person decides
    assert alive(town, leaks[0])
    assert "dead" in line("incidents", "revoke", github)
    assert not alive(town, leaks[0])
    assert "dead already" in line("incidents", "revoke", github, code=2)
    assert "needs a reason" in line("incidents", "close", github, code=2)
    assert "is closed" in line("incidents", "close", github, "--reason", "all done")
    assert "open again" in line("incidents", "reopen", github)
    assert "no false positive" in line("incidents", "restore", gitlab, code=2)
    assert "false positive" in line("incidents", "false-positive", gitlab, "--reason", "a test")
    line("incidents", "restore", gitlab)
    assert alive(town, leaks[1])
    for name in ("show", "revoke", "close", "reopen", "restore", "false-positive"):
        assert "99" in line("incidents", name, "99", code=2)

    # what can be shown to others
    report = line("report")
    assert report.startswith("# Exposure report")
    assert f"### Incident {github}" in report
    assert "**Used in between**" in report
    made = json.loads(line("report", "--format", "json", "--since", "1d"))
    assert {each["number"] for each in made["incidents"]} == {1, 2}
    assert (
        json.loads(line("report", "--format", "json", "--since", "2999-01-01"))["incidents"] == []
    )
    assert "is no time" in line("report", "--since", "99999999999w", code=2)
    assert "whole" in line("journal", "verify")
    assert "approved-revocation" in line("journal", "show", "--incident", github)
    assert "Invalid value" in line("journal", "show", "--limit", "-1", code=2)


def alive(town: Town, leak: Leak) -> bool:
    return town.providers.is_live(leak.value)


def test_doctor(town: Town) -> None:
    line = Line(town)
    said = line("doctor")
    assert "MISSING" not in said
    assert "how a secret would be taken out" in said
    assert "GitHub" in said

    assert "allow-list" not in said
    rules = line.config.parent / "rules.toml"
    rules.write_text("[[rules]]\nid='acme-key'\nregex='acme-k-[0-9]{9}'\n[[rules]]\nid='acme-no'\n")
    until = {"reason": "fixtures", "author": "dora", "expires": "2020-01-31"}
    line.write(policy={"allow": [{"rule": "jwt", **until}]}, rule_files=[str(rules)])
    said = line("doctor")
    assert "expired, counts no longer: rule jwt (since 2020-01-31)" in said
    assert "1 rule of 1 file in use, 1 not usable" in said
    line.write()

    token = town.slack.token(town.slack.bot_token)
    token.scopes = token.scopes - {"channels:history"}
    said = line("doctor", code=2)
    assert "channels:history" in said
    assert "reinstall" in said

    town.slack.revoke_token(town.slack.bot_token)
    jira = {"name": "gone", "url": f"http://127.0.0.1:{closed_port()}", "token": "x" * 20}
    line.write(jira=[jira])
    said = line("doctor", code=2)
    assert "MISSING  bot token" in said
    assert "MISSING  login" in said
    assert "127.0.0.1" in said


def closed_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def test_a_sweep_that_does_not_read_everything_is_not_clean(town: Town) -> None:
    line = Line(town)
    assert line("sweep", "OPS") == "Nothing found.\n"
    said = line("sweep", "nowhere", code=2)
    assert "nowhere" in said
    token = town.slack.token(town.slack.bot_token)
    token.scopes = token.scopes - {"channels:history"}
    said = line("sweep", "#general", code=3)
    assert "not read fully: #general" in said
    assert "Nothing found" not in said
    town.slack.revoke_token(town.slack.bot_token)
    assert "Slack refuses our token" in line("sweep", "#general", code=2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("slack: [", "line 1"),
        ("- a\n", "mapping"),
        ("mode: contain\n", "nothing to watch"),
        ("modee: contain\n", "Did you mean 'mode'?"),
        ("jira: [{url: 'http://127.0.0.1:9', token: '${NOT_SET_ANYWHERE}'}]\n", "NOT_SET_ANYWHERE"),
    ],
)
def test_wrong_settings(text: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(text)
    for command in ("doctor", "run"):
        done = run([command, "-c", str(file)])
        assert (done.returncode, done.stdout) == (2, "")
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_run_ends_when_asked(town: Town) -> None:
    line = Line(town)
    leak = town.leak("message", 0, "#general", "ann")
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--config", line.config],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        end = time.monotonic() + 60
        while alive(town, leak) and time.monotonic() < end and process.poll() is None:
            time.sleep(0.1)
        assert not alive(town, leak)
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0, said
    assert "Traceback" not in said
    assert town.canaries.leaks_in(said.encode()) == []


# --- the demo ----------------------------------------------------------------------------------


def demo(*args: str | Path) -> subprocess.CompletedProcess[str]:
    return run(["demo", *map(str, args)], timeout=110)


@pytest.mark.slow
def test_the_demo_tells_its_story_and_ends() -> None:
    done = demo("--once")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All steps came true." in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_small_replay(tmp_path: Path) -> None:
    file = tmp_path / "chat.jsonl"
    file.write_text(
        "\n".join(json.dumps({"id": n, "text": f"build {n} is green"}) for n in range(60))
    )
    done = demo("--replay", file, "--count", "40", "--leaks", "0.1", "--rate", "20", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    made = json.loads(done.stdout)
    assert made["planted"] == made["redacted"] > 0
    assert made["missed"] == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--replay", "missing.jsonl"), "missing.jsonl"),
        (("--replay", "pyproject.toml"), "line 1"),
        (("--replay", "LICENSE", "--rate", "0"), "--rate"),
        (("--replay", "LICENSE", "--leaks", "2"), "--leaks"),
        (("--tickets", "LICENSE"), "--replay"),
        (("--port", "many"), "--port"),
        (("--port", "70000"), "--port"),
    ],
)
def test_wrong_words_for_the_demo(args: tuple[str, ...], words: str) -> None:
    done = demo(*args)
    assert done.returncode == 2, done.stdout + done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
