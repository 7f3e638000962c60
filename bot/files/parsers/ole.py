"""What is written in an Outlook mail or a document of Word, Excel or PowerPoint before 2007?

All of these are OLE containers, small file systems of streams. Formats: [MS-OXMSG], [MS-DOC],
[MS-PPT], [MS-OVBA]; Excel's is left to xlrd.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import IO

import olefile

from bot.files.items import LOCKED, Inner, Item, Refused, cut
from bot.files.model import Limits, Unread
from bot.files.parsers import outlook, vba, xls

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1")
_MOST_PICTURES = 50
_WORD_ENCRYPTED, _WORD_TABLE_1 = 0x0100, 0x0200
_PPT_ENCRYPTED = b"\xdf\xc4\xd1\xf3"
_UTF16_ATOMS, _BYTE_ATOMS = (0x0FA0, 0x0FBA), (0x0FA8,)
_BREAKS = str.maketrans({"\r": "\n", "\x07": "\t", "\x0b": "\n", "\x0c": "\n", "\x13": " ",
                         "\x14": " ", "\x15": " "})  # fmt: skip
"""How Word and PowerPoint mark paragraphs, cells and fields."""


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    size = content.seek(0, io.SEEK_END)
    content.seek(0)
    with olefile.OleFileIO(content) as ole:
        streams = {"/".join(path): path for path in ole.listdir()}
        # sectors that follow one another in a ring would be read for as long as it says
        if any(ole.get_size(path) > size for path in streams.values()):
            raise Refused("it says that a part of it is longer than the whole")
        if "EncryptedPackage" in streams:
            raise Refused(LOCKED)
        known = False
        if "__properties_version1.0" in streams:
            known = True
            yield from outlook.read(ole, streams)
        if "WordDocument" in streams:
            known = True
            yield from cut("text", _word(ole, streams))
        if "PowerPoint Document" in streams:
            known = True
            if _PPT_ENCRYPTED in _stream(ole, streams, "Current User")[:24]:
                raise Refused(LOCKED)
            yield from cut("text", _slides(_stream(ole, streams, "PowerPoint Document")))
        if "Workbook" in streams or "Book" in streams:
            known = True
            content.seek(0)
            yield from xls.read(content.read())
        for path in streams:
            parts = path.split("/")
            if "VBA" in parts[:-1] and parts[-1] not in ("dir", "_VBA_PROJECT"):
                known = True
                yield from cut(f"macro {parts[-1]}", vba.source(_stream(ole, streams, path)))
            elif parts[-1] in ("Data", "Pictures"):
                yield from _pictures(_stream(ole, streams, path))
            elif parts[-1] in ("Package", "CONTENTS", "\x01Ole10Native"):
                # a document or a file that was put into this one
                known = True
                data = _stream(ole, streams, path)
                yield Inner(path, _native(data) if "Ole10" in path else data)
        if not known:
            yield Unread("", "it is an OLE file of a program that is not known here")


def _stream(ole: olefile.OleFileIO, streams: dict[str, list[str]], name: str) -> bytes:
    if name not in streams:
        return b""
    found: bytes = ole.openstream(streams[name]).read()
    return found


def _word(ole: olefile.OleFileIO, streams: dict[str, list[str]]) -> str:
    """The text by the piece table: [MS-DOC] 2.4.1."""
    main = _stream(ole, streams, "WordDocument")
    flags = struct.unpack_from("<H", main, 0x0A)[0]
    if flags & _WORD_ENCRYPTED:
        raise Refused(LOCKED)
    where, size = struct.unpack_from("<II", main, 0x01A2)
    table = _stream(ole, streams, "1Table" if flags & _WORD_TABLE_1 else "0Table")
    clx = io.BytesIO(table[where : where + size])
    while clx.read(1) == b"\x01":
        clx.seek(struct.unpack("<H", clx.read(2))[0], io.SEEK_CUR)
    pieces = clx.read(struct.unpack("<I", clx.read(4))[0])
    count = (len(pieces) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", pieces)
    found = []
    left = len(main)
    for number in range(count):
        start = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * number + 2)[0]
        length = ends[number + 1] - ends[number]
        packed = bool(start & 0x40000000)
        left -= length if packed else 2 * length
        if left < 0 or length < 0:
            # each byte belongs to one piece; a small file must not grow to millions of characters
            raise Refused("its list of pieces is damaged")
        if packed:
            start = (start & 0x3FFFFFFF) // 2
            found.append(main[start : start + length].decode("cp1252", "replace"))
        else:
            found.append(main[start : start + 2 * length].decode("utf-16-le", "replace"))
    return "".join(found).translate(_BREAKS)


def _slides(data: bytes) -> str:
    """The texts of all slides, in the order of the file: [MS-PPT] 2.3.1."""
    found, at = [], 0
    while at + 8 <= len(data):
        version, kind, size = struct.unpack_from("<HHI", data, at)
        at += 8
        if kind in _UTF16_ATOMS:
            found.append(data[at : at + size].decode("utf-16-le", "replace"))
        elif kind in _BYTE_ATOMS:
            found.append(data[at : at + size].decode("latin-1"))
        # what is inside of a container follows its head
        at += 0 if version & 0xF == 0xF else size
    return "\n".join(found).translate(_BREAKS)


def _native(data: bytes) -> bytes:
    """The file inside of an object that was packed by the system: [MS-OLEDS] 2.3.6."""
    at = 6
    for _ in range(2):
        at = data.index(b"\0", at) + 1
    at += 8
    at = data.index(b"\0", at) + 1
    size = struct.unpack_from("<I", data, at)[0]
    return data[at + 4 : at + 4 + size]


def _pictures(data: bytes) -> Iterator[Item]:
    places = sorted(_found(data))
    for number, start in enumerate(places[:_MOST_PICTURES], 1):
        end = places[number] if number < len(places) else len(data)
        yield Inner(f"picture {number}", data[start:end])
    if len(places) > _MOST_PICTURES:
        yield Unread("pictures", f"more than {_MOST_PICTURES} are in it")


def _found(data: bytes) -> Iterator[int]:
    for magic in _PICTURES:
        at = data.find(magic)
        while at >= 0:
            yield at
            at = data.find(magic, at + 1)
