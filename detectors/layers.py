"""Is there a text inside this text? JSON and string escapes, percent-encoding.

Findings inside point outside, at exactly the escaped characters. What is packed whole (base64,
gzip, hexadecimal) is in `packed`.
"""

from __future__ import annotations

import regex

from detectors.reading import Edit, View, edited

_ESCAPE = regex.compile(
    r"""\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|u\{([0-9A-Fa-f]{1,6})\}|U000([0-9A-Fa-f]{5})"""
    # of nothing but backslashes no secret is made: a row of them is one edit
    r"""|([nrtbf"'/]|\\(?:\\\\)*+))"""
)
_SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "b": " ", "f": " "}


def escapes(view: View) -> View | None:
    """JSON and string-literal escapes undone once (`\\n`, `\\"`, `\\/`, `\\u0041`, `\\x41`)."""
    edits: list[Edit] = []
    for match in _ESCAPE.finditer(view.text):
        unicode, byte, braced, long, simple = match.groups()
        if simple:
            text = _SIMPLE.get(simple) or simple[: (len(simple) + 1) // 2]
        else:
            number = int(unicode or byte or braced or long, 16)
            if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
                continue  # half a pair: no keyword hides in it
            text = chr(number)
        edits.append((*match.span(), text))
    return edited(view, "escapes", edits, local=True)


_PERCENT = regex.compile(r"%([2-7][0-9A-Fa-f]|0[9AaDd])")


def percent(view: View) -> View | None:
    """Percent-encoded ASCII undone once (RFC 3986, section 2.1)."""
    edits = [(*each.span(), chr(int(each[1], 16))) for each in _PERCENT.finditer(view.text)]
    return edited(view, "percent", edits, local=True)
