"""What is a JWT's family told from, and in which words is one described?

Hosts match exactly or behind a dot, never as a mere substring: `iss` is written by whoever wrote
the message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import regex

from detectors.model import Severity

Test = Callable[["Clues"], bool]
"""Whether a token is of one family."""


@dataclass(frozen=True)
class Clues:
    """What a family is told from."""

    header: Mapping[str, Any]
    claims: Mapping[str, Any]
    issuer: str
    """The claim `iss`, or "" when it is absent or no string."""
    host: str
    """The host of `issuer`, in lower case, or "" when it is no http(s) URL."""
    path: str
    """The path of `issuer`, or ""."""

    def claim(self, name: str) -> str:
        """The claim `name` when it is a string, else ""."""
        value = self.claims.get(name)
        return value if isinstance(value, str) else ""

    def audiences(self) -> tuple[str, ...]:
        """The claim `aud`, which may be one string or a list."""
        value = self.claims.get("aud")
        each = value if isinstance(value, list) else [value]
        return tuple(item for item in each if isinstance(item, str))


@dataclass(frozen=True)
class Family:
    """One kind of issuer."""

    key: str
    """Short and stable; stored with facts."""
    title: str
    """For people."""
    fits: Test
    ends: str
    """What makes such a token useless, as a clause for people."""
    kind: str | None = None
    """The kind of token it issues, when it issues only one."""
    machine: bool | None = None
    """Whether its subjects are machines (True) or people (False), when that is always so."""
    opens: str = ""
    """What it reaches by being of this family, as a clause for people."""
    at_most: Severity = Severity.CRITICAL
    """How bad one can be, when what it opens is worth little."""


def clues(header: Mapping[str, Any], claims: Mapping[str, Any]) -> Clues:
    """Prepare header and claims for the table."""
    issuer = claims.get("iss")
    issuer = issuer if isinstance(issuer, str) else ""
    host = path = ""
    if issuer.startswith(("https://", "http://")):
        try:
            parts = urlsplit(issuer)
            host, path = (parts.hostname or "").lower(), parts.path
        except ValueError:  # a broken IPv6 address
            pass
    return Clues(header, claims, issuer, host, path)


def at(*domains: str, path: str = "") -> Test:
    """The issuer's host is one of `domains` or below it, and its path begins with `path`."""

    def fits(clue: Clues) -> bool:
        inside = any(clue.host == each or clue.host.endswith("." + each) for each in domains)
        return inside and clue.path.startswith(path)

    return fits


def issued_by(text: str) -> Test:
    """The claim `iss` is all of this regular expression."""
    found = regex.compile(text)
    return lambda clue: found.fullmatch(clue.issuer) is not None


def has(*names: str) -> Test:
    """These claims are there, whatever they say."""
    return lambda clue: all(name in clue.claims for name in names)


def any_of(*tests: Test) -> Test:
    """One of these tests fits."""
    return lambda clue: any(test(clue) for test in tests)


def all_of(*tests: Test) -> Test:
    """Every one of these tests fits."""
    return lambda clue: all(test(clue) for test in tests)


def signed(*algorithms: str) -> Test:
    """The header's `alg` begins with one of these: "HS", "RS256"."""
    return lambda clue: str(clue.header.get("alg", "")).startswith(algorithms)


def audience(text: str) -> Test:
    """One of the claim's `aud` is all of this regular expression."""
    found = regex.compile(text)
    return lambda clue: any(found.fullmatch(each) for each in clue.audiences())


def only(*names: str) -> Test:
    """No claim stands beside these."""
    return lambda clue: set(clue.claims) <= set(names)


def says(name: str, text: str) -> Test:
    """The claim `name` is a string and all of it this regular expression."""
    found = regex.compile(text)
    return lambda clue: found.fullmatch(clue.claim(name)) is not None


def path(text: str) -> Test:
    """The issuer's path has this regular expression in it."""
    found = regex.compile(text)
    return lambda clue: found.search(clue.path) is not None
