"""Which documents hold parts of one credential: the id in one message, its secret in the next?

A part by itself is a finding that lacks a companion, or a loose string that looks like one. Read
together, the documents show whether they belong together; nothing else is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from detectors.model import Companion, Confidence, Finding, Part, Rule, Secret, Severity, Span
from detectors.normalize import canonical
from detectors.scanner import Scanner

_LONGEST = 8_000
"""Characters; a longer document is a file, whose parts stand in it together."""
_SHORTEST = 20
"""Characters of a loose string; a shorter one says nothing without its name."""
_RUN = regex.compile(rf"[A-Za-z0-9/+=_.~%:-]{{{_SHORTEST},2600}}+")
_NAMED = regex.compile(r"(?i)secret|role|key[ _-]?id")
_MOST = 20
"""Loose strings that are taken from one document."""
_TIMEOUT = 0.05


@dataclass(frozen=True)
class Together:
    """A credential that only several documents show whole."""

    finding: Finding
    places: tuple[int, ...]
    """The numbers of the documents in which something of it has to be hidden."""


class Halves:
    """Knows which companions the rules ask for."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        every: dict[str, tuple[Rule, Companion]] = {}
        for rule in rules:
            for name in rule.needs:
                companion = rule.companions[name]
                every.setdefault(companion.pattern.pattern, (rule, companion))
        self._wanted = tuple(every.values())

    def loose(self, parts: Sequence[Part]) -> list[Finding]:
        """Strings that look like a companion, whatever stands around them; LOW, by themselves."""
        if sum(len(part.text) for part in parts) > _LONGEST:
            return []
        found: dict[tuple[str, int, int], Finding] = {}
        for part in parts:
            runs = _runs(part.text)
            for rule, companion in self._wanted if runs else ():
                for start, end in _places(companion, part.text):
                    if not any(first < end and start < last for first, last in runs):
                        continue
                    secret = Secret(canonical(part.text[start:end]))
                    found.setdefault(
                        (part.path, start, end),
                        Finding(
                            rule,
                            secret,
                            (Span(part.path, start, end),),
                            Confidence.LOW,
                            Severity.INFO,
                            reasons=("it looks like a part of a credential",),
                        ),
                    )
        return list(found.values())[:_MOST]

    def part_of_one(self, parts: Sequence[Part], findings: Iterable[Finding]) -> bool:
        """Whether a document may hold a part of a credential whose rest stands elsewhere."""
        short = sum(len(part.text) for part in parts) <= _LONGEST
        return short and (any(map(lacking, findings)) or bool(self.loose(parts)))


def lacking(finding: Finding) -> frozenset[str]:
    """The companions that a finding needs and does not have."""
    return finding.rule.needs - finding.companions.keys()


def completed(alone: Iterable[Finding], together: Iterable[Finding]) -> list[Finding]:
    """Of the findings of documents read together, those that each document alone left incomplete.

    What no document showed by itself is not believed: two halves of a line are no credential.
    """
    had: dict[tuple[str, Secret], frozenset[str]] = {}
    for each in alone:
        key = (each.rule.id, each.secret)
        had[key] = had.get(key, frozenset()) | each.companions.keys()
    return [
        each
        for each in together
        if (each.rule.id, each.secret) in had
        and each.rule.needs & each.companions.keys() - had[each.rule.id, each.secret]
    ]


def numbered(documents: Sequence[Sequence[Part]]) -> list[Part]:
    """The parts of several documents as those of one, with the document's number in the path."""
    return [
        replace(part, path=f"{number}/{part.path}", joins=part.joins and index > 0)
        for number, document in enumerate(documents)
        for index, part in enumerate(document)
    ]


def read_together(scanner: Scanner, documents: Sequence[Sequence[Part]]) -> list[Together]:
    """What several documents show together and none of them alone; in the order of writing."""
    parts = numbered(documents)
    alone = [finding for document in documents for finding in scanner.scan_parts(document)]
    whole: dict[tuple[str, Secret], Together] = {}
    for finding in completed(alone, scanner.scan_parts(parts)):
        numbers = {int(span.path.split("/", 1)[0]) for span in finding.spans}
        key = (finding.rule.id, finding.secret)
        if key in whole:  # written twice: each writing takes the companion nearest to it
            numbers |= set(whole[key].places)
        whole[key] = Together(finding, tuple(sorted(numbers)))
    return list(whole.values())


def _runs(text: str) -> list[tuple[int, int]]:
    """Where a machine may have made a string: outside of links, of all kinds of characters.

    Small letters and digits alone are a digest or an id, unless words near it say more.
    """
    if max(map(len, text.split()), default=0) < _SHORTEST:
        return []
    named = _NAMED.search(text) is not None
    runs = []
    for each in _RUN.finditer(text):
        run, start = each[0], each.start()
        word = text[text.rfind(" ", 0, start) + 1 : start]
        if "://" in run or "://" in word or not any(map(str.isdigit, run)):
            continue
        small, large = any(map(str.islower, run)), any(map(str.isupper, run))
        if (small and large) or (named and (small or large)):
            runs.append(each.span())
    return runs


def _places(companion: Companion, text: str) -> list[tuple[int, int]]:
    try:
        return [each.span("secret") for each in companion.pattern.finditer(text, timeout=_TIMEOUT)][
            :_MOST
        ]
    except TimeoutError:
        return []
