"""Does the demo's chat and ticket page show the worlds as they are, and do what is ordered?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import httpx
import pytest
from markupsafe import Markup, escape

from bot.sandbox.jira import JiraWorld
from bot.sandbox.pages import demo_routes
from bot.sandbox.pages.mrkdwn import rich, shown
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.slack import SlackWorld
from detectors.model import Sample
from detectors.rules import ALL_RULES, by_id
from tests.bot.web.conftest import HOSTILE, At


@dataclass
class Demo:
    """The worlds and their pages."""

    slack: SlackWorld
    jira: JiraWorld
    providers: ProviderWorld

    def forge(self, rule: str) -> Sample:
        sample = by_id(rule).sample(Random(7))
        self.providers.issue_sample(sample, by_id(rule))
        return sample

    @property
    def routes(self) -> list[Any]:
        return demo_routes(
            slack=self.slack, jira=self.jira, providers=self.providers, forge=self.forge
        )

    @property
    def at(self) -> At:
        return At(self.routes)

    def chat(self, **order: Any) -> httpx.Response:
        return self.at.post("/chat/do", json={"as": "ann", "in": "#general", **order})

    def tickets(self, **order: Any) -> httpx.Response:
        return self.at.post("/tickets/do", json={"as": "ann", **order})

    def reads(self, who: str = "ann", where: str = "#general") -> str:
        return self.at.get("/chat/messages", params={"as": who, "in": where, "fragment": "1"}).text


@pytest.fixture
def demo() -> Iterator[Demo]:
    made = Demo(SlackWorld(), JiraWorld(), ProviderWorld())
    yield made
    made.slack.close()
    made.jira.close()


# --- chat ---


def test_what_one_writes_is_there_for_the_others(demo: Demo) -> None:
    ts = demo.chat(do="send", text="hello *you*").json()["ts"]
    reply = demo.chat(do="send", text="and again", thread=ts).json()["ts"]
    assert [m["ts"] for m in demo.slack.messages("#general")] == [ts, reply]
    page = demo.reads("ben")
    assert "hello <strong>you</strong>" in page
    assert page.index("replies") < page.index("and again")


def test_only_the_author_edits_and_deletes(demo: Demo) -> None:
    ts = demo.chat(do="send", text="first").json()["ts"]
    assert demo.chat(do="edit", ts=ts, text="x", **{"as": "ben"}).status_code == 400
    assert demo.chat(do="delete", ts=ts, **{"as": "ben"}).status_code == 400
    assert demo.chat(do="edit", ts=ts, text="second").status_code == 200
    assert "second" in demo.reads()
    assert "first" not in demo.reads()
    assert demo.chat(do="delete", ts=ts).status_code == 200
    assert demo.slack.messages("#general") == []
    assert "gone" in demo.chat(do="delete", ts=ts).json()["error"]


def test_a_command_is_no_message(demo: Demo) -> None:
    assert "command" in demo.chat(do="send", text="/leakwatch status").json()
    assert demo.slack.messages("#general") == []
    assert demo.chat(do="send", text="/other").status_code == 400


def test_what_one_may_edit_comes_back_as_it_was_typed(demo: Demo) -> None:
    typed = "see https://acme.example/a?b=1&c=2, acme.com and a@acme.com in #ops, @ben @here <b>"
    demo.chat(do="send", text=typed)
    assert f'data-typed="{escape(typed)}"' in demo.reads()


def test_a_card_shows_its_buttons_with_their_question(demo: Demo) -> None:
    confirm = {
        "title": {"type": "plain_text", "text": "Really?"},
        "text": {"type": "plain_text", "text": HOSTILE},
        "confirm": {"type": "plain_text", "text": "Yes"},
        "deny": {"type": "plain_text", "text": "No"},
    }
    plain = {"type": "plain_text", "text": "Revoke"}
    buttons = [
        {"type": "button", "text": plain, "action_id": "go", "value": "1/2", "confirm": confirm},
        {"type": "button", "text": plain, "action_id": "bad", "url": "javascript:alert(1)"},
        {"type": "button", "text": plain, "action_id": "web", "url": "https://acme.example"},
        {
            "type": "static_select",
            "action_id": "snooze",
            "placeholder": plain,
            "options": [{"text": plain, "value": "4"}],
        },
    ]
    blocks = [
        {"type": "header", "text": plain},
        {"type": "section", "text": {"type": "mrkdwn", "text": "*a* &lt;b&gt;"}},
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "f1"}]},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}]},
        {"type": "divider"},
        {"type": "actions", "elements": buttons},
        {"type": "something-new"},
    ]  # fmt: skip
    ts = demo.slack.post("leakwatch", "#general", "fallback", blocks=blocks)
    page = demo.reads()
    assert "<strong>a</strong> &lt;b&gt;" in page
    assert 'data-press="go" data-value="1/2"' in page
    assert 'data-sure-title="Really?"' in page
    assert 'href="https://acme.example"' in page
    assert "javascript:" not in page
    assert HOSTILE not in page
    assert demo.chat(do="press", ts=ts, action="go", value="1/2").status_code == 200
    assert "gone" in demo.chat(do="press", ts=ts, action="nope").json()["error"]


def test_what_only_one_may_see_only_one_sees(demo: Demo) -> None:
    made = demo.slack.slash("ann", "#general", "/leakwatch", "status")
    note = {"text": "between us"}
    assert demo.slack._interactions.responses.show(made, note) is None
    assert "between us" in demo.reads("ann")
    assert "between us" not in demo.reads("ben")


@pytest.mark.parametrize("text", [HOSTILE, "<javascript:alert(1)|x>", "`" + HOSTILE + "`", "*<b*>"])
def test_what_people_write_never_runs(demo: Demo, text: str) -> None:
    demo.slack.post("ann", "#general", text)
    demo.slack.type("ann", "#general", text)
    page = demo.reads()
    assert "<script" not in page
    assert 'href="javascript' not in page


def test_pages_open_for_everybody_everywhere(demo: Demo) -> None:
    for who in ("ann", "ben", "cho", "dora", "nobody"):
        for where in ("", "#ops", "home", "C-unknown"):
            at = {"as": who, "in": where}
            for path in ("/chat", "/chat/rooms", "/chat/messages"):
                assert demo.at.get(path, params=at).status_code == 200, (who, where, path)


# --- tickets ---


def test_issues_are_written_edited_and_commented_on(demo: Demo) -> None:
    key = demo.tickets(do="create", project="OPS", summary="Deploy", text="old").json()["issue"]
    assert demo.tickets(do="describe", issue=key, text="new {{code}}").status_code == 200
    assert demo.tickets(do="comment", issue=key, text=HOSTILE).status_code == 200
    page = demo.at.get("/tickets/issue", params={"issue": key, "fragment": "1"}).text
    assert "new code" in page
    assert "description: old" in page, "the history that Jira keeps"
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page
    assert demo.jira.text(demo.jira.issue(key).comments[0].body) == HOSTILE
    listed = demo.at.get("/tickets/list", params={"fragment": "1"}).text
    assert f"<b>{key}</b> Deploy" in listed


@pytest.mark.parametrize(
    "order",
    [
        {"do": "create", "project": "OPS", "summary": " "},
        {"do": "create", "project": "SECRET", "summary": "x"},
        {"do": "comment", "issue": "OPS-99", "text": "x"},
        {"do": "comment", "issue": "OPS-99", "text": ""},
        {"do": "nothing"},
        {},
    ],
)
def test_an_order_that_cannot_be_says_why(demo: Demo, order: dict[str, Any]) -> None:
    answer = demo.tickets(**order)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert demo.jira.issues == {}


# --- leaks to paste ---


def test_a_forged_leak_is_live_at_its_provider(demo: Demo) -> None:
    text = demo.chat(do="forge", kind="github-pat").json()["text"]
    assert demo.providers.is_live(by_id("github-pat").sample(Random(7)).secret)
    assert by_id("github-pat").sample(Random(7)).secret in text
    assert demo.providers.is_live(demo.chat(do="forge", kind="jwt").json()["text"])
    assert demo.chat(do="forge", kind="nonsense").status_code == 400


def test_every_kind_is_offered_once(demo: Demo) -> None:
    page = demo.at.get("/chat").text
    for rule in ALL_RULES:
        offered = page.count(f'data-forge="{rule.id}"') + page.count(f'<option value="{rule.id}"')
        assert offered == 1, rule.id


# --- who may ---


def test_only_this_machine_and_only_these_pages_may_order(demo: Demo) -> None:
    order = {"do": "send", "as": "ann", "in": "#general", "text": "x"}
    evil = {"Origin": "http://evil.example"}
    assert demo.at.post("/chat/do", json=order, headers=evil).status_code == 403
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert demo.at.post("/chat/do", json=order, headers=cross).status_code == 403
    assert demo.at.post("/chat/do", data=order).status_code == 415
    rebound = At(demo.routes, base="http://evil.example")
    assert rebound.post("/chat/do", json=order).status_code == 403
    assert rebound.get("/chat").status_code == 403
    assert demo.slack.messages("#general") == []


# --- markup ---


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a &lt;b&gt; &amp;amp;", "a &lt;b&gt; &amp;amp;"),
        ("*b* _i_ ~s~", "<strong>b</strong> <em>i</em> <del>s</del>"),
        ("snake_case_name 2*3*4", "snake_case_name 2*3*4"),
        ("`a *b*`", "<code>a *b*</code>"),
        ("```\nx &lt;y&gt;\n```", "<pre>x &lt;y&gt;</pre>"),
        ("<@U1> <#C1|ops> <!here>", '<span class="ref">U1</span> <span class="ref">C1</span> '
         '<span class="ref">@here</span>'),
        ("<https://a.example?x=1&amp;y=2|go &lt;b&gt;>", '<a href="https://a.example?x=1&amp;y=2" '
         'rel="noreferrer noopener" target="_blank">go &lt;b&gt;</a>'),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<javascript:alert(1)|x>", "x"),
        ('<https://a.example"onclick="x|y>', '<a href="https://a.example&#34;onclick=&#34;x" '
         'rel="noreferrer noopener" target="_blank">y</a>'),
    ],
)  # fmt: skip
def test_mrkdwn(text: str, html: str) -> None:
    assert shown(text, lambda name: name) == Markup(html)


def test_deep_nesting_ends() -> None:
    assert shown("*_" * 5000 + "x" + "_*" * 5000, str)


def test_rich_text_reads_as_it_was_written() -> None:
    text = {"type": "text", "text": "<b>", "style": {"bold": True, "code": True}}
    section = {"type": "rich_text_section", "elements": [text, {"type": "user", "user_id": "U1"}]}
    html = '<strong><code>&lt;b&gt;</code></strong><span class="ref">@U1</span>'
    assert rich(section, lambda name: f"@{name}") == Markup(html)
    pre = {"type": "rich_text_preformatted", "elements": [{"type": "link", "url": "http://a.b"}]}
    assert rich(pre, str) == Markup("<pre>http://a.b</pre>")
