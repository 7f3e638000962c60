"""Can this pattern match in this stretch at all? An automaton says so in a microsecond.

`regex` looks around, remembers and goes back, which takes a microsecond a character. Without all
that a pattern matches wherever it did before, and elsewhere: its outline. RE2 looks for it in one
pass that no text can slow down, and compiles it in a hundredth of the time.
Syntax: https://github.com/google/re2/wiki/Syntax.
"""

from __future__ import annotations

import sys
from functools import cache, cached_property

import re2
import regex

from detectors import lazy
from detectors.tokens import ITEM, tokens

_ALL = sys.maxsize
_MOST = 8
"""Repeats that are counted; of more it is only asked whether there are so many."""
_CONTROL = r"\x0b\x1c-\x1f"
_BEYOND = _CONTROL + r"\x{80}-\x{10FFFF}"
"""What `\\w`, `\\d` and `\\s` may match in `regex`, and do not in RE2: all, and of ASCII that."""
_CLASSES = (r"\w", r"\d", r"\s")
_OTHERS = (r"\W", r"\D", r"\S")
_DOTTED = frozenset("\u0130\u0131")
"""Turkish letters that are an "i" of either case to `regex`, where case does not matter."""
_OF_SETS = regex.compile(r"\[\[(?!:)|--|&&|\|\||~~")
"""What in a set makes one of several, in `regex.VERSION1`."""


_OPENING = 2
"""Characters that say whether a match may begin with them: few patterns begin with any."""
_NUMBERED = regex.compile(r"\\x\{([0-9a-fA-F]+)\}")


def _numbered(code: regex.Match[str]) -> str:
    return f"\\U{int(code[1], 16):08x}"


class Outline:
    """A pattern, without what only `regex` understands; safe to share between threads."""

    def __init__(self, pattern: regex.Pattern[str]) -> None:
        """Raises ValueError when only `regex` knows its syntax, or it is too large for RE2."""
        self._source, self._flags = pattern.pattern, lazy.flags(pattern)
        if lazy.verbose(pattern):
            raise ValueError("in a verbose pattern spaces mean nothing")
        newer = bool(self._flags & regex.VERSION1)
        if newer and _OF_SETS.search(self._source):
            raise ValueError("a set may be made of others")
        # in the newer version "ß" is a double "s" where case does not matter
        self._ascii_only = newer and not self._flags & regex.ASCII
        usual = self._automaton(plain=True, anchored=False)
        if usual is None:
            raise ValueError("RE2 does not take what is left of it, or it is too large")
        self._automata: dict[tuple[bool, bool], re2.Set | None] = {(True, False): usual}
        self._openings: dict[str, bool] = {}

    def found(self, text: str, low: int = 0, high: int = _ALL) -> bool:
        """False when the pattern certainly does not match within text[low:high]."""
        # a boundary of a word is one by the letter before it
        return self._matches(text[low - 1 if low else 0 : high], anchored=False)

    def begins(self, text: str, start: int, high: int = _ALL) -> bool:
        """False when the pattern certainly does not match from `start` on within text[:high]."""
        return self.opens(text, start) and self._matches(text[start:high], anchored=True)

    def opens(self, text: str, start: int) -> bool:
        """As `begins`, by the first two characters alone: in a tenth of its time."""
        two = text[start : start + _OPENING]
        known = self._openings.get(two)
        if known is None:
            # a few thousand pairs at most
            if not (two.isascii() and len(two) == _OPENING):
                return True
            opening = self._opening
            known = opening is None or opening.match(two, partial=True) is not None
            self._openings[two] = known
        return known

    @cached_property
    def _opening(self) -> regex.Pattern[str] | None:
        """The outline for `regex`, which can say whether a match may begin so and go on."""
        source = outlined(self._source, plain=True, bounded=False)
        wanted = self._flags & (regex.IGNORECASE | regex.DOTALL)
        try:
            return regex.compile(_NUMBERED.sub(_numbered, source), wanted | regex.VERSION0)
        except regex.error:
            return None

    def _matches(self, stretch: str, *, anchored: bool) -> bool:
        plain = stretch.isascii()
        if not plain and (self._ascii_only or not _DOTTED.isdisjoint(stretch)):
            return True
        if (plain, anchored) not in self._automata:
            # of letters beyond ASCII there are so many that it is large, and seldom wanted
            self._automata[plain, anchored] = self._automaton(plain=plain, anchored=anchored)
        automaton = self._automata[plain, anchored]
        try:
            return (
                automaton is None
                or automaton.Match(stretch if plain else stretch.encode()) is not None
            )
        except UnicodeEncodeError:
            return True  # JSON may bring lone surrogates, of which RE2 knows nothing

    def _automaton(self, *, plain: bool, anchored: bool) -> re2.Set | None:
        """None when RE2 does not take what is left of the pattern, or it is too large."""
        options = re2.Options()
        options.log_errors = False
        options.case_sensitive = not self._flags & regex.IGNORECASE
        options.dot_nl = bool(self._flags & regex.DOTALL)
        # of a set alone RE2 never gives up half-way, whatever the text
        automaton = re2.Set.MatchSet(options) if anchored else re2.Set.SearchSet(options)
        # of a stretch that begins with the match it is not known what stands before
        source = outlined(self._source, plain=plain, bounded=plain and not anchored)
        try:
            automaton.Add(source)
            automaton.Compile()
        except re2.error:
            return None
        return automaton


@cache
def outline(pattern: regex.Pattern[str]) -> Outline | None:
    """The outline of `pattern`; None where it has none, see `Outline`."""
    try:
        return Outline(pattern)
    except ValueError:
        return None


def outlined(source: str, *, plain: bool, bounded: bool) -> str:
    """A pattern for RE2 that matches in every text in which `source` matches in `regex`; with
    `plain` in every one of ASCII only, and then where words end there may be `bounded` as well.
    Raises ValueError as `Outline` does."""
    written = []
    skipped = 0
    """Groups that are open, from the one that only looks around."""
    for token in tokens(source):
        if token["bad"]:
            raise ValueError(f"not understood at {token.start()}")
        if skipped:
            skipped += bool(token["look"] or token["open"] or token["flags"])
            skipped -= bool(token["close"])
        elif token["look"]:
            written.append("(?:)")  # which is repeated where that was
            skipped = 1
        else:
            written.append(_piece(token, plain, bounded))
    return "".join(written)


def _piece(token: regex.Match[str], plain: bool, bounded: bool) -> str:
    beyond = _CONTROL if plain else _BEYOND
    if token["open"]:
        return "(?:"
    if token["repeat"]:
        return _repeat(token)
    if token["set"]:
        return _set(token["items"], beyond, negated=bool(token["not"]))
    if token["boundary"]:
        return r"\b" if bounded else "(?:)"
    if token["place"]:
        return "(?:)"
    if token["again"]:
        return r"(?s:.*)"
    if token["list"]:
        return r"(?s:.+)"
    if token["property"]:
        return f"(?:{token['property']}|[{beyond}])"
    if token["number"]:
        return _letter(_code(token["number"]))
    if token["escape"] in _CLASSES:
        return f"[{token['escape']}{beyond}]"
    return _letter(token[0])


def _letter(each: str) -> str:
    return r"[iI\x{130}\x{131}]" if each in _DOTTED else each


def _repeat(token: regex.Match[str]) -> str:
    if token["repeat"] in "*+?":
        return token["repeat"]
    least = int(token["least"] or 0)
    most = (int(token["most"]) if token["most"] else None) if token["comma"] else least
    counted = min(least, _MOST)
    if most is not None and most <= _MOST:
        return f"{{{counted},{most}}}"
    return f"{{{counted},}}"


def _set(items: str, beyond: str, *, negated: bool) -> str:
    written = []
    position, more = 0, "[:" in items
    for each in ITEM.finditer(items):
        written.append(items[position : each.start()])
        position = each.end()
        item = each[0]
        if each["number"]:
            item = _code(each["number"])
        elif item in _CLASSES or item[1] in "pP":
            more |= not negated
        elif item in _OTHERS:
            more |= negated
        elif item[1].isalnum() and item[1] not in "nrtfva":
            raise ValueError(f"{item} means something else to RE2")
        written.append(item)
    body = "".join(written) + items[position:]
    if body.startswith("]"):
        body = "\\" + body
    found = f"[^{body}]" if negated else f"[{body}]"
    if not (negated or body.isascii()):
        found += "|[iI]"  # a range may hold the letters of `_DOTTED`
    if more:
        found += f"|[{beyond}]"
    return f"(?:{found})"


def _code(number: str) -> str:
    """The character that is given by its number, for RE2."""
    code = int(number[1:], 16)
    # a surrogate is no letter of UTF-8
    return f"\\x{{{code:x}}}" if code < 0x80 or 0xD800 <= code < 0xE000 else chr(code)
