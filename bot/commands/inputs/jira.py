"""Which texts stand in an export of Jira: CSV, XML (of a search or a backup), or JSON of REST?"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from bot.commands.inputs.model import STDIN, Text, Unread
from bot.commands.inputs.streams import Joined
from bot.files.text import unicode_of
from detectors import Part

_LONGEST_CELL = 64_000_000
"""Characters."""
_LARGEST = 500_000_000
"""Bytes of one JSON document; a search gives at most 5,000 issues a page."""
_ADDRESSES = frozenset(["self", "avatarUrls", "iconUrl", "avatarId", "avatarUrl"])
"""Keys of links that Jira itself makes."""


def jira_export(joined: Joined, source: str, form: str, unread: Unread) -> Iterator[Text]:
    """Each issue (in a backup each record) as a document, called by its key."""
    reading = {"jira-csv": _csv, "jira-xml": _xml, "jira-json": _json}[form]
    yield from reading(joined, source, unread)
    if joined.damage:
        unread(source, joined.damage)


# --- CSV ---------------------------------------------------------------------------------------


def _csv(joined: Joined, source: str, unread: Unread) -> Iterator[Text]:
    text = joined.text(unicode_of(joined.head) or "utf-8")
    csv.field_size_limit(_LONGEST_CELL)
    first = text.readline()
    # Jira offers four delimiters; cells of the head hold none of them
    delimiter = max(",;\t|", key=first.count)
    names = next(csv.reader([first], delimiter=delimiter), [])
    seen: Counter[str] = Counter()
    columns = []
    for name in names:
        name = name.strip("\ufeff ")
        seen[name] += 1
        columns.append(f"{name}/{seen[name]}" if seen[name] > 1 else name)
    lowered = [name.lower() for name in columns]
    key = next((lowered.index(n) for n in ("issue key", "key") if n in lowered), None)
    if key is None:
        unread(source, 'it is no CSV export of Jira: its first line has no "Issue key"')
        return
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    while True:
        line = rows.line_num + 2
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            unread(f"{source}, from line {line}", f"it is no CSV: {error}")
            return
        cells = zip(row, [*columns, *(f"column {n + 1}" for n in range(len(columns), len(row)))],
                    strict=False)  # fmt: skip
        parts = tuple(Part(name, cell) for cell, name in cells if cell)
        if parts:
            document = row[key] if key < len(row) and row[key] else f"line {line}"
            yield Text(source, document, "", line, parts=parts)


# --- XML ---------------------------------------------------------------------------------------


def _xml(joined: Joined, source: str, unread: Unread) -> Iterator[Text]:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    open_tags: list[Any] = []
    item = backup = False
    found = 0
    try:
        for event, element in iterparse(joined.buffered(), events=("start", "end")):
            if event == "start":
                open_tags.append(element)
                backup = backup or (len(open_tags) == 1 and element.tag == "entity-engine-xml")
                continue
            open_tags.pop()
            depth = len(open_tags)
            item = (element.tag == "item" and depth == 2) or (backup and depth == 1)
            if item:
                found += 1
                parts = tuple(_element(element, ""))
                if parts:
                    yield Text(source, _name(element, found, backup), "", 1, parts=parts)
                element.clear()
                # its parent would keep it: memory stays constant
                open_tags[-1].remove(element)
    except ParseError as error:
        unread(source, f"it is no XML from line {error.position[0]} on")
    except DefusedXmlException:
        unread(source, "it declares entities, which could be a bomb: it was read only up to there")
    else:
        if not found:
            unread(source, "it is no XML export of Jira: it has neither items nor records")


def _name(element: Any, number: int, backup: bool) -> str:
    if backup:
        return f"{element.tag}/{element.get('id') or number}"
    return str(element.findtext("key") or f"item {number}")


def _element(element: Any, path: str) -> Iterator[Part]:
    for name, value in element.attrib.items():
        if value:
            yield Part(f"{path}@{name}", value)
    if element.text and element.text.strip():
        yield Part(path or "text", element.text)
    seen: Counter[str] = Counter()
    for child in element:
        seen[child.tag] += 1
        name = child.tag if seen[child.tag] == 1 else f"{child.tag}/{seen[child.tag]}"
        yield from _element(child, f"{path}/{name}" if path else name)
        if child.tail and child.tail.strip():
            yield Part(f"{path}/{name}/after" if path else f"{name}/after", child.tail)


# --- JSON --------------------------------------------------------------------------------------


def _json(joined: Joined, source: str, unread: Unread) -> Iterator[Text]:
    data = joined.up_to(_LARGEST)
    if len(data) > _LARGEST:
        unread(source, f"it is larger than {_LARGEST // 1_000_000} MB: export it in pages")
        return
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        unread("standard input" if source == STDIN else source, "it is not JSON")
        return
    pages = found if isinstance(found, list) else [found]
    issues = [
        issue
        for page in pages
        if isinstance(page, dict)
        for issue in (page["issues"] if isinstance(page.get("issues"), list) else [page])
    ]
    if not issues:
        unread(source, 'it is no answer of Jira\'s REST API: it has no "issues"')
    for number, issue in enumerate(issues, 1):
        if not isinstance(issue, dict):
            unread(f"{source}, issue {number}", "it is not an object")
            continue
        try:
            parts = tuple(_strings(issue, ""))
        except RecursionError:
            unread(f"{source}, issue {number}", "it is nested too deeply")
            continue
        if parts:
            name = str(issue.get("key") or issue.get("id") or f"issue {number}")
            yield Text(source, name, "", 1, parts=parts)


def _strings(value: Any, path: str) -> Iterator[Part]:
    from bot.connectors.jira import adf

    if isinstance(value, str):
        if value:
            yield Part(path, value)
    elif adf.is_adf(value):
        # rich text: what people read as one line is one line
        for part in adf.parts(value):
            yield Part(path + part.path, part.text, part.joins)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if key not in _ADDRESSES:
                yield from _strings(each, f"{path}/{key}".lstrip("/"))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _strings(each, f"{path}/{number}")
