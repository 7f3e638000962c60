"""How long can a match of this pattern be? What is known to be short is looked for nearby only."""

from __future__ import annotations

from functools import cache
from math import inf

import regex

from detectors import lazy
from detectors.tokens import tokens


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
    for token in tokens(source):
        if (token["again"] or token["list"] or token["bad"]) and all(each[3] for each in levels):
            return inf
        top = levels[-1]
        if token["look"]:
            levels.append([0, 0, 0, ahead and not token["behind"]])
        elif token["open"] or token["flags"]:
            levels.append([0, 0, 0, True])
        elif token["close"]:
            if len(levels) == 1:
                return inf
            levels.pop()
            width = max(top[0], top[1]) if top[3] else 0
            levels[-1][1] += width
            levels[-1][2] = width
        elif token["bar"]:
            top[:3] = [max(top[0], top[1]), 0, 0]
        elif token["repeat"]:
            again = _times(token) - 1
            if top[2] and again > 0:  # infinity times nothing is no number
                top[1] += top[2] * again
            top[2] = 0
        elif token["place"] or token["boundary"] or token["all"]:
            top[2] = 0
        elif token["plain"]:
            top[1] += len(token["plain"])
            top[2] = 0
        else:
            top[1] += 1
            top[2] = 1
    return max(levels[0][0], levels[0][1]) if len(levels) == 1 else inf


def _times(token: regex.Match[str]) -> float:
    if token["repeat"] in "*+":
        return inf
    if token["repeat"] == "?":
        return 1
    if not token["comma"]:
        return int(token["least"])
    return int(token["most"]) if token["most"] else inf
