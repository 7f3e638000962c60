"""Are these bytes text, and in which encoding?"""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_LEGACY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "mac_roman",
    "iso8859_2", "iso8859_5", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp949",
)  # fmt: skip
"""Encodings of before Unicode in which ASCII stays ASCII, as far as they are still met."""
_SAMPLE = 32_768


def wide(head: bytes) -> str | None:
    """The encoding of UTF-16 or UTF-32 without a mark, told by where the zero bytes stand."""
    if len(head) < 8:
        return _short(head)
    zeros = [head[n : len(head) - len(head) % 4 : 4].count(0) for n in range(4)]
    full = len(head) // 4
    if zeros[1] == zeros[2] == zeros[3] == full and zeros[0] < full // 10 + 1:
        return "utf-32-le"
    if zeros[0] == zeros[1] == zeros[2] == full and zeros[3] < full // 10 + 1:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    most = full * 2
    # a text of mostly Latin letters, digits and line ends; others need a mark
    for name, zero, other in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zero > most * 0.6 and other <= most * 0.02 and _printable(head, name):
            return name
    return None


def _short(head: bytes) -> str | None:
    for name in ("utf-16-le", "utf-16-be"):
        zeros = head[1::2] if name == "utf-16-le" else head[::2]
        if len(head) > 1 and not len(head) % 2 and not any(zeros) and _printable(head, name):
            return name
    return None


def _printable(head: bytes, encoding: str) -> bool:
    text = head[: len(head) - len(head) % 4 or None].decode(encoding, "replace")
    bad = sum(not (c.isprintable() or c in "\t\r\n\f\x1b") for c in text)
    return bad <= len(text) // 50


def mark_of(head: bytes) -> str | None:
    """The encoding that a mark at the start names."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def unicode_of(head: bytes) -> str | None:
    """How a text that begins so is encoded, as far as it is Unicode; None: it is no text."""
    marked = mark_of(head)
    if marked:
        return marked
    if b"\0" in head:
        return wide(head)
    return "utf-8"


def decoded(data: bytes) -> str | None:
    """All of it as text; None when it is none.

    Every byte becomes a character, whatever it is: a file in an old or mixed encoding is read
    rather than skipped, since what most credentials are made of is the same in all of them.
    """
    encoding = unicode_of(data[:4096])
    if encoding is None:
        return None
    if encoding != "utf-8":
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.decode(_legacy(data, error.start), "replace")


def _legacy(data: bytes, first: int) -> str:
    from charset_normalizer import from_bytes

    # around the first character that is not ASCII: what comes before says nothing
    sample = data[max(0, first - _SAMPLE // 4) : first + _SAMPLE]
    best = from_bytes(
        sample, cp_isolation=list(_LEGACY), enable_fallback=False, preemptive_behaviour=False
    ).best()
    # Latin-1 has a character for every byte
    return best.encoding if best is not None else "latin-1"
