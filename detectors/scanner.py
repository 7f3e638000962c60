"""Where are the credentials in this text? Prefilter, patterns, checks, context, overlaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from detectors import companions, context, entropy
from detectors.gate import run
from detectors.matching import Match, Matcher
from detectors.model import Confidence, Finding, Inspection, Part, Rule, Secret, Span
from detectors.normalize import MARKS, Mark, View, canonical
from detectors.overlaps import settled
from detectors.prefilter import Hits, Prefilter, literal
from detectors.rules import ALL_RULES
from detectors.views import PREFERENCE, views

_BETWEEN_PARTS = "\n\x00\n"
"""Stands between parts that do not join; NUL is in no pattern, so that nothing spans it."""
_PROVEN = 80
"""From this `Rule.specific` on a checksum vouches for the value, more than words can deny."""


_SHORT = 2_000
"""Characters of a message that is looked at as a whole before anything else is done."""


@dataclass(frozen=True)
class Scan:
    """What a scan found, and what it could not read."""

    findings: tuple[Finding, ...]
    unread: tuple[Span, ...] = ()
    """Where a pattern ran out of time: a gap in coverage, never to be taken for clean."""


class Scanner:
    """Finds credentials in text. Holds no state of any text; share it between threads."""

    def __init__(
        self,
        rules: Sequence[Rule] = ALL_RULES,
        *,
        now: Callable[[], datetime] | None = None,
        timeout: float = 0.25,
    ) -> None:
        """`timeout` in seconds bounds one pattern on one stretch; `now` judges expiry dates."""
        self.rules = tuple(rules)
        self._now = now or _utc_now
        self._timeout = timeout
        # in this order they also share the time of a scan: the surest first
        self._by_rank = sorted(self.rules, key=lambda rule: -rule.specific)
        callers: dict[bytes, list[int]] = {}
        for index, rule in enumerate(self._by_rank):
            for expression in dict.fromkeys(_expressions(rule)):
                callers.setdefault(expression, []).append(index)
        self._rules_of = tuple(map(tuple, callers.values()))
        self._prefilter = Prefilter(tuple(callers), MARKS)

    def scan(self, text: str) -> list[Finding]:
        """Findings in one string at every confidence, in order, not overlapping.

        Spans have the path "". What could not be read in time is missing here; callers that keep
        account of coverage use `scan_report`.
        """
        hits, marks = self._prefilter.search(text)
        if self._nothing(text, hits, marks):
            return []
        return list(self._scan((Part("", text),), text, hits, marks).findings)

    def scan_report(self, text: str) -> Scan:
        """As `scan`, together with the stretches that could not be read in time."""
        return self.read((Part("", text),))

    def scan_parts(self, parts: Sequence[Part]) -> list[Finding]:
        """Findings in a document, also those split over parts that join; see `scan`."""
        return list(self.read(parts).findings)

    def read(self, parts: Sequence[Part]) -> Scan:
        """As `scan_parts`, together with the stretches that could not be read in time."""
        pieces: list[str] = []
        for number, part in enumerate(parts):
            if number and not part.joins:
                pieces.append(_BETWEEN_PARTS)
            pieces.append(part.text)
        text = "".join(pieces)
        hits, marks = self._prefilter.search(text)
        if self._nothing(text, hits, marks):
            return Scan(())
        return self._scan(parts, text, hits, marks)

    def _nothing(self, text: str, hits: Hits, marks: int) -> bool:
        """Whether there is nothing to find for sure: most messages end here."""
        if not hits:
            return not marks & Mark.HIDES_KEYWORDS
        if marks or "\n" in text or len(text) > _SHORT:
            return False
        # one line in no disguise reads in one way only
        for keyword in hits:
            for index in self._rules_of[keyword]:
                begins = run(self._by_rank[index].pattern)
                if begins is None or begins.search(text) is not None:
                    return False
        return True

    def _scan(self, parts: Sequence[Part], text: str, hits: Hits, marks: int) -> Scan:
        matcher = Matcher(self._by_rank, self._timeout, len(text))
        matches = []
        for view, found in views(View(text, "as given"), hits, marks, self._prefilter.search):
            rank = PREFERENCE[view.kind]
            for match in matcher.matches(view, found, self._rules_of):
                match.rank = rank
                matches.append(match)
        places = _Places(parts)
        findings = []
        if matches:
            chosen = settled(matches, text)
            judged = _Judged(self._now())
            for match, partners in companions.assigned(chosen, self._timeout, matcher.unread):
                findings.append(self._finding(match, partners, places, judged))
        unread = [span for gap in _merged(matcher.unread) for span in places.spans(*gap)]
        return Scan(tuple(findings), tuple(unread))

    def _finding(
        self,
        match: Match,
        partners: Sequence[companions.Partner],
        places: _Places,
        judged: _Judged,
    ) -> Finding:
        rule, value = match.rule, canonical(match.value)
        names = {partner.name: partner.value for partner in partners}
        seen = judged.inspection(rule, value, names)
        confidence = rule.confidence if seen.confidence is None else seen.confidence
        reasons = [seen.reason] if seen.reason else []
        for name, companion in rule.companions.items():
            if companion.required and name not in names:
                confidence = Confidence.LOW
                reasons.append(f"no {name.replace('_', ' ')} stands near it")
        dummy = judged.placeholder(value)
        if dummy is not None:
            confidence = Confidence.LOW
            reasons.append(dummy)
        doubt = context.doubts(match.view.text, match.start, match.end)
        if doubt is not None and confidence > Confidence.LOW:
            proven = rule.specific >= _PROVEN and confidence == Confidence.HIGH
            confidence = Confidence.MEDIUM if proven else Confidence.LOW
            reasons.append(doubt)
        spans = list(places.spans(match.first, match.last))
        for partner in partners:
            if partner.hide:
                spans += (
                    span for span in places.spans(partner.first, partner.last) if span not in spans
                )
        return Finding(
            rule=rule,
            secret=Secret(value),
            spans=tuple(spans),
            confidence=confidence,
            severity=rule.severity if seen.severity is None else seen.severity,
            companions={name: Secret(text) for name, text in names.items()},
            facts=seen.facts,
            reasons=tuple(reasons),
        )


def _expressions(rule: Rule) -> Iterator[bytes]:
    for keyword in rule.keywords:
        anchor = rule.anchors.get(keyword)
        yield literal(keyword.lower()) if anchor is None else anchor.encode()


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


class _Judged:
    """What was said of each value in one text, so that a value said often is judged once."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._inspections: dict[tuple[str, str], Inspection] = {}
        self._placeholders: dict[str, str | None] = {}

    def inspection(self, rule: Rule, value: str, companions: Mapping[str, str]) -> Inspection:
        if companions:
            return rule.inspect(value, companions, self._now)
        if (rule.id, value) not in self._inspections:
            self._inspections[rule.id, value] = rule.inspect(value, companions, self._now)
        return self._inspections[rule.id, value]

    def placeholder(self, value: str) -> str | None:
        if value not in self._placeholders:
            self._placeholders[value] = entropy.placeholder(value)
        return self._placeholders[value]


class _Places:
    """From offsets in the joined text back to the parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._starts: list[int] = []
        position = 0
        for number, part in enumerate(parts):
            if number and not part.joins:
                position += len(_BETWEEN_PARTS)
            self._starts.append(position)
            position += len(part.text)

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
