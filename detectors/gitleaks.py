"""Which rules does a gitleaks or betterleaks file hold, and what of it can be used here?

Pure: takes the text of the TOML file. Format: the README of github.com/gitleaks/gitleaks, section
"Configuration". Chat has no files and no commits, so what asks for those is told and left.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import regex

from detectors.model import Confidence, Rule, Severity
from detectors.re2 import NotCarriedOver, Translated, translated

SPECIFIC = 30
"""Below leakwatch's own rules with a prefix: those are proven, verified and revoked; imported ones
win over the generic rules only."""
_TIMEOUT = 0.25
_KNOWN = frozenset(
    (
        *("id", "description", "regex", "secretGroup", "entropy", "keywords", "tags"),
        *("allowlist", "allowlists"),
    )
)
_LISTS = frozenset(
    ["description", "condition", "regexTarget", "regexes", "stopwords", "targetRules"]
)
_TOP = frozenset(
    ["title", "description", "rules", "allowlist", "allowlists", "extend", "minVersion"]
)
_ID = regex.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{1,80}")


@dataclass(frozen=True)
class Note:
    """Something of the file that was not carried over, or not as it was."""

    rule: str
    """Its id; empty for the file as a whole."""
    why: str
    """A clause for people."""
    lost: bool = False
    """The rule is not used at all."""


@dataclass(frozen=True)
class Import:
    """What came of a file."""

    rules: tuple[Rule, ...]
    notes: tuple[Note, ...]


class NotAFile(ValueError):
    """The text is no TOML, or no such file; the message says where."""


def read(text: str) -> Import:
    """The rules of a file. Raises `NotAFile`; a rule that cannot be used is a note."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotAFile(f"it is no TOML: {str(error)[:1].lower()}{str(error)[1:]}") from None
    given = raw.get("rules", [])
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise NotAFile("`rules` is not a list of tables; write [[rules]]")
    notes = [Note("", f"`{key}` is not known here") for key in raw if key not in _TOP]
    disabled = _extend(raw.get("extend"), notes)
    shared = _exceptions("", _tables(raw, "allowlist", "allowlists"), notes)
    rules: list[Rule] = []
    seen: set[str] = set()
    for number, each in enumerate(given, 1):
        name = str(each.get("id") or f"number {number}")
        try:
            if name in seen:
                raise NotCarriedOver("its id stands in the file twice")
            seen.add(name)
            if name in disabled:
                raise NotCarriedOver("extend.disabledRules switches it off")
            rules.append(_rule(name, each, shared, notes))
        except NotCarriedOver as error:
            notes.append(Note(name, str(error), lost=True))
    for name in sorted(disabled - seen):
        notes.append(Note(name, "extend.disabledRules names it, but it is no rule of this file"))
    return Import(tuple(rules), tuple(notes))


def _extend(given: object, notes: list[Note]) -> set[str]:
    if not isinstance(given, Mapping):
        return set()
    if given.get("useDefault"):
        notes.append(
            Note("", "extend.useDefault: gitleaks' own rules are not taken; leakwatch has its own")
        )
    for key in ("path", "url"):
        if given.get(key):
            notes.append(Note("", f"extend.{key}: that file is not read; import it by itself"))
    return set(_words(given, "disabledRules"))


def _rule(
    name: str, given: Mapping[str, Any], shared: Sequence[_Exception], notes: list[Note]
) -> Rule:
    """Raises `NotCarriedOver`."""
    if not _ID.fullmatch(name) or "id" not in given:
        raise NotCarriedOver("it has no id of letters, digits and dashes")
    source = given.get("regex")
    if not isinstance(source, str) or not source:
        raise NotCarriedOver("it has no regex: it looks at paths only, which chat has not")
    if given.get("required"):
        raise NotCarriedOver("it holds only together with other rules (required)")
    group = given.get("secretGroup", 0)
    if not isinstance(group, int) or group < 0:
        raise NotCarriedOver("secretGroup is no number")
    shape = translated(source, secret_group=group)
    pattern = shape.compiled()
    if pattern.fullmatch(""):
        raise NotCarriedOver("its pattern matches the empty text")
    least = given.get("entropy", 0)
    if not isinstance(least, int | float):
        raise NotCarriedOver("entropy is no number")
    keywords = _keywords(given, source, shape, name, notes)
    notes += [
        Note(name, f"`{key}` is not carried over{_BECAUSE.get(key, '')}")
        for key in given
        if key not in _KNOWN
    ]
    own = _exceptions(name, _tables(given, "allowlist", "allowlists"), notes)
    mine = [each for each in shared if not each.only or name in each.only]
    title = " ".join(str(given.get("description") or name).split()).rstrip(".")[:120]
    return Rule(
        id=name,
        title=title or name,
        issuer="custom",
        pattern=pattern,
        keywords=keywords,
        confidence=Confidence.MEDIUM,
        severity=Severity.HIGH,
        forge=_no_forgery,
        near_misses=(),
        references=("An imported file of rules.",),
        check=_random_enough(float(least)),
        excepts=_exempt((*own, *mine)),
        specific=SPECIFIC,
        proves=f"at least {least:g} bits of entropy a character" if least else "",
    )


_BECAUSE = {
    "path": ": chat and tickets have no paths, so the rule looks everywhere",
    "report": ": every finding is reported",
    "skipReport": ": every finding is reported",
    "validate": ": leakwatch asks by its providers and hooks only",
}


def _no_forgery(_: Random) -> str:
    return ""


def _keywords(
    given: Mapping[str, Any], source: str, shape: Translated, name: str, notes: list[Note]
) -> tuple[str, ...]:
    """The file's keywords, or literals that the pattern needs. Raises `NotCarriedOver`."""
    words = tuple(dict.fromkeys(word.lower() for word in _words(given, "keywords") if word))
    if not words:
        if not shape.literals:
            raise NotCarriedOver(
                "it has no keywords, and nothing is in every match that could be one: give it some"
            )
        notes.append(
            Note(name, f"has no keywords; took from its regex: {', '.join(sorted(shape.literals))}")
        )
        return tuple(sorted(shape.literals))
    plain = source.replace("\\", "").lower()
    far = [word for word in words if word not in plain]
    if far:
        notes.append(
            Note(
                name,
                f"the keywords {', '.join(far[:5])} are not in its regex: they count only within "
                "about 250 characters of the match, not in the whole text",
            )
        )
    return words


def _random_enough(least: float) -> Callable[[str], bool]:
    def check(value: str) -> bool:
        return least <= 0 or entropy(value) > least

    return check


def entropy(value: str) -> float:
    """Shannon entropy in bits a character, of the value alone."""
    size = len(value)
    return -sum(n / size * math.log2(n / size) for n in Counter(value).values()) if size else 0.0


# --- allow-lists -------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Exception:
    """One allowlist of the file, as far as a text can tell."""

    title: str
    target: str
    patterns: tuple[regex.Pattern[str], ...]
    stopwords: tuple[str, ...]
    both: bool
    only: frozenset[str]
    """Rules that a global one is for; empty: all."""

    def holds(self, found: regex.Match[str]) -> bool:
        """Whether it takes the match out."""
        secret = found["secret"]
        target = {"match": found[0], "line": _line(found)}.get(self.target, secret)
        told = []
        if self.patterns:
            told.append(any(_search(each, target) for each in self.patterns))
        if self.stopwords:
            small = secret.lower()
            told.append(any(word in small for word in self.stopwords))
        return all(told) if self.both else any(told)


def _exempt(exceptions: Sequence[_Exception]) -> Callable[[regex.Match[str]], str] | None:
    if not exceptions:
        return None

    def excepts(found: regex.Match[str]) -> str:
        for each in exceptions:
            if each.holds(found):
                return f"an allowlist of its file takes it out: {each.title}"
        return ""

    return excepts


def _exceptions(rule: str, given: Sequence[Any], notes: list[Note]) -> list[_Exception]:
    found = []
    for number, each in enumerate(given, 1):
        what = f"allowlist {number}"
        if not isinstance(each, Mapping):
            notes.append(Note(rule, f"{what} is no table"))
            continue
        both = str(each.get("condition", "OR")).upper() in ("AND", "&&")
        left = [key for key in each if key not in _LISTS]
        if left:
            names = ", ".join(f"`{key}`" for key in left)
            if both:
                notes.append(Note(rule, f"{what} needs {names} too, so it is left out as a whole"))
                continue
            notes.append(Note(rule, f"{what}: {names} is not carried over: chat has none"))
        patterns = []
        for source in _words(each, "regexes"):
            try:
                patterns.append(translated(source).compiled())
            except NotCarriedOver as error:
                notes.append(Note(rule, f"{what}: a regex is left out: {error}"))
        stopwords = tuple(word.lower() for word in _words(each, "stopwords") if word)
        if not patterns and not stopwords:
            continue
        title = " ".join(str(each.get("description") or what).split())[:80]
        only = frozenset(_words(each, "targetRules"))
        target = str(each.get("regexTarget", "secret"))
        found.append(_Exception(title, target, tuple(patterns), stopwords, both, only))
    return found


def _search(pattern: regex.Pattern[str], text: str) -> bool:
    try:
        return pattern.search(text, timeout=_TIMEOUT) is not None
    except TimeoutError:
        return False  # what cannot be read in time takes nothing out


def _line(found: regex.Match[str]) -> str:
    text = found.string
    end = text.find("\n", found.end())
    return text[text.rfind("\n", 0, found.start()) + 1 : len(text) if end < 0 else end]


def _tables(given: Mapping[str, Any], *keys: str) -> list[Any]:
    """Tables under the old name and the new one, as one list."""
    found: list[Any] = []
    for key in keys:
        value = given.get(key, [])
        found += value if isinstance(value, list) else [value]
    return found


def _words(given: Mapping[str, Any], key: str) -> list[str]:
    value = given.get(key, [])
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
