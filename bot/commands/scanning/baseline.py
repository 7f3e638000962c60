"""Which findings are known already? Those of a file that an earlier scan wrote."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from bot.errors import UserError

_HEADER = "leakwatch_baseline"
_LINE = ("rule", "fingerprint", "source", "document", "part")
_PURPOSE = b"leakwatch baseline v1\x00"


def _mark(key: bytes) -> str:
    """Tells keys apart, and nothing about them."""
    return hmac.new(key, _PURPOSE, hashlib.sha256).hexdigest()[:32]


def known(file: Path, key: bytes) -> frozenset[tuple[str, str]]:
    """(rule, fingerprint) of everything in a baseline, or in what `--format jsonl` wrote.

    Raises `UserError` when it cannot be read or belongs to another key.
    """
    found = set()
    try:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    found.add(_entry(line, file, number, key))
    except OSError as error:
        raise UserError(f"The baseline {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UserError(f"The baseline {file} is not UTF-8.") from None
    return frozenset(each for each in found if each is not None)


def _entry(line: str, file: Path, number: int, key: bytes) -> tuple[str, str] | None:
    try:
        entry = json.loads(line)
        if _HEADER in entry:
            if entry.get("key") != _mark(key):
                raise UserError(
                    f"The baseline {file} was made with another fingerprint key, so nothing in it "
                    "can be recognised.",
                    hint="Set LEAKWATCH_FINGERPRINT_KEY to that key, or write the baseline anew.",
                )
            return None
        return str(entry["rule"]), str(entry["fingerprint"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UserError(
            f"{file}, line {number}: that is no line of a baseline.",
            hint="It takes what --write-baseline or --format jsonl wrote.",
        ) from None


class Baseline:
    """Takes what a scan finds, each value once."""

    def __init__(self, out: Any, key: bytes) -> None:
        self._out = out
        self._seen: set[tuple[str, str]] = set()
        self._out.write(json.dumps({_HEADER: 1, "key": _mark(key)}) + "\n")

    def add(self, row: dict[str, Any]) -> None:
        """Remember this finding."""
        value = (row["rule"], row["fingerprint"])
        if value not in self._seen:
            self._seen.add(value)
            # ASCII: a file's name may hold what UTF-8 cannot
            self._out.write(json.dumps({name: row[name] for name in _LINE}) + "\n")


@contextmanager
def written(file: Path | None, key: bytes) -> Iterator[Baseline | None]:
    """A baseline that is in its place when all went well, and else not touched."""
    if file is None:
        yield None
        return
    made = None
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        made = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            yield Baseline(out, key)
        made.replace(file)
        made = None
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise UserError(f"The baseline {file} cannot be written: {error.strerror}.") from None
    finally:
        if made is not None:
            with suppress(OSError):
                made.unlink()
