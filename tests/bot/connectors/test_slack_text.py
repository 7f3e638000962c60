"""Every place where a Slack message keeps text is read, and written back exactly there."""

from __future__ import annotations

from typing import Any

import pytest

from bot.connectors.slack.tell import blocks_of
from bot.connectors.slack.text import (
    escape,
    parts_of,
    shown,
    unescape,
    with_original,
    with_texts,
    without_mentions,
)
from bot.model import Button, Message

M = "sesame"


def text(value: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": value, **more}


def rich(*elements: dict[str, Any], kind: str = "rich_text_section") -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(elements)}]}


PLACES: dict[str, dict[str, Any]] = {
    "text": {"text": f"a {M}"},
    "section": {"blocks": [rich(text(M))]},
    "preformatted": {"blocks": [rich(text(M), kind="rich_text_preformatted")]},
    "quote": {"blocks": [rich(text(M), kind="rich_text_quote")]},
    "list": {
        "blocks": [
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_list",
                        "style": "bullet",
                        "elements": [{"type": "rich_text_section", "elements": [text(M)]}],
                    }
                ],
            }
        ]
    },
    "link": {"blocks": [rich({"type": "link", "url": f"https://x.example/{M}"})]},
    "behind a label": {
        "blocks": [rich({"type": "link", "url": f"https://x.example/{M}", "text": "here"})]
    },
    "label": {"blocks": [rich({"type": "link", "url": "https://x.example", "text": M})]},
    "mrkdwn": {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": M}}]},
    "fields": {"blocks": [{"type": "section", "fields": [{"type": "mrkdwn", "text": M}]}]},
    "button": {
        "blocks": [
            {
                "type": "actions",
                "elements": [
                    {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": M}}
                ],
            }
        ]
    },
    "header": {"blocks": [{"type": "header", "text": {"type": "plain_text", "text": M}}]},
    "context": {"blocks": [{"type": "context", "elements": [{"type": "mrkdwn", "text": M}]}]},
    "markdown": {"blocks": [{"type": "markdown", "text": M}]},
    "image": {
        "blocks": [{"type": "image", "image_url": f"https://x.example/{M}", "alt_text": "a chart"}]
    },
    "alt text": {"blocks": [{"type": "image", "image_url": "https://x.example", "alt_text": M}]},
    "table": {
        "blocks": [{"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, rich(text(M))]]}]
    },
    "block of the future": {"blocks": [{"type": "hologram", "words": [{"deep": M}]}]},
    "attachment": {"attachments": [{"id": 1, "fallback": "f", "text": M}]},
    "attachment fields": {"attachments": [{"fields": [{"title": "password", "value": M}]}]},
    "attachment link": {"attachments": [{"from_url": f"https://x.example/{M}", "text": "a"}]},
    "attachment footer": {"attachments": [{"footer": M, "author_name": "n"}]},
    "forwarded": {
        "attachments": [
            {
                "is_share": True,
                "message_blocks": [
                    {
                        "team": "T1",
                        "channel": "C1",
                        "ts": "1",
                        "message": {"blocks": [rich(text(M))]},
                    }
                ],
            }
        ]
    },
    "metadata": {
        "metadata": {"event_type": "deploy", "event_payload": {"env": {"a/b~c": [M]}, "id": M}}
    },
    "custom author": {"username": M},
}


@pytest.mark.parametrize("place", PLACES)
def test_it_is_read(place: str) -> None:
    message = {"ts": "1.0", **PLACES[place]}
    parts = parts_of(message)
    assert any(M in part.text for part in parts)
    assert len({part.path for part in parts}) == len(parts)


@pytest.mark.parametrize("place", [each for each in PLACES if each != "custom author"])
def test_it_is_written_back(place: str) -> None:
    message = {"ts": "1.0", **PLACES[place]}
    texts = {p.path: p.text.replace(M, "[gone]") for p in parts_of(message) if M in p.text}
    changed = with_texts(message, texts)
    assert M not in repr(changed)
    left = repr(parts_of(changed))
    dropped = place == "attachment link"
    assert ("[gone]" in left) is not dropped
    # what was not changed is as it was
    untouched = {p.path: p.text for p in parts_of(message) if M not in p.text}
    now = {p.path: p.text for p in parts_of(changed)}
    if place not in ("image", "behind a label"):
        assert untouched.items() <= now.items()
    assert M in repr(message), "the message itself is never changed"


def test_one_word_in_two_styles_is_one_run() -> None:
    message = {"blocks": [rich(text("key se"), text("sa", style={"bold": True}), text("me!"))]}
    parts = parts_of(message)
    assert [part.joins for part in parts] == [False, True, True]
    assert shown(parts) == "key sesame!"


def test_an_address_that_slack_linked_by_itself_stays_in_its_run() -> None:
    link = {"type": "link", "url": "http://ss.io", "text": "ss.io"}
    parts = parts_of({"blocks": [rich(text("user:pa"), link, text("/db"))]})
    assert shown(parts) == "user:pass.io/db"
    assert [part.joins for part in parts] == [False, True, True, False]
    assert parts[-1].text == "http://ss.io"


def test_a_mention_ends_a_run() -> None:
    parts = parts_of({"blocks": [rich(text("a"), {"type": "user", "user_id": "U1"}, text("b"))]})
    assert [(part.text, part.joins) for part in parts] == [("a", False), ("b", False)]


def test_text_that_repeats_the_blocks_is_read_once_and_still_written() -> None:
    message = {"text": f"a &amp; *{M}*", "blocks": [rich(text("a & "), text(M))]}
    assert [part.path for part in parts_of(message)] == [
        "blocks/0/elements/0/elements/0/text",
        "blocks/0/elements/0/elements/1/text",
    ]
    changed = with_texts(message, {"blocks/0/elements/0/elements/1/text": "[gone] & more"})
    assert changed["text"] == "a &amp; [gone] &amp; more"


def test_text_that_says_something_else_is_read_too() -> None:
    message = {"text": f"fallback {M}", "blocks": [rich(text("a button"))]}
    assert parts_of(message)[-1].path == "text"
    assert with_texts(message, {"text": "fallback [gone]"})["text"] == "fallback [gone]"


def test_a_link_in_text_loses_its_brackets_with_its_address() -> None:
    message = {"text": f"see <https://x.example/{M}|this> and <https://y.example|that>"}
    changed = with_texts(message, {"text": message["text"].replace(M, "[gone]")})
    assert changed["text"] == "see this (https://x.example/[gone]) and <https://y.example|that>"


def test_files_and_ids_are_no_text() -> None:
    message = {
        "user": M,
        "files": [{"id": "F1", "url_private": M}],
        "blocks": [{"block_id": M, **rich(text("a"))}],
        "attachments": [{"id": 1, "author_id": M, "ts": M, "files": [{"url_private": M}]}],
    }
    assert [part.text for part in parts_of(message)] == ["a"]


@pytest.mark.parametrize("path", ["blocks/7/text", "blocks/0/nothing/here", "text/0", "nowhere"])
def test_a_path_that_is_not_there_changes_nothing(path: str) -> None:
    message = {"text": "<a>", "blocks": [rich(text("b"))]}
    assert with_texts(message, {path: "x"})["blocks"] == message["blocks"]


def test_a_redacted_link_comes_back() -> None:
    link = {"type": "link", "url": f"https://x.example/{M}", "text": "here"}
    message = {"text": f"go <https://x.example/{M}|here>", "blocks": [rich(text("go "), link)]}
    original = {part.path: part.text for part in parts_of(message)}
    texts = {p: t.replace(M, "[gone]") for p, t in original.items() if M in t}
    redacted = with_texts(message, texts)
    assert M not in repr(redacted)
    assert with_original(redacted, original)["blocks"] == message["blocks"]


def test_escapes_are_exactly_three_and_undone_once() -> None:
    assert escape("<!here> & &amp;") == "&lt;!here&gt; &amp; &amp;amp;"
    assert unescape(escape("<!here> & &amp;")) == "<!here> & &amp;"


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("<@U1> hi", "@U1 hi"),
        ("<@U1|ann>", "@ann"),
        ("<!here> <!channel>", "@here @channel"),
        ("<!subteam^S1|@sec>", "@sec"),
        ("<#C1|ops> <https://x.example|x>", "<#C1|ops> <https://x.example|x>"),
    ],
)
def test_a_quote_calls_nobody(written: str, quoted: str) -> None:
    assert without_mentions(written) == quoted


def test_our_own_words_are_never_a_mention_or_a_link() -> None:
    blocks = blocks_of(Message("<!channel> & <https://x|y>\n\nsecond", (Button("a", "L", "7"),)))
    assert [block["type"] for block in blocks] == ["section", "section", "actions"]
    assert blocks[0]["text"]["text"] == "&lt;!channel&gt; &amp; &lt;https://x|y&gt;"
    assert blocks[0]["text"]["verbatim"] is True
    assert blocks[2]["elements"][0] == {
        "type": "button",
        "action_id": "a",
        "text": {"type": "plain_text", "text": "L", "emoji": False},
        "value": "7",
    }


@pytest.mark.parametrize("words", ["word " * 2000, "x" * 9000, "&" * 3000, " " * 4000])
def test_long_words_are_cut_to_fit(words: str) -> None:
    blocks = blocks_of(Message(words))
    assert all(len(block["text"]["text"]) <= 3000 for block in blocks)
    said = "".join(unescape(block["text"]["text"]) for block in blocks)
    assert said.replace(" ", "") == words.replace(" ", "")
