"""Does an incident have exactly one ticket, which follows it and holds no secret?"""

from __future__ import annotations

import json
from collections.abc import Callable

from bot.boards import TicketBoard
from bot.connectors.jira import JiraConnector
from bot.incident import Status
from bot.sandbox.jira import Issue
from tests.bot.company import DORA, Company, companies, company, hire

__all__ = ["companies", "company", "hire"]

Hire = Callable[..., Company]


def tickets(company: Company, number: int) -> list[Issue]:
    """The tickets of an incident."""
    board = next(b for b in company.app._all_boards if b.name.startswith("jira:"))
    shown = company.app.store.shown(board.name, number)
    address = shown.address if shown else ""
    with company.jira.lock:
        return [i for i in company.jira.issues.values() if i.key == address]


def test_a_ticket_is_made_once_and_follows_the_incident(hire: Hire) -> None:
    company = hire(jira={"incident_project": "SEC"})
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    incident = company.ended(value)
    company.until(company.app.quiet)
    (ticket,) = [i for i in company.jira.issues.values() if i.project == "SEC"]
    assert [t.key for t in tickets(company, incident.id)] == [ticket.key]
    assert ticket.status == "Done"
    text = json.dumps(ticket.fields, default=str)
    assert "GitHub" in text
    assert value not in text
    company.jira.create_issue("OPS", "Deploy", f"use {value}")
    company.cleaned(value, "description")
    company.app.actions.close(incident.id, DORA, "rotated")
    company.until(company.app.quiet)
    assert len([i for i in company.jira.issues.values() if i.project == "SEC"]) == 1
    assert value not in json.dumps(company.jira.issue(ticket.key).fields, default=str)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_ticket_that_fails_waits_a_minute_and_says_so(company: Company) -> None:
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    incident = company.ended(value)
    company.until(company.app.quiet)
    app, clock = company.app, Clock()
    site = app.settings.jira[0].model_copy(update={"incident_project": "SEC"})
    connector = JiraConnector(site)
    board = TicketBoard(connector, app.store, app.answers, clock=clock)
    fault = company.sandbox.traffic.add("/jira-cloud/rest", status=500, times=-1)
    try:
        assert board.publish_stale() == 0
        shown = app.store.shown(board.name, incident.id)
        assert shown is not None
        assert shown.error
        asked = len(company.sandbox.traffic.requests)
        assert board.publish_stale() == 0
        assert len(company.sandbox.traffic.seen("/jira-cloud/rest")) <= asked
        fault.times = 0
        clock.now += 61
        assert board.publish_stale() >= 1
    finally:
        connector.close()
    shown = app.store.shown(board.name, incident.id)
    assert shown is not None
    assert shown.error == ""
    assert company.jira.issue(shown.address).status == "Done"
    found = app.store.incident(incident.id)
    assert found is not None
    assert found.status is Status.CONTAINED
