"""Can this pattern match in this stretch at all? An automaton says so in a microsecond.

`regex` looks around, remembers and goes back, which takes a microsecond a character. Without all
that a pattern matches wherever it did before, and elsewhere: its outline. RE2 looks for it in one
pass that no text can slow down, and compiles it in a hundredth of the time.
Syntax: https://github.com/google/re2/wiki/Syntax.
"""

from __future__ import annotations

import sys
from functools import cache

import re2
import regex

from detectors import lazy

_ALL = sys.maxsize
_MOST = 8
"""Repeats that are counted; of more it is only asked whether there are so many."""
_CONTROL = r"\x0b\x1c-\x1f"
_BEYOND = _CONTROL + r"\x{80}-\x{10FFFF}"
"""What `\\w`, `\\d` and `\\s` may match in `regex`, and do not in RE2: all, and of ASCII that."""
_DOTTED = frozenset("\u0130\u0131")
"""Turkish letters that are an "i" of either case to `regex`, where case does not matter."""
_TOKEN = regex.compile(
    # most of a pattern; the last letter may be repeated, the others are not
    r"(?P<plain>[A-Za-z0-9 _:;,'\"/@#%&=<>~`!-]+(?![?*+{]))"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<open>\((?:\?(?:P?<\w+>|>|:)|(?!\?)))"
    r"|(?P<flags>\(\?(?:[ims]+(?:-[ims]+)?|-[ims]+):)"
    r"|(?P<close>\))"
    r"|(?P<repeat>\{(?P<least>\d*)(?P<comma>,)?(?P<most>\d*)\}|[*+?])[+?]?"
    r"|(?P<set>\[(?P<not>\^)?(?P<items>\]?(?:\\[pP]\{[^}]*\}|\\.|\[:\w+:\]|[^\]\\])*)\])"
    r"|(?P<again>\(\?P=\w+\)|\\[1-9]|\\g<\w+>)|(?P<list>\\L<\w+>)"
    r"|(?P<boundary>\\b)|(?P<place>\\[AZzBG]|[\^$])"
    r"|(?P<property>\\[pP]\{[^}]*\})"
    r"|(?P<escape>\\.[0-9A-Fa-f]*)"
    r"|(?P<bad>[(\\])"
    r"|(?P<one>.)",
    regex.DOTALL,
)
_ITEM = regex.compile(
    r"\\[pP]\{[^}]*\}|\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|.)", regex.DOTALL
)
_CODE = regex.compile(r"\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2}))(.*)", regex.DOTALL)


class Outline:
    """A pattern, without what only `regex` understands; safe to share between threads."""

    def __init__(self, pattern: regex.Pattern[str]) -> None:
        """Raises ValueError when the pattern's syntax is one that only `regex` knows."""
        self._source, self._flags = pattern.pattern, lazy.flags(pattern)
        if lazy.verbose(pattern):
            raise ValueError("in a verbose pattern spaces mean nothing")
        self._ascii = self._automaton(plain=True)
        self._any: re2.Set | None = None

    def found(self, text: str, low: int = 0, high: int = _ALL) -> bool:
        """False when the pattern certainly does not match within text[low:high]."""
        # a boundary of a word is one by the letter before it
        stretch = text[low - 1 if low else 0 : high]
        if stretch.isascii():
            return self._ascii.Match(stretch) is not None
        if not _DOTTED.isdisjoint(stretch):
            return True
        if self._any is None:
            self._any = self._automaton(plain=False)
        try:
            return self._any.Match(stretch.encode()) is not None
        except UnicodeEncodeError:
            return True  # JSON may bring lone surrogates, of which RE2 knows nothing

    def _automaton(self, *, plain: bool) -> re2.Set:
        options = re2.Options()
        options.log_errors = False
        options.case_sensitive = not self._flags & regex.IGNORECASE
        options.dot_nl = bool(self._flags & regex.DOTALL)
        # of a set alone RE2 never gives up half-way, whatever the text
        automaton = re2.Set.SearchSet(options)
        try:
            automaton.Add(outlined(self._source, plain=plain))
        except re2.error:
            raise ValueError("RE2 does not take what is left of it") from None
        automaton.Compile()
        return automaton


@cache
def outline(pattern: regex.Pattern[str]) -> Outline | None:
    """The outline of `pattern`; None where it has none, see `Outline`."""
    try:
        return Outline(pattern)
    except ValueError:
        return None


def outlined(source: str, *, plain: bool) -> str:
    """A pattern for RE2 that matches in every text in which `source` matches in `regex`; with
    `plain` in every one of ASCII only. Raises ValueError as `Outline` does."""
    written = []
    position = skipped = 0
    """`skipped`: groups that are open, from the one that only looks around."""
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None or token["bad"]:
            raise ValueError(f"not understood at {position}")
        position = token.end()
        if skipped:
            skipped += bool(token["look"] or token["open"] or token["flags"])
            skipped -= bool(token["close"])
        elif token["look"]:
            written.append("(?:)")  # which is repeated where that was
            skipped = 1
        else:
            written.append(_piece(token, plain))
    return "".join(written)


def _piece(token: regex.Match[str], plain: bool) -> str:
    beyond = _CONTROL if plain else _BEYOND
    if token["open"]:
        return "(?:"
    if token["repeat"]:
        return _repeat(token)
    if token["set"]:
        return _set(token["items"], beyond, negated=bool(token["not"]))
    if token["boundary"]:
        return r"\b" if plain else "(?:)"
    if token["place"]:
        return "(?:)"
    if token["again"]:
        return r"(?s:.*)"
    if token["list"]:
        return r"(?s:.+)"
    if token["property"]:
        return f"(?:{token['property']}|[{beyond}])"
    if token["escape"]:
        return _escape(token["escape"], beyond)
    return r"[iI\x{130}\x{131}]" if token[0] in _DOTTED else token[0]


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
    for each in _ITEM.finditer(items):
        written.append(items[position : each.start()])
        position = each.end()
        item = each[0]
        if item[1] in "wdspP":
            more |= not negated
        elif item[1] in "WDS":
            more |= negated
        elif item[1].isalnum() and item[1] not in "nrtfva":
            item = _code(item)
        written.append(item)
    body = "".join(written) + items[position:]
    if not (negated or _DOTTED.isdisjoint(body)):
        body = "iI" + body
    if body.startswith("]"):
        body = "\\" + body
    found = f"[^{body}]" if negated else f"[{body}]"
    return f"(?:{found}|[{beyond}])" if more else found


def _escape(escape: str, beyond: str) -> str:
    name, rest = escape[1], escape[2:]
    if name in "wds":
        return f"[\\{name}{beyond}]{rest}"
    if name in "WDSnrtfva" or not name.isalnum():
        return escape
    return _code(escape)


def _code(escape: str) -> str:
    """A character by its number, as RE2 writes it."""
    code = _CODE.fullmatch(escape)
    if code is None:
        raise ValueError(f"{escape} means something else to RE2")
    number = code[1] or code[2] or code[3]
    return f"\\x{{{number}}}{code[4]}"
