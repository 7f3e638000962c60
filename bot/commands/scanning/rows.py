"""What is said about a finding? One row, in which the value stands only if asked for twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.commands.inputs.model import Text, Unread
from detectors import Confidence, Finding, Part, Scanner, fingerprint

COLUMNS = (
    "source",
    "document",
    "part",
    "start",
    "end",
    "rule",
    "issuer",
    "confidence",
    "severity",
    "fingerprint",
    "masked",
    "facts",
    "reasons",
)
"""Of a finding; stable. CSV has them without the last two."""

Row = dict[str, Any]


@dataclass(frozen=True)
class Look:
    """How texts are looked at; travels to other processes."""

    floor: Confidence
    key: bytes
    """Of the fingerprints."""
    reveal: bool = False
    """Whether rows carry the value."""


@dataclass(frozen=True)
class Told:
    """What one text gave."""

    document: str | None
    """None: there was no text, only something that could not be read."""
    again: str | None
    """See `Text.again`."""
    size: int
    rows: tuple[Row, ...]
    unread: tuple[tuple[str, str], ...]


Accepts = Callable[[Finding, Sequence[Part], str], object | None]
"""(finding, parts of its document, source) → why it need not be told; None: it must be."""


def told(scanner: Scanner, text: Text, look: Look, accepts: Accepts | None = None) -> Told:
    """Scan one text. Depends on nothing but its arguments."""
    exact = text.inside is None or text.inside.exact
    parts = text.parts or [Part("", text.text, exact=exact)]
    report = scanner.read(parts)
    unread = []
    if report.unread:
        first = report.unread[0]
        at = f"{first.path} {first.start}" if text.parts else text.offset + first.start
        unread.append((f"{text.source} {text.document}", f"a stretch from {at} on took too long"))
    rows = tuple(
        _row(text, finding, look)
        for finding in report.findings
        if finding.confidence >= look.floor
        and text.owns(finding.start)
        and (accepts is None or accepts(finding, parts, text.source) is None)
    )
    return Told(text.document, text.again, text.size, rows, tuple(unread))


def in_order(results: Iterable[Told], unread: Unread, step: Any) -> Iterator[Row]:
    """The rows of what was told, without what a second reading of a text only repeats."""
    first: str | None = None
    seen: set[tuple[str, str]] = set()
    for each in results:
        step(each.size)
        for what, why in each.unread:
            unread(what, why)
        if each.document is not None and (each.again or each.document) != first:
            first, seen = each.again or each.document, set()
        for row in each.rows:
            value = (row["rule"], row["fingerprint"])
            if each.again is None or value not in seen:
                seen.add(value)
                yield row


def _row(text: Text, finding: Finding, look: Look) -> Row:
    apart = text.source != text.document
    line, begin = text.line, text.line_start
    if not apart or text.part:
        last_break = text.text.rfind("\n", 0, finding.start)
        line += text.text.count("\n", 0, finding.start)
        begin = begin if last_break < 0 else text.offset + last_break + 1
    column = text.offset + finding.start - begin + 1
    part = text.part or finding.spans[0].path
    if text.inside:
        part = text.inside.at(text.offset + finding.start) or part
    row = {
        "source": text.source,
        "document": text.document,
        "part": part,
        "start": text.offset + finding.start,
        "end": text.offset + finding.end,
        "rule": finding.rule.id,
        "issuer": finding.rule.issuer,
        "confidence": finding.confidence.word,
        "severity": finding.severity.word,
        "fingerprint": fingerprint(finding.secret, look.key),
        "masked": finding.secret.masked,
        "facts": dict(finding.facts),
        "reasons": list(finding.reasons),
        # for people and SARIF:
        "title": finding.rule.title,
        "line": line,
        "column": column,
        "place": _place(text, finding, part, line, column),
        "apart": apart,
    }
    if text.about or text.part:
        row["about"] = {**text.about, **({"line": line} if text.part else {})}
    if look.reveal:
        row["secret"] = finding.secret.reveal()
    return row


def _place(text: Text, finding: Finding, part: str, line: int, column: int) -> str:
    if text.inside and text.document != text.source:
        return f"{text.document}!{part}" if part else f"{text.document}:{finding.start}"
    if text.part:
        return f"{text.document}:{line}:{column}"
    if text.parts:
        return f"{text.source} {text.document} {part}:{finding.start}"
    if text.source != text.document:
        return f"{text.source} {text.document}:{finding.start}"
    return f"{text.source}:{line}:{column}"
