"""Does rich text go from typing to ADF, to wiki markup, to HTML, and read the same?"""

from __future__ import annotations

import pytest

from bot.sandbox.jira.adf import adf, document, is_document, text_node, text_of, wiki_of
from bot.sandbox.jira.html import html_of

LINK = {"type": "link", "attrs": {"href": "https://x.example/a?b=1"}}


@pytest.mark.parametrize(
    ("typed", "blocks"),
    [
        ("plain", [{"type": "paragraph", "content": [text_node("plain")]}]),
        (
            "one\ntwo",
            [
                {
                    "type": "paragraph",
                    "content": [text_node("one"), {"type": "hardBreak"}, text_node("two")],
                }
            ],
        ),
        (
            "{code:bash}\nexport A=1\n\nB=2\n{code}",
            [
                {
                    "type": "codeBlock",
                    "attrs": {"language": "bash"},
                    "content": [text_node("export A=1\n\nB=2")],
                }
            ],
        ),
        (
            "a *b* _c_ {{d}}",
            [
                {
                    "type": "paragraph",
                    "content": [
                        text_node("a "),
                        text_node("b", {"type": "strong"}),
                        text_node(" "),
                        text_node("c", {"type": "em"}),
                        text_node(" "),
                        text_node("d", {"type": "code"}),
                    ],
                }
            ],
        ),
        (
            "https://x.example/a?b=1",
            [{"type": "paragraph", "content": [text_node("https://x.example/a?b=1", LINK)]}],
        ),
        (
            "[here|https://x.example/a?b=1]",
            [{"type": "paragraph", "content": [text_node("here", LINK)]}],
        ),
        (
            "h2. Title",
            [{"type": "heading", "attrs": {"level": 2}, "content": [text_node("Title")]}],
        ),
    ],
)
def test_typed_text_becomes_true_adf(typed: str, blocks: list[dict[str, object]]) -> None:
    made = adf(typed)
    assert made == document(*blocks)
    assert is_document(made)


@pytest.mark.parametrize(
    "text",
    [
        "snake_case_name and __init__",
        "2*3*4",
        "a_b_c=d_e",
        "-----BEGIN X-----",
        "{not code}",
        "[x]",
    ],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert text_of(adf(text)) == text
    assert "marks" not in repr(adf(text))


@pytest.mark.parametrize(
    "wiki",
    [
        "one\ntwo\n\nthree",
        "{code:java}\nint a_b = 1;\n{code}",
        "{quote}\nsaid\n{quote}",
        "{panel}\nnote\n{panel}",
        "h1. *Title*",
        "* one\n* two",
        "# one\n# two",
        "||name||value||\n|key|{{x}}|",
        "see [docs|https://x.example] and https://y.example",
    ],
)
def test_wiki_markup_survives_the_round_trip(wiki: str) -> None:
    assert wiki_of(adf(wiki)) == wiki


def test_people_read_text_links_cards_and_more() -> None:
    doc = document(
        {
            "type": "paragraph",
            "content": [
                text_node("see ", {"type": "strong"}),
                text_node("here", LINK),
                {"type": "mention", "attrs": {"id": "1", "text": "@Ann"}},
                {"type": "inlineCard", "attrs": {"url": "https://card.example"}},
            ],
        },
        {"type": "expand", "attrs": {"title": "More"}, "content": adf("inside")["content"]},
        {
            "type": "mediaSingle",
            "content": [{"type": "media", "attrs": {"alt": "a picture", "id": "1"}}],
        },
    )
    assert text_of(doc) == (
        "see here (https://x.example/a?b=1)@Annhttps://card.example\nMore\ninside\na picture"
    )
    assert text_of(None) == wiki_of(None) == html_of(None) == ""


def test_html_escapes_everything() -> None:
    shown = html_of('<script>\n{code}\n<b>\n{code}\n|a|"b"|\n* [x|https://x.example/"y]')
    assert "<script>" not in shown
    assert "<pre>&lt;b&gt;</pre>" in shown
    assert "<td><p>&quot;b&quot;</p></td>" in shown
    assert 'href="https://x.example/&quot;y"' in shown


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        {"type": "doc", "content": []},
        {"type": "doc", "version": 1},
        {"type": "doc", "version": 1, "content": [{}]},
        {"type": "doc", "version": 1, "content": [{"type": "text", "text": ""}]},
        {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": "x"}]},
    ],
)
def test_what_is_no_document(value: object) -> None:
    assert not is_document(value)
