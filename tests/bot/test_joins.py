"""A credential posted in several messages: is it one incident, whole, and hidden everywhere?"""

from __future__ import annotations

import dataclasses
import itertools
import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.config import Settings
from bot.detect import Detector
from bot.incident import CleanState, Incident
from bot.model import Document, Location, Person
from bot.store import Store
from bot.store.tables import piece, waiting
from bot.store.vault import Vault
from bot.watch import Watch
from detectors.model import Confidence, Part, Sample
from tests.bot.company import Company, companies, company, hire
from tests.conftest import Canaries, Clock

__all__ = ["companies", "company", "hire"]

Hire = Callable[..., Company]
KEY = b"0123456789abcdef"


# --- one document after another, without the outside world --------------------------------------


class Queue:
    """Remembers what was enqueued."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def enqueue(self, name: str, workflow_id: str, *args: int | str) -> None:
        self.ids.append(workflow_id)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def db(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'joins.db'}"
    else:
        url = request.getfixturevalue("postgres_url")
    made = Store(url, clock=clock)
    made.migrate()
    yield made
    made.close()


@pytest.fixture
def replica(db: Store, vault: Vault) -> Callable[..., Watch]:
    """A leakwatch on that database; each call is another replica, or the same after a restart."""

    def one(vault: Vault | None = vault, **policy: Any) -> Watch:
        settings = Settings.model_validate({"mode": "redact", "policy": policy})
        detector = Detector(settings, KEY)
        return Watch(settings=settings, detector=detector, store=db, vault=vault, queue=Queue())

    return one


_NUMBERS = itertools.count(1)


def said(clock: Clock, text: str, **how: Any) -> Document:
    """A message of ann in #ops, written now."""
    values: dict[str, Any] = {
        "location": Location("slack:acme", "C1", f"msg/{next(_NUMBERS)}.0", "", "#ops"),
        "kind": "message",
        "parts": (Part("text", text),),
        "author": Person("slack:acme", "U1", "ann"),
        "written_at": clock.now,
    }
    return Document(**{**values, **how})


def aws(forge: Canaries) -> tuple[str, str, Sample]:
    sample = forge.sample("aws-access-key")
    return sample.secret, sample.companions["secret_access_key"], sample


def opened(db: Store, vault: Vault, incident: Incident) -> dict[str, str]:
    blob = db.sealed(f"credential/{incident.id}")
    assert blob is not None
    credential = vault.open_credential(blob)
    values = {name: value.reveal() for name, value in credential.companions.items()}
    return {"": credential.secret.reveal(), **values}


WAYS = {
    "bare": ("{id}", "{secret}"),
    "named": ("access key id: {id}", "AWS_SECRET_ACCESS_KEY={secret}"),
    "told": ("the key is {id}", "and the secret is `{secret}`, mind it"),
}


@pytest.mark.parametrize("backwards", [False, True], ids=["in-order", "reversed"])
@pytest.mark.parametrize("way", WAYS)
def test_id_and_secret_in_two_messages_are_one_incident(
    db: Store,
    replica: Callable[..., Watch],
    clock: Clock,
    forge: Canaries,
    vault: Vault,
    way: str,
    backwards: bool,
) -> None:
    key_id, secret, _ = aws(forge)
    first = said(clock, WAYS[way][0].format(id=key_id))
    clock.advance(minutes=2)
    second = said(clock, WAYS[way][1].format(secret=secret))
    order = [second, first] if backwards else [first, second]
    # each is handled by another replica, and again after a restart
    for document in (*order, *order):
        replica().handle(document)
    (incident,) = db.incidents()
    assert (incident.rule, incident.confidence) == ("aws-access-key", Confidence.HIGH)
    assert db_severity(db, incident) == "critical"
    assert opened(db, vault, incident) == {"": key_id, "secret_access_key": secret}
    assert incident.reasons == ()
    places = {o.location.document: o.confidence for o in db.occurrences(incident.id)}
    assert places == {
        first.location.document: Confidence.HIGH,
        second.location.document: Confidence.HIGH,
    }


def db_severity(db: Store, incident: Incident) -> str:
    with db.write() as tx:
        return tx.rule_severity(incident.id)


def test_both_messages_are_hidden(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    watch = replica()
    watch.handle(said(clock, f"id {key_id}"))
    watch.handle(said(clock, f"secret {secret} here"))
    (incident,) = db.incidents()
    words = dict.fromkeys(db.fingerprints(incident.id), "[removed]")
    detector = Detector(Settings(), KEY)
    for text, clean in ((f"id {key_id}", "id [removed]"), (f"a {secret} b", "a [removed] b")):
        (part,), _ = detector.cleaned((Part("", text),), words)
        assert part.text == clean
    (part,), _ = detector.cleaned((Part("", f"{key_id}\n{secret}"),), words)
    assert part.text == "[removed]\n[removed]"


def test_three_messages_of_temporary_credentials(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries, vault: Vault
) -> None:
    sample = forge.sample("aws-session")
    forge.remember(*sample.companions.values())
    for value in (
        sample.companions["session_token"],
        sample.secret,
        sample.companions["secret_access_key"],
    ):
        replica().handle(said(clock, value))
        clock.advance(seconds=20)
    (incident,) = db.incidents()
    assert incident.copies == 3
    assert opened(db, vault, incident) == {"": sample.secret, **sample.companions}


def test_a_token_that_says_too_little_becomes_what_it_is(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    sample = forge.sample("twilio-auth-token")
    replica().handle(said(clock, f"twilio auth token: {sample.secret}"))
    (incident,) = db.incidents()
    assert (incident.rule, incident.confidence) == ("twilio-auth-token", Confidence.MEDIUM)
    replica().handle(said(clock, f"the account is {sample.companions['account_sid']}"))
    (incident,) = db.incidents()
    assert (incident.rule, incident.confidence) == ("twilio-auth-token", Confidence.HIGH)
    assert incident.facts["account"] == sample.companions["account_sid"]
    assert incident.copies == 1  # the account's id is no secret


OTHERS: dict[str, dict[str, Any]] = {
    "another author": {"author": Person("slack:acme", "U2", "ben")},
    "nobody": {"author": None},
    "another channel": {"location": Location("slack:acme", "C2", "msg/9.9")},
    "another thread": {"parent": "2.0"},
}


@pytest.mark.parametrize("how", OTHERS)
def test_parts_that_do_not_belong_together_stay_apart(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries, how: str
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, key_id, parent="1.0"))
    replica().handle(said(clock, secret, **{"parent": "1.0", **OTHERS[how]}))
    (incident,) = db.incidents()
    assert (incident.confidence, incident.copies) == (Confidence.MEDIUM, 1)


def test_after_the_time_is_over_nothing_joins_and_nothing_is_kept(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, key_id))
    clock.advance(seconds=299)
    assert db.expire_parts() == 0
    clock.advance(seconds=1)
    assert db.expire_parts() == 1
    clock.advance(seconds=1)
    replica().handle(said(clock, secret))
    (incident,) = db.incidents()
    assert incident.confidence is Confidence.MEDIUM


def test_a_sweep_goes_by_when_they_were_written(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    year_ago = clock.now - timedelta(days=365)
    replica().handle(said(clock, key_id, written_at=year_ago))
    late = said(clock, secret, written_at=year_ago + timedelta(minutes=6))
    replica().handle(late)
    assert [i.copies for i in db.incidents()] == [1]
    replica().handle(dataclasses.replace(late, written_at=year_ago - timedelta(minutes=4)))
    assert [i.copies for i in db.incidents()] == [2]


@pytest.mark.parametrize("how", [{"join_parts": 0}, {"vault": None}], ids=["off", "no-vault"])
def test_without_time_or_vault_nothing_waits(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries, how: dict[str, Any]
) -> None:
    key_id, secret, _ = aws(forge)
    replica(**how).handle(said(clock, key_id))
    replica(**how).handle(said(clock, secret))
    assert [i.copies for i in db.incidents()] == [1]
    with db.read() as conn:
        assert conn.execute(sa.select(sa.func.count()).select_from(waiting)).scalar() == 0


def test_what_waits_is_sealed(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    _, secret, _ = aws(forge)
    replica().handle(said(clock, f"secret: {secret}"))
    with db.read() as conn:
        blobs = conn.execute(sa.select(waiting.c.blob)).scalars().all()
    assert len(blobs) == 1
    assert secret.encode() not in blobs[0]
    assert forge.leaks_in(blobs[0]) == []


def test_what_waits_under_a_lost_key_is_passed_over(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    from cryptography.fernet import Fernet

    key_id, secret, _ = aws(forge)
    replica(Vault([Fernet.generate_key().decode()])).handle(said(clock, secret))
    replica().handle(said(clock, key_id))
    (incident,) = db.incidents()
    assert incident.confidence is Confidence.MEDIUM


def test_what_was_left_to_a_person_is_decided_anew(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, key_id))
    (incident,) = db.incidents()
    (place,) = db.occurrences(incident.id)
    with db.write() as tx:
        tx.change_occurrence(place.id, state=CleanState.FLAGGED.value)
        tx.end_clean(place.id, 1)
    replica().handle(said(clock, secret))
    runs = {o.location.document: o.busy for o in db.occurrences(incident.id)}
    assert list(runs.values()) == [True, True]


def test_two_replicas_at_the_same_moment_make_one(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    for _ in range(5):
        clock.advance(minutes=20)
        key_id, secret, _ = aws(forge)
        documents = [said(clock, f"id {key_id}"), said(clock, f"AWS_SECRET_ACCESS_KEY={secret}")]
        threads = [threading.Thread(target=replica().handle, args=(d,)) for d in documents]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert [(i.rule, i.copies) for i in db.incidents()] == [("aws-access-key", 2)] * 5


def test_a_part_seen_again_elsewhere_is_the_same_incident(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, f"{key_id} {secret}"))
    clock.advance(days=1)
    elsewhere = Location("slack:acme", "C7", "msg/7.0")
    replica().handle(said(clock, f"AWS_SECRET_ACCESS_KEY={secret}", location=elsewhere))
    (incident,) = db.incidents()
    assert incident.copies == 2


def test_a_secret_that_had_an_incident_of_its_own_becomes_the_whole_key(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries, vault: Vault
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, f"AWS_SECRET_ACCESS_KEY={secret}"))
    (alone,) = db.incidents()
    assert alone.rule == "aws-secret-access-key"
    clock.advance(days=1)
    replica().handle(said(clock, f"{key_id} {secret}"))
    (incident,) = db.incidents()
    assert (incident.id, incident.rule) == (alone.id, "aws-access-key")
    assert incident.run == 2  # decided on anew
    assert opened(db, vault, incident) == {"": key_id, "secret_access_key": secret}
    assert "completed" in [e.action for e in db.journal(incident=incident.id)]


def test_one_cookie_with_two_tokens_stays_two_incidents(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    one, two = forge.sample("slack-session"), forge.sample("slack-session")
    (cookie,) = one.companions.values()
    for token in (one.secret, two.secret):
        replica().handle(said(clock, f"token {token} d={cookie}"))
        clock.advance(minutes=20)
    assert len(db.incidents()) == 2


def test_an_edit_that_leaves_the_part_has_not_cleaned_it(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    watch = replica()
    watch.handle(said(clock, key_id))
    bare = said(clock, f"and {secret}")
    watch.handle(bare)
    (incident,) = db.incidents()
    with db.write() as tx:  # as if the workflows had come to their end
        for place in tx.occurrences(incident.id):
            tx.end_clean(place.id, 99)
    edited = clock.advance(hours=1)
    watch.handle(dataclasses.replace(bare, parts=(Part("t", f"or {secret}"),), edited_at=edited))
    states = {o.location.document: o.state for o in db.occurrences(incident.id)}
    assert states[bare.location.document] is CleanState.OPEN
    watch.handle(dataclasses.replace(bare, parts=(Part("t", "gone"),), edited_at=edited))
    states = {o.location.document: o.state for o in db.occurrences(incident.id)}
    assert states[bare.location.document] is CleanState.CLEANED


def test_an_accepted_credential_is_accepted_by_each_of_its_parts(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, f"{key_id} {secret}"))
    (incident,) = db.incidents()
    with db.write() as tx:
        tx.allow(incident.fingerprint, rule=incident.rule, reason="ours", by="dora")
    assert replica().handle(said(clock, f"AWS_SECRET_ACCESS_KEY={secret}")).incidents == ()


def test_pieces_are_fingerprints_only(
    db: Store, replica: Callable[..., Watch], clock: Clock, forge: Canaries
) -> None:
    key_id, secret, _ = aws(forge)
    replica().handle(said(clock, f"{key_id} {secret}"))
    with db.read() as conn:
        rows = conn.execute(sa.select(piece)).all()
    assert len(rows) == 1
    assert secret not in json.dumps([list(row) for row in rows])


# --- the whole chain ----------------------------------------------------------------------------


def issued(company: Company) -> tuple[str, str]:
    """A living AWS key: (id, secret)."""
    key_id = company.leak("aws-access-key")
    secret = company.forge_for.values[-1]
    return key_id, secret


def both_clean(company: Company, key_id: str) -> Incident:
    def ready() -> Incident | None:
        named = (i for i in company.app.store.incidents() if i.facts.get("key_id") == key_id)
        incident = next(named, None)
        return incident if incident and incident.copies == 2 and not incident.uncleaned else None

    found = company.until(ready)
    assert isinstance(found, Incident)
    return found


@pytest.mark.parametrize("who", ["ann", "ben"])
def test_in_slack_both_messages_are_redacted(company: Company, who: str) -> None:
    key_id, secret = issued(company)
    company.slack.type(who, "#dev", f"the new key: {key_id}")
    company.settled()
    company.slack.type(who, "#dev", secret)
    incident = both_clean(company, key_id)
    company.settled()
    assert key_id not in company.reads("#dev")
    assert secret not in company.reads("#dev")
    assert incident.copies == 2
    assert incident.rule == "aws-access-key"


def test_in_slack_in_a_thread_and_the_secret_first(company: Company) -> None:
    key_id, secret = issued(company)
    root = company.slack.type("ben", "#dev", "how do I get at the bucket?")
    company.slack.type("ann", "#dev", f"secret: {secret}", thread=root)
    company.slack.type("ann", "#dev", f"id: {key_id}", thread=root)
    incident = both_clean(company, key_id)
    company.settled()
    replies = json.dumps(company.slack.thread("#dev", root))
    assert key_id not in replies
    assert secret not in replies
    assert incident.rule == "aws-access-key"


def test_in_jira_consecutive_comments_are_redacted(company: Company) -> None:
    key_id, secret = issued(company)
    issue = company.jira.create_issue("OPS", "Access", "please give me access")
    company.jira.comment(issue.key, f"id {key_id}", "ben")
    company.jira.comment(issue.key, f"secret {secret}", "ben")
    both_clean(company, key_id)
    now = company.jira.issue(issue.key)
    shown = json.dumps([c.body for c in now.comments])
    assert key_id not in shown
    assert secret not in shown


def test_a_sweep_joins_what_was_written_before_it_came(company: Company) -> None:
    key_id, secret = issued(company)
    company.slack.drop_events(2)
    company.slack.type("ann", "#general", f"id {key_id}")
    company.slack.type("ann", "#general", f"secret {secret}")
    name = next(each for each in company.app.schedule._connectors if each.startswith("slack:"))
    company.app.schedule.sweep_now(name, None, "test")
    both_clean(company, key_id)
    assert secret not in company.reads("#general")


def test_events_that_come_in_the_wrong_order_are_joined(company: Company) -> None:
    key_id, secret = issued(company)
    company.slack.hold_events()
    company.slack.type("ann", "#general", f"the id {key_id}")
    company.slack.type("ann", "#general", f"the secret {secret}")
    company.slack.release_events("reversed")
    incident = both_clean(company, key_id)
    company.settled()
    assert secret not in company.reads("#general")
    assert company.journal(incident).count("redacted") == 2
    assert "detected-again" not in company.journal(incident)
