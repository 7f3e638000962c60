"""The schema, as prose: what each table and column holds, and who fills it.

No table holds a secret in the clear. `sealed.blob` is encrypted with the vault's key.
Times are UTC. Lists and mappings are JSON text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A point in time: aware UTC in Python, whole microseconds since 1970 in the database.

    An integer sorts and compares alike on SQLite and PostgreSQL, and has no time zone to lose.
    """

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:
        """Python → database."""
        if value is None:
            return None
        delta = value.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
        return (delta.days * 86400 + delta.seconds) * 1_000_000 + delta.microseconds

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:
        """Database → Python."""
        if value is None:
            return None
        seconds, micros = divmod(value, 1_000_000)
        return datetime.fromtimestamp(seconds, UTC).replace(microsecond=micros)


# SQLite counts a row id by itself only for INTEGER, PostgreSQL wants BIGINT
_Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_Text = sa.Text


def _json(name: str, empty: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON, nullable=False, default={} if empty == "{}" else [])


incident = sa.Table(
    "incident",
    metadata,
    sa.Column("id", _Id, primary_key=True, autoincrement=True),
    sa.Column("fingerprint", _Text, nullable=False, unique=True),
    sa.Column("rule", _Text, nullable=False),
    sa.Column("issuer", _Text, nullable=False),
    sa.Column("title", _Text, nullable=False),
    sa.Column("masked", _Text, nullable=False),
    sa.Column("confidence", _Text, nullable=False),
    sa.Column("rule_severity", _Text, nullable=False),  # as found; the base of `severity`
    sa.Column("severity", _Text, nullable=False),  # with verdict, scopes, readers, copies
    _json("severity_reasons", "[]"),
    sa.Column("status", _Text, nullable=False),
    sa.Column("waiting_for", _Text, nullable=False, default=""),
    _json("facts", "{}"),
    _json("reasons", "[]"),
    sa.Column("verdict", _Text),  # null: nobody has asked yet
    sa.Column("verdict_reason", _Text, nullable=False, default=""),
    sa.Column("verified_at", Moment),
    _json("identity", "{}"),
    _json("usage", "{}"),
    sa.Column("first_written_at", Moment, nullable=False),
    sa.Column("detected_at", Moment, nullable=False),
    sa.Column("redacted_at", Moment),
    sa.Column("revoked_at", Moment),
    sa.Column("revoked_by", _Text, nullable=False, default=""),
    sa.Column("revoke_outcome", _Text),
    sa.Column("revoke_method", _Text, nullable=False, default=""),
    sa.Column("revoke_reason", _Text, nullable=False, default=""),
    sa.Column("dead_at", Moment),
    sa.Column("dead_proof", _Text, nullable=False, default=""),
    sa.Column("last_check_at", Moment),
    sa.Column("next_check_at", Moment, index=True),
    sa.Column("checks", sa.Integer, nullable=False, default=0),
    sa.Column("approved_by", _Text, nullable=False, default=""),
    sa.Column("owner", sa.JSON),
    sa.Column("snoozed_until", Moment),
    sa.Column("closed_at", Moment),
    sa.Column("closed_by", _Text, nullable=False, default=""),
    sa.Column("close_reason", _Text, nullable=False, default=""),
    sa.Column("reopened", sa.Integer, nullable=False, default=0),
    sa.Column("run", sa.Integer, nullable=False, default=0),
    sa.Column("run_ended", sa.Integer, nullable=False, default=0),  # last run that came to its end
    sa.Column("version", sa.Integer, nullable=False, default=0),
    sa.Column("updated_at", Moment, nullable=False),
    sa.CheckConstraint(
        "status in ('open', 'waiting', 'contained', 'closed', 'false-positive')", name="status"
    ),
    sa.CheckConstraint("verdict is null or verdict in ('live', 'dead', 'unknown')", name="verdict"),
    # only a definite answer makes a credential dead
    sa.CheckConstraint("dead_at is null or verdict = 'dead'", name="dead_is_proven"),
    sa.Index("ix_incident_status", "status"),
)

occurrence = sa.Table(
    "occurrence",
    metadata,
    sa.Column("id", _Id, primary_key=True, autoincrement=True),
    sa.Column("incident", _Id, sa.ForeignKey("incident.id"), nullable=False, index=True),
    sa.Column("connector", _Text, nullable=False),
    sa.Column("stream", _Text, nullable=False),
    sa.Column("document", _Text, nullable=False),
    sa.Column("url", _Text, nullable=False, default=""),
    sa.Column("title", _Text, nullable=False, default=""),
    sa.Column("kind", _Text, nullable=False),
    sa.Column("author", sa.JSON),
    sa.Column("audience", sa.JSON, nullable=False),
    sa.Column("written_at", Moment, nullable=False),
    sa.Column("detected_at", Moment, nullable=False),
    sa.Column("confidence", _Text, nullable=False),  # of the finding here; context differs
    sa.Column("state", _Text, nullable=False),
    sa.Column("outcome", _Text),
    sa.Column("method", _Text, nullable=False, default=""),
    sa.Column("reason", _Text, nullable=False, default=""),
    _json("remains", "[]"),
    sa.Column("redacted_at", Moment),
    sa.Column("told_at", Moment),
    sa.Column("ask_deadline", Moment, index=True),
    sa.Column("moved_to", sa.JSON),
    sa.Column("tries", sa.Integer, nullable=False, default=0),  # failed attempts in a row
    sa.Column("next_try_at", Moment, index=True),  # when to try or look again by itself
    sa.Column("run", sa.Integer, nullable=False, default=0),
    sa.Column("run_ended", sa.Integer, nullable=False, default=0),
    sa.UniqueConstraint("incident", "connector", "stream", "document", name="uq_occurrence_place"),
    sa.Index("ix_occurrence_place", "connector", "stream", "document"),
    sa.CheckConstraint(
        "state in ('open', 'cleaned', 'asked', 'remains', 'flagged', 'restored')", name="state"
    ),
)

# What redaction destroys and verify, revoke and restore still need; shredded after closing.
sealed = sa.Table(
    "sealed",
    metadata,
    sa.Column("name", _Text, primary_key=True),  # "credential/<incident>", "original/<occurrence>"
    sa.Column("blob", sa.LargeBinary, nullable=False),  # Fernet token
    sa.Column("sealed_at", Moment, nullable=False),
    sa.Column("shred_at", Moment, index=True),  # null: the incident is not closed
)

# Parts of credentials that wait for the rest of them; gone after `policy.join_parts`.
waiting = sa.Table(
    "waiting",
    metadata,
    sa.Column("connector", _Text, primary_key=True),
    sa.Column("stream", _Text, primary_key=True),
    sa.Column("document", _Text, primary_key=True),
    sa.Column("author", _Text, nullable=False),  # the connector's id of a person
    sa.Column("parent", _Text, nullable=False),  # thread or issue; "": neither
    sa.Column("written_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False, index=True),
    sa.Column("blob", sa.LargeBinary, nullable=False),  # the document, as a Fernet token
)

# Further strings of one credential: whichever of them turns up, it is the same incident.
piece = sa.Table(
    "piece",
    metadata,
    sa.Column("fingerprint", _Text, primary_key=True),
    sa.Column("incident", _Id, sa.ForeignKey("incident.id"), nullable=False, index=True),
)

# What is shown outside and must be kept current: cards in Slack, tickets in Jira.
shown = sa.Table(
    "shown",
    metadata,
    sa.Column("board", _Text, primary_key=True),  # "slack:acme/C024", "jira:acme/SEC"
    sa.Column("incident", _Id, sa.ForeignKey("incident.id"), primary_key=True),
    sa.Column("address", _Text, nullable=False, default=""),  # ts or issue key; "" while posting
    sa.Column("version", sa.Integer, nullable=False, default=-1),  # incident.version shown there
    sa.Column("error", _Text, nullable=False, default=""),
    sa.Column("tried_at", Moment),
)

# Where the next sweep of a stream goes on.
cursor = sa.Table(
    "cursor",
    metadata,
    sa.Column("stream", _Text, primary_key=True),  # Stream.key
    sa.Column("title", _Text, nullable=False, default=""),
    sa.Column("cursor", _Text),  # the connector's own text
    sa.Column("started_at", Moment),  # of the last sweep
    sa.Column("finished_at", Moment),  # of the last sweep that reached the present
    sa.Column("complete", sa.Boolean, nullable=False, default=False),  # it left no open gap
    sa.Column("documents", sa.BigInteger, nullable=False, default=0),  # read in all
)

# The coverage ledger: what could not be read, why, and whether that has been made good.
gap = sa.Table(
    "gap",
    metadata,
    sa.Column("id", _Id, primary_key=True, autoincrement=True),
    sa.Column("connector", _Text, nullable=False),
    sa.Column("stream", _Text, nullable=False),
    sa.Column("what", _Text, nullable=False),
    sa.Column("reason", _Text, nullable=False),
    sa.Column("detail", _Text, nullable=False, default=""),
    sa.Column("retry", sa.Boolean, nullable=False),
    sa.Column("first_at", Moment, nullable=False),
    sa.Column("last_at", Moment, nullable=False),
    sa.Column("times", sa.Integer, nullable=False, default=1),
    sa.Column("closed_at", Moment),  # null: still open
    sa.UniqueConstraint("connector", "stream", "what", "reason", name="uq_gap_what"),
)

# Everything done, by whom. Only ever appended to; each hash covers the one before it.
journal = sa.Table(
    "journal",
    metadata,
    sa.Column("seq", _Id, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("actor", _Text, nullable=False),
    sa.Column("action", _Text, nullable=False),
    sa.Column("incident", _Id, index=True),
    sa.Column("detail", _Text, nullable=False),  # JSON text exactly as hashed
    sa.Column("hash", _Text, nullable=False),  # sha256 over the previous hash and this entry
)

# Credentials that are known and accepted.
allowed = sa.Table(
    "allowed",
    metadata,
    sa.Column("fingerprint", _Text, primary_key=True),
    sa.Column("rule", _Text, nullable=False),
    sa.Column("reason", _Text, nullable=False),
    sa.Column("by", _Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("times", sa.Integer, nullable=False, default=0),  # seen since
)

# How often people agreed with a rule; its measured precision.
score = sa.Table(
    "score",
    metadata,
    sa.Column("rule", _Text, primary_key=True),
    sa.Column("right", sa.Integer, nullable=False, default=0),
    sa.Column("wrong", sa.Integer, nullable=False, default=0),
)

# Identifiers of deliveries that were handled, so that a repeat does nothing.
seen = sa.Table(
    "seen",
    metadata,
    sa.Column("id", _Text, primary_key=True),  # "jira:acme/<webhook identifier>"
    sa.Column("at", Moment, nullable=False, index=True),
)

# Living replicas; a dead one's workflows are resumed by another.
heartbeat = sa.Table(
    "heartbeat",
    metadata,
    sa.Column("executor", _Text, primary_key=True),
    sa.Column("at", Moment, nullable=False),
)

# Who may do what only one replica should do: keeping cards current.
lease = sa.Table(
    "lease",
    metadata,
    sa.Column("name", _Text, primary_key=True),
    sa.Column("holder", _Text, nullable=False),
    sa.Column("until", Moment, nullable=False),
)

# Small persistent values: pause switch, last digest, chat identities.
setting = sa.Table(
    "setting",
    metadata,
    sa.Column("name", _Text, primary_key=True),
    sa.Column("value", _Text, nullable=False),
)
