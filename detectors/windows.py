"""Around its keywords, where is a rule looked for, and is it worth while?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from detectors.model import Rule
from detectors.outline import outline
from detectors.width import farthest, widest

_BEFORE = 250
"""Characters before a keyword in which a match may start, at most."""
_BEFORE_ANCHOR = 600
"""The same for rules with anchors, which may end in the middle of the match."""
_AFTER = 500
"""Characters after a keyword that are looked at first, at most."""
_SLACK = 40
"""Characters that a match may keep away from its keyword, which stands in what it looks around."""
_AHEAD = 300
"""Characters behind a match that it may look at; to the end of the word in any case."""
FEW = 48
"""Places that are tried one by one; more are searched through in one go."""
LONGER = (8_000, 120_000)
"""How far a match that is still going on at the end of its window is followed."""
_WIDEST = 16_000
"""Characters from the first to the last keyword of one window: what a time-out is good for."""
_WIDE = 160
"""Characters of the longest secret with a shape."""
_SPACE = regex.compile(r"\s")
_LONGEST_RUN = 8_000


def windows(rule: Rule, text: str, ends: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(from, to, last keyword's end) of each stretch in which `rule`, called at `ends`, is searched
    for; merged where they touch, and never cut inside a word."""
    if rule.shapes:
        return _words(text, ends)
    return _near(text, ends, *_reach(rule))


def opens(rule: Rule, text: str, low: int, high: int, last: int) -> bool:
    """False when `rule` certainly has no match in a window: cheaper to know than to search."""
    if rule.starts is not None:
        return True  # which the search itself begins with
    known = outline(rule.pattern)
    if known is None:
        return True
    if high < len(text) and rule.lead is None:
        # so far a match may reach out of it
        high = max(high, int(min(last + widest(rule.pattern), high + LONGER[-1])))
    return known.found(text, low, high)


def _reach(rule: Rule) -> tuple[int, int, int]:
    """How far before and behind a keyword a match of `rule` is looked for; and how far apart two
    keywords may be that are looked at together."""
    if rule.lead is not None:
        wide = widest(rule.pattern)
        return rule.lead, int(min(farthest(rule.pattern), wide + _AHEAD)), FEW
    near = int(min(widest(rule.pattern) + _SLACK, _BEFORE))
    after = int(min(farthest(rule.pattern) + _SLACK, _AFTER))
    return (_BEFORE_ANCHOR if rule.anchors else near), after, after


def _near(
    text: str, ends: Sequence[int], before: int, after: int, between: int
) -> Iterator[tuple[int, int, int]]:
    """(from, to, last keyword's end), merged where they touch; never cut inside a word."""
    first = last = ends[0]
    low = max(0, first - before)
    for end in ends:
        if end - before > last + between or end - first > _WIDEST:
            yield low, _run_end(text, last + after), last
            low, first = max(0, end - before), end
        last = end
    yield low, _run_end(text, last + after), last


def _words(text: str, ends: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The words, from white space to white space, in which a shape ends; as `_near`."""
    stop = 0
    for end in ends:
        if end <= stop:
            continue
        low = max(text.rfind(each, max(0, end - _WIDE), end - 1) for each in " \n\t") + 1
        stop = _run_end(text, end)
        yield low or max(0, end - _WIDE), _run_end(text, stop + _SLACK), stop


def _run_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    space = _SPACE.search(text, position, min(position + _LONGEST_RUN, len(text)))
    return space.start() if space else min(position + _LONGEST_RUN, len(text))
