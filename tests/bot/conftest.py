"""What the tests of the command line share: it runs in this process, and its output is searched."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.conftest import Canaries


class Line:
    """The command line, run in this process; output is searched for the test's canaries."""

    def __init__(
        self, forge: Canaries, capfd: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self._forge, self._capfd, self._patch = forge, capfd, patch
        patch.setenv("LEAKWATCH_FINGERPRINT_KEY", "ab" * 32)
        self.out = self.err = ""

    def __call__(self, *args: str | Path, stdin: bytes = b"") -> int:
        self._capfd.readouterr()
        self._patch.setattr(sys, "argv", ["leakwatch", *map(str, args)])
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin))))
        with pytest.raises(SystemExit) as ended:
            main()
        self.out, self.err = self._capfd.readouterr()
        assert self._forge.leaks_in((self.out + self.err).encode()) == []
        return int(ended.value.code or 0)

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(each) for each in self.out.splitlines()]

    def scan(self, *args: str | Path, stdin: bytes = b"") -> tuple[int, list[dict[str, Any]]]:
        code = self("scan", "--format", "jsonl", *args, stdin=stdin)
        return code, self.rows()


@pytest.fixture
def line(
    forge: Canaries, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Line:
    return Line(forge, capfd, monkeypatch)


@pytest.fixture
def given(tmp_path: Path) -> Path:
    made = tmp_path / "given"
    made.mkdir()
    return made


def written(folder: Path, name: str, data: str | bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file
