"""Where does a rule truly match? Patterns run near their keywords only, and under a time-out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter, thread_time

import regex

from detectors import lazy
from detectors.model import Rule
from detectors.observe import Observer
from detectors.outline import outline
from detectors.prefilter import Hits, called
from detectors.reading import Trust, View
from detectors.width import widest
from detectors.windows import FEW, LONGER, opens, windows

PROVEN = 80
"""From this `Rule.specific` on a checksum vouches for the value, more than words can deny."""
_BEHIND = 500
"""Characters before a window that a pattern may look back at."""
_REMEMBERED = 1_000_000
"""Characters of windows that are remembered in one text."""
_RUNAWAYS = 4
"""How many such matches are followed in one window; a real one is nearly always the first."""
_STRIKES = 4
"""Time-outs in one text after which the rest of what a slow rule wants is given up, not tried."""
_BUDGET = 0.9
"""Seconds of processor time for all patterns and checks, for each million characters or part of it.
What is left over then is recorded as unread: a text made to be slow costs a gap, not the watch."""
_CLOSES = {")": "(", "]": "["}
"""Brackets that people put around what they paste; the closing one is not the value's then."""
_EYES = (":", ";", "=")
"""What makes a bracket the mouth of a face; "" is not among them."""
_OPENED = 400
"""Characters before a value in which such a bracket was opened."""


_Found = tuple[int, Sequence[regex.Match[str]]]
"""Where a window began, and what a rule found in it."""


@dataclass(slots=True)
class Match:
    """A rule's pattern matched in a view and its check agreed, or see `proven`."""

    rule: Rule
    view: View
    start: int
    end: int
    """Of the secret, in the view."""
    value: str
    first: int
    last: int
    """The stretch of the text as given that it stands in."""
    rank: int = 0
    """Of the view; lower is preferred."""
    groups: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where the pattern's further named groups stand in the view: companions."""
    confirmed: bool = False
    """A reading that is believed finds a credential in the same stretch."""
    proven: bool = True
    """False: a checksum is wrong, which it may be where characters are easily mistaken."""


_SPECIFIC = 50
"""From this `Rule.specific` on a rule knows its kind by more than a name beside it."""
_ENOUGH = 16


def strong(rule: Rule, value: str) -> bool:
    """Whether the value itself shows its kind, by an offline proof or a prefix of its issuer.

    Such a rule does not take a word for a credential when pieces of text are put together.
    """
    if rule.specific < _SPECIFIC:
        return False
    if rule.proves:
        return True
    lower = value.lower()
    return len(value) >= _ENOUGH and any(keyword in lower for keyword in rule.keywords)


def believed(match: Match) -> bool:
    """Whether the reading that a match was made in is good enough for its rule; see `Trust`."""
    return match.view.trust >= Trust.JOINED or strong(match.rule, match.value)


class Matcher:
    """Runs candidate rules over one text, within a budget of processor time.

    `doubtful`: a part of the text was read from a picture, so that a wrong checksum discards
    nothing there. `observer` is told what each stage does.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        timeout: float,
        size: int,
        *,
        doubtful: bool = False,
        observer: Observer | None = None,
    ) -> None:
        self._observer = observer
        self._rules = rules
        self._doubtful = doubtful
        self._timeout = timeout
        self._budget = _Budget(_BUDGET * max(1.0, size / 1_000_000))
        self._struck: set[int] = set()
        self._strikes = 0
        self._checked: dict[tuple[int, str], bool] = {}
        self._searched: dict[tuple[int, int, int, bool, str], _Found] = {}
        self._room = _REMEMBERED
        self.unread: list[tuple[int, int]] = []
        """Stretches of the text as given that a rule could not finish in time."""

    def matches(
        self, view: View, hits: Hits, rules_of: Sequence[tuple[int, ...]]
    ) -> Iterator[Match]:
        """Every match near `hits`; `rules_of[keyword]` are the rules that a keyword calls."""
        for index, places in called(hits, rules_of):
            if self._observer is not None:
                self._observer.called(self._rules[index], view)
            rule = self._rules[index]
            for low, high, last in windows(rule, view.text, places):
                yield from self._window(index, view, low, high, last)

    def _window(self, index: int, view: View, low: int, high: int, last: int) -> Iterator[Match]:
        if self._budget.spent or (self._strikes >= _STRIKES and index in self._struck):
            self._gave_up(index, view, low, high)
            return
        rule = self._rules[index]
        base, found = self._once(index, view, low, high, last)
        shift = low - base
        for each in found:
            start, end = each.span("secret")
            if start >= 0 and start < end:
                start, end = start + shift, end + shift
                if view.text[end - 1] in _CLOSES and _closing(view.text, start, end):
                    end -= 1
                value = view.text[start:end]
                if (index, value) not in self._checked:
                    began = perf_counter()
                    self._checked[index, value] = rule.check(value)
                    self._budget.take(perf_counter() - began)
                proven = self._checked[index, value]
                if not proven and not (self._doubtful and rule.specific >= PROVEN):
                    self._refused(rule, view, start, end, "")
                elif rule.excepts is not None and (why := rule.excepts(each)):
                    self._refused(rule, view, start, end, why)
                else:
                    match = _match(rule, view, each, shift, end, proven)
                    # what a reading put in by itself, a name before a cell, stands nowhere
                    if match.first < match.last:
                        yield match

    def _once(self, index: int, view: View, low: int, high: int, last: int) -> _Found:
        """As `_found`; what was looked at in an earlier reading, to the letter, is not again.

        Most readings of a text differ in a few places, and many come to the same.
        """
        begin = max(0, low - _BEHIND)
        text = view.text[begin:high]
        key = (index, low - begin, last - low, high == len(view.text), text)
        known = self._searched.get(key)
        if known is not None:
            return known
        began = perf_counter()
        rule, whole = self._rules[index], True
        found: Sequence[regex.Match[str]] = ()
        if opens(rule, view.text, low, high, last):
            found, whole = self._found(index, view, low, high, last)
        self._budget.take(perf_counter() - began)
        if whole and self._room >= len(text):
            self._room -= len(text)
            self._searched[key] = (low, found)
        return low, found

    def _refused(self, rule: Rule, view: View, start: int, end: int, why: str) -> None:
        if self._observer is not None:
            proof = rule.proves or "too regular, a placeholder, or not as its issuer makes them"
            said = why or f"its offline check fails ({proof})"
            self._observer.refused(rule, view, start, end, said)

    def _found(
        self, index: int, view: View, low: int, high: int, last: int
    ) -> tuple[Sequence[regex.Match[str]], bool]:
        """What the rule finds in a window, and whether nothing behind it had a say in that.

        Nothing and a note in `unread` when time runs out.
        """
        rule = self._rules[index]
        self._budget.take(-lazy.compiled(rule.pattern))  # that is not this text's time
        for timeout in (self._timeout, 4 * self._timeout):
            try:
                return self._search(rule, view.text, low, high, last, timeout)
            except TimeoutError:
                # the time-out goes by the clock on the wall; a busy machine deserves a second try
                if self._budget.share() > 0.5:
                    break
        self._strikes += 1
        self._struck.add(index)
        self._gave_up(index, view, low, high)
        return (), False

    def _gave_up(self, index: int, view: View, low: int, high: int) -> None:
        self.unread.append(view.origin(low, high))
        if self._observer is not None:
            self._observer.unread(self._rules[index], view)

    @staticmethod
    def _search(
        rule: Rule, text: str, low: int, high: int, last: int, timeout: float
    ) -> tuple[list[regex.Match[str]], bool]:
        # a list, since the time-out goes on running while somebody else works on a match
        matches: list[regex.Match[str]] = []
        position = low
        if rule.starts is not None:
            for start in rule.starts.finditer(text, low, high):
                if rule.shapes and start.start() > last:
                    break
                if start.end() > start.start():
                    continue
                at = rule.pattern.match(text, start.start(), high, timeout=timeout)
                if at is not None:
                    matches.append(at)
            return matches, True
        if rule.lead is not None and last - low <= FEW:
            known = outline(rule.pattern)
            while position < last:
                at = None
                if known is None or known.begins(text, position, high):
                    at = rule.pattern.match(text, position, high, timeout=timeout)
                position = position + 1 if at is None else max(at.end(), position + 1)
                if at is not None:
                    matches.append(at)
            return matches, True
        for found in rule.pattern.finditer(text, low, high, timeout=timeout):
            if found.start() > last:
                return matches, True
            if found.end() == high < len(text):
                break  # may well go on behind the window
            matches.append(found)
            position = max(found.end(), position + 1)
        if high == len(text) or rule.lead is not None or last + widest(rule.pattern) < high:
            return matches, True
        whole = True
        for _ in range(_RUNAWAYS):
            cut = rule.pattern.search(text, position, high, timeout=timeout, partial=True)
            if cut is None or cut.start() > last:
                break
            position = cut.start() + 1
            whole = False
            for more in LONGER:
                end = min(len(text), high + more)
                far = rule.pattern.match(text, cut.start(), end, timeout=timeout)
                if far is not None and (far.end() < end or end == len(text)):
                    matches.append(far)
                    position = far.end()
                    break
        return matches, whole


class _Budget:
    """How much processor time is left for the patterns of one text.

    Measured by the clock on the wall, which is read a hundred times faster, until that says that
    nothing is left; then by how much of the time this thread had the processor.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = self._limit = seconds
        self._taken = 0.0
        self._began = perf_counter(), thread_time()
        self.spent = False

    def take(self, seconds: float) -> None:
        """Count `seconds` on the wall."""
        self._taken += seconds
        if self._taken > self._limit and not self.spent:
            left = self._seconds - self._taken * self.share()
            self.spent = left <= 0
            self._limit = self._taken + left

    def share(self) -> float:
        """How much of the time on the wall this thread had the processor, 0 to 1."""
        wall, processor = perf_counter() - self._began[0], thread_time() - self._began[1]
        return min(1.0, processor / max(wall, 1e-9))


def _closing(text: str, start: int, end: int) -> bool:
    """Whether the bracket that text[start:end] ends with closes one that was opened before it."""
    closes = text[end - 1]
    opens = _CLOSES[closes]
    if opens in text[start:end]:
        return False
    level = 0
    before = text[max(0, start - _OPENED) : start]
    for at in range(len(before) - 1, -1, -1):
        if before[at] == closes:
            level += 1
        elif before[at] == opens and before[max(0, at - 1) : at] not in _EYES:
            if not level:
                return True
            level -= 1
    return False


def _match(
    rule: Rule, view: View, found: regex.Match[str], shift: int, end: int, proven: bool
) -> Match:
    start = found.start("secret") + shift
    groups = {
        name: (found.start(name) + shift, found.end(name) + shift)
        for name, text in found.groupdict().items()
        if name != "secret" and text
    }
    first, last = view.origin(start, end)
    return Match(
        rule, view, start, end, view.text[start:end], first, last, 0, groups, proven=proven
    )
