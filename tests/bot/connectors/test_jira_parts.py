"""Do ADF, the words that stand for secrets, putting back and webhooks hold by themselves?"""

from __future__ import annotations

import copy
import hashlib
import hmac
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.jira import adf, parse, verify_signature
from bot.connectors.jira.guard import expected
from bot.connectors.jira.marks import fit, for_url, reads_as_left, stretches
from bot.connectors.jira.restore import putting_back
from bot.connectors.jira.tickets import escaped, label
from bot.files.text import decoded
from bot.model import redaction_text
from detectors.model import Part

WORDS = redaction_text("Sesame token", 7)


def tree(*content: dict[str, Any]) -> dict[str, Any]:
    return {"type": "doc", "version": 1, "content": list(content)}


def para(*content: dict[str, Any]) -> dict[str, Any]:
    return {"type": "paragraph", "content": list(content)}


def say(text: str, *marks: dict[str, Any]) -> dict[str, Any]:
    return {"type": "text", "text": text} | ({"marks": list(marks)} if marks else {})


ALL = tree(
    para(
        say("one"),
        say("two", {"type": "strong"}),
        say("three", {"type": "link", "attrs": {"href": "https://x.example/h"}}),
        say("four"),
        {"type": "hardBreak"},
        say("five"),
        {"type": "mention", "attrs": {"id": "abc", "text": "@Ann"}},
        {"type": "status", "attrs": {"text": "open", "color": "red", "localId": "l"}},
        {"type": "emoji", "attrs": {"shortName": ":x:", "text": "X"}},
        {"type": "inlineCard", "attrs": {"url": "https://x.example/c"}},
    ),
    {"type": "expand", "attrs": {"title": "more"}, "content": [para(say("inside"))]},
    {"type": "codeBlock", "attrs": {"language": "sh"}, "content": [say("code")]},
    {
        "type": "mediaSingle",
        "attrs": {"layout": "center"},
        "content": [{"type": "media", "attrs": {"id": "m", "collection": "c", "alt": "picture"}}],
    },
    {
        "type": "extension",
        "attrs": {
            "extensionType": "t",
            "extensionKey": "k",
            "parameters": {"key": "typed", "deep": [{"a/b~c": "deeper"}]},
        },
    },
    {"type": "newThing", "attrs": {"words": "unheard of"}},
)


def test_every_text_of_a_tree_is_a_part() -> None:
    found = adf.parts(ALL)
    assert [part.text for part in found] == [
        "one", "two", "three", "four", "https://x.example/h", "five", "@Ann", "open", "X",
        "https://x.example/c", "more", "inside", "code", "picture", "typed", "deeper",
        "unheard of",
    ]  # fmt: skip
    assert [part.text for part in found if part.joins] == ["two", "three", "four"]
    assert len({part.path for part in found}) == len(found)
    assert found[0].path == "/content/0/content/0/text"


def test_rewriting_nothing_changes_nothing() -> None:
    before = copy.deepcopy(ALL)
    assert adf.rewrite(ALL, {part.path: part.text for part in adf.parts(ALL)}) == before
    assert before == ALL


def test_rewriting_changes_the_named_texts_alone() -> None:
    for part in adf.parts(ALL):
        changed = adf.rewrite(ALL, {part.path: "other"})
        assert [p.text for p in adf.parts(changed)] == [
            "other" if p.path == part.path else p.text for p in adf.parts(ALL)
        ]


def test_emptied_nodes_go_and_addresses_stay_addresses() -> None:
    changed = adf.rewrite(
        ALL,
        {
            "/content/0/content/0/text": "",
            "/content/0/content/1/text": "",
            "/content/0/content/2/marks/0/attrs/href": f"https://x.example/{WORDS}",
        },
    )
    first = changed["content"][0]["content"][0]
    assert first["text"] == "three"
    assert "[" not in first["marks"][0]["attrs"]["href"]
    assert " " not in first["marks"][0]["attrs"]["href"]
    with pytest.raises(KeyError):
        adf.rewrite(ALL, {"/content/0/content/0/nothing": "x"})


_PLAIN = st.text(alphabet="abc =\n", max_size=12)


@given(st.lists(st.tuples(_PLAIN, st.text(alphabet="abcQ", min_size=1, max_size=8))), _PLAIN)
def test_stretches_are_certain_or_none(pieces: list[tuple[str, str]], tail: str) -> None:
    """Whatever is named, taking it out of the old text gives the new one."""
    old = "".join(kept + gone for kept, gone in pieces) + tail
    new = "".join(kept + WORDS for kept, _ in pieces) + tail
    assert reads_as_left(old, new)
    found = stretches(old, new)
    if found is None:
        return
    out = old
    for start, end in reversed(found):
        out = out[:start] + WORDS + out[end:]
    assert out == new


def test_another_change_is_no_stretch() -> None:
    assert stretches("the key is abc here", f"a key is {WORDS} here") is None
    assert not reads_as_left("the key is abc here", f"a key is {WORDS} here")
    assert stretches("same", "same") == ()
    # two ways to lay it: which of the a's was kept?
    assert stretches("xaya z", f"{WORDS}a{WORDS}") is None


def test_our_words_fit_where_there_is_little_room() -> None:
    assert fit(f"a {WORDS} b", 12) == "a [removed] b"
    assert fit(f"a {WORDS} b", 99) == f"a {WORDS} b"
    assert for_url(for_url(f"https://x.example/{WORDS}")) == for_url(f"https://x.example/{WORDS}")
    assert reads_as_left("https://x.example/?k=abc", for_url(f"https://x.example/?k={WORDS}"))
    assert reads_as_left("it is abc", "it is ███")


def test_texts_go_back_where_they_stood_even_when_a_node_is_gone() -> None:
    before = (Part("0", "key "), Part("1", "abc", True), Part("2", "def", True), Part("3", "end"))
    now = (Part("0", "key "), Part("1", WORDS, True), Part("3", "end"))
    assert putting_back(before, now) == {"1": "abcdef"}
    assert putting_back(before, before) == {}
    assert putting_back(before, (Part("0", "other"), Part("3", "end"))) is None
    assert putting_back(before, (Part("3", "end"),)) is None


def test_the_documented_example_of_the_redact_api() -> None:
    example = (
        "ODFiNjM3ZDhmY2QyYzZkYTYzNTllNjk2MzExM2ExMTcwZGU3OTVlNGI3MjViODRkMWUwYjRjZmQ5ZWM1OGNlOQ=="
    )
    assert expected("bob") == example


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("Grüße".encode(), "Grüße"),
        ("Grüße".encode("latin-1"), "Grüße"),
        ("wide".encode("utf-16"), "wide"),
        (b"\xef\xbb\xbfmarked", "marked"),
        (b"\0\1\2", None),
        (b"", ""),
    ],
)
def test_files_are_text_or_not(data: bytes, text: str | None) -> None:
    assert decoded(data) == text


# --- webhooks ------------------------------------------------------------------------------------


def test_the_published_signature_is_accepted_and_others_are_not() -> None:
    """Vector: Atlassian, Webhooks, "Secure admin webhooks"."""
    secret, body = "It's a Secret to Everybody", b"Hello World!"
    good = "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9"
    assert verify_signature(secret, body, good)
    assert not verify_signature(secret, body + b" ", good)
    assert not verify_signature("other", body, good)
    assert not verify_signature(secret, body, good[:-1] + "0")
    assert not verify_signature(secret, body, None)
    assert not verify_signature(secret, body, "")
    assert not verify_signature(secret, body, good.removeprefix("sha256="))
    assert not verify_signature(secret, body, "sha256=é")
    empty = hmac.new(b"", body, hashlib.sha256).hexdigest()
    assert not verify_signature("", body, f"sha256={empty}")
    sha1 = hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()
    assert not verify_signature(secret, body, f"sha1={sha1}")


def event(**more: Any) -> bytes:
    base = {"timestamp": 1_000_000, "webhookEvent": "comment_created"}
    return json.dumps(base | {"issue": {"id": "10001", "key": "OPS-1"}} | more).encode()


def test_an_event_points_at_what_changed() -> None:
    headers = {"x-atlassian-webhook-identifier": "abc"}
    hint = parse(event(comment={"id": "7", "body": "words"}), headers, now=1000.0)
    assert hint is not None
    assert (hint.issue, hint.what, hint.identifier) == ("10001", "comment/7", "abc")
    assert (hint.project, hint.late, hint.deleted) == ("OPS", False, False)
    assert "words" not in repr(hint)
    late = parse(event(), now=1000.0 + 90_000)
    assert late is not None
    assert late.late
    log = parse(json.dumps(
        {"webhookEvent": "worklog_deleted", "worklog": {"id": "3", "issueId": "9"}}
    ).encode())  # fmt: skip
    assert log is not None
    assert (log.issue, log.what, log.deleted, log.late) == ("9", "worklog/3", True, True)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{", b"\xff", b"null", b'{"webhookEvent":"user_created"}',
        b'{"webhookEvent":"x","issue":{"id":"../1"}}', b'{"webhookEvent":1,"issue":[]}',
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_event_of_an_issue_is_none(body: bytes) -> None:
    assert parse(body) is None


# --- tickets -------------------------------------------------------------------------------------


def test_plain_text_stays_plain_in_wiki_markup() -> None:
    assert escaped("{code} *x* https://a.example/b_c") == r"\{code\} \*x\* https://a.example/b_c"
    assert label("AB-cd/" + "e" * 40) == "leakwatch-abcd" + "e" * 12
