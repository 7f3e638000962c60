"""Which of several matches on one stretch is the credential? Each stretch goes to one of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from detectors.entropy import Look, look
from detectors.matching import Match
from detectors.model import Confidence
from detectors.reading import Trust, View
from detectors.views import DRESSED


class Taken:
    """Stretches of a text that are spoken for; none overlaps another."""

    def __init__(self) -> None:
        self._stretches: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Whether nothing taken reaches into start..end."""
        index = bisect_left(self._stretches, (start, start))
        if index and self._stretches[index - 1][1] > start:
            return False
        return index == len(self._stretches) or self._stretches[index][0] >= end

    def count(self, start: int, end: int) -> int:
        """How many that are taken reach into start..end."""
        index = bisect_left(self._stretches, (start, start))
        first = index - 1 if index and self._stretches[index - 1][1] > start else index
        return bisect_left(self._stretches, (end, end)) - first

    def take(self, start: int, end: int) -> None:
        """Speak for start..end, which must be free."""
        insort(self._stretches, (start, end))


def settled(matches: Iterable[Match], text: str) -> list[Match]:
    """One match for each stretch, in order: the more specific rule, then the longer reading.

    Copies of a found value elsewhere in `text` are matches too, whatever stands around them.
    """
    taken = Taken()
    kept = []
    for match in sorted(_as_meant(matches), key=_claim):
        if taken.free(match.first, match.last):
            taken.take(match.first, match.last)
            kept.append(match)
    kept += _copies(kept, text, taken)
    kept.sort(key=lambda match: match.first)
    _fill_blobs(kept)
    return kept


_WORK = 50_000_000
"""Characters to search for copies in one text; beyond that each copy has to match by itself."""
_LONG = 16
_SHORT = 8
"""Values this long are known again anywhere; those between, where no letter or digit touches."""


def _copies(matches: Iterable[Match], text: str, taken: Taken) -> Iterator[Match]:
    originals: dict[str, Match] = {}
    for match in matches:
        if len(match.value) >= _SHORT:
            originals.setdefault(match.value, match)
    if len(originals) * len(text) > _WORK:
        return
    whole = View(text, "as given")
    for value, match in originals.items():
        if look(value) <= Look.WORD:
            continue
        start = text.find(value)
        while start >= 0:
            end = start + len(value)
            touched = text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
            if taken.free(start, end) and (len(value) >= _LONG or not touched):
                taken.take(start, end)
                yield replace(
                    match, view=whole, start=start, end=end, first=start, last=end, groups={}
                )
            start = text.find(value, end)


def _as_meant(matches: Iterable[Match]) -> list[Match]:
    """Without those that a reading with less dress on it saw as well, and saw better.

    Lines that are joined on a mere chance count only where no line holds a whole secret.
    """
    dressed: dict[str, Taken] = defaultdict(Taken)
    whole: dict[str, Taken] = defaultdict(Taken)
    kept = []
    for match in sorted(matches, key=lambda match: (-match.view.trust, match.rank)):
        rule_id, first, last = match.rule.id, match.first, match.last
        if match.rank <= DRESSED and match.view.trust is Trust.FULL:
            if not dressed[rule_id].free(first, last):
                continue
            dressed[rule_id].take(first, last)
        seen = whole[rule_id].count(first, last)
        if match.view.trust is Trust.GUESS:
            if seen and (match.view.made_by("unwrapped") or match.view.made_by("soft breaks")):
                continue
            if seen > 1 and match.view.made_by("refilled"):
                continue  # a list of them, one a line
        if not seen:
            whole[rule_id].take(first, last)
        kept.append(match)
    guessed = [match for match in kept if match.view.trust < Trust.FULL]
    if guessed:
        sure = Taken()
        for match in kept:
            shown = match.rule.confidence >= Confidence.MEDIUM
            if match.view.trust is Trust.FULL and shown and sure.free(match.first, match.last):
                sure.take(match.first, match.last)
        for match in guessed:
            match.confirmed = not sure.free(match.first, match.last)
    return kept


def _claim(match: Match) -> tuple[int, int, int, int]:
    return (-match.rule.specific, match.first - match.last, match.rank, match.first)


def _fill_blobs(matches: list[Match]) -> None:
    """Stretch what was found inside base64 until all of the blob is hidden.

    Decoding a rest of the blob would bring back a rest of the secret. With several secrets in
    one blob each gets its share of it.
    """
    inside: dict[tuple[int, int], list[Match]] = {}
    for match in matches:
        blob = match.view.outer_blob()
        if blob is not None:
            inside.setdefault(blob, []).append(match)
    for (start, end), group in inside.items():
        for match, following in zip(group, [*group[1:], None], strict=True):
            match.first = start if match is group[0] else match.first
            match.last = end if following is None else following.first
