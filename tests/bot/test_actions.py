"""Who may have what done, and what does leakwatch answer?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot import messages
from bot.errors import UserError
from bot.incident import Actor, CleanState, Incident, Status
from bot.slack_app import cards
from tests.bot.company import ANN, DORA, Company, companies, hire

__all__ = ["companies", "hire"]

Hire = Callable[..., Company]
ASK: dict[str, Any] = {"policy": {"revoke": "ask", "revoke_by_provider": {}}}


@pytest.fixture
def office(hire: Hire) -> Company:
    """The company in which people approve every revocation."""
    return hire(**ASK)


def waiting(office: Company, rule: str = "github-pat") -> tuple[str, Incident]:
    """A clean place and a credential that lives until somebody approves."""
    value = office.leak(rule)
    office.slack.type("ann", "#general", f"use {value}")
    office.until(lambda: office.incident(value).status is Status.WAITING)
    office.until(lambda: not office.incident(value).uncleaned)
    office.settled()
    return value, office.incident(value)


def test_an_approver_revokes_on_the_card(office: Company) -> None:
    value, incident = waiting(office)
    assert "approval to revoke it" in incident.waiting_for
    assert office.providers.is_live(value)
    office.press("dora", "#security", office.card(incident), cards.REVOKE)
    ended = office.ended(value)
    assert not office.providers.is_live(value)
    assert "dora" in ended.revoked_by
    office.card(ended)
    assert value not in office.reads("#security")


def test_nobody_else_does(office: Company) -> None:
    value, incident = waiting(office)
    said = office.press("ann", "#security", office.card(incident), cards.REVOKE)
    assert said == messages.ONLY_APPROVERS
    assert office.typed(f"revoke {incident.id}", "ann")
    office.settled()
    assert office.providers.is_live(value)
    assert office.incident(value).approved_by == ""
    assert "approved-revocation" not in office.journal(incident)


def test_the_command_shows_and_revokes(office: Company) -> None:
    value, incident = waiting(office)
    assert "open" in office.typed("status", "ann")
    shown = office.typed(f"show {incident.id}", "ann")
    assert incident.masked in shown
    assert value not in shown
    assert "Revoking" in office.typed(f"revoke {incident.id}")
    assert office.ended(value).status is Status.CONTAINED
    assert "proven dead already" in office.typed(f"revoke {incident.id}")


@pytest.mark.parametrize(
    "what",
    [
        lambda a, n: a.revoke(n, ANN),
        lambda a, n: a.false_positive(n, ANN),
        lambda a, n: a.restore(n, ANN),
        lambda a, n: a.close(n, ANN, "done"),
        lambda a, n: a.reopen(n, ANN),
        lambda a, n: a.snooze(n, ANN, 1),
        lambda a, n: a.clean_again(n, ANN),
        lambda a, n: a.sweep("all", ANN),
    ],
    ids=["revoke", "false-positive", "restore", "close", "reopen", "snooze", "clean", "sweep"],
)
def test_only_approvers(office: Company, what: Callable[[Any, int], str]) -> None:
    value, incident = waiting(office)
    with pytest.raises(UserError, match="Only an approver can"):
        what(office.app.actions, incident.id)
    after = office.incident(value)
    assert (after.status, after.run) == (incident.status, incident.run)
    assert office.providers.is_live(value)


def test_an_incident_that_is_not_there(office: Company) -> None:
    actions = office.app.actions
    for what in (actions.revoke, actions.false_positive, actions.restore, actions.reopen):
        with pytest.raises(UserError, match="99999"):
            what(99999, DORA)


def test_closing_needs_a_reason_and_says_what_is_not_proven(office: Company) -> None:
    value, incident = waiting(office)
    with pytest.raises(UserError, match="needs a reason"):
        office.app.actions.close(incident.id, DORA, "  ")
    said = office.app.actions.close(incident.id, DORA, "rotated by hand")
    assert "Nobody has proven that the credential is dead" in said
    assert "closed already" in office.app.actions.close(incident.id, DORA, "x")
    with pytest.raises(UserError, match="is closed"):
        office.app.actions.revoke(incident.id, DORA)
    assert office.providers.is_live(value)
    assert "open again" in office.app.actions.reopen(incident.id, DORA)
    assert "open already" in office.app.actions.reopen(incident.id, DORA)
    office.until(lambda: office.incident(value).status is Status.WAITING)


def test_restoring_needs_a_false_positive_first(office: Company) -> None:
    value, incident = waiting(office)
    with pytest.raises(UserError, match="is no false positive"):
        office.app.actions.restore(incident.id, DORA)
    assert value not in office.reads("#general")


def test_what_was_edited_since_is_not_restored_over(office: Company) -> None:
    value = office.leak("huggingface-token")
    ts = office.slack.type("ben", "#dev", f"use {value}")
    office.until(lambda: office.incident(value).status is Status.WAITING)
    office.until(lambda: not office.incident(value).uncleaned)
    office.settled()
    incident = office.incident(value)
    moved = office.place(incident).moved_to
    assert moved is not None
    assert office.slack.message("#dev", ts) is None
    office.slack.delete("ben", "#dev", moved.document.removeprefix("msg/"))
    said = office.app.actions.false_positive(incident.id, DORA, "x")
    assert said.endswith(messages.restored_line(0, 1))
    assert "restore-failed" in office.journal(incident)
    assert office.place(incident).state is CleanState.CLEANED


def test_claim_and_snooze(office: Company) -> None:
    value, incident = waiting(office)
    with pytest.raises(UserError, match="a person that leakwatch can name"):
        office.app.actions.claim(incident.id, DORA)
    author = office.place(incident).author
    office.app.actions.claim(incident.id, Actor("slack/ann", False, person=author))
    for hours in (0, 721):
        with pytest.raises(UserError, match="1 hour to 30 days"):
            office.app.actions.snooze(incident.id, DORA, hours)
    office.app.actions.snooze(incident.id, DORA, 4)
    after = office.incident(value)
    assert after.owner == author
    assert after.snoozed_until is not None


def test_only_its_author_or_an_approver_answers_a_notice(office: Company) -> None:
    value, incident = waiting(office)
    place = office.place(incident)
    with pytest.raises(UserError, match="Only its author or an approver"):
        office.app.actions.author_removed(place.id, ANN)
    with pytest.raises(UserError, match="not recorded any more"):
        office.app.actions.author_removed(99999, DORA)
    ann = Actor("slack/ann", False, person=place.author)
    assert "it is gone from there" in office.app.actions.author_removed(place.id, ann)
    said = office.app.actions.author_false_positive(place.id, ann)
    assert "Somebody of the security team decides" in said
    assert "its author says" in office.incident(value).waiting_for
    assert office.incident(value).status is Status.WAITING


def test_reporting_a_message(office: Company) -> None:
    ts = office.slack.type("ben", "#dev", "nothing here")
    connector = office.app.connectors["slack:demo"]
    value, incident = waiting(office)
    where = office.place(incident).location
    stream = office.slack.channel_id("#dev")
    there = type(where)("slack:demo", stream, f"msg/{ts}")
    assert "I find no credential" in office.app.actions.report_message(there, ANN)
    gone = type(where)("slack:demo", stream, "msg/1600000000.000001")
    with pytest.raises(UserError):
        office.app.actions.report_message(gone, ANN)
    with pytest.raises(UserError, match="does not watch that place"):
        office.app.actions.report_message(type(where)("slack:nowhere", "C1", "msg/1"), ANN)
    assert connector.read(there) is not None
    assert value not in office.reads("#general")


def test_a_sweep_is_named_by_what_people_say(office: Company) -> None:
    actions = office.app.actions
    # a channel and a project of that name
    assert {s.id for s in actions.streams("OPS")} == {"OPS", office.slack.channel_id("#ops")}
    assert [s.id for s in actions.streams("#dev")] == [office.slack.channel_id("#dev")]
    assert len(actions.streams("all")) > 3
    with pytest.raises(UserError, match="Nothing here is called 'nowhere'"):
        actions.streams("nowhere")
    assert "Reading" in actions.sweep("OPS", DORA)
