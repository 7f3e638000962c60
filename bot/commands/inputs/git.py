"""Which lines did the history of a git repository ever add? Through the program `git`."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO

from bot.commands.inputs.model import STAGED, Text, Unread, pieces
from bot.commands.inputs.patch import Binary, Hunk, read_patch
from bot.files import FileText, Reader
from bot.words import one_line

_PATCH = (
    "-p", "-U3", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
    "--full-index", "--src-prefix=a/", "--dst-prefix=b/", "--submodule=short",
)  # fmt: skip
"""A patch as the settings of nobody change it; three lines around give a value its name."""
_LOG = (
    "log", "--no-show-signature", "--no-decorate", "--diff-merges=combined", "--encoding=UTF-8",
    "--format=%x00%H%x00%an <%ae>%x00%aI", "--root", "--no-notes",
)  # fmt: skip
_SAFE = ("--no-pager", "--no-replace-objects", "-c", "core.quotePath=false", "-c",
         "core.fsmonitor=false", "-c", "diff.suppressBlankEmpty=false")  # fmt: skip


def history(repository: str, revisions: str, unread: Unread, reader: Reader) -> Iterator[Text]:
    """The lines that each commit added, newest first, as documents "<commit>:<path>".

    `revisions` as `git log` takes them, like "main..topic"; empty: every branch, tag and stash;
    `STAGED`: the index. Lines around the added ones are read too, but what stands in them is told
    only for the commit that added them. A file that is not text is read as a whole.
    """
    program = shutil.which("git")
    if program is None:
        unread(repository, "the program git is not installed, or not in PATH")
        return
    if revisions.startswith("-"):
        unread(repository, f"{revisions!r} is no range of revisions")
        return
    git = [program, "-C", repository, *_SAFE]
    shallow = _asked([*git, "rev-parse", "--is-shallow-repository"])
    if shallow is None:
        unread(repository, "git knows no repository there that we may read")
        return
    if revisions == STAGED:
        command = [*git, "diff", "--cached", *_PATCH, "--diff-filter=d", "--"]
    else:
        if shallow == "true":
            unread(repository, "it is a shallow clone: older commits are missing; "
                               "`git fetch --unshallow` gets them")  # fmt: skip
        if not revisions and not _asked([*git, "rev-list", "--all", "-n", "1"]):
            return  # nothing was ever committed
        command = [*git, *_LOG, *_PATCH, *([revisions] if revisions else ["--all"]), "--"]
    with _output(command, repository, unread) as stream, _blobs(git) as blobs:
        for change in read_patch(stream):
            if isinstance(change, Hunk):
                yield from _hunk(change, repository)
            else:
                yield from _binary(change, repository, blobs, unread, reader)


def _environment() -> dict[str, str]:
    # no prompt, no editor, no fetch of missing objects, no words in other languages
    return os.environ | {
        "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0",
        "LC_ALL": "C",
    }  # fmt: skip


def _asked(command: Sequence[str]) -> str | None:
    done = subprocess.run(  # noqa: S603 - the command is ours, an argument is a folder
        command, capture_output=True, check=False, env=_environment(), stdin=subprocess.DEVNULL
    )
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None


@contextmanager
def _output(command: Sequence[str], repository: str, unread: Unread) -> Iterator[IO[bytes]]:
    """What a command writes, as it comes. When it fails the reason goes to `unread`."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - as above
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said,
            env=_environment(),
        )  # fmt: skip
        assert process.stdout is not None
        finished = False
        try:
            yield process.stdout
            finished = True
        finally:
            process.stdout.close()
            if not finished:
                process.kill()
            code = process.wait()
        if code:
            said.seek(0)
            words = said.read(4000).decode("utf-8", "replace").strip().splitlines()
            reason = words[-1] if words else f"it ended with {code}"
            unread(repository, f"git says: {one_line(reason, 300)}")


class _Blobs:
    """Gives contents by their id, through one process of git."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def read(self, blob: str, most: int) -> bytes | str:
        """The content; or why not, as a clause."""
        asked, answer = self._process.stdin, self._process.stdout
        assert asked is not None
        assert answer is not None
        try:
            asked.write(blob.encode() + b"\n")
            asked.flush()
            words = answer.readline().split()
            if len(words) != 3 or words[1] != b"blob":
                return "git does not have it"
            size = int(words[2])
            if size > most:
                left = size + 1
                while left > 0 and (skipped := answer.read(min(left, 1 << 20))):
                    left -= len(skipped)
                return f"it is larger than {most // 1_000_000} MB"
            return answer.read(size + 1)[:-1]
        except (OSError, ValueError):
            return "git does not give it"


@contextmanager
def _blobs(git: Sequence[str]) -> Iterator[_Blobs]:
    process = subprocess.Popen(  # noqa: S603 - as above
        [*git, "cat-file", "--batch"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=_environment(),
    )  # fmt: skip
    try:
        yield _Blobs(process)
    finally:
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.kill()
        process.wait()


def _hunk(hunk: Hunk, repository: str) -> Iterator[Text]:
    document = f"{hunk.commit or 'staged'}:{hunk.path}"
    last = hunk.line + max(hunk.text.count("\n") - 1, 0)
    reader = io.StringIO(hunk.text, newline="")
    for piece in pieces(reader, repository, document, hunk.line):
        yield replace(piece, part=f"lines {hunk.line}-{last}", added=hunk.added, about=_about(hunk))


def _binary(
    change: Binary, repository: str, blobs: _Blobs, unread: Unread, reader: Reader
) -> Iterator[Text]:
    document = f"{change.commit or 'staged'}:{change.path}"
    content = blobs.read(change.blob, reader.limits.max_bytes)
    if isinstance(content, str):
        unread(f"{repository} {document}", content)
        return
    for each in reader.read(content, PurePosixPath(change.path).name):
        if not isinstance(each, FileText):
            place = f"{document}!{each.what}" if each.what else document
            unread(f"{repository} {place}", each.why)
            continue
        place = f"{document}!{each.place}" if each.place else document
        for piece in pieces(io.StringIO(each.text, newline=""), repository, place):
            yield replace(piece, inside=each, about=_about(change))


def _about(change: Hunk | Binary) -> dict[str, str]:
    if not change.commit:
        return {}
    return {"commit": change.commit, "author": change.author, "date": change.date}
