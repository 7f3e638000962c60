"""Which files are named, or lie in named folders, and what is each of them?"""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import IO

from bot.commands.inputs.guess import guess
from bot.commands.inputs.messages import messages
from bot.commands.inputs.model import STDIN, Text, Unread, inside_of, pieces
from bot.commands.inputs.streams import Joined, why
from bot.files import FileText, Reader
from bot.files.kinds import WRITTEN, Kind, kind_of
from bot.files.text import unicode_of

FORMS = (
    "text", "auto", "messages-jsonl", "slack-export", "jira-csv", "jira-xml", "jira-json", "git",
)  # fmt: skip
"""What an input may be. `auto` tells the exports from other files by their content."""
_SKIPPED_FOLDERS = frozenset([".git", ".hg", ".svn", "node_modules", ".venv", "__pycache__"])


def texts(
    paths: Iterable[str],
    form: str,
    unread: Unread,
    passed: Counter[str] | None = None,
    revisions: str = "",
) -> Iterator[Text]:
    """All texts of the paths, in order; what can't be read goes to `unread`, never to silence.

    `passed` counts what was passed over in folders by intention, in words. `revisions` are those
    of a git history; empty: all of them.
    """
    passed = Counter() if passed is None else passed
    with closing(Reader()) as reader:
        for name in paths:
            if form == "git":
                from bot.commands.inputs.git import history

                yield from history(name, revisions, unread, reader)
            elif name == STDIN:
                if sys.stdin is None:
                    unread(STDIN, "standard input is closed")
                else:
                    yield from _read(sys.stdin.buffer, STDIN, form, unread, reader)
            elif form in ("auto", "slack-export") and _is_slack(Path(name), form):
                from bot.commands.inputs.slack import slack_export

                yield from slack_export(Path(name), unread, reader)
            else:
                yield from _all(Path(name), form, unread, passed, reader)


def _is_slack(path: Path, form: str) -> bool:
    from bot.commands.inputs.slack import is_export

    return form == "slack-export" or is_export(path)


def _all(
    path: Path, form: str, unread: Unread, passed: Counter[str], reader: Reader
) -> Iterator[Text]:
    for file in _files(path, unread, passed):
        try:
            with file.open("rb") as stream:
                yield from _read(stream, str(file), form, unread, reader)
        except OSError as error:
            unread(str(file), why(error))


def _files(path: Path, unread: Unread, passed: Counter[str]) -> Iterator[Path]:
    """What is named is read, whatever it is (a pipe, a link); inside folders only files."""
    left = [path]
    while left:
        here = left.pop()
        try:
            if not _is_folder(here):
                yield here
                continue
            with os.scandir(here) as listed:
                inside = sorted(listed, key=lambda each: each.name)
        except (OSError, ValueError) as error:
            unread(str(here), why(error))
            continue
        for each in reversed(inside):
            if each.is_symlink():
                passed["symbolic links"] += 1
            elif each.is_dir(follow_symlinks=False):
                if each.name in _SKIPPED_FOLDERS:
                    passed[f"folders called {each.name}"] += 1
                else:
                    left.append(here / each.name)
            elif each.is_file(follow_symlinks=False):
                left.append(here / each.name)
            else:
                passed["pipes, sockets and devices"] += 1


def _is_folder(path: Path) -> bool:
    """Whether it is a folder. Raises OSError when there is nothing or it may not be known."""
    try:
        path.stat()
    except FileNotFoundError:
        raise FileNotFoundError(0, "there is no such file or folder") from None
    return path.is_dir()


def _read(
    stream: IO[bytes], source: str, form: str, unread: Unread, reader: Reader
) -> Iterator[Text]:
    # by content, not by name: standard input has none
    if isinstance(stream, io.BufferedReader) and stream.peek(2)[:2] == b"\x1f\x8b":
        stream = gzip.GzipFile(fileobj=stream)  # type: ignore[assignment]
    joined = Joined(stream) if form != "messages-jsonl" else None
    if form == "auto" and joined is not None:
        form = guess(joined.head)
    if form == "messages-jsonl":
        # line by line as they come: no head is waited for
        yield from messages(joined.buffered() if joined else stream, source, unread)
    elif form.startswith("jira-") and joined is not None:
        from bot.commands.inputs.jira import jira_export

        yield from jira_export(joined, source, form, unread)
    elif joined is not None:
        yield from any_file(joined, source, unread, reader)


def any_file(joined: Joined, source: str, unread: Unread, reader: Reader) -> Iterator[Text]:
    """The texts of one file of whatever kind."""
    encoding = unicode_of(joined.head)
    kind = kind_of(joined.head, source, text=encoding is not None)
    if kind == Kind.TEXT:
        yield from _plain(joined, source, encoding or "utf-8", unread)
        return
    path = Path(source)
    content: bytes | Path = path
    most = reader.limits.max_bytes
    if source == STDIN or kind in WRITTEN or not path.is_file():
        content = joined.up_to(most)
        if len(content) > most:
            unread(source, f"only its text was read: it is larger than {most // 1_000_000} MB")
            if kind in WRITTEN and encoding:
                joined.again(content)
                yield from _plain(joined, source, encoding, unread)
            return
        if joined.damage:
            unread(source, joined.damage)
            if kind not in WRITTEN:
                return
    yield from texts_of(content, path.name, source, unread, reader)


def texts_of(
    content: bytes | Path, name: str, source: str, unread: Unread, reader: Reader
) -> Iterator[Text]:
    """What the readers of files find in `content`, as documents of `source`."""
    for each in reader.read(content, name):
        if not isinstance(each, FileText):
            unread(inside_of(source, each.what), each.why)
            continue
        document = inside_of(source, each.place)
        inside = each if each.place else None
        for piece in pieces(io.StringIO(each.text, newline=""), source, document):
            yield replace(piece, inside=inside)


def _plain(joined: Joined, source: str, encoding: str, unread: Unread) -> Iterator[Text]:
    yield from pieces(joined.text(encoding), source, source)
    if joined.damage:
        unread(source, joined.damage)
