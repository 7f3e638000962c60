"""Alembic's entry point: runs migrations on the connection that `bot.store.migrate` passes in."""

from alembic import context

from bot.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    version_table="leakwatch_schema",
)
with context.begin_transaction():
    context.run_migrations()
