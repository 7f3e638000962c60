"""Is there a text inside this text? JSON escapes, percent-encoding and base64, looked into.

Findings inside point outside: for base64 at the whole encoded stretch, since no part of it can be
taken out alone; for the others at exactly the escaped characters.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

import regex

from detectors.normalize import Edit, View, edited

_ESCAPE = regex.compile(r"""\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([nrtbf"'/\\]))""")
_SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "b": " ", "f": " "}


def escapes(view: View) -> View | None:
    """JSON and string-literal escapes undone once (`\\n`, `\\"`, `\\/`, `\\u0041`, `\\x41`)."""
    edits: list[Edit] = []
    for match in _ESCAPE.finditer(view.text):
        unicode, byte, simple = match.groups()
        if simple:
            text = _SIMPLE.get(simple, simple)
        else:
            text = chr(int(unicode or byte, 16))
            if "\ud800" <= text <= "\udfff":
                continue  # half a pair: no keyword hides in it
        edits.append((*match.span(), text))
    return edited(view, "escapes", edits)


_PERCENT = regex.compile(r"%([2-7][0-9A-Fa-f]|0[9AaDd])")


def percent(view: View) -> View | None:
    """Percent-encoded ASCII undone once (RFC 3986, section 2.1)."""
    edits = [(*each.span(), chr(int(each[1], 16))) for each in _PERCENT.finditer(view.text)]
    return edited(view, "percent", edits)


_BLOB = regex.compile(
    r"(?<![A-Za-z0-9+/_-])(?:"
    r"(?:[A-Za-z0-9+/]{60,76}\r?\n[ \t]{0,8}){1,20000}+[A-Za-z0-9+/]{1,76}={0,2}"
    r"|[A-Za-z0-9+/_-]{24,}+={0,2})(?![A-Za-z0-9+/=_-])"
)
"""One line of it, or lines of equal length as `base64` and mail programs break them."""
_URLSAFE = str.maketrans("-_", "+/")
_LONGEST = 1 << 20
"""Characters; longer blobs are files, which connectors read as files."""


def base64_texts(view: View) -> Iterator[View]:
    """The texts that stretches of base64 decode to; binary data is left alone."""
    for match in _BLOB.finditer(view.text):
        text = decoded(match[0])
        if text is not None:
            yield View(text, "base64", view, None, match.span())


def decoded(blob: str) -> str | None:
    """The text in a stretch of base64 (RFC 4648, either alphabet), or None when it holds none."""
    body = "".join(blob.split()).rstrip("=").translate(_URLSAFE)
    if len(body) % 4 == 1 or len(body) > _LONGEST:
        return None
    # a look at the first bytes settles nearly every hash, key and path
    start = _bytes(body[:32])
    wide = len(start) >= 16 and not any(start[1::2])
    if not wide and not _readable(start):
        return None
    data = _bytes(body)
    if wide:  # UTF-16, as PowerShell takes its commands
        return data.decode("utf-16-le", "replace")
    if not _readable(data):
        return None
    return data.decode("utf-8", "replace")


def _bytes(body: str) -> bytes:
    body = body[: len(body) - 1] if len(body) % 4 == 1 else body
    try:
        return base64.b64decode(body + "=" * (-len(body) % 4), validate=True)
    except binascii.Error:
        return b""


_NOT_TEXT = bytes(n for n in range(32) if n not in b"\t\n\r") + b"\x7f"


def _readable(data: bytes) -> bool:
    """Mostly printable ASCII: random bytes of this length would hardly ever be."""
    if not data:
        return False
    odd = sum(1 for byte in data if byte >= 0x80) if not data.isascii() else 0
    return odd * 10 <= len(data) and data.translate(None, _NOT_TEXT) == data
