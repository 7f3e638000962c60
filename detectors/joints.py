"""Which pieces of this text belong together, by the notation or by what people do to words?

Sources: the string literals of Python, JavaScript, Java, PHP, Perl, Lua, SQL, Visual Basic; POSIX
shell, "Escape Character (Backslash)"; RFC 2045,
section 6.7 (quoted-printable).
"""

from __future__ import annotations

from bisect import bisect_left

import regex

from detectors import words
from detectors.reading import Edit, Trust, View, edited

_STRINGS = regex.compile(
    # a quote, an operator or mere space, and the same quote again
    r"(?<=[\w=.+/:@-])(?P<quote>[\"'`])"
    r"(?:[ \t]{0,40}+(?:\r?\n[ \t]{0,80}+)?(?:\+|\.\.?|&|\|\||<>|\\|_\r?\n)[ \t]{0,40}+"
    r"(?:\\?\r?\n[ \t]{0,80}+)?"
    r"|[ \t]{1,40}+(?:\r?\n[ \t]{0,80}+)?|\r?\n[ \t]{0,80}+)"
    r"[frbuFRBU]{0,2}(?P=quote)(?=[\w=.+/:@-])"
)


def concatenated(view: View) -> View | None:
    """String literals that a program puts together, as one: `"a" + "b"`, `"a" "b"`, `'a' . 'b'`."""
    edits = [(*each.span(), "") for each in _STRINGS.finditer(view.text)]
    return edited(
        view,
        "concatenated",
        edits,
        trust=Trust.JOINED,
        reason="written as pieces of a string",
        local=True,
    )


_CONTINUED = regex.compile(r"(?<=[\w=.+/:@-])[\\`^]\r?\n[ \t>]{0,80}+(?=[\w=.+/:@-])")


def continued(view: View) -> View | None:
    """Lines that a backslash, backtick or caret at the end joins to the next."""
    edits = [(*each.span(), "") for each in _CONTINUED.finditer(view.text)]
    return edited(
        view,
        "continued",
        edits,
        trust=Trust.JOINED,
        reason="written over several lines",
        local=True,
    )


_SOFT = regex.compile(r"=[ \t]*\r?\n(?:[ \t]?(?:>|&gt;))*(?=[^\s\-])|=(?P<byte>[0-9A-F]{2})")
_LITERAL = regex.compile(r"=(?![0-9A-F]{2}|[ \t]*\r?\n)")
"""A sign of equality that quoted-printable text would have encoded."""


_RUN_OF_BASE64 = regex.compile(r"[A-Za-z0-9+/_-]{11,}$")


def soft_breaks(view: View) -> View | None:
    """Quoted-printable text: `=` at the end of a line, and `=3D` for what stands in the text."""
    text = view.text
    edits: list[Edit] = []
    encoded = "=3D" in text
    plain = [each.start() for each in _LITERAL.finditer(text)] if encoded else []
    full = True
    for match in _SOFT.finditer(text):
        if not match["byte"]:
            begins = text.rfind("\n", max(0, match.start() - 80), match.start()) + 1
            run = _RUN_OF_BASE64.search(text, begins, match.start())
            if not encoded and run is not None and len(run[0]) % 4 == 3 and len(run[0]) < 56:
                continue  # as likely the padding of base64
            edits.append((*match.span(), ""))
            full = full and 60 <= match.start() + 1 - begins <= 76
        elif encoded and 0x20 <= int(match["byte"], 16) < 0x7F and not _in_line(text, match, plain):
            edits.append((*match.span(), chr(int(match["byte"], 16))))
    # without "=3D" and full lines it may as well be base64 that ends a line
    trust = Trust.FULL if encoded else Trust.JOINED if full else Trust.GUESS
    reason = "" if encoded else "written over several lines"
    return edited(view, "soft breaks", edits, trust=trust, reason=reason, local=True)


def _in_line(text: str, match: regex.Match[str], places: list[int]) -> bool:
    """Whether one of `places` is in the line of `match`: a setting or an address, not a mail."""
    at = bisect_left(places, text.rfind("\n", 0, match.start()) + 1)
    if at == len(places):
        return False
    end = text.find("\n", match.end())
    return end < 0 or places[at] < end


_SPACED = regex.compile(
    r"(?<![^\s=:\"'`(\[{<>|,;*~])[\w=.+/:@-](?P<gap>[ ]{1,3})(?:[\w=.+/:@-](?P=gap)){9,}[\w=.+/:@-]"
    r"(?![^\s\"'`)\]}<>|,;*~.!?])"
)
_GAP = regex.compile(r" +")


def spaced(view: View) -> View | None:
    """Rows of single characters with spaces between them, without the spaces."""
    edits = [
        (*gap.span(), "")
        for row in _SPACED.finditer(view.text)
        for gap in _GAP.finditer(view.text, *row.span())
    ]
    return edited(
        view,
        "spaced",
        edits,
        trust=Trust.GUESS,
        reason="written with spaces between the letters",
        local=True,
    )


_DOT = regex.compile(
    r"(?i)(?P<dot>[ ]?[\[({] ?(?:\.|dot) ?[\])}][ ]?|(?<=\w)[ ]dot[ ](?=\w))"
    r"|(?P<at>(?<=\w)[ ]?[\[({] ?(?:@|at) ?[\])}][ ]?(?=\w))"
    r"|(?P<colon>(?<=\w)\[:\](?=/|\w))"
    r"|\bh(?P<scheme>xx|\*\*|__)p(?=s?(?::|\[:\])//)"
)


def dotted(view: View) -> View | None:
    """Dots and schemes that people write so that nothing becomes a link: `[.]`, `hxxps`."""
    edits: list[Edit] = []
    for match in _DOT.finditer(view.text):
        if match["dot"]:
            edits.append((*match.span(), "."))
        elif match["at"]:
            edits.append((*match.span(), "@"))
        elif match["colon"]:
            edits.append((*match.span(), ":"))
        else:
            edits.append((*match.span("scheme"), "tt"))
    return edited(
        view,
        "dotted",
        edits,
        trust=Trust.GUESS,
        reason='written with "dot" or brackets in place of dots',
        local=True,
    )


_TAKEN_OUT = ("remove", "delete", "drop", "ignore", "omit", "strip", "skip", "cut", "take")
_CUES = (*_TAKEN_OUT, "nospam")
_WORDS = rf"(?:{'|'.join(_TAKEN_OUT)})"
_NOISE = regex.compile(
    rf"(?i)[ ]?(?P<open>[\[({{<*_-]{{1,3}})[ ]?(?:please[ ])?"
    rf"(?:{_WORDS}(?:[ _-]?(?:this|that|me|it|out|these))?"
    r"(?:[ ](?:part|bit|word|space|text))?(?:[ ](?:out|first|before[ ]use))?|nospam)"
    r"[ ]?[\])}>*_-]{1,3}[ ]?"
    r"|(?-i:(?:REMOVE|DELETE|DROP|OMIT|STRIP|CUT)[_-]?(?:THIS|ME|IT)|NOSPAM"
    r"|(?:[Rr]emove|[Dd]elete)(?:This|Me))"
)


def cleaned(view: View) -> View | None:
    """Words gone that ask the reader to take them out: `(remove this)`, `REMOVETHIS`."""
    edits: list[Edit] = []
    for cue in words.places(words.lowered(view.text), _CUES):
        # brackets are everywhere: looked for from the words
        found = _NOISE.search(view.text, max(0, cue - 14), cue + 54)
        if found is not None and found.start() <= cue < found.end():
            edits.append((*found.span(), ""))
    return edited(
        view,
        "cleaned",
        edits,
        trust=Trust.GUESS,
        reason="written with words in between that are to be taken out",
        local=True,
    )
