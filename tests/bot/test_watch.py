"""What do people see, what is stored and what is called when somebody writes a credential?"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from bot.incident import CleanState, Status
from bot.model import Liveness, Outcome
from tests.bot.company import DORA, Company, companies, company, hire

__all__ = ["companies", "company", "hire"]

Hire = Callable[..., Company]


# --- Slack -------------------------------------------------------------------------------------


def test_a_token_of_somebody_who_agreed_is_edited_out_in_place(company: Company) -> None:
    value = company.leak()
    ts = company.slack.type("ann", "#general", f"use {value} for the deploy")
    incident = company.ended(value)
    message = company.slack.message("#general", ts) or {}
    assert message["user"] == company.slack.user_id("ann")
    assert message["text"].startswith("use [removed: GitHub")
    assert message["text"].endswith("for the deploy")
    assert value not in company.reads("#general")
    assert not company.providers.is_live(value)
    place = company.place(incident)
    assert (place.state, place.outcome) == (CleanState.CLEANED, Outcome.DONE)
    assert incident.status is Status.CONTAINED
    assert (incident.revoked_by, incident.verdict) == ("policy", Liveness.DEAD)
    assert incident.identity["subject"] == "deploy-bot"
    done = company.journal(incident)
    for word in ("detected", "redacted", "revoked", "proven-dead"):
        assert word in done
    assert done.index("verified") < done.index("revoked") < done.index("proven-dead")
    assert [r.value for r in company.providers.revocations].count(value) == 1


def test_the_author_is_told_once_and_in_private(company: Company) -> None:
    value = company.leak()
    company.slack.type("ann", "#general", f"again {value}")
    incident = company.ended(value)
    company.until(lambda: "author-told" in company.journal(incident))
    # a note about an earlier leak of hers may come in meanwhile: each has a button for its place
    button = f'"value": "{company.place(incident).id}"'
    sent = map(json.dumps, company.slack.messages(company.slack.dm("ann")))
    notes = [note for note in sent if button in note]
    assert len(notes) == 1
    assert value not in notes[0]


def test_a_token_of_others_is_deleted_and_posted_again_redacted(company: Company) -> None:
    value = company.leak()
    ts = company.slack.type("ben", "#dev", f"please try {value} tomorrow")
    incident = company.ended(value)
    assert company.slack.message("#dev", ts) is None
    (copy,) = [m for m in company.slack.messages("#dev") if "tomorrow" in json.dumps(m)]
    assert "[removed: GitHub" in json.dumps(copy)
    assert value not in company.reads("#dev")
    place = company.place(incident)
    assert place.state is CleanState.CLEANED
    assert place.moved_to is not None
    assert copy["ts"] in place.moved_to.document


def test_a_reply_in_a_thread_stays_in_its_thread(company: Company) -> None:
    value = company.leak()
    root = company.slack.type("ann", "#dev", "how do I deploy?")
    company.slack.type("ben", "#dev", f"like this: {value}", thread=root)
    company.ended(value)
    replies = json.dumps(company.slack.thread("#dev", root))
    assert value not in replies
    assert "like this:" in replies
    assert "[removed: GitHub" in replies


def test_an_edit_that_adds_a_credential_is_cleaned(company: Company) -> None:
    value = company.leak("gitlab-pat")
    ts = company.slack.type("ann", "#dev", "the key follows")
    company.slack.edit("ann", "#dev", ts, f"the key follows: {value}")
    incident = company.ended(value)
    assert "[removed: GitLab" in (company.slack.message("#dev", ts) or {})["text"]
    assert incident.copies == 1


def test_a_file_is_removed(company: Company) -> None:
    value = company.leak()
    file, _ = company.slack.upload("ben", "#dev", "env.txt", f"A=1\nTOKEN={value}\n")
    incident = company.ended(value)
    place = company.place(incident)
    assert place.kind == "file"
    assert place.state is CleanState.CLEANED
    kept = company.slack.company.files.get(file)
    assert kept is None or value.encode() not in kept.content


def test_a_snippet_is_cleaned(company: Company) -> None:
    value = company.leak()
    file, _ = company.slack.upload("ben", "#dev", "x.sh", f"curl -u {value}: x", mode="snippet")
    company.ended(value)
    kept = company.slack.company.files.get(file)
    assert kept is None or value.encode() not in kept.content


def test_a_message_of_a_bot_is_cleaned_and_nobody_is_told(company: Company) -> None:
    value = company.leak()
    company.slack.post("ci", "#dev", f"build failed: token {value}")
    incident = company.ended(value)
    assert value not in company.reads("#dev")
    company.settled()
    assert "author-told" not in company.journal(incident)


def test_a_forwarded_message_is_cleaned_in_both_places(company: Company) -> None:
    value = company.leak()
    with_it = company.slack.type("ann", "#dev", f"mind {value} here")
    company.slack.forward("ben", "#dev", with_it, "#general", "look at this")
    incident = company.ended(value)
    company.settled()
    incident = company.ended(value)
    assert incident.copies == 2
    assert value not in company.reads("#dev") + company.reads("#general")


def test_two_in_one_message_are_both_hidden_and_both_dead(company: Company) -> None:
    one, two = company.leak(), company.leak("huggingface-token")
    ts = company.slack.type("ann", "#general", f"first {one} second {two} end")
    first, second = company.ended(one), company.ended(two)
    assert first.id != second.id
    text = (company.slack.message("#general", ts) or {})["text"]
    assert text.count("[removed: ") == 2
    assert text.endswith("end")
    assert not company.providers.is_live(one)
    assert not company.providers.is_live(two)


def test_restoring_one_keeps_the_other_hidden(company: Company) -> None:
    stays, back = company.leak(), company.leak("huggingface-token", canary=False)
    ts = company.slack.type("ann", "#general", f"hide {stays} show {back}")
    company.ended(stays)
    incident = company.ended(back)
    company.settled()
    said = company.app.actions.false_positive(incident.id, DORA, "an example of ours")
    text = (company.slack.message("#general", ts) or {})["text"]
    assert back in text, said
    assert stays not in company.reads("#general")
    assert company.place(incident).state is CleanState.RESTORED


def test_a_false_positive_is_put_back_and_makes_no_incident_again(company: Company) -> None:
    value = company.leak("huggingface-token", canary=False)
    company.providers.kill(value)
    ts = company.slack.type("ann", "#general", f"our example is {value}.")
    incident = company.ended(value)
    company.settled()
    company.app.actions.false_positive(incident.id, DORA, "documentation")
    assert value in (company.slack.message("#general", ts) or {})["text"]
    again = company.slack.type("ben", "#dev", f"as in the docs: {value}")
    other = company.leak()
    company.slack.type("ben", "#dev", f"marker {other}")
    company.ended(other)
    assert value in json.dumps(company.slack.message("#dev", again))
    after = company.app.store.incident(incident.id)
    assert after is not None
    assert (after.status, after.copies) == (Status.FALSE_POSITIVE, 1)
    assert [r for r in company.providers.revocations if r.value == value] == []


def test_a_message_that_its_author_deletes_counts_as_clean(hire: Hire) -> None:
    company = hire(mode="observe")
    value = company.leak()
    ts = company.slack.type("ben", "#dev", f"oops {value}")
    incident = company.incident(value)
    company.until(lambda: company.place(incident).state is CleanState.FLAGGED)
    company.settled()
    company.slack.delete("ben", "#dev", ts)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    assert company.place(incident).method == "author"


def test_observe_changes_nothing_anywhere(hire: Hire) -> None:
    company = hire(mode="observe")
    value = company.leak()
    ts = company.slack.type("ann", "#general", f"see {value}")
    issue = company.jira.create_issue("OPS", "Deploy", f"with {value}")
    incident = company.incident(value)
    company.until(lambda: company.incident(value).copies == 2)
    company.until(lambda: company.incident(value).status is Status.WAITING)
    company.settled()
    assert value in (company.slack.message("#general", ts) or {})["text"]
    assert value in json.dumps(company.jira.issue(issue.key).fields["description"])
    assert company.providers.is_live(value)
    assert [r for r in company.providers.revocations if r.value == value] == []
    assert {p.state for p in company.places(incident)} == {CleanState.FLAGGED}
    found = company.incident(value)
    assert found.verdict is Liveness.LIVE
    assert "observe" in found.waiting_for
    # but for leakwatch's own cards
    cards = company.slack.channel_id("#security").encode()
    changing = r"POST /slack/api/(chat\.update|chat\.delete|files\.delete)"
    assert [r.path for r in company.sandbox.traffic.seen(changing) if cards not in r.body] == []
    assert company.sandbox.traffic.seen("PUT /jira-cloud") == []


def test_redact_hides_and_revokes_nothing(hire: Hire) -> None:
    company = hire(mode="redact")
    value = company.leak()
    ts = company.slack.type("ann", "#general", f"see {value}")
    incident = company.incident(value)
    company.until(lambda: company.incident(value).status is Status.WAITING)
    company.until(lambda: company.place(incident).state is CleanState.CLEANED)
    company.settled()
    assert "[removed: " in (company.slack.message("#general", ts) or {})["text"]
    assert company.providers.is_live(value)
    assert [r for r in company.providers.revocations if r.value == value] == []
    assert company.incident(value).dead_at is None


# --- Jira --------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["description", "comment", "worklog", "attachment"])
def test_every_place_of_an_issue_is_cleaned(company: Company, where: str) -> None:
    value = company.leak()
    jira = company.jira
    text = f"it fails with {value} since noon"
    issue = jira.create_issue("OPS", "Deploy", text if where == "description" else "see below")
    if where == "comment":
        jira.comment(issue.key, text, "ben")
    elif where == "worklog":
        jira.worklog(issue.key, text, "ben")
    elif where == "attachment":
        jira.attach(issue.key, "log.txt", text.encode())
    company.cleaned(value, where)
    now = jira.issue(issue.key)
    shown = {
        "description": json.dumps(now.fields["description"]),
        "comment": json.dumps([c.body for c in now.comments]),
        "worklog": json.dumps([w.comment for w in now.worklogs]),
        "attachment": b"".join(a.content for a in now.attachments).decode(),
    }[where]
    assert value not in shown
    if where != "attachment":
        assert "since noon" in shown


def test_the_same_secret_in_slack_and_jira_is_one_incident(company: Company) -> None:
    value = company.leak()
    company.slack.type("ben", "#dev", f"key: {value}")
    first = company.ended(value)
    company.jira.create_issue("OPS", "Deploy", f"key: {value}")
    both = company.cleaned(value, "description")
    assert both.id == first.id
    connectors = {p.location.connector for p in company.places(both)}
    assert connectors == {"slack:demo", "jira:demo"}
    assert len([r for r in company.providers.revocations if r.value == value]) == 1


def test_a_copy_after_closing_reopens(company: Company) -> None:
    value = company.leak()
    company.slack.type("ben", "#dev", f"key: {value}")
    incident = company.ended(value)
    company.settled()
    company.app.actions.close(incident.id, DORA, "rotated")
    closed = company.app.store.incident(incident.id)
    assert closed is not None
    assert closed.status is Status.CLOSED
    company.slack.type("ann", "#general", f"still the same key: {value}")
    company.until(lambda: company.incident(value).reopened == 1)
    again = company.ended(value)
    assert (again.id, again.copies) == (incident.id, 2)
    assert not again.over
    assert value not in company.reads("#general")
