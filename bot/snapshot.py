"""How does a scanner begin at once? With what an earlier run left in the cache, when it still fits.

Reading all rules and compiling their keywords takes seconds. The result is kept in the
user's cache folder. It is taken only from a file that belongs to us and that nobody else can
write, with the right checksum, made of the very rules, libraries and Python that are here now;
anything else is made anew. `LEAKWATCH_CACHE` names another folder, or is `off`.
"""

from __future__ import annotations

import hashlib
import os
import platform
import stat
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import hyperscan
import regex

import detectors
from detectors import Rule, Scanner, SnapshotError

_MAGIC = b"leakwatch scanner 3\n"
_LARGEST = 64_000_000
"""Bytes; ours has two million."""
_KEPT = 4
"""Snapshots: several installations may share the folder."""
_DIGEST = hashlib.sha256().digest_size


def scanner(own: Sequence[Rule] = (), *, now: Callable[[], datetime] | None = None) -> Scanner:
    """A scanner of all rules and of `own`, from the cache if possible; leaves one there if not.

    `now` as for `Scanner`.
    """
    file = _file(own)
    data = _read(file) if file else None
    if data is not None:
        with suppress(SnapshotError):
            return Scanner(own=own, now=now, snapshot=data)
    made = Scanner(own=own, now=now)
    if file:
        _write(file, made.snapshot())
    return made


def _file(own: Sequence[Rule]) -> Path | None:
    wanted = os.environ.get("LEAKWATCH_CACHE", "")
    if wanted.lower() == "off":
        return None
    if wanted:
        folder = Path(wanted)
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("leakwatch")
    state = _state(own)
    return folder / f"scanner-{state}.bin" if state else None


def _state(own: Sequence[Rule] = ()) -> str:
    """A name for all that a snapshot depends on; empty when that cannot be known.

    leakwatch's rules count by the name, size and time of change of their files, as they do for
    Python's own compiled files; `own` ones by what of them a snapshot holds.
    """
    digest = hashlib.sha256()
    for library in (hyperscan, regex):
        digest.update(f"{library.__name__} {library.__version__}\n".encode())
    digest.update(f"{sys.version} {platform.machine()}\n".encode())
    for rule in own:
        words = (rule.keywords, sorted(rule.anchors.items()), rule.shapes, rule.beside, rule.early)
        held = (words, rule.specific, bool(rule.needs))
        digest.update(f"{held}\n".encode("utf-8", "surrogateescape"))
    origin = detectors.__file__
    try:
        root = Path(str(origin)).parent
        for folder in (root, root / "rules"):
            with os.scandir(folder) as listed:
                files = sorted(
                    (each.name, each.stat().st_size, each.stat().st_mtime_ns)
                    for each in listed
                    if each.name.endswith(".py")
                )
            digest.update(repr((str(folder), files)).encode("utf-8", "surrogateescape"))
    except OSError:
        return ""  # installed in another way than as files
    return digest.hexdigest()[:32]


def _read(file: Path) -> bytes | None:
    try:
        if not _ours(file.parent.stat()):
            return None
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(file, flags), "rb") as stream:
            about = os.fstat(stream.fileno())
            if not stat.S_ISREG(about.st_mode) or not _ours(about) or about.st_size > _LARGEST:
                return None
            data = stream.read(_LARGEST)
    except OSError:
        return None
    head = len(_MAGIC) + _DIGEST
    if not data.startswith(_MAGIC):
        return None
    rest = data[head:]
    return rest if hashlib.sha256(rest).digest() == data[len(_MAGIC) : head] else None


def _ours(about: os.stat_result) -> bool:
    """Whether it belongs to us and only we can write it."""
    if not hasattr(os, "getuid"):
        return True
    return about.st_uid == os.getuid() and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(file: Path, data: bytes) -> None:
    """Keep it for the next run, whole or not at all. That it cannot be kept stops nobody."""
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _ours(file.parent.stat()):
            return
        handle, made = tempfile.mkstemp(dir=file.parent, prefix="scanner-")  # is 0600
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_MAGIC + hashlib.sha256(data).digest() + data)
            Path(made).replace(file)
        except OSError:
            Path(made).unlink(missing_ok=True)
            raise
        old = sorted(file.parent.glob("scanner-*.bin"), key=lambda each: each.stat().st_mtime)
        for each in old[:-_KEPT]:
            each.unlink(missing_ok=True)
