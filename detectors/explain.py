"""Why was this found, and that not? Every candidate with each stage's word; no value is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from detectors.matching import Match
from detectors.model import Finding, Part, Rule, mask
from detectors.observe import Reading
from detectors.scanner import Scanner


@dataclass(frozen=True)
class Stage:
    """What one stage said about a candidate."""

    name: str
    """keyword, pattern, time, check, overlap, companion, reading, companions, placeholder,
    context, disguise, confidence; whoever uses the findings adds threshold and allow-list."""
    passed: bool
    said: str
    """A clause for people; never a value."""


@dataclass(frozen=True)
class Candidate:
    """A rule that was tried on a text, and how far it came."""

    rule: Rule
    stages: tuple[Stage, ...]
    masked: str = ""
    """What it matched, masked; empty when its pattern did not match."""
    start: int | None = None
    end: int | None = None
    """Of the match, in the text as given."""
    view: str = "as given"
    """In which reading of the text: unfolded, base64, …"""
    finding: Finding | None = None
    """None when a stage said no."""


def explain(text: str, scanner: Scanner) -> tuple[Candidate, ...]:
    """Every rule of `scanner` that a keyword called, in the order of the text; findings among them.

    A rule none of whose keywords stands in the text is no candidate; `uncalled` says so of one.
    """
    trace = _Trace()
    scanner.watched_by(trace).read((Part("", text),))
    return trace.candidates()


def uncalled(rule: Rule) -> Candidate:
    """What to say of a rule that no keyword called."""
    words = ", ".join(rule.keywords[:8]) + (", …" if len(rule.keywords) > 8 else "")
    return Candidate(rule, (Stage("keyword", False, f"none of its keywords is there: {words}"),))


@dataclass
class _Trace:
    """Collects what a scan does."""

    _called: dict[str, tuple[Rule, Reading]] = field(default_factory=dict)
    _slow: set[str] = field(default_factory=set)
    _done: list[Candidate] = field(default_factory=list)
    _judged: list[Match] = field(default_factory=list)
    _chosen: list[Match] = field(default_factory=list)

    # --- told by the scanner ---

    def called(self, rule: Rule, view: Reading) -> None:
        self._called.setdefault(rule.id, (rule, view))

    def refused(self, rule: Rule, view: Reading, start: int, end: int, why: str) -> None:
        first, last = view.origin(start, end)
        stages = (*self._matched(rule, view), Stage("check", False, why))
        self._done.append(
            Candidate(rule, stages, mask(view.text[start:end]), first, last, view.kind)
        )

    def unread(self, rule: Rule, view: Reading) -> None:
        self._slow.add(rule.id)

    def doubted(self, match: Match) -> None:
        why = "the text had to be put together for it, and the value itself does not show its kind"
        self._done.append(self._lost(match, "disguise", why))

    def settled(self, matches: Sequence[Match], chosen: Sequence[Match]) -> None:
        self._chosen = list(chosen)
        kept = {id(match) for match in chosen}
        for match in matches:
            if id(match) in kept:
                continue
            winner = next(
                (w for w in chosen if w.first < match.last and match.first < w.last), None
            )
            if winner is not None and winner.rule.id == match.rule.id:
                continue  # the same, seen in another reading of the text
            self._done.append(self._lost(match, "overlap", _why_lost(match, winner)))

    def judged(self, match: Match, finding: Finding, said: Mapping[str, str | None]) -> None:
        self._judged.append(match)
        stages = [*self._matched(match.rule, match.view), self._checked(match.rule)]
        stages.append(Stage("overlap", True, "no surer rule wants this stretch"))
        for name, doubt in said.items():
            harmless = name == "reading" and finding.confidence >= match.rule.confidence
            stages.append(Stage(name, doubt is None or harmless, doubt or "nothing to object"))
        own, now = match.rule.confidence, finding.confidence
        word = f"{now.word}" if own == now else f"{now.word}, where the rule alone says {own.word}"
        stages.append(Stage("confidence", True, word))
        self._done.append(
            Candidate(
                match.rule,
                tuple(stages),
                finding.secret.masked,
                match.first,
                match.last,
                match.view.kind,
                finding,
            )
        )

    # --- asked afterwards ---

    def candidates(self) -> tuple[Candidate, ...]:
        """In the order of the text; rules whose pattern matched nowhere come last."""
        judged = {id(match) for match in self._judged}
        for match in self._chosen:
            if id(match) not in judged:
                why = "it is the second half of another credential, and hidden with that"
                self._done.append(self._lost(match, "companion", why))
        seen: dict[tuple[str, int | None, int | None, str], Candidate] = {}
        for each in self._done:
            seen.setdefault((each.rule.id, each.start, each.end, each.masked), each)
        told = sorted(seen.values(), key=lambda c: (c.start or 0, c.finding is None, c.rule.id))
        matched = {each.rule.id for each in told}
        silent = [
            Candidate(rule, self._silent(rule, view), view=view.kind)
            for rule, view in self._called.values()
            if rule.id not in matched
        ]
        return (*told, *sorted(silent, key=lambda c: c.rule.id))

    def _lost(self, match: Match, stage: str, why: str) -> Candidate:
        stages = (
            *self._matched(match.rule, match.view),
            self._checked(match.rule),
            Stage(stage, False, why),
        )
        shown = mask(match.value)
        return Candidate(match.rule, stages, shown, match.first, match.last, match.view.kind)

    def _silent(self, rule: Rule, view: Reading) -> tuple[Stage, ...]:
        if rule.id in self._slow:
            slow = Stage("time", False, "its pattern ran out of time: a gap, not a clean result")
            return (_keyword(rule, view), slow)
        why = "what stands around the keyword does not have its shape (length, alphabet, borders)"
        return (_keyword(rule, view), Stage("pattern", False, why))

    @staticmethod
    def _matched(rule: Rule, view: Reading) -> tuple[Stage, ...]:
        where = "" if view.kind == "as given" else f" in the text read as {view.kind}"
        return (_keyword(rule, view), Stage("pattern", True, f"it matches{where}"))

    @staticmethod
    def _checked(rule: Rule) -> Stage:
        proof = f"it holds: {rule.proves}" if rule.proves else "nothing speaks against it offline"
        return Stage("check", True, proof)


def _keyword(rule: Rule, view: Reading) -> Stage:
    text = view.text.lower()
    there = [word for word in rule.keywords if word in text]
    otherwise = "in another reading of the text" if not rule.shapes else "the value itself calls it"
    return Stage("keyword", True, ", ".join(there[:4]) or otherwise)


def _why_lost(match: Match, winner: Match | None) -> str:
    if winner is None:
        return "another reading of the text shows the same stretch better"
    if winner.rule.specific > match.rule.specific:
        return f"the stretch goes to {winner.rule.id}, which is surer of its kind"
    return f"the stretch goes to {winner.rule.id}, which covers more of it or stands first"
