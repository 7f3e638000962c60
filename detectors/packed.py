"""What text do base64, hexadecimal and compressed stretches hold? All of one is hidden, or none.

Sources: RFC 4648 (base64, base16), RFC 1952 (gzip), RFC 1950 (zlib).
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator

import regex

from detectors.reading import View, inside

LONGEST = 1 << 20
"""Characters of a stretch, and bytes that one may unpack to; more is a file, which connectors read
as files. What is cut off here is reported as unread."""

_BLOB = regex.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}+={0,2}(?![A-Za-z0-9+/=_-])")
_BETWEEN = regex.compile(
    r"[ \t]*\r?\n[ \t>|]{0,40}|[\"']?[ \t]*[+\\]?[ \t]*\r?\n[ \t]{0,40}[\"']?|\\r?\\n"
)
_LAST = regex.compile(
    rf"(?:{_BETWEEN.pattern})(?P<piece>[A-Za-z0-9+/_-]{{1,15}}+={{0,2}})(?![\w+/=-])"
)
_LONG_WORD = re.compile(r"(?<!\S)\S{16,}")
_SHORTEST = 24
"""Characters of base64 that hold a secret worth the name."""
_URLSAFE = str.maketrans("-_", "+/")


def base64_texts(view: View, unread: list[tuple[int, int]]) -> Iterator[View]:
    """The texts that stretches of base64 decode to; binary data is left alone.

    Neighbouring lines of equal length are one stretch. What is too long is added to `unread`.
    """
    for group in _groups(view.text):
        for pieces in _choices(view.text, group):
            start, end = pieces[0][0], pieces[-1][1]
            text, whole = decoded("".join(view.text[low:high] for low, high in pieces))
            if not whole:
                unread.append(view.origin(start, end))
            if text is not None:
                yield inside(view, text, "base64", (start, end))
                if len(pieces) > 1:
                    break  # its lines alone say less


_Stretch = tuple[int, int]


def _choices(text: str, group: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """The whole of it, with what may be its short last line; then each line by itself."""
    low, high = group[-1]
    if high - low == group[0][1] - group[0][0] and text[high - 1] != "=":
        rest = _LAST.match(text, high, high + 120)
        if rest is not None:
            yield [*group, rest.span("piece")]
    if len(group) > 1:
        yield group
    for each in group:
        if each[1] - each[0] >= _SHORTEST:
            yield [each]


def _long_words(text: str, pattern: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
    """Matches of `pattern` in words long enough for one; most words are passed over at once."""
    for word in _LONG_WORD.finditer(text):
        yield from pattern.finditer(text, *word.span())


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """One line of it, or lines of equal length as `base64` and mail programs break them."""
    group: list[tuple[int, int]] = []
    for match in _long_words(text, _BLOB):
        start, end = match.span()
        if group:
            width = group[0][1] - group[0][0]
            low, high = group[-1]
            goes_on = high - low == width and end - start <= width and text[high - 1] != "="
            if goes_on and start - high <= 100 and _BETWEEN.fullmatch(text, high, start):
                group.append((start, end))
                continue
            yield group
        group = [(start, end)]
    if group:
        yield group


def decoded(blob: str) -> tuple[str | None, bool]:
    """The text in base64 of either alphabet, or None; and whether that is all of it."""
    body = blob.rstrip("=").translate(_URLSAFE)
    # a look at the first bytes settles nearly every hash, key and path
    if len(body) % 4 == 1 or not _promising(_bytes(body[:32])):
        return None, True
    text, whole = text_of(_bytes(body[:LONGEST]))
    return text, whole and len(body) <= LONGEST


def _bytes(body: str) -> bytes:
    body = body[: len(body) - 1] if len(body) % 4 == 1 else body
    try:
        return base64.b64decode(body + "=" * (-len(body) % 4), validate=True)
    except binascii.Error:
        return b""


def _promising(start: bytes) -> bool:
    return _wide(start) is not None or _compressed(start) or _readable(start)


def _wide(start: bytes) -> str | None:
    """The name of the UTF-16 that `start` looks like; PowerShell takes its commands in it."""
    if len(start) >= 12:
        if not any(start[1:24:2]) and all(start[0:24:2]):
            return "utf-16-le"
        if not any(start[0:24:2]) and all(start[1:24:2]):
            return "utf-16-be"
        if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return "utf-16"
    return None


def _compressed(start: bytes) -> bool:
    if start[:3] == b"\x1f\x8b\x08":
        return True
    return len(start) > 2 and start[0] == 0x78 and (start[0] * 256 + start[1]) % 31 == 0


def text_of(data: bytes) -> tuple[str | None, bool]:
    """The text in `data`, compressed or not, or None; and whether that is all of it."""
    whole = True
    if _compressed(data):
        unpacked = zlib.decompressobj(wbits=47)  # either header
        try:
            plain = unpacked.decompress(data, LONGEST)
        except zlib.error:
            plain = b""
        if plain:
            whole = not unpacked.unconsumed_tail and (unpacked.eof or len(plain) < LONGEST)
            data = plain
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), whole
    if not _readable(data):
        return None, True
    return data.decode("utf-8", "replace"), whole


_NOT_TEXT = bytes(n for n in range(32) if n not in b"\t\n\r\x1b") + b"\x7f"


def _readable(data: bytes) -> bool:
    """Mostly printable ASCII: random bytes of this length would hardly ever be."""
    if not data:
        return False
    odd = sum(1 for byte in data if byte >= 0x80) if not data.isascii() else 0
    return odd * 10 <= len(data) and data.translate(None, _NOT_TEXT) == data


_HEX_ROW = regex.compile(r"(?<![0-9A-Za-z])(?:0x)?(?P<row>[0-9A-Fa-f]{32,}+)(?![0-9A-Za-z])")
_HEX_PAIRS = regex.compile(
    r"(?<![0-9A-Za-z])(?P<pairs>(?:0x|\\x)?[0-9A-Fa-f]{2}"
    r"(?:[ :,]{1,2}(?:\r?\n[ \t]*)?(?:0x|\\x)?[0-9A-Fa-f]{2}(?![0-9A-Za-z])){11,}+)"
)
_NOT_HEX = regex.compile(r"0x|\\x|[^0-9A-Fa-f]+")


def hex_texts(view: View, unread: list[tuple[int, int]]) -> Iterator[View]:
    """The texts that rows of hexadecimal digits in one piece stand for; see `base64_texts`."""
    for match in _long_words(view.text, _HEX_ROW):
        yield from _from_hex(view, match, match["row"], unread)


def hides_hex(text: str) -> bool:
    """Whether a row of hexadecimal digits in it may stand for a text: hardly any digest does."""
    return any(
        len(row) % 2 == 0 and _promising(bytes.fromhex(row[:32]))
        for row in (match["row"] for match in _HEX_ROW.finditer(text))
    )


def hex_pairs(view: View, unread: list[tuple[int, int]]) -> Iterator[View]:
    """The texts that pairs of hexadecimal digits stand for, as a dump or an array of bytes."""
    for match in _HEX_PAIRS.finditer(view.text):
        digits = _NOT_HEX.sub("", match["pairs"][: 4 * LONGEST])
        yield from _from_hex(view, match, digits, unread)


def _from_hex(
    view: View, match: regex.Match[str], digits: str, unread: list[tuple[int, int]]
) -> Iterator[View]:
    if len(digits) % 2 or not _promising(bytes.fromhex(digits[:32])):
        return
    text, whole = text_of(bytes.fromhex(digits[: 2 * LONGEST]))
    if not whole or len(digits) > 2 * LONGEST:
        unread.append(view.origin(*match.span()))
    if text is not None:
        yield inside(view, text, "hexadecimal", match.span())
