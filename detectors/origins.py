"""Where in a document's parts does a stretch of their joined text stand?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from detectors.model import Part, Span
from detectors.reading import APART


class Places:
    """From offsets in the joined text back to the parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._starts: list[int] = []
        self._doubtful = {part.path for part in parts if not part.exact}
        position = 0
        for number, part in enumerate(parts):
            if number and not part.joins:
                position += len(APART)
            self._starts.append(position)
            position += len(part.text)

    def exact(self, spans: Sequence[Span]) -> bool:
        """Whether every character of these spans is certain."""
        return not self._doubtful or not any(span.path in self._doubtful for span in spans)

    def spans(self, start: int, end: int) -> list[Span]:
        """The stretch start..end of the joined text, as a span for each part it touches."""
        spans = []
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._starts) and self._starts[index] < end:
            part, begins = self._parts[index], self._starts[index]
            first, last = max(start - begins, 0), min(end - begins, len(part.text))
            if first < last:
                spans.append(Span(part.path, first, last))
            index += 1
        return spans
