"""What people see of an incident in Slack, whole and in several states."""

from __future__ import annotations

import dataclasses
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from bot.answers import incident_answers
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Liveness, Location, Outcome, Person
from bot.slack_app import blocks as b
from bot.slack_app.cards import May, card, fallback
from bot.slack_app.modals import close_view, copies_view, false_positive_view
from tests.bot.incident_examples import ANN, NOW, WRITTEN, Words, asked, dead, incident, occurrence

MAY = May(
    revoke=True,
    irreversible=True,
    issuer="GitHub",
    cascades="every session made with it",
    rotate_url="https://github.com/settings/tokens",
)
MAY_NOT = dataclasses.replace(MAY, revoke=False, revoke_why_not="its sealed value was shredded.")


def draw(
    which: Incident, occurrences: list[Occurrence], may: May = MAY, words: Words | None = None
) -> list[b.Block]:
    answers = incident_answers(which, occurrences, words or Words(), NOW)
    return card(answers, which, occurrences, may=may)


def as_read(blocks: list[b.Block]) -> str:
    """The blocks as a person reads them, one thing a line."""
    lines: list[str] = []
    for block in blocks:
        if block["type"] == "header":
            lines.append(f"# {block['text']['text']}")
        for text in [block.get("text"), *block.get("fields", ())]:
            if text and block["type"] == "section":
                lines.append(text["text"])
        for element in block.get("elements", ()):
            if block["type"] == "context":
                lines.append(f"({element['text']})")
            elif element["type"] == "button":
                confirm = element.get("confirm")
                asks = f" -> {confirm['text']['text']}" if confirm else ""
                lines.append(f"[{element['text']['text']}]{asks}")
            else:
                options = ", ".join(o["text"]["text"] for o in element["options"])
                lines.append(f"[{element['placeholder']['text']}: {options}]")
    return "\n".join(lines)


STATES = {
    "waiting-for-approval": lambda: (incident(), [occurrence(), asked()], MAY),
    "unknown-and-open": lambda: (
        incident(
            status=Status.OPEN,
            waiting_for="",
            verdict=Liveness.UNKNOWN,
            verdict_reason="GitHub did not answer",
            identity={},
            copies=1,
        ),
        [asked()],
        MAY,
    ),
    "only-a-person-can": lambda: (
        incident(
            waiting_for="somebody to revoke it by hand",
            revoke_outcome=Outcome.NEEDS_PERSON,
            revoke_reason="no admin credential is set",
        ),
        [occurrence(), asked()],
        MAY_NOT,
    ),
    "contained": lambda: (
        dead(usage={"source": "GitHub audit log", "complete": True}, owner=ANN),
        [occurrence(), occurrence(33)],
        MAY,
    ),
    "contained-but-not-clean": lambda: (dead(uncleaned=1), [occurrence(), asked()], MAY),
    "closed": lambda: (
        dead(
            status=Status.CLOSED,
            closed_at=NOW,
            closed_by="slack:acme/U0DORA (dora)",
            close_reason="replaced by a GitHub App",
        ),
        [occurrence()],
        MAY,
    ),
    "closed-unproven": lambda: (
        incident(status=Status.CLOSED, closed_by="cli:root", close_reason="we live with it"),
        [occurrence()],
        MAY,
    ),
    "false-positive": lambda: (
        incident(status=Status.FALSE_POSITIVE, closed_by="slack:acme/U0ANN (ann)"),
        [occurrence()],
        dataclasses.replace(MAY, restore=True),
    ),
}


@pytest.mark.parametrize("state", STATES)
def test_card_as_people_read_it(state: str, snapshot: SnapshotAssertion) -> None:
    which, places, may = STATES[state]()
    assert as_read(draw(which, places, may)) == snapshot


def test_card_as_slack_gets_it(snapshot: SnapshotAssertion) -> None:
    assert json.dumps(draw(incident(), [occurrence(), asked()]), indent=1) == snapshot


@pytest.mark.parametrize("state", ["closed", "false-positive"])
def test_an_ending_offers_no_way_to_act_on_the_credential(state: str) -> None:
    which, places, may = STATES[state]()
    pressed = [e["action_id"] for e in draw(which, places, may)[-1]["elements"]]
    assert not {"card-revoke", "card-claim", "card-snooze", "card-close"} & set(pressed)
    assert ("card-restore" in pressed) is (state == "false-positive")


def test_a_dead_credential_cannot_be_revoked_again() -> None:
    pressed = [e["action_id"] for e in draw(dead(), [occurrence()])[-1]["elements"]]
    assert "card-revoke" not in pressed


def test_partly_cleaned_never_reads_as_clean() -> None:
    text = as_read(draw(dead(uncleaned=1), [occurrence(), asked()]))
    assert "1 still shows it" in text
    assert "All" not in text


# --- nothing that people wrote is read as markup ---------------------------------------------

NASTY = (
    "<!channel> *now* _see_ ~x~ `y` :rotating_light: <https://evil.example|bank> & @here > \u202e"
)


def everything_nasty() -> tuple[Incident, list[Occurrence]]:
    who = Person("slack:acme", "U0ANN", NASTY)
    where = Location("slack:acme", "C0", "msg/1.0", "https://x.example/<!channel>|y", NASTY)
    place = asked(location=where, author=who, reason=NASTY, remains=(NASTY,), kind="message")
    done = occurrence(location=where, author=who, remains=(NASTY,))
    which = incident(
        verdict_reason=NASTY,
        identity={"subject": NASTY, "email": NASTY, "organisation": NASTY, "scopes": [NASTY]},
        waiting_for=NASTY,
        severity_reasons=(NASTY,),
        reasons=(NASTY,),
        usage={"source": NASTY, "note": NASTY, "uses": [{"at": NOW.isoformat(), "by": NASTY}]},
        revoke_reason=NASTY,
        revoke_outcome=Outcome.FAILED,
        owner=who,
    )
    return which, [done, place]


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        found = [value["text"]] if value.get("type") == "mrkdwn" else []
        return found + [t for each in value.values() for t in texts(each)]
    if isinstance(value, list):
        return [t for each in value for t in texts(each)]
    return []


def test_nothing_that_people_wrote_is_markup() -> None:
    which, places = everything_nasty()
    words = Words(cascades=NASTY, runbook=NASTY, advice=NASTY)
    for text in texts(draw(which, places, words=words)):
        # our own bold labels and links are the only markup
        assert "<!" not in text
        assert ":rotating_light:" not in text
        assert "@here" not in text
        assert "`" not in text
        assert "~" not in text
        assert "\u202e" not in text
        assert "|bank>" not in text
        for piece in text.split("<")[1:]:
            assert piece.startswith("https://"), piece


def test_every_mrkdwn_is_verbatim_so_that_slack_links_nothing_by_itself() -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            if value.get("type") == "mrkdwn":
                assert value["verbatim"] is True
            for each in value.values():
                check(each)
        elif isinstance(value, list):
            for each in value:
                check(each)

    check(draw(incident(), [occurrence(), asked()]))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("build_bot", "build_bot"),
        ("_sly_", "ˍsly_"),
        ("ghp_…9xQ2", "ghp_…9xQ2"),
        ("a & b", "a &amp; b"),
        ("<@U1>", "&lt;@U1&gt;"),
        ("at 10:31:02 UTC", "at 10:31:02 UTC"),
        (":+1:", "꞉+1:"),
        ("two\nlines", "two lines"),
        ("zero\u200bwidth", "zerowidth"),
        ("@channel", "＠channel"),
        ("ann@here.example", "ann＠here.example"),
    ],
)
def test_esc(written: str, shown: str) -> None:
    assert b.esc(written) == shown


@given(st.text(max_size=300), st.integers(2, 60))
def test_esc_keeps_its_limit_and_never_cuts_an_entity(written: str, limit: int) -> None:
    shown = b.esc(written, limit)
    assert len(shown) <= limit
    rest = shown.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert not set("&<>*`~\n\r") & set(rest)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://",
        "https://a@evil.example/x",
        "slack://channel",
        "http://[broken",
        "https://x.example/" + "y" * 2000,
        "",
    ],
)
def test_a_strange_address_is_no_link(url: str) -> None:
    assert b.link(url, "here") == "here"


def test_an_address_cannot_end_its_link() -> None:
    made = b.link("https://x.example/a|b><!channel>?q=1&r=2", "here")
    assert made == "<https://x.example/a%7Cb%3E%3C!channel%3E?q=1&amp;r=2|here>"


# --- limits ------------------------------------------------------------------------------------


def check_limits(blocks: list[b.Block], most: int) -> None:
    assert 0 < len(blocks) <= most
    for block in blocks:
        kind = block["type"]
        if kind == "header":
            assert 0 < len(block["text"]["text"]) <= 150
        if kind == "section":
            if "text" in block:
                assert 0 < len(block["text"]["text"]) <= 3000
            assert len(block.get("fields", ())) <= 10
            assert all(0 < len(each["text"]) <= 2000 for each in block.get("fields", ()))
        if kind == "context":
            assert 0 < len(block["elements"]) <= 10
            assert all(0 < len(each["text"]) <= 3000 for each in block["elements"])
        if kind == "actions":
            assert 0 < len(block["elements"]) <= 25
            assert len(block["block_id"]) <= 255
            ids = [each["action_id"] for each in block["elements"]]
            assert len(set(ids)) == len(ids)
            for each in block["elements"]:
                if each["type"] == "button":
                    assert 0 < len(each["text"]["text"]) <= 75
                    assert len(each["value"]) <= 2000
                if "confirm" in each:
                    assert len(each["confirm"]["title"]["text"]) <= 100
                    assert len(each["confirm"]["text"]["text"]) <= 300
                    assert len(each["confirm"]["confirm"]["text"]) <= 30


def test_a_card_keeps_the_limits_whatever_people_wrote() -> None:
    long = "&<>" * 4000
    which = incident(
        title=long,
        masked=long,
        waiting_for=long,
        verdict_reason=long,
        reasons=(long,) * 30,
        severity_reasons=(long,) * 30,
        identity={"subject": long, "email": "x" + long, "scopes": [long] * 200},
        usage={"source": long, "note": long, "last_used_at": NOW.isoformat()},
        copies=400,
        uncleaned=399,
    )
    person = Person("slack:acme", "U1", long)
    place = asked(
        author=person, reason=long, remains=(long,) * 40, location=Location("c", "s", "d", "", long)
    )
    places = [dataclasses.replace(place, id=number) for number in range(400)]
    words = Words(title=long, cascades=long, runbook=long, advice=long)
    may = May(True, long, True, long, long, "https://x.example/" + long, True)
    blocks = draw(which, places, may, words)
    check_limits(blocks, 50)
    answers = incident_answers(which, places, words, NOW)
    assert len(fallback(answers)) < 4000
    view = copies_view(answers)
    check_limits(view["blocks"], 100)
    assert len(json.dumps(view)) < 250_000


def test_modals(snapshot: SnapshotAssertion) -> None:
    places = [occurrence(), asked()]
    answers = incident_answers(incident(), places, Words(), NOW)
    views = [
        copies_view(answers),
        false_positive_view(incident(), "C1"),
        close_view(incident(), "C1"),
    ]
    for view in views:
        assert len(view["title"]["text"]) <= 24
    assert json.dumps(views, indent=1) == snapshot


def test_cleaned_copies_come_after_those_that_still_show_it() -> None:
    done = [occurrence(number) for number in range(40, 50)]
    text = as_read(draw(incident(copies=11), [*done, asked(99)]))
    assert text.index("OPS-12") < text.index("#general")
    assert "6 more copies: press “Show copies”" in text


def test_the_card_of_a_restored_place_offers_no_restore() -> None:
    which = incident(status=Status.FALSE_POSITIVE)
    back = occurrence(state=CleanState.RESTORED)
    may = dataclasses.replace(MAY, restore=True)
    pressed = [e["action_id"] for e in draw(which, [back], may)[-1]["elements"]]
    assert "card-restore" not in pressed


def test_clocks_count_from_writing() -> None:
    answers = incident_answers(dead(), [occurrence()], Words(), NOW)
    told = {clock.name: clock.text for clock in answers.clocks}
    assert told["detected"].endswith(", 1 s later")
    assert told["proven dead"].endswith(", 3 min 20 s later")
    assert answers.exposure == "3 min 20 s, from written to proven dead."
    assert WRITTEN + timedelta(minutes=3, seconds=20) == dead().dead_at
