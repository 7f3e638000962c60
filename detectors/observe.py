"""What may be watched while a text is scanned? For whoever wants to know why; see `explain`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from detectors.matching import Match
    from detectors.model import Finding, Rule


class Reading(Protocol):
    """A text as it is read in one way; see `detectors.views`."""

    @property
    def text(self) -> str:
        """As it reads."""

    @property
    def kind(self) -> str:
        """Its name, "as given" for the text itself."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as given that text[start:end] stands in."""


class Observer(Protocol):
    """Is told what each stage of a scan does. A scanner without one pays nothing."""

    def called(self, rule: Rule, view: Reading) -> None:
        """A keyword of `rule` stands in `view`, so its pattern is tried there."""

    def refused(self, rule: Rule, view: Reading, start: int, end: int, why: str) -> None:
        """The pattern matched, but the offline check or an exception of the rule said no."""

    def unread(self, rule: Rule, view: Reading) -> None:
        """The pattern ran out of time somewhere in `view`."""

    def doubted(self, match: Match) -> None:
        """It matched in pieces put together, which for this kind and value is not enough."""

    def settled(self, matches: Sequence[Match], chosen: Sequence[Match]) -> None:
        """Of all `matches`, `chosen` are left after overlaps."""

    def judged(self, match: Match, finding: Finding, said: Mapping[str, str | None]) -> None:
        """A match became a finding; `said` has each stage's doubt, or None."""
