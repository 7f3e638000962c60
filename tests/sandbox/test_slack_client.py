"""Is a typed message what Slack's client would make of it?"""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.slack.client import typed

PEOPLE = {"@ann": ("user", "U1"), "#ops": ("channel", "C1")}


def make(text: str) -> tuple[str, list[dict[str, Any]]]:
    """The text, and the parts of the one rich_text block."""
    written, blocks = typed(text, PEOPLE.get)
    assert [block["type"] for block in blocks] == ["rich_text"]
    return written, blocks[0]["elements"]


def flat(parts: list[dict[str, Any]]) -> str:
    """What a reader sees."""
    return "\n".join(
        "".join(e.get("text", e.get("url", "")) for e in part["elements"]) for part in parts
    )


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("see https://x.org/a?b=1&c=2.", "see <https://x.org/a?b=1&amp;c=2>."),
        ("at db.example.com now", "at <http://db.example.com|db.example.com> now"),
        ("mail ann@acme.com", "mail <mailto:ann@acme.com|ann@acme.com>"),
        ("pg://u:p@h/db", "<pg://u:p@h/db>"),
        ("u:p4ss@db.acme.io", "u:<mailto:p4ss@db.acme.io|p4ss@db.acme.io>"),
        ("*bold* _it_ ~no~ `x < 1`", "*bold* _it_ ~no~ `x &lt; 1`"),
        ("hi @ann in #ops, not @zoe", "hi <@U1> in <#C1|ops>, not @zoe"),
        ("@here look", "<!here> look"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("2*3*4", "2*3*4"),
        ("eyJhbGciOi.eyJzdWIi.c2ln", "eyJhbGciOi.eyJzdWIi.c2ln"),
        ("```\ncurl http://h.ch -d '*x*'\n```", "```curl <http://h.ch> -d '*x*'```"),
        ("> quoted\nown", "&gt; quoted\nown"),
    ],
)
def test_text(said: str, text: str) -> None:
    assert make(said)[0] == text


def test_styles_are_elements() -> None:
    _, parts = make("a *b* `c` _d_")
    elements = parts[0]["elements"]
    assert [element["text"] for element in elements] == ["a ", "b", " ", "c", " ", "d"]
    assert [element.get("style") for element in elements] == [
        None,
        {"bold": True},
        None,
        {"code": True},
        None,
        {"italic": True},
    ]


def test_blocks_are_not_escaped() -> None:
    _, parts = make("a < b & `c > d`")
    assert flat(parts) == "a < b & c > d"


def test_code_blocks_and_quotes_are_parts_of_their_own() -> None:
    _, parts = make("before\n```\nTOKEN=1\nOTHER=2\n```\nafter\n> said")
    kinds = [part["type"] for part in parts]
    assert kinds == [
        "rich_text_section",
        "rich_text_preformatted",
        "rich_text_section",
        "rich_text_quote",
    ]
    assert parts[1]["elements"][0]["text"] == "TOKEN=1\nOTHER=2"


def test_links_split_what_was_one_word() -> None:
    written, parts = make("password:hunter2.acme.io!")
    assert written == "password:<http://hunter2.acme.io|hunter2.acme.io>!"
    assert [element["type"] for element in parts[0]["elements"]] == ["text", "link", "text"]


def test_long_text_stays_plain() -> None:
    said = "*x* " * 1001
    written, parts = make(said)
    assert written == said
    assert parts[0]["elements"] == [{"type": "text", "text": said}]
