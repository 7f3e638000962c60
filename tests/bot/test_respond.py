"""Does leakwatch believe only what is proven, and touch only what it may?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from bot import messages
from bot.errors import UserError
from bot.incident import CleanState, Status
from bot.model import Liveness
from bot.providers.honeytokens import CANARY_ACCOUNTS
from detectors import Severity
from tests.bot.bait import canary_key_of
from tests.bot.company import DORA, Company, companies, company, hire
from tests.conftest import Canaries

__all__ = ["companies", "company", "hire"]

Hire = Callable[..., Company]
BY_HAND: dict[str, Any] = {"admin_token": None, "author_tokens": {}}
PAGE = "<html><title>Sign in to the guest network</title></html>"


# --- unknown is never dead ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "how",
    [
        {"status": 429, "headers": {"Retry-After": "1"}},
        {"status": 500},
        {"status": 503, "body": PAGE, "headers": {"Content-Type": "text/html"}},
        {"status": 200, "body": PAGE, "headers": {"Content-Type": "text/html"}},
        {"status": 403, "body": PAGE, "headers": {"Content-Type": "text/html"}},
        {"status": 401, "body": PAGE, "headers": {"Content-Type": "text/html"}},
        {"status": 302, "headers": {"Location": "http://127.0.0.1:1/login"}},
        {"drop": True},
    ],
    ids=["429", "500", "503", "captive page", "firewall", "captive 401", "redirect", "cut"],
)
def test_no_answer_of_the_provider_is_no_death(company: Company, how: dict[str, Any]) -> None:
    company.sandbox.traffic.add("/providers/github/", times=-1, **how)
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    incident = company.incident(value)
    company.until(lambda: company.incident(value).verdict is not None)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    found = company.incident(value)
    assert found.verdict is Liveness.UNKNOWN
    assert found.dead_at is None
    assert found.status is Status.OPEN
    assert found.next_check_at is not None
    assert company.providers.is_live(value)


def test_it_is_asked_again_until_it_answers(company: Company) -> None:
    busy: dict[str, Any] = {"status": 429, "headers": {"Retry-After": "1"}, "times": -1}
    fault = company.sandbox.traffic.add("/providers/github/", **busy)
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    company.until(lambda: company.incident(value).verdict is Liveness.UNKNOWN)
    fault.times = 0
    assert company.ended(value).status is Status.CONTAINED


def test_a_failed_revocation_is_tried_again(company: Company) -> None:
    busy: dict[str, Any] = {"status": 429, "headers": {"Retry-After": "1"}, "times": 1}
    company.sandbox.traffic.add("/providers/github/credentials/revoke", **busy)
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    company.until(lambda: "revoke-failed" in company.journal(company.incident(value)))
    assert company.incident(value).revoked_at is None
    incident = company.ended(value)
    assert not company.providers.is_live(value)
    done = company.journal(incident)
    assert (done.count("revoke-failed"), done.count("revoked")) == (1, 1)


def test_a_revocation_whose_answer_is_lost_happens_once(company: Company) -> None:
    company.sandbox.traffic.add("/providers/huggingface/.*(revoke|DELETE)", drop=True, times=1)
    value = company.leak("huggingface-token")
    company.slack.type("ann", "#general", f"use {value}")
    company.until(lambda: company.incident(value).verdict is not None)
    company.settled()
    incident = company.incident(value)
    assert (incident.dead_at is not None) == (not company.providers.is_live(value))


def test_slow_death_is_proven_only_when_it_is_dead(company: Company) -> None:
    company.providers.slow_death = 0.6
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    incident = company.ended(value)
    revoked = company.providers.revoked_at(value)
    assert revoked is not None
    assert incident.dead_at is not None
    assert incident.dead_at.timestamp() >= revoked + 0.6


def test_what_does_not_die_is_left_to_a_person(company: Company) -> None:
    company.providers.slow_death = 3600
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    company.until(lambda: company.incident(value).status is Status.WAITING)
    incident = company.incident(value)
    assert incident.dead_at is None
    assert "still does not call it dead" in incident.waiting_for
    assert incident.next_check_at is not None


def test_what_comes_back_to_life_is_revoked_again(company: Company) -> None:
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    incident = company.ended(value)
    company.settled()
    company.providers.ledger.revive(company.providers.ledger.issued[value])
    company.app.responder.contain(incident.id, incident.run)
    assert "alive-again" in company.journal(incident)
    assert not company.providers.is_live(value)
    assert company.incident(value).status is Status.CONTAINED


def test_doing_it_all_again_changes_nothing(company: Company) -> None:
    value = company.leak()
    ts = company.slack.type("ann", "#general", f"use {value}")
    incident = company.ended(value)
    company.settled()
    company.until(lambda: "author-told" in company.journal(incident))
    message, journal = company.slack.message("#general", ts), company.journal(incident)
    place = company.place(incident)
    for _ in range(2):
        company.app.responder.clean(place.id, place.run)
        company.app.responder.contain(incident.id, incident.run)
    assert company.slack.message("#general", ts) == message
    again = company.journal(incident)
    assert again.count("redacted") == journal.count("redacted") == 1
    assert again.count("revoked") == again.count("author-told") == 1
    assert len([r for r in company.providers.revocations if r.value == value]) == 1
    assert company.incident(value).status is Status.CONTAINED


@pytest.mark.parametrize(
    "how",
    [
        {"status": 429, "headers": {"Retry-After": "1"}, "times": 1},
        {"status": 500, "times": 1},
        {"drop": True, "times": 1},
    ],
    ids=["429", "500", "cut"],
)
def test_trouble_in_slack_delays_and_loses_nothing(company: Company, how: dict[str, Any]) -> None:
    company.sandbox.traffic.add("/slack/api/chat.(update|delete)", **how)
    value = company.leak()
    company.slack.type("ben", "#dev", f"delayed {value} here")
    incident = company.ended(value)
    assert value not in company.reads("#dev")
    copy = company.place(incident).moved_to
    assert copy is not None
    kept = company.slack.message("#dev", copy.document.removeprefix("msg/").partition("?")[0])
    assert kept is not None
    assert "delayed" in str(kept)


# --- what is never touched ---------------------------------------------------------------------


def test_a_honeytoken_is_never_shown_to_its_provider(hire: Hire, forge: Canaries) -> None:
    value = forge("github-pat")
    company = hire(policy={"honeytokens": (hashlib.sha256(value.encode()).hexdigest(),)})
    company.providers.issue("github-pat", value)
    company.slack.type("ann", "#general", f"look: {value}")
    incident = company.incident(value)
    company.until(lambda: company.incident(value).status is Status.WAITING)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    with pytest.raises(UserError, match="This is a honeytoken: it is one of your honeytokens"):
        company.app.actions.revoke(incident.id, DORA)
    company.settled()
    assert company.asked_of_providers(value) == []
    assert company.incident(value).severity is Severity.CRITICAL
    assert company.providers.is_live(value)
    assert company.incident(value).dead_at is None
    assert "honeytoken" in company.incident(value).waiting_for


def test_a_canary_of_thinkst_is_marked_and_nobody_is_asked(company: Company) -> None:
    key_id = canary_key_of(next(iter(CANARY_ACCOUNTS)))
    secret = company.forge_for.sample("aws-access-key").companions["secret_access_key"]
    company.slack.type("ann", "#general", f"AWS_ACCESS_KEY_ID={key_id}\nSECRET_ACCESS_KEY={secret}")
    incident = company.incident(key_id)
    company.until(lambda: company.incident(key_id).status is Status.WAITING)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    company.settled()
    known = company.incident(key_id)
    assert known.facts["honeytoken"] == "it is a canary of canarytokens.org"
    assert known.severity is Severity.CRITICAL
    assert "nobody was asked about it" in known.waiting_for
    assert company.asked_of_providers(secret) == company.asked_of_providers(key_id) == []
    assert "This is a honeytoken" in company.app.answers(known).verdict


def test_our_own_token_is_hidden_and_never_revoked(company: Company, forge: Canaries) -> None:
    value = company.slack.bot_token
    forge.remember(value)
    company.providers.issue("slack-bot", value)
    company.slack.type("ben", "#dev", f"SLACK_BOT_TOKEN={value}")
    incident = company.incident(value)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    company.until(lambda: company.incident(value).status is Status.WAITING)
    company.settled()
    assert company.providers.is_live(value)
    assert [r for r in company.providers.revocations if r.value == value] == []
    assert company.incident(value).dead_at is None
    assert value not in company.reads("#dev")


def test_without_a_vault_a_person_gets_the_runbook(hire: Hire) -> None:
    company = hire(policy={"vault": "off"})
    value = company.leak()
    company.slack.type("ann", "#general", f"use {value}")
    incident = company.incident(value)
    company.until(lambda: company.incident(value).status is Status.WAITING)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    found = company.incident(value)
    assert "its value was not kept" in found.waiting_for
    assert company.app.store.sealed(f"credential/{incident.id}") is None
    assert company.app.store.sealed(f"original/{company.place(incident).id}") is None
    assert company.asked_of_providers(value) == []
    may, why = company.app.actions.can_revoke(found)
    assert not may
    assert company.app.actions.provider(found).runbook in why
    said = company.app.actions.false_positive(incident.id, DORA, "x")
    assert said.endswith(messages.restored_line(0, 1))


def test_a_spent_budget_turns_into_asking(hire: Hire) -> None:
    company = hire(policy={"revoke_budget_per_hour": 1})
    first, second = company.leak(), company.leak()
    company.slack.type("ann", "#general", f"use {first}")
    company.ended(first)
    company.slack.type("ann", "#general", f"use {second}")
    company.until(lambda: company.incident(second).status is Status.WAITING)
    assert "budget of 1" in company.incident(second).waiting_for
    assert company.providers.is_live(second)


def test_the_kill_switch_stops_everything(hire: Hire) -> None:
    company = hire(policy={"kill_switch": True})
    value = company.leak()
    ts = company.slack.type("ann", "#general", f"use {value}")
    incident = company.incident(value)
    company.until(lambda: company.incident(value).status is Status.WAITING)
    company.until(lambda: company.place(incident).state is CleanState.FLAGGED)
    company.settled()
    assert value in str(company.slack.message("#general", ts))
    assert company.providers.is_live(value)


# --- what only its author can remove -----------------------------------------------------------


def test_an_author_is_asked_and_believed_only_when_it_is_gone(hire: Hire) -> None:
    company = hire(slack={**BY_HAND, "author_deadline": 600.0})
    value = company.leak()
    ts = company.slack.type("ben", "#dev", f"use {value}")
    incident = company.incident(value)
    company.until(lambda: company.place(incident).state is CleanState.ASKED)
    company.until(lambda: company.place(incident).told_at)
    dm = company.slack.dm("ben")
    notice = company.slack.messages(dm)[-1]
    assert value not in str(notice)
    said = company.press("ben", dm, notice["ts"], messages.AUTHOR_REMOVED_IT)
    assert "still there" in said
    assert company.place(incident).state is CleanState.ASKED
    company.slack.edit("ben", "#dev", ts, "never mind")
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    assert company.place(incident).method == "author"
    # hidden or not, it was revoked at once
    assert company.ended(value).status is Status.CONTAINED


def test_an_author_who_does_not_answer_is_escalated(hire: Hire) -> None:
    company = hire(slack={**BY_HAND, "author_deadline": 0.5})
    value = company.leak()
    company.slack.type("ben", "#dev", f"use {value}")
    incident = company.incident(value)
    company.until(lambda: company.place(incident).state is CleanState.REMAINS)
    assert "not done so in time" in company.place(incident).reason
    assert "author-silent" in company.journal(incident)
    company.until(lambda: company.incident(value).dead_at)
    assert company.incident(value).uncleaned == 1
