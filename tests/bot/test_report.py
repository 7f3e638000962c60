"""Does the exposure report answer the seven questions, tell no secret, and stay plain text?"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from bot.answers import Answers
from bot.answers.model import Copy
from bot.incident import Incident, Status
from bot.model import Gap
from bot.report import _plain, as_json, as_markdown, incident_json
from bot.store import Store
from tests.bot.incident_examples import NOW, incident

HOSTILE = (
    "<script>alert(1)</script>",
    "[click](http://evil.example)",
    "![x](http://evil.example/x.png)",
    "| a | b |",
    "**bold** _it_ `code` ~~gone~~",
    "# heading\n## another\n- item",
    "&lt;b&gt; @everyone",
    "http://evil.example",
    "txt\u202eexe.\x1b[31m\x00",
)


def answered(found: Incident, **changes: Any) -> Answers:
    """Answers in which each field names itself."""
    values: dict[str, Any] = {
        name: f"the {name}." for name, kind in Answers.__annotations__.items() if kind == "str"
    }
    values |= {"number": found.id, "copies": (), "clocks": ()}
    return Answers(**{**values, **changes})


def test_nothing_read_is_not_clean(store: Store) -> None:
    text = as_markdown(store, answered)
    assert text.startswith("# Exposure report\n")
    assert "nothing can be said about leaks" in text
    assert as_json(store, answered)["journal"] == {"whole": True, "broken": []}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_wrote_is_shown_and_does_nothing(hostile: str) -> None:
    shown = _plain(hostile)
    assert "\n" not in shown
    assert not set("\x1b\x00\u202e") & set(shown)
    # every sign that Markdown or HTML would read is preceded by a backslash
    assert re.search(r"(?<!\\)[`*_\[\]<>#|!&~@]", shown) is None
    assert "://" not in shown


def test_an_incident_as_data_has_the_seven_answers() -> None:
    found = replace(incident(), status=Status.OPEN)
    made = incident_json(found, answered(found), NOW)
    for question in ("what", "where", "readers", "dead", "used", "exposure", "owner"):
        assert made[question] == f"the {question}."
    assert made["next"] == "the next_step."
    assert made["status"] == "open"
    json.dumps(made)


def test_copies_with_hostile_names() -> None:
    found = incident()
    copy = Copy(1, HOSTILE[0], "", HOSTILE[1], True, "", "")
    made = incident_json(found, answered(found, copies=(copy,)), NOW)
    assert made["copies"] == [{"place": HOSTILE[0], "url": "", "state": HOSTILE[1], "shows": True}]


def test_a_gap_is_told_as_plain_text(store: Store) -> None:
    store.note_gap(Gap("slack:acme", "C1", HOSTILE[1], "not-allowed", HOSTILE[0], retry=False))
    text = as_markdown(store, answered)
    assert "alert" in text
    assert "<script>" not in text
    assert re.search(r"(?<!\\)\]\(", text) is None
    [gap] = as_json(store, answered)["gaps"]
    assert (gap["what"], gap["reason"]) == (HOSTILE[1], "not-allowed")
