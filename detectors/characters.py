"""Which characters did the person type, before an editor, a font or a mail program changed them?

Sources: Unicode names for the characters that editors put in place of ASCII; Unicode Technical
Standard 39, "Confusable detection", for letters that look like Latin ones; HTML Living Standard,
"Named character references".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from detectors.marks import Mark
from detectors.reading import Edit, Trust, View, edited, replaced

_COMPATIBLE = {
    code: unicodedata.normalize("NFKC", chr(code))
    for low, high in ((0xFF01, 0xFF5E), (0x1D400, 0x1D7FF), (0x24B6, 0x24E9))
    for code in range(low, high + 1)
}
"""Full-width forms, mathematical alphabets, letters in circles."""
_SAME_LENGTH = str.maketrans(
    {
        **{chr(code): text for code, text in _COMPATIBLE.items() if text.isascii()},
        **dict.fromkeys("\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " "),
        **dict.fromkeys("\u2008\u2009\u200a\u202f\u205f", " "),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–−", "-"),
    }
)
_UNSEEN = (
    r"[\u00ad\u034f\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufe00-\ufe0f"
    r"\ufeff\uffa0\U000e0000-\U000e01ef]+"
)
# macOS turns two hyphens into an em dash; wiki and word processors do so in the lines around a key
_RULE = r"[-‐‑‒–—―−]*[‐‑‒–—―−][-‐‑‒–—―−]*"
_LONGER = regex.compile(
    rf"(?P<unseen>{_UNSEEN})|(?P<rule>{_RULE}(?=(?:BEGIN|END) )|(?<= KEY|BLOCK){_RULE})|[—―]"
)
_ENTITY = regex.compile(
    r"&(?:amp;){0,4}+(?:(?P<name>[a-zA-Z]{2,8})|#(?P<decimal>\d{1,7})|#[xX](?P<hex>[0-9A-Fa-f]{1,6}));"
)
_ONCE = regex.compile(
    r"&(?:(?P<name>[a-zA-Z]{2,8})|#(?P<decimal>\d{1,7})|#[xX](?P<hex>[0-9A-Fa-f]{1,6}));"
)
_NAMED = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "sol": "/",
    "bsol": "\\", "lowbar": "_", "UnderBar": "_", "hyphen": "-", "dash": "-", "period": ".",
    "colon": ":", "semi": ";", "equals": "=", "plus": "+", "num": "#", "percnt": "%",
    "dollar": "$", "commat": "@", "ast": "*", "lpar": "(", "rpar": ")", "lsqb": "[", "lbrack": "[",
    "rsqb": "]", "rbrack": "]", "lcub": "{", "lbrace": "{", "rcub": "}", "rbrace": "}",
    "vert": "|", "verbar": "|", "excl": "!", "quest": "?", "comma": ",", "grave": "`", "Hat": "^",
    "Tab": "\t", "NewLine": "\n", "ensp": " ", "emsp": " ", "thinsp": " ", "ndash": "-",
    "minus": "-", "mdash": "--", "shy": "", "zwj": "", "zwnj": "", "lrm": "", "rlm": "",
    "ldquo": '"', "rdquo": '"', "lsquo": "'", "rsquo": "'",
}  # fmt: skip
_QUOTED_LINE = regex.compile(r"(?<![^\n])[ \t]?(?:>|&gt;)(?:[ \t]?(?:>|&gt;))*+[ \t]?")
_UNSEEN_ALONE = regex.compile(_UNSEEN)


def plain(view: View, marks: int) -> View | None:
    """Characters and entities as typed, exactly once undone; links and formatting still there."""
    text = view.text
    if marks & (Mark.LETTERS | Mark.TYPOGRAPHY):
        text = text.translate(_SAME_LENGTH)
    edits: list[Edit] = []
    if marks & (Mark.LETTERS | Mark.TYPOGRAPHY):
        original = view.text
        for match in _LONGER.finditer(original):
            if match["unseen"]:
                edits.append((*match.span(), ""))
            else:
                edits.append((*match.span(), "-----" if match["rule"] else "--"))
    if marks & (Mark.ENTITY | Mark.NUMERIC):
        edits += entities(text)
    if marks & Mark.MARKUP:
        edits += ((*match.span(), "") for match in _QUOTED_LINE.finditer(text))
    if text != view.text:
        same = replaced(view, text, "plain")
        return edited(same, "plain", edits) or same
    return edited(view, "plain", edits)


def entities(text: str) -> Iterator[Edit]:
    """HTML and XML entities, each undone once."""
    return _references(_ONCE, text)


def _references(pattern: regex.Pattern[str], text: str) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        name, decimal, hexadecimal = match.group("name", "decimal", "hex")
        if name:
            if name in _NAMED:
                yield (*match.span(), _NAMED[name])
            continue
        number = int(decimal) if decimal else int(hexadecimal, 16)
        # 10 and 13 stand for line breaks in attributes; others below 32 for nothing
        if number in (9, 10, 13) or 0x20 <= number < 0xD800:
            typed = chr(number).translate(_SAME_LENGTH)
            yield (*match.span(), _UNSEEN_ALONE.sub("", typed))


def escaped_again(view: View) -> View | None:
    """Entities that were escaped once more on their way (`&amp;amp;`), undone to the end."""
    return edited(view, "entities", list(_references(_ENTITY, view.text)), local=True)


# --- letters that look like others ---------------------------------------------------------------

_ALIKE = {
    # Cyrillic
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M",
    "О": "O", "Р": "P", "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y", "Ү": "Y", "З": "3", "Ь": "b",
    "а": "a", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "о": "o", "р": "p",
    "ԛ": "q", "ѕ": "s", "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "ү": "y", "г": "r", "к": "k",
    "т": "t", "м": "m", "п": "n", "Ԍ": "G", "ԍ": "g", "Ԛ": "Q", "Ԝ": "W", "Ѵ": "V", "Ӏ": "l",
    "ӏ": "l", "б": "6",
    # Greek
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "α": "a", "γ": "y", "ι": "i", "κ": "k",
    "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u", "ω": "w", "χ": "x", "η": "n", "ϲ": "c",
    "ϳ": "j",
    # Armenian
    "օ": "o", "ո": "n", "ս": "u", "հ": "h", "ց": "g", "զ": "q", "յ": "j",
}  # fmt: skip
_AS_LATIN = str.maketrans(_ALIKE)


def look_alikes(view: View) -> View | None:
    """Cyrillic, Greek and Armenian letters read as the Latin letters they look like."""
    text = view.text.translate(_AS_LATIN)
    if text == view.text:
        return None
    return replaced(
        view,
        text,
        "look-alikes",
        trust=Trust.GUESS,
        reason="written with letters of another alphabet that look alike",
    )


_WIDE = regex.compile(r"(?:[^\x00]\x00){4,}+")


def wide(view: View) -> View | None:
    """UTF-16 that somebody read as one byte a character: a zero after each letter."""
    edits: list[Edit] = []
    for match in _WIDE.finditer(view.text):
        edits += ((place, place + 1, "") for place in range(match.start() + 1, match.end(), 2))
    return edited(view, "wide", edits, local=True)
