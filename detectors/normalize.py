"""What did the person write, before chat and tickets dressed it up? Views with a way back.

A view is the text with some disguise undone. It remembers which characters it replaced, so that a
stretch of it can be traced to the exact stretch of the text as given.

Sources: Slack, "Formatting message text" (escapes, angle brackets); Atlassian, "Wiki renderer
notation" (braces, links); Unicode names for the characters that editors put in place of ASCII.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from operator import itemgetter

import regex

Edit = tuple[int, int, str]
"""Characters start..end of a text become this string."""


class Mark:
    """Bits that say which disguises a text may wear; the prefilter finds them in its one pass."""

    LETTERS = 1
    """Zero-width, full-width and typographic characters: keywords may be broken by them."""
    TYPOGRAPHY = 2
    """Smart quotes and special spaces: they change what stands around a secret."""
    ENTITY = 4
    LINK = 8
    BACKSLASH = 16
    PERCENT = 32
    BASE64 = 64
    INSIDE = 128
    """Formatting characters between letters."""
    MARKUP = 256
    """Fences, braces, formatting around words, wiki links, quoted lines."""
    NUMERIC = 512
    """Entities and backslash escapes that stand for letters: keywords may be hidden in them."""

    HIDES_KEYWORDS = LETTERS | LINK | PERCENT | BASE64 | INSIDE | NUMERIC
    """With one of these a text without keywords still has to be looked at."""


MARKS: dict[int, bytes] = {
    Mark.LETTERS: rb"(\xe2\x80[\x8b-\x8f]|\xe2\x81[\xa0-\xa4]|\xef\xbb\xbf|\xc2\xad|\xcd\x8f"
    rb"|\xe1\xa0\x8e|\xef\xb8[\x80-\x8f]|\xef\xbc[\x81-\xbf]|\xef\xbd[\x80-\x9e]"
    rb"|[A-Za-z0-9=-]\xe2\x80[\x90-\x95]|\xe2\x80[\x90-\x95][A-Za-z0-9-]|\xe2\x88\x92)",
    Mark.TYPOGRAPHY: rb"(\xe2\x80[\x80-\x8a\x90-\x9f\xaf]|\xc2[\xa0\xab\xbb]|\xe3\x80\x80)",
    Mark.ENTITY: rb"&[a-zA-Z]{2,4};",
    Mark.NUMERIC: rb"(&#[0-9xX]|\\u00|\\x[2-7]|\\/)",
    Mark.LINK: rb"<[^<>|\s]{3,2000}\|",
    Mark.BACKSLASH: rb"\\[nrtux\"'/\\]",
    Mark.PERCENT: rb"%([2-7][0-9A-Fa-f]|0[9AaDd])",
    # fifteen ASCII bytes in a row, each of whose highest bit is 0, with more behind them
    Mark.BASE64: rb"([A-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589]"
    rb"[A-Za-z0-9+/_-]){5}[A-Za-z0-9+/_-]{4}",
    Mark.INSIDE: rb"[A-Za-z0-9_-][*~`]{1,3}[A-Za-z0-9_-]",
    Mark.MARKUP: rb"([`{}*~<\[]|(^|[^A-Za-z0-9])_|_($|[^A-Za-z0-9])|\n(>|&gt;))",
}


@dataclass(frozen=True, slots=True)
class View:
    """A text in which some disguise is undone, and the way back to the text as given."""

    text: str
    kind: str
    """"as given", "plain", "unfolded", "escapes", "percent", "base64", "unwrapped", "joined"."""
    parent: View | None = None
    offsets: Offsets | None = None
    """From this text to the parent's; None when the offsets are the same."""
    blob: tuple[int, int] | None = None
    """This stretch of the parent holds all of the view: decoded base64."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as given that start..end of this view was made of.

        Inside base64 it is near enough to tell two secrets in one blob apart; `outer_blob` is
        the stretch that must be hidden.
        """
        view: View | None = self
        while view is not None:
            if view.blob is not None:
                first, last = view.blob
                scale = (last - first) / max(len(view.text), 1)
                start, end = first + int(start * scale), min(first + ceil(end * scale), last)
            elif view.offsets is not None:
                start, end = view.offsets.back(start, end)
            view = view.parent
        return start, end

    def outer_blob(self) -> tuple[int, int] | None:
        """The stretch of the text as given that this view is decoded from, if it is."""
        view: View | None = self
        outermost: View | None = None
        while view is not None:
            if view.blob is not None:
                outermost = view
            view = view.parent
        if outermost is None or outermost.parent is None or outermost.blob is None:
            return None
        return outermost.parent.origin(*outermost.blob)


class Offsets:
    """Where the characters of an edited text come from."""

    def __init__(self, edits: list[Edit], wholes: list[tuple[int, int, int, int]]) -> None:
        """`edits` in order; `wholes` are links as (start, label start, label end, end)."""
        self._edits = edits
        self._starts: list[int] = []
        self._wholes = wholes
        self._whole_ends: list[int] = []

    def _count(self) -> None:
        """Only when somebody asks for the way back: most views show nothing."""
        shift = 0
        for start, end, text in self._edits:
            self._starts.append(start + shift)
            shift += len(text) - (end - start)
        self._whole_ends = [whole[3] for whole in self._wholes]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch before the edits; grows to whole links that a secret is woven through."""
        if not self._starts:
            self._count()
        first = self._start(start)
        last = self._end(end)
        index = bisect_right(self._whole_ends, first)
        while index < len(self._wholes) and self._wholes[index][0] < last:
            begins, label, label_end, ends = self._wholes[index]
            if first < label or last > label_end:
                first, last = min(first, begins), max(last, ends)
            index += 1
        return first, last

    def _start(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position
        start, end, text = self._edits[index]
        stop = self._starts[index] + len(text)
        return start if position < stop else end + position - stop

    def _end(self, position: int) -> int:
        index = bisect_left(self._starts, position) - 1
        if index < 0:
            return position
        _, end, text = self._edits[index]
        stop = self._starts[index] + len(text)
        return end if position <= stop else end + position - stop


def edited(
    view: View,
    kind: str,
    edits: list[Edit],
    wholes: Iterable[tuple[int, int, int, int]] = (),
) -> View | None:
    """`view` with `edits` applied (in any order; of overlapping ones the first stays)."""
    if not edits:
        return None
    edits.sort(key=itemgetter(0, 1))
    kept: list[Edit] = []
    pieces: list[str] = []
    position = 0
    for edit in edits:
        if edit[0] < position:
            continue
        pieces += (view.text[position : edit[0]], edit[2])
        position = edit[1]
        kept.append(edit)
    pieces.append(view.text[position:])
    return View("".join(pieces), kind, view, Offsets(kept, sorted(wholes)))


# --- characters ---------------------------------------------------------------------------------

_SAME_LENGTH = str.maketrans(
    {
        **{chr(0xFF01 + n): chr(0x21 + n) for n in range(94)},  # full-width forms
        **dict.fromkeys("\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " "),
        **dict.fromkeys("\u2008\u2009\u200a\u202f\u205f", " "),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–−", "-"),
    }
)
_UNSEEN = r"[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]+"
_LONGER = regex.compile(rf"{_UNSEEN}|[—―]")
_ENTITY = regex.compile(r"&(?:(amp|lt|gt|quot|apos|nbsp|sol)|#(\d{2,5})|#[xX]([0-9A-Fa-f]{2,4}));")
_NAMED = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "nbsp": " ",
    "sol": "/",
}
_QUOTED_LINE = regex.compile(r"(?<![^\n])(?:>|&gt;)(?:[ \t]?(?:>|&gt;))*+[ \t]?")


def plain(view: View, marks: int) -> View | None:
    """Characters and entities as typed, exactly once undone; links and formatting still there."""
    text = view.text
    if marks & (Mark.LETTERS | Mark.TYPOGRAPHY):
        text = text.translate(_SAME_LENGTH)
    edits: list[Edit] = []
    if marks & (Mark.LETTERS | Mark.TYPOGRAPHY):
        # macOS turns two hyphens into an em dash
        edits += (
            (*match.span(), "--" if match[0] in "—―" else "") for match in _LONGER.finditer(text)
        )
    if marks & (Mark.ENTITY | Mark.NUMERIC):
        edits += _entities(text)
    if marks & Mark.MARKUP:
        edits += ((*match.span(), "") for match in _QUOTED_LINE.finditer(text))
    if text != view.text:
        same = View(text, "plain", view)
        return edited(same, "plain", edits) or same
    return edited(view, "plain", edits)


def _entities(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        name, decimal, hexadecimal = match.groups()
        if name:
            yield (*match.span(), _NAMED[name])
            continue
        number = int(decimal) if decimal else int(hexadecimal, 16)
        if 0x20 <= number < 0xD800:
            yield (*match.span(), chr(number))


# --- links, fences, formatting -------------------------------------------------------------------

_LINK = regex.compile(
    r"<(?P<url>[A-Za-z][A-Za-z0-9+.-]{1,30}:[^<>|\s]{1,8000}+)(?:\|(?P<label>[^<>|\n]{0,8000}+))?>"
)
_WIKI = regex.compile(
    r"(?P<fence>```|\{(?:code|noformat|quote)(?:[:|][^{}\n]{0,200})?\})"
    r"|(?P<mono>\{\{|\}\})"
    r"|(?P<color>\{color(?:[:|][^{}\n]{0,40})?\})"
    r"|\[(?P<label>[^\[\]|\n]{1,2000}+)\|(?P<url>[A-Za-z][A-Za-z0-9+.-]{1,30}:[^\[\]|\s]{1,4000}+)"
    r"(?:\|[^\[\]\n]{0,40})?\]"
)


def unfolded(view: View) -> View | None:
    """Links as their label, fences and formatting gone. URLs with a label are in `view` still."""
    text = view.text
    edits: list[Edit] = []
    wholes: list[tuple[int, int, int, int]] = []
    if "<" in text:
        for match in _LINK.finditer(text):
            start, end = match.span()
            url, label = match.span("url"), match.span("label")
            if label[0] < 0:
                shown = _without_scheme(text, url)
            else:
                shown = label
            edits += ((start, shown[0], ""), (shown[1], end, ""))
            whole = shown
            if label[0] >= 0 and text[label[0] : label[1]] in text[url[0] : url[1]]:
                whole = (end, end)  # the URL repeats the label: never leave it standing alone
            wholes.append((start, *whole, end))
    if "{" in text or "```" in text or "[" in text:
        for match in _WIKI.finditer(text):
            start, end = match.span()
            if match["fence"]:
                edits.append((start, end, "\n"))
            elif match["mono"] or match["color"]:
                edits.append((start, end, _gap(text, start, end)))
            else:
                label = match.span("label")
                edits += ((start, label[0], ""), (label[1], end, ""))
                wholes.append((start, *label, end))
    edits += ((start, end, "") for start, end in _formatting(text))
    return edited(view, "unfolded", edits, wholes)


def _without_scheme(text: str, url: tuple[int, int]) -> tuple[int, int]:
    """mailto: was added by the client; every other scheme was typed."""
    if text[url[0] : url[0] + 7].lower() == "mailto:":
        return url[0] + 7, url[1]
    return url


def _gap(text: str, start: int, end: int) -> str:
    """Nothing where braces end a word anyway, a space where they are all that parts two words."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return " " if before.isalnum() and after.isalnum() else ""


_DELIMITERS = regex.compile(
    r"(?P<opens>(?<![\w*~`/+=-])[*_~`]{1,4}+(?=[^\s*_~`]))"
    r"|(?P<closes>(?<=[^\s*_~`])[*_~`]{1,5}+(?![\w*~`/+=-]))"
    r"|\n"
)


def _formatting(text: str) -> Iterator[tuple[int, int]]:
    """Pairs of formatting characters around words, on one line."""
    opened: dict[str, tuple[int, int]] = {}
    for match in _DELIMITERS.finditer(text):
        marks = match[0]
        if marks == "\n":
            opened.clear()
        elif match["opens"]:
            opened[marks] = match.span()
        else:
            # the word may end in "_" itself: only the last of them close
            for length in range(len(marks), 0, -1):
                opening = marks[-length:][::-1]
                if opening in opened:
                    yield opened.pop(opening)
                    yield match.end() - length, match.end()
                    break


_INSIDE = regex.compile(r"(?<=[A-Za-z0-9_-])[*~`]{1,3}(?=[A-Za-z0-9_-])")


def joined(view: View) -> View | None:
    """Formatting characters between letters gone: half a word in bold."""
    return edited(view, "joined", [(*each.span(), "") for each in _INSIDE.finditer(view.text)])


_FENCED = regex.compile(
    r"```.{0,40000}?```|\{(code|noformat)[^{}\n]{0,200}\}.{0,40000}?\{\1\}", regex.DOTALL
)
_WRAP = regex.compile(
    r"(?<=[A-Za-z0-9_.+/=-])\r?\n[ \t]*(?:(?:>|&gt;)[ \t]?)?(?=[A-Za-z0-9_.+/=-])"
)


def unwrapped(view: View) -> View | None:
    """Line breaks inside fenced blocks gone, where a narrow terminal may have put them."""
    edits = [
        (*each.span(), "")
        for fence in _FENCED.finditer(view.text)
        for each in _WRAP.finditer(view.text, *fence.span())
    ]
    return edited(view, "unwrapped", edits)


# --- the value itself ----------------------------------------------------------------------------

_PEM = regex.compile(
    r"-----BEGIN (?P<label>[A-Z0-9 ]{3,40})-----(?P<body>.*?)-----END (?P=label)-----", regex.DOTALL
)
_BREAKS = regex.compile(r"(?:\\+[nrt]|[\"']\s*\+|[\s>\"'`,\\])+")


def canonical(value: str) -> str:
    """The value in one form however it was laid out, so that copies share a fingerprint.

    A PEM block gets its usual line breaks (RFC 7468) whether it stood on one line, in JSON or in
    quoted lines. Blocks with headers inside (encrypted keys, PGP) and other values stay.
    """
    match = _PEM.fullmatch(value.strip()) if value.lstrip().startswith("-----BEGIN ") else None
    if match is None or ":" in match["body"]:
        return value
    body = _BREAKS.sub("", match["body"])
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    label = match["label"]
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----"])
