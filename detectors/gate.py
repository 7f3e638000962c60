"""Can this pattern match in this stretch at all? Hyperscan says no in a microsecond.

A keyword alone says little: "ace" or "https://" are in every other message. Before the exact
pattern runs, a looser form of it runs in Hyperscan (flag PREFILTER: look-arounds and the like are
replaced by something that matches at least as often). See Hyperscan's developer reference,
"Prefiltering Mode".
"""

from __future__ import annotations

import threading
from functools import cache
from random import Random
from time import thread_time
from typing import Any

import hyperscan
import regex

from detectors import lazy
from detectors.model import Rule

_LOOK_BACK = 48
"""Characters before a window that the pattern's look-behinds may want to see."""
_LARGEST = 64
_SMALLEST = 12
"""Repeats beyond the first number become "the second or more", which compiles fast and small."""
_ROOM = 300
"""Characters; longer matches that hold spaces may reach out of their window."""
_LONGEST = 1_500
"""Characters of a pattern's source; longer ones take half a second to compile, and gain little."""
_FLAGS = regex.IGNORECASE | regex.MULTILINE | regex.DOTALL

_WORTH = 0.3
"""Seconds of processor time that a pattern has to cost in vain before its gate is compiled, which
takes up to 0.6 s: so gates never cost much more than they could have saved, however many rules."""

_costs: dict[regex.Pattern[str], float] = {}
_gates: dict[regex.Pattern[str], Gate | None] = {}
_building = threading.Lock()


class Gate(threading.local):
    """A looser form of one pattern; use it from any thread."""

    def __init__(self, database: hyperscan.Database) -> None:
        self._database = database
        self._scratch = hyperscan.Scratch(database)  # one a thread

    def opens(self, text: str, low: int, high: int) -> bool:
        """False when the pattern certainly has no match in text[low:high]."""
        stretch = text[max(0, low - _LOOK_BACK) : high]
        if not stretch.isascii():
            return True  # \\w, \\b and \\s mean more there than Hyperscan knows
        found: list[int] = []
        self._database.scan(stretch.encode(), _note, context=found, scratch=self._scratch)
        return bool(found)


def _note(index: int, _start: int, _end: int, _flags: int, found: Any) -> None:
    found.append(index)


def gate(rule: Rule) -> Gate | None:
    """The gate before `rule`'s pattern; None for rare ones and those Hyperscan cannot judge."""
    return _gates.get(rule.pattern)


def charge(rule: Rule, seconds: float) -> float:
    """Remember that `rule`'s pattern ran for so long and matched nothing.

    Gives the seconds of processor time that went into a gate, which are not that text's.
    """
    cost = _costs[rule.pattern] = _costs.get(rule.pattern, 0.0) + seconds
    if cost < _WORTH or rule.pattern in _gates:
        return 0.0
    began = thread_time()
    with _building:
        if rule.pattern not in _gates:
            shut = len(rule.pattern.pattern) > _LONGEST or _reaches_far(rule)
            _gates[rule.pattern] = None if shut else built(rule.pattern)
    return thread_time() - began


def _reaches_far(rule: Rule) -> bool:
    sample = rule.sample(Random(0))  # noqa: S311 - a worthless value, nobody's secret
    match = rule.pattern.search(sample.text)
    return match is None or (len(match[0]) > _ROOM and len(match[0].split()) > 1)


_GROUP = "(?P<secret>"
_RUN = regex.compile(r"(?:[A-Za-z0-9_]|\\?-|\\\.)*\[(?:[^\]\\^\s\[]|\\[./+-])+\]\{(\d+)(?=[,}])")
_LEAST = 8
"""Characters; shorter runs are in every text."""


@cache
def run(pattern: regex.Pattern[str]) -> regex.Pattern[str] | None:
    """What every secret of `pattern` begins with: so many letters of one kind without a space.

    None when the source does not say it plainly. It is looked for before the pattern runs, which
    costs a hundred times as much where a name stands and no value.
    """
    source = pattern.pattern
    if lazy.verbose(pattern):
        return None
    found = []
    for piece in source.split(_GROUP)[1:]:
        match = _RUN.match(piece)
        if match is None or int(match[1]) < _LEAST or _alternatives(piece):
            return None
        found.append(match[0] + "}")
    return regex.compile("|".join(dict.fromkeys(found)), regex.IGNORECASE) if found else None


def _alternatives(piece: str) -> bool:
    """Whether a group whose source `piece` begins with has a choice at its top."""
    depth = 0
    for token in _TOKEN.finditer(piece):
        if token["name"] or token["other"] == "(":
            depth += 1
        elif token["other"] == ")":
            depth -= 1
            if depth < 0:
                return False
        elif token["other"] == "|" and not depth:
            return True
    return True


def built(pattern: regex.Pattern[str]) -> Gate | None:
    """A gate for `pattern`, or None when there can be none."""
    if pattern.flags & regex.VERBOSE:
        return None
    flags = hyperscan.HS_FLAG_PREFILTER | hyperscan.HS_FLAG_SINGLEMATCH
    for ours, theirs in (
        (regex.IGNORECASE, hyperscan.HS_FLAG_CASELESS),
        (regex.MULTILINE, hyperscan.HS_FLAG_MULTILINE),
        (regex.DOTALL, hyperscan.HS_FLAG_DOTALL),
    ):
        if pattern.flags & ours:
            flags |= theirs
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    try:
        database.compile(expressions=[loosened(pattern.pattern).encode()], ids=[0], flags=[flags])
    except hyperscan.error:
        return None  # something it does not know: the exact pattern judges alone
    return Gate(database)


_TOKEN = regex.compile(
    r"(?P<escape>\\.)"
    r"|(?P<set>\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\])"
    r"|(?P<name>\(\?P<\w+>)"
    r"|(?P<repeat>\{(?:\d+|\d*,\d*)\}|[*+?])(?P<mode>[+?]?)"
    r"|(?P<other>.)",
    regex.DOTALL,
)


def loosened(source: str) -> str:
    """A pattern's source that matches wherever `source` does, without names and large numbers."""
    pieces = []
    for token in _TOKEN.finditer(source):
        if token["name"]:
            pieces.append("(?:")
        elif token["repeat"]:
            before = source[token.start() - 1]
            if before == "(" and source[token.start() - 2 : token.start()] != "\\(":
                pieces.append(token[0])  # the question mark of a group
            else:
                pieces.append(_smaller(token["repeat"]))
        else:
            pieces.append(token[0])
    return "".join(pieces)


def _smaller(repeat: str) -> str:
    if not repeat.startswith("{"):
        return repeat
    least, comma, most = repeat[1:-1].partition(",")
    least = least or "0"  # Hyperscan takes {,3} for text
    if comma and (not most or int(most) > _LARGEST):
        return f"{{{min(int(least), _SMALLEST)},}}"
    if int(least) > _LARGEST:
        return f"{{{_SMALLEST},}}"
    return f"{{{least}{comma}{most}}}"
