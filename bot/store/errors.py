"""What happened to the database, and what can people do about it?"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.errors import StoreError


@contextlib.contextmanager
def explained() -> Iterator[None]:
    """Whatever the database raises in the block becomes a `StoreError`."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(error) from None
    except SQLAlchemyError as error:
        raise StoreError(f"The database refused: {type(error).__name__}.") from None


def _explain(error: DBAPIError) -> StoreError:
    """What happened to the database, as a sentence with what to do."""
    text = str(error.orig).lower()
    for sign, what, hint in _SIGNS:
        if sign in text:
            return StoreError(what, hint=hint)
    return StoreError(f"The database refused: {type(error.orig).__name__}.")


_SIGNS: Sequence[tuple[str, str, str]] = (
    ("disk is full", "The disk of the database is full.", "Free space; the work goes on then."),
    ("no space left", "The disk of the database is full.", "Free space; the work goes on then."),
    (
        "disk i/o error",
        "The disk of the database fails.",
        "Check its free space, quota and health.",
    ),
    ("deadlock", "Two transactions waited for each other.", "It is tried again."),
    ("locked", "The database is locked by another program.", "Stop that program; we try again."),
    ("readonly", "The database may not be written.", "Check owner and mode of its file."),
    ("read-only", "The database may not be written.", "Check owner and mode of its file."),
    ("unable to open", "The database file cannot be opened.", "Check data_dir and its owner."),
    ("malformed", "The database file is damaged.", "Restore it from your backup."),
    ("not a database", "The database file is not a database.", "Check database_url."),
    ("password authentication", "The database refuses our password.", "Check database_url."),
    ("connection refused", "The database server cannot be reached.", "Start it; we try again."),
    ("connection failed", "The database server cannot be reached.", "Start it; we try again."),
    ("could not translate", "The database server's name is unknown.", "Check database_url."),
    ("closed the connection", "The database server went away.", "We connect again by ourselves."),
)
