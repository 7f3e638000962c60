"""Does an entry of the allow-list accept exactly what it says, until its day, and is it counted?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from bot.allow import MARK, AllowList, unknown_rules
from bot.config import AllowEntry, Policy, parse
from bot.detect import Known
from bot.errors import ConfigError
from bot.incident import CleanState, Status
from bot.model import Location, Person
from detectors import Part, Scanner, fingerprint
from tests.bot.company import DORA, Company, companies, hire
from tests.conftest import Canaries

__all__ = ["companies", "hire"]

Hire = Callable[..., Company]
KEY = b"k" * 32
TODAY = date(2026, 11, 26)
HERE = Location("slack:acme", "C024", "msg/1.0", title="#test-ci")
ANN = Person("slack:acme", "U0ANN", "ann")
SAID = {"reason": "fixture", "author": "dora"}


def kept(
    text: str,
    *entries: dict[str, Any],
    location: Location | None = HERE,
    author: Person | None = ANN,
    **policy: Any,
) -> int:
    """How many findings in `text` still count."""
    allow = AllowList(
        Policy.model_validate({"allow": [{**SAID, **each} for each in entries], **policy})
    )
    found = [Known(f, fingerprint(f.secret, KEY)) for f in Scanner().scan(text)]
    assert found
    left, passed = allow.sort(
        found, [Part("", text)], today=TODAY, location=location, author=author
    )
    assert len(left) + len(passed) == len(found)
    return len(left)


@pytest.mark.parametrize(
    ("entry", "accepts"),
    [
        ({"rule": "github-pat"}, True),
        ({"rule": "gitlab-pat"}, False),
        ({"pattern": "ghp_.*"}, True),
        ({"pattern": "ghp_"}, False),  # the whole value
        ({"place": "slack:acme"}, True),
        ({"place": "slack:*"}, True),
        ({"place": "#test-*"}, True),
        ({"place": "#TEST-CI"}, True),
        ({"place": "C024"}, True),
        ({"place": "slack:acme/C024"}, True),
        ({"place": "slack:acme/C024/*"}, True),
        ({"place": "test-ci"}, False),
        ({"place": "#test"}, False),
        ({"person": "U0ANN"}, True),
        ({"person": "slack:acme/U0ANN"}, True),
        ({"person": "ann"}, False),  # a name is chosen by whoever has it
        # everything that is given must hold
        ({"rule": "github-pat", "place": "#test-*"}, True),
        ({"rule": "github-pat", "place": "#general"}, False),
        ({"rule": "github-pat", "person": "U0BEN"}, False),
        # until its day
        ({"rule": "github-pat", "expires": "2026-11-26"}, True),
        ({"rule": "github-pat", "expires": "2026-11-25"}, False),
    ],
)
def test_an_entry_accepts_what_it_says(
    forge: Canaries, entry: dict[str, Any], accepts: bool
) -> None:
    assert kept(f"use {forge('github-pat')}", entry) == (not accepts)


def test_a_fingerprint_and_its_beginning(forge: Canaries) -> None:
    value = forge("github-pat")
    (found,) = Scanner().scan(value)
    whole = fingerprint(found.secret, KEY)
    assert kept(value, {"fingerprint": whole}) == 0
    assert kept(value, {"fingerprint": whole[:12]}) == 0
    assert kept(value, {"fingerprint": "0" * 12}) == 1
    assert kept(value, allow_fingerprints=[whole]) == 0


def test_what_is_not_known_is_not_accepted(forge: Canaries) -> None:
    value = forge("github-pat")
    assert kept(value, {"place": "*"}, location=None) == 1
    assert kept(value, {"person": "U0ANN"}, author=None) == 1


def test_the_mark_is_for_its_line_alone(forge: Canaries) -> None:
    one, two = forge("github-pat"), forge("github-pat")
    mark = "leakwatch:allow"
    text = f"a {one} # {mark}\nb {two}"
    assert kept(text, inline_allow_mark=mark) == 1
    assert kept(f"# {mark}\n{one}\n{mark}", inline_allow_mark=mark) == 1
    # nobody may unless the settings say so
    assert kept(text) == 2
    assert kept(text, inline_allow_mark="  ") == 2


def test_a_slow_pattern_accepts_nothing(forge: Canaries) -> None:
    assert kept(forge("slack-bot"), {"pattern": "(x*[a-zA-Z0-9-]+)*(?:y|[^a])*z+"}) == 1


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("{reason: x, author: y}", "at least one of fingerprint, pattern, rule, place, person"),
        ("{rule: jwt, author: y}", "reason: this setting is required"),
        ("{rule: jwt, reason: x}", "author: this setting is required"),
        ("{rule: jwt, reason: '', author: y}", "at least 1 character"),
        ("{pattern: '(', reason: x, author: y}", "no regular expression"),
        ("{fingerprint: abc, reason: x, author: y}", "12 or more hex digits"),
        ("{rule: jwt, reason: x, author: y, expires: soon}", "expires"),
        ("{rules: jwt, reason: x, author: y}", "Did you mean 'rule'"),
    ],
)
def test_a_wrong_entry_is_told(entry: str, why: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(f"policy: {{allow: [{entry}]}}", name="config.yaml", environ={})
    assert "policy.allow.0" in str(caught.value)
    assert why in str(caught.value)


def test_entries_that_end_and_that_name_nothing() -> None:
    given = [
        {"rule": "jwt", "expires": "2026-12-10", **SAID},
        {"rule": "jwtt", "expires": "2026-12-11", **SAID},
        {"rule": "jwt", "expires": "2026-11-01", **SAID},
    ]
    policy = Policy.model_validate({"allow": given})
    entries = AllowList(policy).entries
    assert [each.ends_soon(TODAY) for each in entries] == [True, False, False]
    assert [each.over(TODAY) for each in entries] == [False, False, True]
    assert unknown_rules(policy, {"jwt"}) == ["jwtt"]
    # the key follows from what is accepted, not from the day or the reason
    assert entries[0].key == entries[2].key != entries[1].key
    with pytest.raises(ValidationError):
        AllowEntry.model_validate({"rule": "jwt"})


# --- in a real deployment ----------------------------------------------------------------------


def test_what_is_accepted_makes_no_incident_and_is_counted_once(hire: Hire) -> None:
    entry = AllowEntry(rule="github-pat", place="#general", reason="fixture", author="dora")
    company = hire(policy={"allow": (entry,)})
    value = company.leak()
    company.slack.type("ann", "#general", f"fixture {value}")
    (key,) = (each.key for each in AllowList(company.app.settings.policy).entries)
    store = company.app.store
    before = company.until(lambda: store.allow_hits().get(key))
    # read again and again: once a place
    stream = next(s for s in company.app.connectors["slack:demo"].streams() if "general" in s.title)
    company.app.watch.sweep(company.app.connectors["slack:demo"], stream)
    assert store.allow_hits()[key].times == before.times == 1
    assert company.incident_of(value) is None
    assert value in company.reads("#general")
    (entry_of_journal,) = [e for e in store.journal(limit=50) if e.action == "allowed"]
    assert entry_of_journal.detail["entry"] == key
    assert "allow-list accepts it" in company.typed("status")
    # elsewhere it is an incident
    company.slack.type("ann", "#dev", f"and here {value}")
    incident = company.ended(value)
    assert len(company.places(incident)) == 1
    assert value in company.reads("#general")


def test_the_mark_in_a_message(hire: Hire) -> None:
    company = hire(policy={"inline_allow_mark": "leakwatch:allow"})
    value = company.leak()
    company.slack.type("ann", "#general", f"{value} leakwatch:allow")
    company.until(lambda: company.app.store.allow_hits().get(MARK))
    company.settled()
    assert company.incident_of(value) is None


def test_what_is_public_by_design_is_told_and_left(hire: Hire, forge: Canaries) -> None:
    company = hire()
    value = forge("stripe-public")
    forge.values.remove(value)  # made to be public, and left where it is
    company.slack.type("ann", "#general", f"the page uses {value}")
    incident = company.incident(value)
    company.until(lambda: company.place(incident).state is CleanState.FLAGGED)
    company.until(lambda: "author-told" in company.journal(incident))
    company.until(lambda: company.incident(value).status is Status.WAITING)
    assert value in company.reads("#general")
    assert company.place(incident).reason == "it is public by design, so nothing was redacted"
    known = company.incident(value)
    assert known.facts["public"] is True
    assert known.revoked_at is None
    assert "nothing is revoked" in known.waiting_for
    note = company.slack.messages(company.slack.dm("ann"))[-1]["text"]
    assert "made to be public, so nothing was redacted" in note
    # a person may end it
    company.app.actions.close(incident.id, DORA, "limits are set")


def test_public_things_are_redacted_when_the_settings_say_so(hire: Hire, forge: Canaries) -> None:
    company = hire(policy={"redact_public": True})
    value = forge("stripe-public")
    company.slack.type("ann", "#general", f"the page uses {value}")
    incident = company.incident(value)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    assert value not in company.reads("#general")
    assert company.incident(value).revoked_at is None
