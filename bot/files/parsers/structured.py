"""Which values stand under which names in JSON files of known programs and in property lists?

HAR files, Postman collections and the like write `{"name": "Authorization", "value": "…"}`: name
and value are told apart by other text. Here they come out as `Authorization: …`.
"""

from __future__ import annotations

import base64
import binascii
import json
import plistlib
from collections.abc import Iterator
from typing import IO, Any

from bot.files.items import Inner, Item, Refused, Table, labelled
from bot.files.model import Limits
from bot.files.text import decoded

_NAMES = ("name", "key", "title", "id")
_VALUES = ("value", "Value", "val")
_PACKED = 64


def named(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`: JSON."""
    try:
        thing = json.loads(decoded(content.read()) or "")
    except ValueError:
        raise Refused("it is no valid JSON, so it was read only as text") from None
    yield from _walked(thing)


def plist(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`: Apple's property lists, as XML and binary."""
    yield from _walked(plistlib.load(content))


def _walked(thing: Any) -> Iterator[Item]:
    table = Table("values")
    left: list[tuple[str, str, Any]] = [("", "", thing)]
    # what a binary property list names twice, or inside of itself, is walked through once
    seen: set[int] = set()
    while left:
        path, label, value = left.pop()
        if isinstance(value, dict | list):
            if id(value) in seen:
                continue
            seen.add(id(value))
        if isinstance(value, dict):
            pair = _pair(value)
            if pair:
                yield from table.row(path, [(path, labelled(*pair))])
            if value.get("encoding") == "base64" and isinstance(value.get("text"), str):
                yield from _packed(path, value["text"])
            inside = [
                (f"{path}/{key}", str(key), each)
                for key, each in value.items()
                if not (pair and key in _VALUES)
            ]
            left += reversed(inside)
        elif isinstance(value, list):
            if value and all(isinstance(each, str) for each in value):
                # the lines of a notebook's cell: they end as they are written
                ends = any(each.endswith("\n") for each in value)
                text = ("" if ends else "\n").join(value)
                left.append((path, label, text))
            else:
                numbered = [(f"{path}/{n}", label, each) for n, each in enumerate(value)]
                left += reversed(numbered)
        elif isinstance(value, bytes):
            read = decoded(value)
            if read is None:
                yield Inner(path, value)
            else:
                left.append((path, label, read))
        elif isinstance(value, str) and value:
            if label.startswith(("image/", "application/pdf")):
                yield from _packed(path, value)
            else:
                yield from table.row(path, [(path, labelled(label, value))])
    yield from table.end()


def _pair(thing: dict[Any, Any]) -> tuple[str, str] | None:
    label = next((thing[key] for key in _NAMES if isinstance(thing.get(key), str)), None)
    value = next((thing[key] for key in _VALUES if isinstance(thing.get(key), str)), None)
    return (label, value) if label and value else None


def _packed(path: str, text: str) -> Iterator[Item]:
    if len(text) < _PACKED:
        return
    try:
        yield Inner(path, base64.b64decode(text, validate=False))
    except (binascii.Error, ValueError):
        return
