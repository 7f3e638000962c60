"""What is written in a mail that Outlook saved? [MS-OXMSG], [MS-OXPROPS], [MS-OXRTFCP]."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import olefile

from bot.files.items import Inner, Item, cut

_PROPERTY = "__substg1.0_"
_ATTACHED = "__attach_version1.0_"
_NAMES = {"0037": "Subject", "0070": "Topic", "0C1A": "From", "0C1F": "From", "0E04": "To",
          "0E03": "Cc", "007D": "Headers", "3001": "Name", "3003": "Address"}  # fmt: skip
_BODY, _HTML, _RTF = "1000", "1013", "1009"
_DATA, _LONG_NAME, _SHORT_NAME = "37010102", "3707", "3704"
_RTF_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What every packed RTF may refer to: [MS-OXRTFCP] 2.1.2.1."""


def read(ole: olefile.OleFileIO, streams: dict[str, list[str]]) -> Iterator[Item]:
    """The properties, the body and the attached files, also of mails inside the mail."""
    mails: dict[str, dict[str, list[str]]] = {}
    files: dict[str, dict[str, list[str]]] = {}
    for path in streams.values():
        *folders, last = path
        if not last.startswith(_PROPERTY):
            continue
        inside = "/".join(folders)
        holder = files if folders and folders[-1].startswith(_ATTACHED) else mails
        holder.setdefault(inside, {})[last.removeprefix(_PROPERTY)] = path
    for inside, found in mails.items():
        yield from _mail(ole, found, _place(inside))
    for inside, found in files.items():
        yield from _file(ole, found, _place(inside))


def _place(inside: str) -> str:
    """ "attachment 1, " for a mail in a mail; empty for the mail itself and its people."""
    numbers = [
        int(folder.rpartition("#")[2], 16) + 1
        for folder in inside.split("/")
        if folder.startswith(_ATTACHED) and folder.rpartition("#")[2].isalnum()
    ]
    return "".join(f"attachment {number}, " for number in numbers)


def _mail(ole: olefile.OleFileIO, found: dict[str, list[str]], place: str) -> Iterator[Item]:
    lines = []
    body = False
    for key, path in found.items():
        number, kind = key[:4], key[4:8]
        text = _text(ole, path, kind)
        if text is None:
            continue
        if number == _BODY:
            body = True
            yield from cut(f"{place}body", text)
        elif number == _HTML:
            body = True
            yield Inner(f"{place}body.html", text.encode("utf-8", "replace"))
        elif text.strip("\0 "):
            lines.append(f"{_NAMES.get(number, number)}: {text}")
    yield from cut(f"{place}properties", "\n".join(lines))
    html, rtf = found.get(f"{_HTML}0102"), found.get(f"{_RTF}0102")
    if html:
        yield Inner(f"{place}body.html", ole.openstream(html).read())
    elif rtf and not body:
        yield Inner(f"{place}body.rtf", unpacked(ole.openstream(rtf).read()))


def _file(ole: olefile.OleFileIO, found: dict[str, list[str]], place: str) -> Iterator[Item]:
    name = place.removesuffix(", ")
    for number in (_LONG_NAME, _SHORT_NAME):
        for kind in ("001F", "001E"):
            path = found.get(f"{number}{kind}")
            text = _text(ole, path, kind) if path else None
            if text:
                name = text.strip("\0")
                break
        else:
            continue
        break
    if _DATA in found:
        yield Inner(name, ole.openstream(found[_DATA]).read())


def _text(ole: olefile.OleFileIO, path: list[str], kind: str) -> str | None:
    if kind not in ("001F", "001E"):
        return None
    data: bytes = ole.openstream(path).read()
    return data.decode("utf-16-le" if kind == "001F" else "cp1252", "replace")


def unpacked(data: bytes) -> bytes:
    """RTF as Outlook packs it. Raises `struct.error` when it is too short."""
    _, size, kind, _ = struct.unpack_from("<IIII", data)
    if kind == 0x414C454D:
        return data[16 : 16 + size]
    ring = bytearray(4096)
    ring[: len(_RTF_START)] = _RTF_START
    write, at, out = len(_RTF_START), 16, bytearray()
    while at < len(data):
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data):
                break
            if flags >> bit & 1:
                if at + 2 > len(data):
                    return bytes(out)
                token = struct.unpack_from(">H", data, at)[0]
                at += 2
                read_at = token >> 4
                if read_at == write:
                    return bytes(out)
                copied = [(read_at + n) % 4096 for n in range((token & 0xF) + 2)]
            else:
                copied = []
                out.append(data[at])
                ring[write] = data[at]
                write = (write + 1) % 4096
                at += 1
            for each in copied:
                out.append(ring[each])
                ring[write] = ring[each]
                write = (write + 1) % 4096
    return bytes(out)
