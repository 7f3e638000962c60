"""What the detector core speaks of: secrets, rules, parts of a document, findings."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from random import Random
from types import MappingProxyType
from typing import Any, NoReturn, Self

import regex

JSONValue = str | int | float | bool | None | list["JSONValue"] | dict[str, "JSONValue"]
Facts = Mapping[str, JSONValue]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def mask(value: str) -> str:
    """A form of `value` that is safe to show: enough to recognise it, too little to use it.

    Shows at most the first four and last four characters, and only of long values; a value
    under 12 characters shows nothing at all, since every character of it counts.
    """
    if len(value) < 12:
        return "••••"
    if len(value) < 24:
        return f"{value[:2]}…"
    return f"{value[:4]}…{value[-4:]}"


class Secret:
    """A secret string that shows itself only to `reveal()`.

    repr, str and format give a mask. pickle, copy and json refuse, so that a secret cannot slip
    into a log, a queue or a file by way of a container that holds it.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself. Call it only where the value leaves for its issuer or the vault."""
        return self._value

    @property
    def masked(self) -> str:
        """The value as people may see it; see `mask`."""
        return mask(self._value)

    def __repr__(self) -> str:
        return f"Secret({self.masked})"

    def __str__(self) -> str:
        return self.masked

    def __format__(self, spec: str) -> str:
        return format(self.masked, spec)

    def __len__(self) -> int:
        return len(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash(self._value)

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError("a Secret is neither copied nor serialised; call reveal() where it must be")

    __reduce__ = __reduce_ex__ = __copy__ = __deepcopy__ = __getstate__ = _refuse


class _Level(IntEnum):
    @property
    def word(self) -> str:
        """The level as it stands in settings, output and the database."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> Self:
        """The level called `word`; raises KeyError when there is none."""
        return cls[word.upper()]


class Confidence(_Level):
    """Is it a credential? People are shown MEDIUM and up; HIGH may be redacted without asking."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Severity(_Level):
    """How bad is it, if it is one? Never mixed with confidence."""

    INFO = 1
    LOW = 2
    MEDIUM = 3
    HIGH = 4
    CRITICAL = 5


@dataclass(frozen=True)
class Inspection:
    """What a rule read from the value itself, and what that changes."""

    facts: Facts = field(default_factory=lambda: _NOTHING)
    """Safe to store and show: account, key id, claims, expiry. Never a secret."""
    confidence: Confidence | None = None
    """Replaces the rule's own when set."""
    severity: Severity | None = None
    """Replaces the rule's own when set."""
    reason: str | None = None
    """Why confidence or severity differ, as a clause: "expired 3 days ago"."""


@dataclass(frozen=True)
class Companion:
    """A second string that belongs to a credential and is written near it."""

    pattern: regex.Pattern[str]
    """Searched near the secret; the group "secret" holds the companion's value."""
    forge: Callable[[Random], str]
    """A well-formed, worthless value."""
    required: bool = False
    """Without it the finding drops in confidence: the secret alone says too little."""
    without: Confidence = Confidence.LOW
    """The most that a finding can have that lacks it, where it is required."""
    secret: bool = True
    """Whether it must be hidden too (a secret access key), or only helps (a tenant id)."""
    reach: int = 20_000
    """Characters on both sides in which it is looked for; the nearest one wins."""


@dataclass(frozen=True)
class Sample:
    """A forged credential in the least text in which its rule finds it."""

    text: str
    secret: str
    companions: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


def _accept(_: str) -> bool:
    return True


def _as_matched(value: str) -> str:
    return value


def nothing_to_say(_value: str, _companions: Mapping[str, str], _now: datetime) -> Inspection:
    """An inspection that reads nothing from the value."""
    return Inspection()


@dataclass(frozen=True)
class Rule:
    """One kind of credential and how it looks."""

    id: str
    """Like "github-pat"; stored with incidents, so never renamed."""
    title: str
    """For people: "GitHub personal access token (classic)"."""
    issuer: str | None
    """Key into the bot's PROVIDERS; None when nobody issues it (a password)."""
    pattern: regex.Pattern[str]
    """Has a group "secret", the exact span to hide. Further named groups become companions."""
    keywords: tuple[str, ...]
    """Literals of which at least one is in every match, in lower case; the prefilter looks for
    them, or for what `anchors` or `shapes` put in their place."""
    confidence: Confidence
    severity: Severity
    forge: Callable[[Random], str]
    """A well-formed, worthless secret (checksum right), without its carrier."""
    near_misses: Sequence[str]
    """Texts in which this rule must stay silent; at least one."""
    references: tuple[str, ...]
    """Where the issuer documents the format: URLs, or a sentence when there is no page."""
    check: Callable[[str], bool] = _accept
    """Offline proof on the secret's value: checksum, structure. False discards the match."""
    inspect: Callable[[str, Mapping[str, str], datetime], Inspection] = nothing_to_say
    """(value, companions found, now) → what can be read from it."""
    canonical: Callable[[str], str] = _as_matched
    """The credential as its issuer knows it, from a match that `check` accepted: fields joined."""
    companions: Mapping[str, Companion] = field(default_factory=lambda: _NOTHING)
    carrier: str = "{secret}"
    """The least text in which the rule finds it; companions by name: "id={id} key={secret}"."""
    anchors: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """For keywords that are in too many texts: keyword → a Hyperscan expression, caseless, over
    UTF-8 bytes, that is in every match which holds the keyword. It ends at most 500 characters
    after the match begins."""
    shapes: tuple[str, ...] = ()
    """Where all keywords are in too many texts: how the secret looks, as such expressions, of which
    one ends within every secret; the prefilter looks for these instead. Where `beside` is empty,
    one of `marks.RUNS` is in each, unless they are `early`."""
    beside: tuple[str, ...] = ()
    """With `shapes`: words of which one stands within 300 characters of every secret."""
    early: bool = False
    """`shapes` hold words of their own, by which they are found as fast as keywords."""
    starts: re.Pattern[str] | None = None
    """A cheap pattern that is found, with nothing taken, where every match begins that `check`
    accepts; it is tried at these places only. Where it takes something, nothing begins in that."""
    lead: int | None = None
    """A match begins at most so many characters before the end of its keyword, so that it is tried
    there only; its width is bounded. None: it is searched for around the keyword."""
    specific: int = 50
    """Which rule wins an overlap: the higher. Generic rules 10, prefix rules 50, checksums 80."""
    public: bool = False
    """Made to be published (a publishable key, a browser key): told, not redacted by default."""
    excepts: Callable[[regex.Match[str]], str] | None = None
    """Why a match that passed the check is none after all, as a clause; "" lets it pass. For what
    asks for more than the value, in the 500 characters before it and the 200 behind it."""
    proves: str = ""
    """What is proven offline, as a short noun phrase for the README: "CRC-32 checksum"."""

    @property
    def needs(self) -> frozenset[str]:
        """The companions that are worth waiting for: secret ones, and those required."""
        return frozenset(n for n, each in self.companions.items() if each.secret or each.required)

    def sample(self, random: Random) -> Sample:
        """Forge a whole credential inside its carrier."""
        secret = self.forge(random)
        companions = {name: each.forge(random) for name, each in self.companions.items()}
        text = self.carrier
        for name, value in {"secret": secret, **companions}.items():
            # replace, not format: carriers are full of braces (JSON, HCL)
            text = text.replace("{" + name + "}", value)
        return Sample(text, secret, companions)


@dataclass(frozen=True)
class Part:
    """One string inside a document, with its path."""

    path: str
    """Names the place inside the document, unique in it: "blocks/0/elements/1", "description"."""
    text: str
    """As the source gives it, still with the source's escapes."""
    joins: bool = False
    """Continues the previous part with nothing in between: one word in two styles."""
    exact: bool = True
    """False: read from a picture, where characters are easily mistaken."""


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of one part, in characters of the text as given; `end` is exclusive."""

    path: str
    start: int
    end: int


@dataclass(frozen=True)
class Finding:
    """A rule matched in a document. Lives in memory only."""

    rule: Rule
    secret: Secret
    """The canonical value: disguises undone, ready to be verified and fingerprinted."""
    spans: tuple[Span, ...]
    """Every stretch that must be hidden: of the secret first, then of secret companions."""
    confidence: Confidence
    severity: Severity
    companions: Mapping[str, Secret] = field(default_factory=lambda: _NOTHING)
    facts: Facts = field(default_factory=lambda: _NOTHING)
    reasons: tuple[str, ...] = ()
    """Why it has this confidence and severity, as clauses for people."""
    exact: bool = True
    """False: a character of the value may be mistaken, so asking its issuer proves nothing."""

    @property
    def start(self) -> int:
        """Where the secret starts in its (first) part."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the secret's first stretch ends in its part, exclusive."""
        return self.spans[0].end


def facts_as_json(facts: Facts) -> str:
    """`facts` as stable JSON text, for storage and comparison."""
    return json.dumps(dict(facts), sort_keys=True, ensure_ascii=False, default=str)
