"""Does the store keep what it is told, once, and give it back; on SQLite and on PostgreSQL?"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.errors import StoreError, VaultError
from bot.incident import CleanState, Status
from bot.model import Audience, Credential, Document, Gap, Identity, Location, Person, Stream
from bot.store import Found, Store
from bot.store.errors import explained
from bot.store.rows import plain
from bot.store.tables import journal as journal_table
from bot.store.tables import metadata
from bot.store.vault import Vault, fingerprint_key_of, keys_of
from detectors.model import Confidence, Part, Secret, Severity
from tests.conftest import Canaries, Clock


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def db(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'both.db'}"
    else:
        url = request.getfixturevalue("postgres_url")
    made = Store(url, clock=clock)
    made.migrate()
    yield made
    made.close()


def document(clock: Clock, place: str = "msg/1.0", **how: Any) -> Document:
    ann = Person("slack:acme", "U1", "ann", "ann@acme.example")
    values: dict[str, Any] = {
        "location": Location("slack:acme", "C1", place, "https://acme.example/p1", "#ops"),
        "kind": "message",
        "parts": (Part("text", "hello"),),
        "author": ann,
        "written_at": clock.now - timedelta(minutes=5),
        "audience": Audience("public", members=12),
    }
    return Document(**{**values, **how})


def found(fingerprint: str = "f" * 64, sealed: bytes | None = b"sealed", **how: Any) -> Found:
    values: dict[str, Any] = {
        "fingerprint": fingerprint,
        "rule": "github-pat",
        "issuer": "github",
        "title": "GitHub token",
        "masked": "ghp_…wxyz",
        "confidence": Confidence.HIGH,
        "severity": Severity.HIGH,
        "facts": {"kind": "classic"},
        "reasons": ("checksum",),
        "sealed": sealed,
    }
    return Found(**{**values, **how})


def record(db: Store, *args: Any, **kwargs: Any) -> Any:
    with db.write() as tx:
        return tx.record(*args, **kwargs)


def test_a_finding_becomes_an_incident_with_an_occurrence(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), b"original")
    assert made.new_incident
    assert made.new_occurrence
    incident = db.incident(made.incident)
    assert incident is not None
    assert (incident.status, incident.copies, incident.uncleaned) == (Status.OPEN, 1, 1)
    assert incident.first_written_at == clock.now - timedelta(minutes=5)
    assert incident.detected_at == clock.now
    (place,) = db.occurrences(incident.id)
    assert place.location.title == "#ops"
    assert place.author is not None
    assert place.author.email == "ann@acme.example"
    assert place.audience.members == 12
    assert db.sealed(f"original/{place.id}") == b"original"
    assert db.sealed(f"credential/{incident.id}") == b"sealed"


def test_the_same_place_again_changes_nothing(db: Store, clock: Clock) -> None:
    first = record(db, document(clock), found(), None)
    again = record(db, document(clock), found(), None)
    assert (again.incident, again.occurrence) == (first.incident, first.occurrence)
    assert not again.new_occurrence
    assert not again.again
    assert db.stats().occurrences == 1


def test_a_false_positive_has_no_copy_to_clean(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), None)
    assert (db.stats().occurrences, db.stats().uncleaned) == (1, 1)
    with db.write() as tx:
        tx.change(made.incident, status=Status.FALSE_POSITIVE.value)
    assert (db.stats().occurrences, db.stats().uncleaned) == (0, 0)


def test_a_copy_joins_its_incident_with_the_earlier_date(db: Store, clock: Clock) -> None:
    first = record(db, document(clock), found(), None)
    older = clock.now - timedelta(days=3)
    other = Location("jira:acme", "OPS", "10001/description", title="OPS-1")
    copy = record(db, document(clock, location=other, written_at=older), found(), None)
    assert copy.incident == first.incident
    assert not copy.new_incident
    incident = db.incident(first.incident)
    assert incident is not None
    assert incident.copies == 2
    assert incident.first_written_at == older


def test_a_cleaned_place_that_shows_it_again_is_opened_again(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), None)
    with db.write() as tx:
        tx.change_occurrence(made.occurrence, state=CleanState.CLEANED.value, redacted_at=tx.now)
    incident = db.incident(made.incident)
    assert incident is not None
    assert incident.redacted_at == clock.now
    again = record(db, document(clock), found(), None)
    assert again.again
    incident = db.incident(made.incident)
    assert incident is not None
    assert incident.redacted_at is None
    assert incident.uncleaned == 1


def test_a_copy_after_closing_reopens(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), None)
    with db.write() as tx:
        tx.close_by_time(made.incident, 60)
    assert not record(db, document(clock), found(), None).reopened, "the same place is no new copy"
    copy = record(db, document(clock, "msg/2.0"), found(), None)
    assert copy.reopened
    incident = db.incident(made.incident)
    assert incident is not None
    assert (incident.status, incident.reopened) == (Status.OPEN, 1)
    clock.advance(hours=1)
    assert db.shred() == 0, "its value is needed again"


def test_an_allowed_fingerprint_makes_no_incident(db: Store, clock: Clock) -> None:
    with db.write() as tx:
        tx.allow("f" * 64, rule="github-pat", reason="sample", by="ann")
    assert record(db, document(clock), found(), None) is None
    assert db.count_incidents() == 0


def test_only_a_definite_answer_makes_it_dead(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), None)
    with pytest.raises(StoreError), db.write() as tx:
        tx.change(made.incident, dead_at=tx.now, verdict="unknown")
    incident = db.incident(made.incident)
    assert incident is not None
    assert incident.dead_at is None


def test_sealed_values_are_shredded_when_their_time_has_come(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), b"original")
    with db.write() as tx:
        tx.shred_after(made.incident, tx.now + timedelta(days=1))
    assert db.shred() == 0
    clock.advance(days=2)
    assert db.shred() == 2
    assert db.sealed(f"credential/{made.incident}") is None


def test_coverage_tells_complete_from_incomplete(db: Store, clock: Clock) -> None:
    stream = Stream("slack:acme", "C1", "#ops")
    started = db.begin_sweep(stream)
    db.advance(stream, "page-1", 100, [Gap("slack:acme", "C1", "file F1", "too-large")])
    db.finish_sweep(stream, started)
    (row,) = db.coverage()
    assert (row.documents, row.complete, row.open_gaps) == (100, False, 1)
    assert db.cursor(stream) == "page-1"
    clock.advance(minutes=5)
    started = db.begin_sweep(stream)
    clock.advance(seconds=1)
    db.finish_sweep(stream, started)
    (row,) = db.coverage()
    assert (row.complete, row.open_gaps) == (True, 0), "a sweep that met it no more closes it"


def test_a_gap_that_cannot_close_by_itself_stays(db: Store, clock: Clock) -> None:
    stream = Stream("slack:acme", "C1")
    db.begin_sweep(stream)
    db.note_gap(Gap("slack:acme", "C1", "private channels", "not-allowed", retry=False))
    clock.advance(minutes=5)
    db.finish_sweep(stream, db.begin_sweep(stream))
    (row,) = db.coverage()
    assert (row.complete, row.open_gaps) == (False, 1)


def test_boards_learn_what_is_stale(db: Store, clock: Clock) -> None:
    made = record(db, document(clock), found(), None)
    assert db.stale("slack:acme/C9") == [made.incident]
    incident = db.incident(made.incident)
    assert incident is not None
    db.note_shown("slack:acme/C9", made.incident, address="1.0", version=incident.version)
    assert db.stale("slack:acme/C9") == []
    with db.write() as tx:
        tx.change(made.incident, waiting_for="ann")
    assert db.stale("slack:acme/C9") == [made.incident]
    assert db.stale("jira:acme/SEC") == [made.incident], "each board for itself"


def test_the_journal_shows_tampering(db: Store, clock: Clock) -> None:
    for number in range(5):
        with db.write() as tx:
            tx.log("ann", "looked", None, number=number)
    assert db.broken_links() == []
    with db.engine.begin() as conn:
        conn.execute(
            journal_table.update().where(journal_table.c.seq == 3).values(detail='{"number": 9}')
        )
    assert any("3" in line for line in db.broken_links())
    with db.engine.begin() as conn:
        conn.execute(journal_table.delete().where(journal_table.c.seq == 3))
    assert any("missing" in line for line in db.broken_links())


def test_a_lease_has_one_holder(db: Store, clock: Clock) -> None:
    assert db.hold("cards", "a", 10)
    assert db.hold("cards", "a", 10)
    assert not db.hold("cards", "b", 10)
    clock.advance(seconds=11)
    assert db.hold("cards", "b", 10)


def test_a_delivery_is_handled_once(db: Store) -> None:
    assert db.first_time("jira:acme/1")
    assert not db.first_time("jira:acme/1")


def test_migrations_make_the_schema_that_the_code_uses(db: Store) -> None:
    inspector = sa.inspect(db.engine)
    for table in metadata.sorted_tables:
        columns = {column["name"] for column in inspector.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}, table.name
    db.migrate()  # a second time changes nothing


def test_errors_name_no_bound_value(db: Store, clock: Clock, forge: Canaries) -> None:
    secret = forge("github-pat")
    with pytest.raises(StoreError) as caught, db.write() as tx:
        tx.conn.execute(sa.text("select :value from no_such_table"), {"value": secret})
    assert secret not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_a_locked_database_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "locked.db"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    with store.engine.connect() as conn:
        conn.exec_driver_sql("pragma busy_timeout = 30")
    import sqlite3

    other = sqlite3.connect(file, isolation_level=None)
    other.execute("begin exclusive")
    try:
        with explained(), store.engine.connect() as conn:
            conn.exec_driver_sql("pragma busy_timeout = 30")
            conn.rollback()
            with pytest.raises(StoreError, match="locked by another program"), explained():
                conn.exec_driver_sql("begin immediate")
    finally:
        other.close()
        store.close()


def test_the_vault_opens_with_old_keys_and_not_with_wrong_ones(
    tmp_path: Path, forge: Canaries
) -> None:
    sample = forge.sample("aws-access-key")
    credential = Credential(
        "aws-access-key",
        "aws",
        Secret(sample.secret),
        {name: Secret(value) for name, value in sample.companions.items()},
        {"account": "1"},
    )
    old = keys_of([], tmp_path / "vault.key")
    assert (tmp_path / "vault.key").stat().st_mode & 0o077 == 0
    blob = Vault(old).seal_credential(credential)
    new = keys_of([], tmp_path / "new.key")
    back = Vault([*new, *old]).open_credential(blob)
    assert back.secret == credential.secret
    assert dict(back.companions) == dict(credential.companions)
    with pytest.raises(VaultError):
        Vault(new).open_credential(blob)
    moved = Vault([*new, *old]).reseal(blob)
    assert Vault(new).open_credential(moved).secret == credential.secret


def test_key_files_are_made_once(tmp_path: Path) -> None:
    first = fingerprint_key_of(None, tmp_path / "fp.key")
    assert fingerprint_key_of(None, tmp_path / "fp.key") == first
    assert len(first) == 32


def test_an_identity_is_stored_plainly(clock: Clock) -> None:
    identity = Identity("ann", scopes=("repo",), expires_at=clock.now, details={"plan": "free"})
    assert plain(identity) == {
        "subject": "ann",
        "scopes": ["repo"],
        "expires_at": "2026-03-14T09:26:53+00:00",
        "details": {"plan": "free"},
    }
    assert plain(None) == {}
    assert dataclasses.asdict(Audience())["visibility"] == "unknown"
