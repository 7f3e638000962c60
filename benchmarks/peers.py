"""What do other scanners take for the same text? Their documented calls, where installed.

Each peer scans with everything that it detects by default, in one process and on one thread. None
of them is a requirement of this project: install what you want to see beside it, for example
`pip install kingfisher-secret-scanner detect-secrets`.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import regex

from detectors import ALL_RULES, Scanner

Count = Callable[[str], int]
"""Scans one text and gives the number of findings."""


@dataclass(frozen=True)
class Peer:
    """A scanner by its name, ready to run, or the reason why it is not here."""

    name: str
    scan: Count | None
    missing: str = ""
    slow: bool = False
    """So slow that it is timed on a share of the messages only."""


def ours(scanner: Scanner) -> Peer:
    """The scanner of this project."""
    return Peer("leakwatch", lambda text: len(scanner.scan(text)))


def kingfisher() -> Peer:
    """Kingfisher's Python package: `kingfisher_sdk.Scanner().scan(text)`."""
    name = "kingfisher-secret-scanner"
    try:
        from kingfisher_sdk import Scanner as Theirs  # type: ignore[import-not-found]
    except ImportError:
        return Peer(name, None, "not installed")
    theirs = Theirs()

    def scan(text: str) -> int:
        return sum(each.visible for each in theirs.scan(text))

    return Peer(f"kingfisher {_version(name)}", scan)


def detect_secrets() -> Peer:
    """detect-secrets: `scan_line` under `default_settings`, a `SecretsCollection` for more."""
    name = "detect-secrets"
    try:
        from detect_secrets import SecretsCollection  # type: ignore[import-not-found]
        from detect_secrets.core.scan import scan_line  # type: ignore[import-not-found]
        from detect_secrets.settings import default_settings  # type: ignore[import-not-found]
    except ImportError:
        return Peer(name, None, "not installed")
    # its settings are global: this generator holds them open for the rest of the process
    held = default_settings()
    held.__enter__()

    def scan(text: str, _held: object = held) -> int:
        if "\n" not in text:
            return sum(1 for _ in scan_line(text))
        # its documented way for more than a line is a file
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            found = SecretsCollection()
            found.scan_file(file.name)
            return sum(len(each) for each in found.data.values())

    return Peer(f"{name} {_version(name)}", scan, slow=True)


def loops() -> list[Peer]:
    """Every pattern of this project on every text, as a scanner without a prefilter does."""
    plain: list[re.Pattern[str]] = []
    for rule in ALL_RULES:
        try:
            plain.append(re.compile(rule.pattern.pattern, rule.pattern.flags & _SHARED))
        except re.error:
            continue  # says more than `re` understands
    exact = [rule.pattern for rule in ALL_RULES]
    return [
        Peer(f"loop over {len(plain)} patterns, re", _loop(plain), slow=True),
        Peer(f"loop over {len(exact)} patterns, regex", _loop(exact), slow=True),
        Peer("keywords in Python, then regex", _keyed, slow=True),
    ]


_SHARED = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE


def _loop(patterns: Sequence[re.Pattern[str]] | Sequence[regex.Pattern[str]]) -> Count:
    return lambda text: sum(each.search(text) is not None for each in patterns)


def _keyed(text: str) -> int:
    lower = text.lower()
    return sum(
        rule.pattern.search(text) is not None
        for rule in ALL_RULES
        if any(keyword in lower for keyword in rule.keywords)
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def every(scanner: Scanner) -> list[Peer]:
    """All of them, this project's scanner first."""
    return [ours(scanner), kingfisher(), detect_secrets(), *loops()]
