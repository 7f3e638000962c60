"""Can this pattern match in this stretch at all? Not where nothing looks like its secret.

A keyword alone says little: "jenkins" or "slack" are in many messages. Most secrets begin with so
many letters of one kind, which is looked for in a hundredth of the time that the pattern takes. It
is read from the pattern's source, so that it can say no less than the pattern does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from detectors import lazy
from detectors.model import Rule

_GROUP = "(?P<secret>"
_RUN = regex.compile(r"(?:[A-Za-z0-9_]|\\?-|\\\.)*\[(?:[^\]\\^\s\[]|\\[./+-])+\]\{(\d+)(?=[,}])")
_LEAST = 8
"""Characters; shorter runs are in every text."""


def gate(rule: Rule) -> re.Pattern[str] | regex.Pattern[str] | None:
    """What is found in every stretch in which `rule` matches; None when nothing is known."""
    return rule.starts or rule.opens or run(rule.pattern)


def opened(rule: Rule, text: str, ends: Sequence[int], timeout: float) -> bool:
    """Whether `rule`, called at `ends`, may find something in a short text of one line.

    Of a rule with `Rule.starts` the values themselves are looked at, which costs a tenth of what it
    takes to say where they stand, and in which reading. True when that takes `timeout` seconds.
    """
    if rule.starts is None:
        opens = gate(rule)
        return opens is None or opens.search(text) is not None
    try:
        for low, high in _words(text, ends) if rule.shapes else ((0, len(text)),):
            for start in rule.starts.finditer(text, low, high):
                found = rule.pattern.match(text, start.start(), timeout=timeout)
                if found is not None and rule.check(found["secret"]):
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
    for end in ends:
        for start in range(max(done, end - rule.lead), end):
            found = rule.pattern.match(text, start, timeout=timeout)
            if found is not None:
                yield found
        done = max(done, end)


@cache
def run(pattern: regex.Pattern[str]) -> re.Pattern[str] | None:
    """What every secret of `pattern` begins with: so many letters of one kind without a space.

    None when the source does not say it plainly. It is looked for before the pattern runs, which
    costs a hundred times as much where a name stands and no value. Case is left open, since the
    pattern may do so.
    """
    source = pattern.pattern
    if lazy.verbose(pattern):
        return None
    found = []
    for piece in source.split(_GROUP)[1:]:
        match = _RUN.match(piece)
        if match is None or int(match[1]) < _LEAST or _alternatives(piece):
            return None
        found.append(_either_case(match[0]) + "}")
    return re.compile("|".join(dict.fromkeys(found))) if found else None


def _either_case(source: str) -> str:
    """`source`, a run, for letters of either case: five times as fast as by a flag."""
    prefix, _, rest = source.partition("[")
    letters = dict.fromkeys(each.swapcase() for each in _LETTERS.findall(rest.rpartition("]")[0]))
    added = "".join(each for each in letters if each not in rest)
    return _LETTER.sub(lambda each: f"[{each[0].lower()}{each[0].upper()}]", prefix) + (
        f"[{added}{rest}"
    )


_LETTER = re.compile(r"[A-Za-z]")
_LETTERS = re.compile(r"[A-Za-z](?:-[A-Za-z])?")


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


_TOKEN = regex.compile(
    r"(?P<escape>\\.)"
    r"|(?P<set>\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\])"
    r"|(?P<name>\(\?P<\w+>)"
    r"|(?P<repeat>\{(?:\d+|\d*,\d*)\}|[*+?])(?P<mode>[+?]?)"
    r"|(?P<other>.)",
    regex.DOTALL,
)
