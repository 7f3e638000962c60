"""Let parts of credentials wait for one another, and know a credential by each of its strings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "waiting",
        sa.Column("connector", sa.Text(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("blob", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("connector", "stream", "document", name=op.f("pk_waiting")),
    )
    op.create_index(op.f("ix_waiting_expires_at"), "waiting", ["expires_at"])
    op.create_table(
        "piece",
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("incident", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incident.id"], name=op.f("fk_piece_incident")),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_piece")),
    )
    op.create_index(op.f("ix_piece_incident"), "piece", ["incident"])
