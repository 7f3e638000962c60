"""`leakwatch scan`: which credentials stand in these files, and what could not be read?"""

from __future__ import annotations

import csv
import io
import json
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

from bot.commands.exits import Exit
from bot.commands.inputs import Text, texts
from bot.errors import UserError
from detectors import Confidence, Finding, Part, Scanner, fingerprint

FORMATS = ("table", "jsonl", "sarif", "csv")
INPUTS = ("text", "messages-jsonl")
_COLUMNS = (
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
)


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

    def end(self) -> None:
        """No more findings."""


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
        problems.append(what)
        _note(f"not read: {what}: {why}")

    found = 0
    with ExitStack() as stack:
        out = stack.enter_context(_sink(plan.output))
        writer = _writer(plan.output_format, out)
        step = stack.enter_context(_progress(progress))
        for row in rows(texts(plan.paths, plan.form, unread), plan.floor, key, unread, step):
            found += 1
            writer.row(row)
        writer.end()
    if problems:
        _note(f"{len(problems)} could not be read fully, so this is not a clean result.")
        return Exit.UNREAD
    return Exit.FINDINGS if found else Exit.CLEAN


def rows(
    documents: Iterable[Text], floor: Confidence, key: bytes, unread: Any, step: Any
) -> Iterator[dict[str, Any]]:
    """One row per finding, in order: the stable interface of `--format jsonl`."""
    scanner = Scanner()
    source, seen_until = "", 0
    for text in documents:
        step(len(text.text))
        report = scanner.read([Part("", text.text)])
        if report.unread:
            unread(f"{text.source} {text.document}", "a stretch of it took too long")
        if text.offset == 0 or text.source != source:
            source, seen_until = text.source, 0
        for finding in report.findings:
            start = text.offset + finding.start
            # pieces of a large file overlap: what the last one told is not told again
            if finding.confidence < floor or (text.offset and start < seen_until):
                continue
            seen_until = max(seen_until, text.offset + finding.end)
            yield _row(text, finding, key)


def _row(text: Text, finding: Finding, key: bytes) -> dict[str, Any]:
    return {
        "source": text.source,
        "document": text.document,
        "part": finding.spans[0].path,
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
        "title": finding.rule.title,
    }


def _note(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - the command line's own voice


def _sink(path: Path | None) -> Any:
    if path is None:
        return nullcontext(sys.stdout)
    try:
        return path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from None


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
        json.dump(row, self._out, ensure_ascii=False, default=str)
        self._out.write("\n")

    def end(self) -> None:
        self._out.flush()


class _Csv:
    def __init__(self, out: IO[str]) -> None:
        self._out = csv.writer(out, lineterminator="\n")
        self._out.writerow(_COLUMNS)

    def row(self, row: dict[str, Any]) -> None:
        self._out.writerow(
            [_no_formula(str(row[c] if row[c] is not None else "")) for c in _COLUMNS]
        )

    def end(self) -> None:
        pass


def _no_formula(cell: str) -> str:
    # a spreadsheet would run what begins like this
    return f"'{cell}" if cell[:1] in "=+-@\t" and cell != "-" else cell


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

        place = (
            row["source"]
            if row["source"] == row["document"]
            else (f"{row['source']} {row['document']}")
        )
        cells = (
            f"{place}:{row['start']}",
            row["title"],
            row["masked"],
            row["confidence"],
            row["severity"],
            "; ".join(row["reasons"]),
        )
        self._rows += 1
        self._table.add_row(*(Cell(str(cell)) for cell in cells))

    def end(self) -> None:
        if self._rows:
            self._console.print(self._table)
        else:
            self._console.print("Nothing found.")


_LEVELS = {"info": "note", "low": "note", "medium": "warning", "high": "error"}


class _Sarif:
    """SARIF 2.1.0, for code hosts and editors."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._results: list[dict[str, Any]] = []
        self._rules: dict[str, str] = {}

    def row(self, row: dict[str, Any]) -> None:
        self._rules[row["rule"]] = row["title"]
        self._results.append(
            {
                "ruleId": row["rule"],
                "level": _LEVELS.get(row["severity"], "error"),
                "message": {"text": f"{row['title']} ({row['masked']})"},
                "partialFingerprints": {"leakwatch/v1": row["fingerprint"]},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": row["source"]},
                            "region": {
                                "charOffset": row["start"],
                                "charLength": row["end"] - row["start"],
                            },
                        },
                        "logicalLocations": [{"name": row["document"]}],
                    }
                ],
                "properties": {"confidence": row["confidence"], "facts": row["facts"]},
            }
        )

    def end(self) -> None:
        rules = [{"id": i, "shortDescription": {"text": t}} for i, t in self._rules.items()]
        run = {
            "tool": {"driver": {"name": "leakwatch", "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": self._results,
        }
        schema = "https://json.schemastore.org/sarif-2.1.0.json"
        text = io.StringIO()
        json.dump({"$schema": schema, "version": "2.1.0", "runs": [run]}, text, indent=1)
        self._out.write(text.getvalue() + "\n")
