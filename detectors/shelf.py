"""In which order do rules stand, and which keywords call them? Also as an earlier run wrote it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import overload

import detectors.rules
from detectors.model import Rule
from detectors.prefilter import Shape, literal
from detectors.prefilter import SnapshotError as SnapshotError
from detectors.rules import modules, rules_of

_Place = tuple[str, int]
"""A module of `detectors.rules`, and the number of the rule among its `RULES`; or no module, and
the number among the caller's own rules."""
_OWN = ""


@dataclass(frozen=True)
class Shelf:
    """All that a scanner must know before it meets the first keyword."""

    rules: Sequence[Rule]
    """The surest first: in this order they also share the time of a scan."""
    keywords: tuple[bytes, ...]
    """As expressions of the prefilter."""
    shapes: tuple[Shape, ...]
    rules_of: tuple[tuple[int, ...], ...]
    """For each keyword, then for each shape, the rules that it calls, as indices into `rules`."""
    needing: tuple[int, ...]
    """The rules that need companions, as indices into `rules`; see `Rule.needs`."""


def shelf(rules: Sequence[Rule]) -> Shelf:
    """The shelf of these rules."""
    ranked = sorted(rules, key=lambda rule: -rule.specific)
    callers: dict[bytes, list[int]] = {}
    shaped: dict[Shape, list[int]] = {}
    for index, rule in enumerate(ranked):
        if rule.shapes:
            beside = b"|".join(map(literal, rule.beside))
            for shape in rule.shapes:
                shaped.setdefault(Shape(shape.encode(), beside, rule.early), []).append(index)
            continue
        for keyword in dict.fromkeys(_expressions(rule)):
            callers.setdefault(keyword, []).append(index)
    needing = tuple(index for index, rule in enumerate(ranked) if rule.needs)
    rules_of = tuple(map(tuple, (*callers.values(), *shaped.values())))
    return Shelf(ranked, tuple(callers), tuple(shaped), rules_of, needing)


def _expressions(rule: Rule) -> tuple[bytes, ...]:
    """What calls a rule, as the prefilter takes it."""
    return tuple(
        rule.anchors[each].encode() if each in rule.anchors else literal(each.lower())
        for each in rule.keywords
    )


@cache
def everything() -> Shelf:
    """The shelf of all rules of leakwatch."""
    return shelf(detectors.rules.ALL_RULES)


def packed(of: Shelf, own: Sequence[Rule] = ()) -> bytes:
    """A shelf of leakwatch's rules, and of `own`, as bytes for `unpacked`; one line of JSON.

    Raises SnapshotError when it has others.
    """
    if isinstance(of.rules, _ByPlace):
        order = of.rules.places
    else:
        places = {
            id(rule): (module, number)
            for module in modules()
            for number, rule in enumerate(rules_of(module))
        }
        places |= {id(rule): (_OWN, number) for number, rule in enumerate(own)}
        try:
            order = [places[id(rule)] for rule in of.rules]
        except KeyError:
            raise SnapshotError("rules of somebody else are not found again by name") from None
    keywords = [each.decode("latin-1") for each in of.keywords]
    shapes = [
        [each.expression.decode("latin-1"), each.beside.decode("latin-1"), each.early]
        for each in of.shapes
    ]
    held = [order, keywords, shapes, of.rules_of, of.needing]
    return json.dumps(held, separators=(",", ":")).encode()


def unpacked(data: bytes, own: Sequence[Rule] = ()) -> Shelf:
    """The shelf of `packed`; a rule's module is imported when the rule is first wanted.

    Raises SnapshotError when the bytes are something else, or of a shelf with another number of
    own rules. That they fit the rules as they are now is the caller's to know.
    """
    try:
        order, keywords, shapes, callers, needing = json.loads(data)
        places = [(str(module), int(number)) for module, number in order]
        rules = tuple(tuple(map(int, each)) for each in callers)
        needing = tuple(map(int, needing))
        looks = tuple(
            Shape(str(each).encode("latin-1"), str(beside).encode("latin-1"), bool(early))
            for each, beside, early in shapes
        )
    except (ValueError, TypeError, RecursionError):
        raise SnapshotError("damaged") from None
    if len(rules) != len(keywords) + len(looks) or any(
        i >= len(places) for each in (*rules, needing) for i in each
    ):
        raise SnapshotError("damaged")
    if sorted(number for module, number in places if module == _OWN) != [*range(len(own))]:
        raise SnapshotError("of other rules")
    words = tuple(str(each).encode("latin-1") for each in keywords)
    return Shelf(_ByPlace(places, own), words, looks, rules, needing)


class _ByPlace(Sequence[Rule]):
    """Rules of which each is fetched when it is wanted: few texts want more than a handful."""

    def __init__(self, places: Sequence[_Place], own: Sequence[Rule]) -> None:
        self.places = places
        self._own = own
        self._read: dict[int, Rule] = {}

    @overload
    def __getitem__(self, index: int) -> Rule: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Rule]: ...

    def __getitem__(self, index: int | slice) -> Rule | Sequence[Rule]:
        if isinstance(index, slice):
            return _ByPlace(self.places[index], self._own)
        if index not in self._read:
            module, number = self.places[index]
            every = self._own if module == _OWN else rules_of(module)
            self._read[index] = every[number]
        return self._read[index]

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Rule]:
        return (self[index] for index in range(len(self)))
