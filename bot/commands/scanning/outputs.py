"""How are rows shown: as a table, as lines for machines, for spreadsheets, code hosts, CI?"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Protocol
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from bot.commands.inputs.model import STDIN
from bot.commands.scanning.rows import COLUMNS
from bot.words import one_line

FORMATS = ("table", "jsonl", "sarif", "csv", "junit")
MAY_REVEAL = ("table", "jsonl")
"""Formats that show values when somebody asks for it; the others go to places that keep them."""
_CELLS = COLUMNS[:-2]
_WIDEST = 400


class Writer(Protocol):
    """Takes rows as they come."""

    def row(self, row: dict[str, Any]) -> None:
        """One finding."""

    def end(self, problems: Sequence[str]) -> None:
        """No more findings; `problems` could not be read."""


def writer(name: str, out: IO[str], *, reveal: bool = False) -> Writer:
    """The writer of a format, one of `FORMATS`."""
    if name == "jsonl":
        return _JsonLines(out)
    if name == "csv":
        return _Csv(out)
    if name == "sarif":
        return _Sarif(out)
    if name == "junit":
        return _JUnit(out)
    return _Table(out, reveal)


class _JsonLines:
    def __init__(self, out: IO[str]) -> None:
        self._out = out

    def row(self, row: dict[str, Any]) -> None:
        stable = {column: row[column] for column in COLUMNS}
        # only of what has an author, and only when asked for
        stable |= {name: row[name] for name in ("about", "secret") if name in row}
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
    def __init__(self, out: IO[str], reveal: bool) -> None:
        self._out = out
        self._reveal = reveal
        self._rows: list[tuple[str, ...]] = []

    def row(self, row: dict[str, Any]) -> None:
        cells = (
            row["place"],
            row["title"],
            row["masked"],
            row["confidence"],
            row["severity"],
            "; ".join(row["reasons"]),
        )
        shown = tuple(one_line(cell, _WIDEST) for cell in cells)
        self._rows.append((*shown, row["secret"]) if self._reveal else shown)

    def end(self, problems: Sequence[str]) -> None:
        if not self._rows:
            none = "Nothing found in what could be read." if problems else "Nothing found."
            self._out.write(none + "\n")
            return
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text as Cell

        wide = None if getattr(self._out, "isatty", lambda: False)() else 160
        table = Table("where", "what", "masked", "confidence", "severity", "why")
        if self._reveal:
            # whole, however long: it was asked for twice
            table.add_column("secret", overflow="fold")
        for cells in self._rows:
            table.add_row(*map(Cell, cells))
        Console(file=self._out, width=wide).print(table)


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


class _JUnit:
    """JUnit's XML, which every CI shows: a failed test for each finding, an error for each gap.

    There is no norm; this keeps to what Jenkins, GitLab and GitHub's actions all read.
    """

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._cases: list[str] = []

    def row(self, row: dict[str, Any]) -> None:
        what = f"{row['title']} ({row['masked']})"
        details = [
            row["place"],
            what,
            f"confidence {row['confidence']}, severity {row['severity']}",
            *row["reasons"],
            f"fingerprint {row['fingerprint']}",
        ]
        self._case(row["source"], f"{row['rule']} at {row['place']}", "failure", what, details)

    def _case(self, where: str, name: str, tag: str, what: str, details: Sequence[str]) -> None:
        text = escape("\n".join(one_line(each, _WIDEST) for each in details))
        self._cases.append(
            f"  <testcase classname={_attribute(where)} name={_attribute(name)}>"
            f"<{tag} type={_attribute(name.split()[0])} message={_attribute(what)}>{text}</{tag}>"
            "</testcase>\n"
        )

    def end(self, problems: Sequence[str]) -> None:
        failures = len(self._cases)
        for each in problems:
            self._case("leakwatch", f"unread: {each}", "error", f"not read: {each}", [each])
        if not self._cases:
            self._cases.append('  <testcase classname="leakwatch" name="no credentials"/>\n')
        counts = f'tests="{len(self._cases)}" failures="{failures}" errors="{len(problems)}"'
        self._out.write(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n'
            f' <testsuite name="leakwatch" {counts}>\n{"".join(self._cases)}'
            " </testsuite>\n</testsuites>\n"
        )
        self._out.flush()


def _attribute(text: str) -> str:
    return quoteattr(one_line(text, _WIDEST))


def _uri(source: str) -> str:
    """A file as a URI reference; a relative one stays relative, as code hosts want it."""
    if source == STDIN:
        return "stdin"
    path = Path(source)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()))
