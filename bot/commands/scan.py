"""`leakwatch scan`: which credentials stand in these files, and what could not be read?"""

from __future__ import annotations

import csv
import io
import json
import os
import secrets
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol
from urllib.parse import quote

from bot.commands.exits import Exit
from bot.commands.inputs import STDIN, Text, Unread, texts
from bot.errors import UserError
from bot.words import one_line
from detectors import Confidence, Finding, Part, Scanner, fingerprint

FORMATS = ("table", "jsonl", "sarif", "csv")
INPUTS = ("text", "messages-jsonl")
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
_CELLS = COLUMNS[:-2]
_WIDEST = 400
_MOST_NOTES = 100


@dataclass(frozen=True)
class ScanPlan:
    """What is to be scanned and how it is shown."""

    paths: tuple[str, ...]
    form: str = "text"
    output_format: str = "table"
    output: Path | None = None
    floor: Confidence = Confidence.MEDIUM
    key: bytes | None = None
    """Key of the fingerprints; None: a fresh one, so that they compare only within this run."""


class Writer(Protocol):
    """Takes rows as they come."""

    def row(self, row: dict[str, Any]) -> None:
        """One finding."""

    def end(self, problems: Sequence[str]) -> None:
        """No more findings; `problems` could not be read."""


def key_of(text: str) -> bytes:
    """The fingerprint key of the environment. Raises `ConfigError` when it is malformed."""
    from bot.store.vault import fingerprint_key_of

    return fingerprint_key_of(text, Path())


def scan(plan: ScanPlan, *, progress: bool | None = None) -> Exit:
    """Scan and write; see `Exit` for what it gives back. Raises `UserError`."""
    if plan.output_format not in FORMATS:
        raise UserError(f"--format takes one of {', '.join(FORMATS)}.")
    if plan.form not in INPUTS:
        raise UserError(f"--input-format takes one of {', '.join(INPUTS)}.")
    key = plan.key
    if key is None:
        key = secrets.token_bytes(32)
        if plan.output_format != "table":
            _note("Fingerprints are made with a fresh key: compare them within this run only.")
    problems: list[str] = []

    def unread(what: str, why: str) -> None:
        problems.append(f"{one_line(what, _WIDEST)}: {why}")
        if len(problems) <= _MOST_NOTES:
            _note(f"not read: {problems[-1]}")
        elif len(problems) == _MOST_NOTES + 1:
            _note("not read: more than these; their number follows")

    found = 0
    passed: Counter[str] = Counter()
    with ExitStack() as stack:
        out = stack.enter_context(_sink(plan.output, plan.output_format))
        with _writing(plan.output):
            writer = _writer(plan.output_format, out)
        step = stack.enter_context(_progress(progress))
        documents = texts(plan.paths, plan.form, unread, passed)
        for row in rows(documents, plan.floor, key, unread, step):
            found += 1
            with _writing(plan.output):
                writer.row(row)
        with _writing(plan.output):
            writer.end(problems)
    if passed:
        words = ", ".join(f"{number} {what}" for what, number in sorted(passed.items()))
        _note(f"Passed over inside folders, read when named: {words}.")
    if problems:
        _note(f"{len(problems)} could not be read fully, so this is not a clean result.")
        return Exit.UNREAD
    return Exit.FINDINGS if found else Exit.CLEAN


def rows(
    documents: Iterable[Text], floor: Confidence, key: bytes, unread: Unread, step: Any
) -> Iterator[dict[str, Any]]:
    """One row per finding, in order; see `COLUMNS` for the stable part."""
    scanner = Scanner()
    first, seen = "", set[tuple[str, str]]()
    for text in documents:
        step(len(text.text))
        exact = text.inside is None or text.inside.exact
        report = scanner.read([Part("", text.text, exact=exact)])
        if report.unread:
            at = text.offset + report.unread[0].start
            unread(f"{text.source} {text.document}", f"a stretch from {at} on took too long")
        until = len(text.text) if text.own_until is None else text.own_until
        again = text.again is not None
        if (text.again or text.document) != first:
            first, seen = text.again or text.document, set()
        for finding in report.findings:
            if finding.confidence >= floor and text.own_from <= finding.start < until:
                row = _row(text, finding, key)
                value = (row["rule"], row["fingerprint"])
                # a second reading of the same text tells only what the first did not show
                if not again or value not in seen:
                    seen.add(value)
                    yield row


def _row(text: Text, finding: Finding, key: bytes) -> dict[str, Any]:
    apart = text.source != text.document
    line, begin = text.line, text.line_start
    if not apart:
        last_break = text.text.rfind("\n", 0, finding.start)
        line += text.text.count("\n", 0, finding.start)
        begin = begin if last_break < 0 else text.offset + last_break + 1
    part = text.inside.at(text.offset + finding.start) if text.inside else ""
    place = f"{text.source}:{line}:{text.offset + finding.start - begin + 1}"
    if text.inside:
        place = f"{text.document}!{part}" if part else f"{text.document}:{finding.start}"
    elif apart:
        place = f"{text.source} {text.document}:{finding.start}"
    return {
        "source": text.source,
        "document": text.document,
        "part": part or finding.spans[0].path,
        "start": text.offset + finding.start,
        "end": text.offset + finding.end,
        "rule": finding.rule.id,
        "issuer": finding.rule.issuer,
        "confidence": finding.confidence.word,
        "severity": finding.severity.word,
        "fingerprint": fingerprint(finding.secret, key),
        "masked": finding.secret.masked,
        "facts": dict(finding.facts),
        "reasons": list(finding.reasons),
        # for people and SARIF:
        "title": finding.rule.title,
        "line": line,
        "column": text.offset + finding.start - begin + 1,
        "place": place,
        "apart": apart,
    }


def _note(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - the command line's own voice


@contextmanager
def _sink(path: Path | None, form: str) -> Iterator[IO[str]]:
    # a file name or an id may hold what UTF-8 cannot; in JSON the replacement is its escape
    if path is None:
        if form != "table" and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    with _writing(path):
        out = path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    try:
        yield out
    finally:
        # what was kept back is written now: a full disk shows here too
        with _writing(path):
            out.close()


@contextmanager
def _writing(path: Path | None) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # `| head`: the command line ends quietly
    except OSError as error:
        raise UserError(f"{path or 'The output'} cannot be written: {error.strerror}.") from None


def _progress(wanted: bool | None) -> Any:
    """A context that gives a function to call with each text's length."""
    if wanted is False or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    from rich.console import Console
    from rich.progress import DownloadColumn, Progress, SpinnerColumn, TimeElapsedColumn

    class Bar(Progress):
        def __enter__(self) -> Any:
            super().__enter__()
            task = self.add_task("scanning", total=None)
            return lambda size: self.advance(task, size)

    console = Console(stderr=True)
    return Bar(SpinnerColumn(), DownloadColumn(), TimeElapsedColumn(), console=console)


# --- formats -----------------------------------------------------------------------------------


def _writer(name: str, out: IO[str]) -> Writer:
    if name == "jsonl":
        return _JsonLines(out)
    if name == "csv":
        return _Csv(out)
    if name == "sarif":
        return _Sarif(out)
    return _Table(out)


class _JsonLines:
    def __init__(self, out: IO[str]) -> None:
        self._out = out

    def row(self, row: dict[str, Any]) -> None:
        stable = {column: row[column] for column in COLUMNS}
        self._out.write(json.dumps(stable, ensure_ascii=False, default=str) + "\n")
        # whoever reads a pipe sees each finding at once
        self._out.flush()

    def end(self, problems: Sequence[str]) -> None:
        self._out.flush()


class _Csv:
    def __init__(self, out: IO[str]) -> None:
        self._stream = out
        self._out = csv.writer(out, lineterminator="\n")
        self._out.writerow(_CELLS)

    def row(self, row: dict[str, Any]) -> None:
        cells = (row[column] for column in _CELLS)
        self._out.writerow([_no_formula("" if cell is None else str(cell)) for cell in cells])

    def end(self, problems: Sequence[str]) -> None:
        self._stream.flush()


def _no_formula(cell: str) -> str:
    # a spreadsheet would run what begins like this
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell != "-" else cell


class _Table:
    def __init__(self, out: IO[str]) -> None:
        from rich.console import Console
        from rich.table import Table

        wide = None if getattr(out, "isatty", lambda: False)() else 160
        self._console = Console(file=out, width=wide)
        self._table = Table("where", "what", "masked", "confidence", "severity", "why")
        self._rows = 0

    def row(self, row: dict[str, Any]) -> None:
        from rich.text import Text as Cell

        cells = (
            row["place"],
            row["title"],
            row["masked"],
            row["confidence"],
            row["severity"],
            "; ".join(row["reasons"]),
        )
        self._rows += 1
        self._table.add_row(*(Cell(one_line(cell, _WIDEST)) for cell in cells))

    def end(self, problems: Sequence[str]) -> None:
        if self._rows:
            self._console.print(self._table)
        else:
            self._console.print(
                "Nothing found in what could be read." if problems else "Nothing found."
            )


_LEVELS = {
    "info": "note",
    "low": "note",
    "medium": "warning",
    "high": "error",
    "critical": "error",
}


class _Sarif:
    """SARIF 2.1.0, for code hosts and editors."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._results: list[dict[str, Any]] = []
        self._rules: dict[str, str] = {}

    def row(self, row: dict[str, Any]) -> None:
        self._rules[row["rule"]] = row["title"]
        region: dict[str, Any] = {"startLine": row["line"]}
        if not row["apart"]:
            # a message stands escaped in its line: characters of the file are not known
            region |= {
                "startColumn": row["column"],
                "charOffset": row["start"],
                "charLength": row["end"] - row["start"],
            }
        place = {"artifactLocation": {"uri": _uri(row["source"])}, "region": region}
        names = [{"fullyQualifiedName": row["document"]}]
        self._results.append(
            {
                "ruleId": row["rule"],
                "level": _LEVELS[row["severity"]],
                "message": {"text": f"{row['title']} ({row['masked']})"},
                "partialFingerprints": {"leakwatch/v1": row["fingerprint"]},
                "locations": [{"physicalLocation": place, "logicalLocations": names}],
                "properties": {
                    name: row[name] for name in ("confidence", "severity", "start", "end", "facts")
                },
            }
        )

    def end(self, problems: Sequence[str]) -> None:
        rules = [{"id": i, "shortDescription": {"text": t}} for i, t in self._rules.items()]
        notes = [{"level": "error", "message": {"text": f"not read: {p}"}} for p in problems]
        run = {
            "tool": {"driver": {"name": "leakwatch", "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {"executionSuccessful": not problems, "toolExecutionNotifications": notes}
            ],
            "results": self._results,
        }
        schema = "https://json.schemastore.org/sarif-2.1.0.json"
        # one write: the escapes of ASCII take care of what UTF-8 cannot hold
        text = json.dumps(
            {"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=1, default=str
        )
        self._out.write(text + "\n")
        self._out.flush()


def _uri(source: str) -> str:
    """A file as a URI reference; a relative one stays relative, as code hosts want it."""
    if source == STDIN:
        return "stdin"
    path = Path(source)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()))
