"""Which second strings belong to a credential? The nearest one that nobody nearer claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detectors.matching import Match
from detectors.model import Rule
from detectors.normalize import canonical
from detectors.overlaps import Taken
from detectors.reading import View

_CHOICES = 4
"""How many to consider on each side."""
_STRETCH = 10_000
_OVERLAP = 5_000
"""Long texts are searched for companions in stretches near a match, each under its own time-out."""
_GENERIC = 20
"""Below this `Rule.specific` a match gives way to a companion on the same stretch."""


@dataclass(frozen=True)
class Partner:
    """A companion's value, found."""

    name: str
    value: str
    first: int
    last: int
    """The stretch of the text as given that it stands in."""
    hide: bool


_Offer = tuple[int, int, str, int, int]
"""Distance, number of the match, name of the companion, start and end in the match's view."""


def assigned(
    matches: Sequence[Match], timeout: float, unread: list[tuple[int, int]]
) -> Iterator[tuple[Match, list[Partner]]]:
    """Each match with its companions, without generic matches that are a companion's value.

    Two credentials never share a secret companion. Stretches in which a companion's pattern ran
    out of time are added to `unread`.
    """
    found: list[dict[str, Partner]] = [{} for _ in matches]
    taken = Taken()
    for match in matches:
        if match.rule.specific > _GENERIC:
            taken.take(match.first, match.last)
    hidden = Taken()
    shelf = _Shelf(timeout, unread)
    offers: list[_Offer] = []
    for number, match in enumerate(matches):
        for name, (start, end) in match.groups.items():
            found[number][name] = _partner(match, name, start, end, taken, hidden)
        for name in match.rule.companions:
            if name not in match.groups:
                offers += shelf.offers(number, match, name)
    owners: dict[tuple[str, str, str], str] = {}
    for _, number, name, start, end in sorted(offers):
        if name in found[number]:
            continue
        match = matches[number]
        value = match.view.text[start:end]
        if match.rule.companions[name].secret:
            owner = owners.setdefault((match.rule.id, name, value), match.value)
            if owner != match.value or not taken.free(*match.view.origin(start, end)):
                continue
        found[number][name] = _partner(match, name, start, end, taken, hidden)
    for number, match in enumerate(matches):
        if match.rule.specific > _GENERIC or hidden.free(match.first, match.last):
            yield match, list(found[number].values())


def _partner(match: Match, name: str, start: int, end: int, taken: Taken, hidden: Taken) -> Partner:
    companion = match.rule.companions.get(name)
    first, last = match.view.origin(start, end)
    hide = (
        companion is not None
        and companion.secret
        and match.view.outer_blob() is None  # all of the blob is hidden anyway
        and taken.free(first, last)
        and hidden.free(first, last)
    )
    if hide:
        hidden.take(first, last)
    return Partner(name, canonical(match.view.text[start:end]), first, last, hide)


class _Shelf:
    """Every companion near a match, found once however many credentials ask for it."""

    def __init__(self, timeout: float, unread: list[tuple[int, int]]) -> None:
        self._timeout = timeout
        self._unread = unread
        self._found: dict[tuple[int, str, str, range], list[tuple[int, int]]] = {}
        self._in_stretch: dict[tuple[int, str, str, int], list[tuple[int, int]]] = {}

    def offers(self, number: int, match: Match, name: str) -> Iterator[_Offer]:
        """The nearest candidates on both sides; what follows counts as nearer than what leads."""
        reach = match.rule.companions[name].reach
        first = max(0, match.start - reach - _OVERLAP) // _STRETCH
        near = range(first, (match.end + reach) // _STRETCH + 1)
        key = (id(match.view), match.rule.id, name, near)
        if key not in self._found:
            self._found[key] = self._all(match.view, match.rule, name, near)
        places = self._found[key]
        here = bisect_left(places, (match.start, match.start))
        for start, end in places[max(0, here - _CHOICES) : here + _CHOICES]:
            if start < match.end and end > match.start:
                continue
            distance = start - match.end if start >= match.end else 2 * (match.start - end) + 20
            if distance <= reach:
                yield distance, number, name, start, end

    def _all(self, view: View, rule: Rule, name: str, near: range) -> list[tuple[int, int]]:
        places: set[tuple[int, int]] = set()
        for number in near:
            key = (id(view), rule.id, name, number)
            if key not in self._in_stretch:
                self._in_stretch[key] = self._search(view, rule, name, number * _STRETCH)
            places.update(self._in_stretch[key])
        return sorted(places)

    def _search(self, view: View, rule: Rule, name: str, low: int) -> list[tuple[int, int]]:
        high = min(low + _STRETCH + _OVERLAP, len(view.text))
        found = rule.companions[name].pattern.finditer(view.text, low, high, timeout=self._timeout)
        try:
            return [each.span("secret") for each in found]
        except TimeoutError:
            self._unread.append(view.origin(low, high))
            return []
