"""How long can a match of this pattern be? What is known to be short is looked for nearby only."""

from __future__ import annotations

from functools import cache
from math import inf

import regex

from detectors import lazy

_TOKEN = regex.compile(
    # most of a pattern; the last letter may be repeated, the others are not
    r"(?P<plain>[A-Za-z0-9 _:;,'\"/@#%&=<>~`!-]+(?![?*+{]))"
    r"|(?P<zero>\(\?(?:=|!|<=|<!)|\\[AZzbBGmM]|[\^$])"
    r"|(?P<open>\(\?(?:P?<\w+>|>|\||[aiLmsuxbefrwV01]*(?:-[ims]+)?:)|\((?!\?))"
    r"|(?P<flags>\(\?[aimsu]+\))"
    r"|(?P<other>\(\?P=\w+\)|\(\?|\\[1-9gKLRXN])"
    r"|(?P<repeat>\{(?P<least>\d*)(?:(?P<comma>,)(?P<most>\d*))?\}|[*+?])[+?]?"
    r"|(?P<one>\\(?:[pP]\{[^}]*\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
    r"|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|[^()|\\\[])"
    r"|(?P<bar>\|)|(?P<close>\))",
    regex.DOTALL,
)


@cache
def widest(pattern: regex.Pattern[str]) -> float:
    """The most characters that a match of `pattern` can have; infinity when that is not known."""
    return inf if lazy.verbose(pattern) else _widest(pattern.pattern, ahead=False)


@cache
def farthest(pattern: regex.Pattern[str]) -> float:
    """As `widest`, and with what it looks ahead at: behind that nothing has a say in a match."""
    return inf if lazy.verbose(pattern) else _widest(pattern.pattern, ahead=True)


def _widest(source: str, *, ahead: bool) -> float:
    # each level of groups: [widest alternative so far, this alternative, its last piece, counts]
    levels: list[list[float]] = [[0, 0, 0, 1]]
    position = 0
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None or (token["other"] and all(counts for *_, counts in levels)):
            return inf
        position = token.end()
        top = levels[-1]
        if token["plain"]:
            top[1] += len(token["plain"])
            top[2] = 0
        elif token["open"] or (token["zero"] or "").startswith("("):
            counts = token["open"] or (ahead and "<" not in token["zero"])
            levels.append([0, 0, 0, bool(counts)])
        elif token["one"]:
            top[1] += 1
            top[2] = 1
        elif token["zero"]:
            top[2] = 0
        elif token["repeat"]:
            again = _times(token) - 1
            if top[2] and again > 0:  # infinity times nothing is no number
                top[1] += top[2] * again
            top[2] = 0
        elif token["bar"]:
            top[:3] = [max(top[0], top[1]), 0, 0]
        elif token["close"]:
            if len(levels) == 1:
                return inf
            levels.pop()
            width = max(top[0], top[1]) if top[3] else 0
            levels[-1][1] += width
            levels[-1][2] = width
    return max(levels[0][0], levels[0][1]) if len(levels) == 1 else inf


def _times(token: regex.Match[str]) -> float:
    if token["repeat"] in "*+":
        return inf
    if token["repeat"] == "?":
        return 1
    if not token["comma"]:
        return int(token["least"])
    return int(token["most"]) if token["most"] else inf
