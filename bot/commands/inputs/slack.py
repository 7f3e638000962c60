"""Which messages stand in an export of a Slack workspace, as a folder or a zip file?

An export has users.json, channels.json (further kinds of conversations in groups.json, dms.json
and mpims.json) and for each conversation a folder with one JSON array of messages a day. Source:
slack.com/help/articles/220556107, "How to read Slack data exports".
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from bot.commands.inputs.model import Text, Unread, inside_of
from bot.commands.inputs.streams import DAMAGE, why
from bot.files import Reader
from detectors import Part

_LISTS = ("channels.json", "groups.json", "dms.json", "mpims.json")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\.json")
_LARGEST = 500_000_000
"""Bytes of one file of an export, unpacked; a day of a busy channel has a few million."""
_NESTED = ("message", "previous_message", "original", "root")
"""Where the entries of an export with the history of edits keep whole messages."""
_NAMES = ("name", "title", "alt_txt", "subject", "preview", "plain_text")


class _Export(Protocol):
    """Where the files of an export lie."""

    def names(self) -> list[str]:
        """All files, with slashes, in order."""

    def read(self, name: str) -> bytes:
        """One of them. Raises what is in `_TROUBLE`."""

    def close(self) -> None:
        """Not needed any more."""


_TROUBLE = (*DAMAGE, zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error)
"""RuntimeError: it has a password; NotImplementedError: a packing that nobody knows."""


class _Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> list[str]:
        files = (each for each in self._path.rglob("*") if each.is_file() and not each.is_symlink())
        return sorted(each.relative_to(self._path).as_posix() for each in files)

    def read(self, name: str) -> bytes:
        file = self._path / name
        if file.stat().st_size > _LARGEST:
            raise OSError(0, f"it is larger than {_LARGEST // 1_000_000} MB")
        return file.read_bytes()

    def close(self) -> None:
        pass


class _Zip:
    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)

    def names(self) -> list[str]:
        return sorted(each.filename for each in self._zip.infolist() if not each.is_dir())

    def read(self, name: str) -> bytes:
        with self._zip.open(name) as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise OSError(0, f"it is larger than {_LARGEST // 1_000_000} MB")
        return data

    def close(self) -> None:
        self._zip.close()


def is_export(path: Path) -> bool:
    """Whether there is an export at `path`: the list of users, and one of conversations."""
    try:
        if path.is_dir():
            names = {each.name for each in path.iterdir()}
        elif path.is_file() and zipfile.is_zipfile(path):
            with closing(_Zip(path)) as packed:
                names = set(packed.names())
        else:
            return False
    except (*_TROUBLE, ValueError):
        return False
    return "users.json" in names and not names.isdisjoint(_LISTS)


def slack_export(path: Path, unread: Unread, reader: Reader) -> Iterator[Text]:
    """Every message and topic as a document "<channel id>/<ts>"; other files as what they are."""
    source = str(path)
    try:
        export: _Export = _Folder(path) if path.is_dir() else _Zip(path)
        names = export.names()
    except (*_TROUBLE, ValueError) as error:
        said = "it is no Slack export: neither a folder nor a zip file"
        unread(source, why(error) if isinstance(error, OSError) else said)
        return
    with closing(export):
        if "users.json" not in names or set(names).isdisjoint(_LISTS):
            unread(source, "it is no Slack export: it has no users.json with a channels.json")
            return
        yield from _documents(export, names, source, unread, reader)


def _documents(
    export: _Export, names: list[str], source: str, unread: Unread, reader: Reader
) -> Iterator[Text]:
    from bot.commands.inputs.files import texts_of

    people = {
        str(each.get("id")): str(each.get("real_name") or each.get("name") or "")
        for each in _objects(export, "users.json", source, unread)
    }
    ids: dict[str, str] = {}
    for name in _LISTS:
        for channel in _objects(export, name, source, unread) if name in names else ():
            identity = str(channel.get("id") or channel.get("name") or "")
            # direct messages have no name: their folder is called by the id
            ids[str(channel.get("name") or identity)] = ids[identity] = identity
            if parts := _topic(channel):
                yield Text(source, f"{identity}/topic", "", 1, parts=parts)
    for name in names:
        folder, file = PurePosixPath(name).parent.as_posix(), PurePosixPath(name).name
        if _DAY.fullmatch(file) and folder != ".":
            channel_id = ids.get(folder, folder)
            for message in _objects(export, name, source, unread):
                yield from _message(message, source, channel_id, folder, people)
        elif name not in _LISTS:
            try:
                data = export.read(name)
            except _TROUBLE as error:
                unread(inside_of(source, name), why(error))
                continue
            yield from texts_of(data, file, inside_of(source, name), unread, reader)


def _objects(
    export: _Export, name: str, source: str, unread: Unread
) -> Iterator[Mapping[str, Any]]:
    what = inside_of(source, name)
    try:
        found = json.load(io.BytesIO(export.read(name)))
    except (ValueError, RecursionError):
        unread(what, "it is not JSON")
        return
    except _TROUBLE as error:
        unread(what, why(error))
        return
    if not isinstance(found, list):
        unread(what, "it is not a list of objects, as in a Slack export")
        return
    for number, each in enumerate(found):
        if isinstance(each, dict):
            yield each
        else:
            unread(f"{what}, number {number + 1}", "it is not an object")


def _topic(channel: Mapping[str, Any]) -> tuple[Part, ...]:
    texts = {key: channel.get(key) for key in ("topic", "purpose")}
    return tuple(
        Part(key, each["value"])
        for key, each in texts.items()
        if isinstance(each, dict) and isinstance(each.get("value"), str) and each["value"]
    )


def _message(
    message: Mapping[str, Any], source: str, channel: str, name: str, people: Mapping[str, str]
) -> Iterator[Text]:
    parts = tuple(_parts(message, ""))
    if not parts:
        return
    user = str(message.get("user") or message.get("bot_id") or "")
    about = {"channel": name, "author": people.get(user) or user}
    yield Text(source, f"{channel}/{message.get('ts')}", "", 1, parts=parts, about=about)


def _parts(message: Mapping[str, Any], path: str) -> Iterator[Part]:
    # the connector's own reading: what is text in Slack is decided in one place
    from bot.connectors.slack.text import parts_of

    try:
        found = parts_of(message)
    except (AttributeError, TypeError):
        # not as Slack writes it: then whatever there is
        found = tuple(_strings(message, ""))
    for part in found:
        yield Part(path + part.path, part.text, part.joins)
    files = message.get("files")
    for number, file in enumerate(files if isinstance(files, list) else ()):
        for key in _NAMES:
            if isinstance(file, dict) and isinstance(file.get(key), str) and file[key]:
                yield Part(f"{path}files/{number}/{key}", file[key])
    for key in _NESTED:
        if not path and isinstance(message.get(key), dict):
            yield from _parts(message[key], f"{key}/")


def _strings(value: Any, path: str) -> Iterator[Part]:
    if isinstance(value, str):
        yield Part(path, value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _strings(each, f"{path}/{key}".lstrip("/"))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _strings(each, f"{path}/{number}")
