"""Are credentials found in rich documents that stand as JSON, whatever their style and table?"""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from detectors import Confidence, Scanner, redact_text
from detectors.rules import by_id

SCANNER = Scanner()
TOKEN = by_id("github-pat").sample(Random(3)).secret
PASSWORD = by_id("password-setting").sample(Random(3)).secret

WRITTEN: dict[str, Callable[[Any], str]] = {
    "on one line": json.dumps,
    "indented": lambda each: json.dumps(each, indent=2),
    "compact": lambda each: json.dumps(each, separators=(",", ":")),
    "as a string": lambda each: json.dumps(json.dumps(each)),
}


def text(words: str, *marks: str) -> dict[str, Any]:
    node: dict[str, Any] = {"type": "text", "text": words}
    return {**node, "marks": [{"type": each} for each in marks]} if marks else node


def paragraph(*nodes: dict[str, Any]) -> dict[str, Any]:
    return {"type": "paragraph", "content": list(nodes)}


def row(kind: str, *cells: str) -> dict[str, Any]:
    made = [{"type": kind, "content": [paragraph(text(each))]} for each in cells]
    return {"type": "tableRow", "content": made}


def document(*nodes: dict[str, Any]) -> dict[str, Any]:
    return {"type": "doc", "version": 1, "content": list(nodes)}


STYLED = {
    "a Jira document": document(
        paragraph(text("use " + TOKEN[:9]), text(TOKEN[9:20], "strong"), text(TOKEN[20:] + " now"))
    ),
    "a Slack message": {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": "use " + TOKEN[:2], "style": {"bold": True}},
                    {"type": "text", "text": TOKEN[2:30]},
                    {"type": "text", "text": TOKEN[30:], "style": {"code": True}},
                ],
            }
        ],
    },
}


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("name", STYLED)
def test_a_token_in_several_styles_is_one(name: str, written: str) -> None:
    given = WRITTEN[written](STYLED[name])
    [found] = SCANNER.scan(given)
    assert found.secret.reveal() == TOKEN
    left = redact_text(given, [found], lambda _: "[removed]")
    assert not SCANNER.scan(left)
    assert TOKEN[30:] not in left


@pytest.mark.parametrize("written", WRITTEN)
def test_a_cell_is_read_below_its_heading(written: str) -> None:
    table = {
        "type": "table",
        "content": [row("tableHeader", "host", "password"), row("tableCell", "db1", PASSWORD)],
    }
    found = SCANNER.scan(WRITTEN[written](document(table)))
    assert [each.secret.reveal() for each in found if each.confidence > Confidence.LOW] == [
        PASSWORD
    ]


@pytest.mark.parametrize("written", WRITTEN)
def test_paragraphs_are_not_joined(written: str) -> None:
    given = document(paragraph(text(TOKEN)), paragraph(text("Zq9 is the next word")))
    [found] = SCANNER.scan(WRITTEN[written](given))
    assert found.secret.reveal() == TOKEN
