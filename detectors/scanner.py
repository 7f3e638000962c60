"""Where are the credentials in this text? Prefilter, patterns, checks, context, overlaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime

from detectors import companions, context, entropy, formatting
from detectors.gate import matched, opened
from detectors.marks import MARKS, Mark
from detectors.matching import PROVEN, Match, Matcher, believed, strong
from detectors.model import Confidence, Finding, Inspection, Part, Rule, Secret, Span
from detectors.normalize import canonical
from detectors.observe import Observer
from detectors.origins import Places
from detectors.overlaps import settled
from detectors.packed import hides_hex
from detectors.prefilter import CLEAN, Hits, Prefilter, called
from detectors.reading import APART, Trust, View
from detectors.shelf import everything, packed, shelf, unpacked
from detectors.views import Reader, preference

_INEXACT = "it was read from a picture, where characters are easily mistaken"


_SHORT = 2_000
"""Characters of a message that is looked at as a whole before anything else is done."""


@dataclass(frozen=True)
class Scan:
    """What a scan found, and what it could not read."""

    findings: tuple[Finding, ...]
    unread: tuple[Span, ...] = ()
    """Where a pattern ran out of time, or a text inside the text was too long or too deep: a gap
    in coverage, never to be taken for clean."""


class Scanner:
    """Finds credentials in text. Holds no state of any text; share it between threads."""

    def __init__(
        self,
        rules: Sequence[Rule] | None = None,
        *,
        own: Sequence[Rule] = (),
        now: Callable[[], datetime] | None = None,
        timeout: float = 0.25,
        snapshot: bytes | None = None,
    ) -> None:
        """With `rules`, or with all of leakwatch's and the organisation's `own`.

        `now` judges expiry dates; `timeout` in seconds bounds one pattern on one stretch. With a
        `snapshot` of an earlier scanner of all rules, and equal `own` ones, it begins at once, and
        reads a rule when a text wants it; raises SnapshotError when that is not one that this
        version and this machine can use.
        """
        self._own = tuple(own)
        self._observer: Observer | None = None
        self._now = now or _utc_now
        self._timeout = timeout
        if snapshot is None:
            self._shelf = everything() if rules is None else shelf(rules)
            if own:
                self._shelf = shelf((*self._shelf.rules, *own))
            self._prefilter = Prefilter(self._shelf.keywords, MARKS, self._shelf.shapes)
        else:
            head, _, automaton = snapshot.partition(b"\n")
            self._shelf = unpacked(head, self._own)
            self._prefilter = Prefilter(self._shelf.keywords, MARKS, self._shelf.shapes, automaton)

    def watched_by(self, observer: Observer) -> Scanner:
        """The same scanner, of which each stage tells `observer` what it does; for one thread."""
        watched = copy(self)
        watched._observer = observer
        return watched

    @property
    def rules(self) -> Sequence[Rule]:
        """What is looked for, the surest first."""
        return self._shelf.rules

    @property
    def needing(self) -> Sequence[Rule]:
        """The rules that need companions; see `Rule.needs`."""
        return [self._shelf.rules[index] for index in self._shelf.needing]

    def snapshot(self) -> bytes:
        """What another scanner of the same rules can begin from, on a machine like this one.

        Raises SnapshotError for a scanner that was given `rules`.
        """
        return packed(self._shelf, self._own) + b"\n" + self._prefilter.serialized()

    def scan(self, text: str) -> list[Finding]:
        """Findings in one string at every confidence, in order, not overlapping.

        Spans have the path "". What could not be read in time is missing here; callers that keep
        account of coverage use `scan_report`.
        """
        calls = self._prefilter.search(text)
        # nearly all messages end here
        if calls is CLEAN or self._nothing(text, *calls):
            return []
        hits, marks = calls
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
                pieces.append(APART)
            pieces.append(part.text)
        text = "".join(pieces)
        hits, marks = self._prefilter.search(text)
        # in a picture a value may be one that its check refuses
        if all(part.exact for part in parts) and self._nothing(text, hits, marks):
            return Scan(())
        return self._scan(parts, text, hits, marks)

    def _nothing(self, text: str, hits: Hits, marks: int) -> bool:
        """Whether there is nothing to find for sure: most messages end here."""
        if marks & Mark.HEX and len(text) <= _SHORT and not hides_hex(text):
            marks &= ~Mark.HEX
        if not hits:
            return not marks & Mark.HIDES_KEYWORDS
        if marks & ~Mark.MARKUP or "\n" in text or len(text) > _SHORT or self._observer is not None:
            return False
        # one line in no disguise reads in one way only, or in another without its markup
        readings = [(text, hits)]
        flat = formatting.unfolded(View(text, "as given")) if marks else None
        if flat is not None:
            hits, marks = self._prefilter.search(flat.text)
            if marks & ~Mark.MARKUP or "\n" in flat.text:
                return False
            readings.append((flat.text, hits))
        return not any(self._calls(text, hits) for text, hits in readings)

    def _calls(self, text: str, hits: Hits) -> bool:
        """Whether a rule may find something in a short text that reads as it stands."""
        for index, ends in called(hits, self._shelf.rules_of):
            rule = self._shelf.rules[index]
            if opened(rule, text, ends, self._timeout) and (
                rule.starts is not None or matched(rule, text, ends, self._timeout)
            ):
                return True
        return False

    def _scan(self, parts: Sequence[Part], text: str, hits: Hits, marks: int) -> Scan:
        places = Places(parts)
        doubtful = any(not part.exact for part in parts)
        matcher = Matcher(
            self._shelf.rules, self._timeout, len(text), doubtful=doubtful, observer=self._observer
        )
        matches = []
        reader = Reader(self._prefilter.search, len(text), matcher.unread)
        for view, found in reader.views(View(text, "as given"), hits, marks):
            rank = preference(view)
            for match in matcher.matches(view, found, self._shelf.rules_of):
                exact = match.proven or not places.exact(places.spans(match.first, match.last))
                if believed(match) and exact:
                    match.rank = rank
                    matches.append(match)
                elif self._observer is not None:
                    self._observer.doubted(match)
        findings = []
        if matches:
            chosen = settled(matches, text)
            if self._observer is not None:
                self._observer.settled(matches, chosen)
            judged = _Judged(self._now())
            for match, partners in companions.assigned(chosen, self._timeout, matcher.unread):
                findings.append(self._finding(match, partners, places, judged))
        unread = [span for gap in _merged(matcher.unread) for span in places.spans(*gap)]
        return Scan(tuple(findings), tuple(unread))

    def _finding(
        self,
        match: Match,
        partners: Sequence[companions.Partner],
        places: Places,
        judged: _Judged,
    ) -> Finding:
        rule, value = match.rule, match.rule.canonical(canonical(match.value))
        names = {partner.name: partner.value for partner in partners}
        seen = judged.inspection(rule, value, names)
        confidence = rule.confidence if seen.confidence is None else seen.confidence
        reasons = [seen.reason] if seen.reason else []
        lone = len(reasons)
        for name, companion in rule.companions.items():
            if companion.required and name not in names:
                confidence = min(confidence, companion.without)
                reasons.append(f"no {name.replace('_', ' ')} stands near it")
        missing = "; ".join(reasons[lone:]) or None
        dummy = judged.placeholder(value)
        if dummy is not None:
            confidence = Confidence.LOW
            reasons.append(dummy)
        doubt = None
        if confidence > Confidence.LOW or self._observer is not None:
            doubt = context.doubts(match.view.text, match.start, match.end)
        if doubt is not None and confidence > Confidence.LOW:
            proven = rule.specific >= PROVEN and confidence == Confidence.HIGH
            confidence = Confidence.MEDIUM if proven else Confidence.LOW
            reasons.append(doubt)
        if match.view.reason:
            confidence = min(confidence, _most(match))
            reasons.append(match.view.reason)
        spans = list(places.spans(match.first, match.last))
        # a checksum that is right says that every character is
        exact = match.proven and (rule.specific >= PROVEN or places.exact(spans))
        if not exact:
            confidence = min(confidence, Confidence.MEDIUM)
            reasons.append(_INEXACT)
        for partner in partners:
            if partner.hide:
                spans += (
                    span for span in places.spans(partner.first, partner.last) if span not in spans
                )
        finding = Finding(
            rule=rule,
            secret=Secret(value),
            spans=tuple(spans),
            confidence=confidence,
            severity=rule.severity if seen.severity is None else seen.severity,
            companions={name: Secret(text) for name, text in names.items()},
            facts={**seen.facts, "public": True} if rule.public else seen.facts,
            reasons=tuple(reasons),
            exact=exact,
        )
        if self._observer is not None:
            said = {"reading": seen.reason, "companions": missing, "placeholder": dummy}
            said |= {"context": doubt, "disguise": match.view.reason or None}
            self._observer.judged(match, finding, said)
        return finding


def _most(match: Match) -> Confidence:
    """The most that a finding in a reading that is not sure can be given."""
    if match.view.trust is Trust.HEARSAY:
        return Confidence.LOW
    if match.view.trust is Trust.GUESS:
        return Confidence.HIGH if match.rule.proves else Confidence.MEDIUM
    sure = match.confirmed or strong(match.rule, match.value)
    return Confidence.HIGH if sure else Confidence.LOW


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
