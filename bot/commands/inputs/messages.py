"""Which messages stand in a stream with one JSON object in each line?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from bot.commands.inputs.model import Text, Unread
from bot.commands.inputs.streams import DAMAGE, why

_LONGEST_LINE = 64_000_000
"""Bytes of one message line."""


def messages(stream: IO[bytes], source: str, unread: Unread) -> Iterator[Text]:
    """Each line of {"id": …, "text": …} as a document; other lines go to `unread`."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(_LONGEST_LINE)
            whole = len(line) < _LONGEST_LINE or line.endswith(b"\n")
            rest = line
            while not whole and rest and not rest.endswith(b"\n"):
                rest = stream.readline(_LONGEST_LINE)
        except DAMAGE as error:
            unread(source, why(error))
            return
        if not line:
            return
        if not whole:
            unread(f"{source}, line {number}", f"it is longer than {_LONGEST_LINE} bytes")
        elif line.strip():
            yield from _message(line, source, number, unread)


def _message(line: bytes, source: str, number: int, unread: Unread) -> Iterator[Text]:
    try:
        message = json.loads(line)
        document, text = message["id"], message["text"]
    except UnicodeDecodeError:
        unread(f"{source}, line {number}", "it is not UTF-8")
        return
    except (ValueError, KeyError, TypeError, RecursionError):
        unread(f"{source}, line {number}", 'it is not an object with "id" and "text"')
        return
    if not isinstance(text, str):
        unread(f"{source}, line {number}", '"text" is not a string')
        return
    if not isinstance(document, str):
        document = json.dumps(document, ensure_ascii=False)
    yield Text(source, document, text, number)
