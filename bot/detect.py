"""The detector core with this deployment's settings: its own kinds, its key, its thresholds."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

import regex

from bot import snapshot
from bot.config import CustomKind, Settings
from bot.errors import ConfigError
from bot.model import Credential
from bot.rule_files import FileNote, load_files
from detectors import Confidence, Finding, Part, Rule, Severity, fingerprint, rules
from detectors.halves import Halves, read_together
from detectors.redact import redact

CUSTOM_SPECIFIC = 90
"""An organisation's own kind wins over ours where they overlap: it knows better."""


@dataclass(frozen=True)
class Known:
    """A finding with its fingerprint."""

    finding: Finding
    fingerprint: str
    pieces: tuple[str, ...] = ()
    """Fingerprints of the secret companions: the same credential when one stands alone."""

    @property
    def credential(self) -> Credential:
        """What the provider is asked about."""
        rule = self.finding.rule
        return Credential(
            rule=rule.id,
            issuer=rule.issuer or "",
            secret=self.finding.secret,
            companions=self.finding.companions,
            facts=self.finding.facts,
        )


@dataclass(frozen=True)
class Reading:
    """What a scan found and what it could not read."""

    known: tuple[Known, ...]
    unread: int
    """Stretches in which a pattern ran out of time."""
    partial: bool = False
    """It may hold a part of a credential whose rest stands in another document."""


class Detector:
    """Scans with all rules and the organisation's own; thread-safe."""

    def __init__(
        self, settings: Settings, key: bytes, *, now: Callable[[], datetime] | None = None
    ) -> None:
        """Raises `ConfigError` when a custom kind does not do what its examples say."""
        self.own, self.notes = own_rules(settings)
        self._scanner = snapshot.scanner(self.own, now=now)
        self._halves = Halves(self._scanner.needing)
        self._joins = settings.policy.join_parts > 0
        self._key = key
        self._floor = Confidence.of(settings.policy.min_confidence)
        for kind in settings.custom_kinds:
            self._prove(kind)

    @property
    def rules(self) -> Sequence[Rule]:
        """leakwatch's rules and the organisation's own, the surest first."""
        return self._scanner.rules

    def read(self, parts: Sequence[Part], floor: Confidence | None = None) -> Reading:
        """Findings from `floor` up (default: the setting min_confidence)."""
        scan = self._scanner.read(parts)
        level = self._floor if floor is None else floor
        found = tuple(self._known(f) for f in scan.findings if f.confidence >= level)
        partial = self._joins and self._halves.part_of_one(parts, scan.findings)
        return Reading(found, len(scan.unread), partial)

    def together(self, documents: Sequence[Sequence[Part]]) -> list[tuple[Known, tuple[int, ...]]]:
        """Credentials that only these documents together show, and which of them hold a secret."""
        every = read_together(self._scanner, documents)
        return [
            (self._known(each.finding), each.places)
            for each in every
            if each.finding.confidence >= self._floor
        ]

    def shows(self, parts: Sequence[Part]) -> set[str]:
        """Fingerprints of all that stands here, at every confidence, parts of credentials too."""
        known = self.read(parts, Confidence.LOW).known
        return {f for k in known for f in (k.fingerprint, *k.pieces)} | {
            k.fingerprint for k in self._loose(parts)
        }

    def _known(self, finding: Finding) -> Known:
        asked = finding.rule.companions
        pieces = (
            fingerprint(value, self._key)
            for name, value in finding.companions.items()
            if name in asked and asked[name].secret
        )
        return Known(finding, fingerprint(finding.secret, self._key), tuple(pieces))

    def _loose(self, parts: Sequence[Part]) -> list[Known]:
        return [self._known(each) for each in self._halves.loose(parts)]

    def scan(self, text: str) -> Sequence[Finding]:
        """Findings in one string that are worth a person's minute."""
        return [k.finding for k in self.read([Part("", text)]).known]

    def cleaned(
        self, parts: Sequence[Part], words: Mapping[str, str]
    ) -> tuple[tuple[Part, ...], set[str]]:
        """`parts` without the credentials whose fingerprint is in `words`, and which were there.

        The value in `words` stands where the secret stood. Findings at every confidence count:
        what is a known credential in one place is one wherever it stands.
        """
        every = self.read(parts, Confidence.LOW).known
        hits = [k for k in every if k.fingerprint in words]
        # a part of one, whose rest stands elsewhere; what a finding hides anyway is left to it
        hidden = {span for k in hits for span in k.finding.spans}
        hits += [
            k
            for k in self._loose(parts)
            if k.fingerprint in words and not hidden & set(k.finding.spans)
        ]
        if not hits:
            return tuple(parts), set()
        texts = {id(k.finding): words[k.fingerprint] for k in hits}
        new = redact(parts, [k.finding for k in hits], lambda f: texts[id(f)])
        return new, {k.fingerprint for k in hits}

    def without(self, parts: Sequence[Part], keep: Collection[str], text: str) -> tuple[Part, ...]:
        """`parts` with every credential removed but those with a fingerprint in `keep`."""
        hits = [k.finding for k in self.read(parts).known if k.fingerprint not in keep]
        return redact(parts, hits, lambda _: text)

    def _prove(self, kind: CustomKind) -> None:
        for example in kind.examples:
            if not any(f.rule.id == kind.id for f in self._scanner.scan(example)):
                raise ConfigError(
                    f"custom_kinds: the kind {kind.id!r} does not find one of its own examples "
                    f"(number {kind.examples.index(example) + 1}).",
                    hint="Check its pattern and keywords.",
                )
        for counter in kind.counter_examples:
            if any(f.rule.id == kind.id for f in self._scanner.scan(counter)):
                raise ConfigError(
                    f"custom_kinds: the kind {kind.id!r} finds one of its counter-examples "
                    f"(number {kind.counter_examples.index(counter) + 1}).",
                    hint="Make its pattern stricter.",
                )


def own_rules(settings: Settings) -> tuple[tuple[Rule, ...], tuple[FileNote, ...]]:
    """(The organisation's own rules, what of its files could not be used).

    Raises `ConfigError` when a kind or a file is wrong.
    """
    kinds = tuple(rule_of(kind) for kind in settings.custom_kinds)
    imported, notes = load_files(settings.rule_files, {rule.id for rule in kinds})
    return (*kinds, *imported), notes


def rule_of(kind: CustomKind) -> Rule:
    """The rule of a kind from the settings. Raises `ConfigError` when its pattern is wrong."""
    try:
        pattern = regex.compile(kind.pattern)
    except regex.error as error:
        raise ConfigError(
            f"custom_kinds: the pattern of {kind.id!r} is no regular expression: {error}."
        ) from None
    if "secret" not in pattern.groupindex:
        raise ConfigError(
            f'custom_kinds: the pattern of {kind.id!r} has no group named "secret".',
            hint="Write (?P<secret>…) around what must be hidden.",
        )
    if any(rule.id == kind.id for rule in rules.ALL_RULES):
        raise ConfigError(
            f"custom_kinds: the id {kind.id!r} is one of leakwatch's own.",
            hint="Prefix it with the name of your organisation.",
        )
    examples = kind.examples or (kind.title,)

    def forge(random: Random) -> str:
        found = pattern.search(random.choice(examples))
        return found["secret"] if found else ""

    return Rule(
        id=kind.id,
        title=kind.title,
        issuer="custom",
        pattern=pattern,
        keywords=tuple(re.sub(r"\s+", " ", word).lower() for word in kind.keywords),
        confidence=Confidence.of(kind.confidence),
        severity=Severity.of(kind.severity),
        forge=forge,
        near_misses=kind.counter_examples,
        references=("config.yaml",),
        specific=CUSTOM_SPECIFIC,
    )
