"""May a rule that a keyword calls find something in this message? Most are over after that.

A keyword alone says little: "jenkins" or "slack" are in many messages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from detectors.model import Rule
from detectors.outline import outline


def opened(rule: Rule, text: str, ends: Sequence[int], timeout: float) -> bool:
    """Whether `rule`, called at `ends`, may find something in a short text of one line.

    Of a rule with `Rule.starts` the values themselves are looked at, which costs a tenth of what it
    takes to say where they stand, and in which reading. True when that takes `timeout` seconds.
    """
    if rule.starts is None:
        known = outline(rule.pattern)
        return known is None or known.found(text)
    try:
        for low, high in _words(text, ends) if rule.shapes else ((0, len(text)),):
            for start in rule.starts.finditer(text, low, high):
                if start.end() > start.start():
                    continue
                found = rule.pattern.match(text, start.start(), timeout=timeout)
                # what stands around a value is asked first: it denies most, and sooner
                if (
                    found is not None
                    and not (rule.excepts and rule.excepts(found))
                    and rule.check(found["secret"])
                ):
                    return True
    except TimeoutError:
        return True
    return False


def _words(text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the words, from space to space, in which a shape ends begin and end."""
    stop = 0
    for end in ends:
        if end > stop:
            low = text.rfind(" ", 0, end - 1) + 1
            stop = text.find(" ", end)
            if stop < 0:
                stop = len(text)
            yield low, stop


def matched(rule: Rule, text: str, ends: Sequence[int], timeout: float) -> bool:
    """Whether `rule`, called at `ends`, matches in a short text that can be read in one way only.

    True when that takes `timeout` seconds, or when what it finds may end elsewhere than it seems.
    """
    try:
        for found in _matches(rule, text, ends, timeout):
            value = found["secret"]
            if not value or value[-1] in ")]" or rule.check(value):
                return True
    except TimeoutError:
        return True
    return False


def _matches(
    rule: Rule, text: str, ends: Sequence[int], timeout: float
) -> Iterator[regex.Match[str]]:
    if rule.lead is None:
        yield from rule.pattern.finditer(text, overlapped=True, timeout=timeout)
        return
    done = 0
    known = outline(rule.pattern)
    for end in ends:
        for start in range(max(done, end - rule.lead), end):
            if known is None or known.begins(text, start):
                found = rule.pattern.match(text, start, timeout=timeout)
                if found is not None:
                    yield found
        done = max(done, end)
