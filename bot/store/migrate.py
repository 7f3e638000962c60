"""Bringing the database's schema up to date, with Alembic and without its command line."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config


def upgrade(engine: sa.Engine) -> None:
    """Run every migration that the database has not seen. Safe to repeat."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.execution_options(writes=True).begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
