"""Where does the database stand when the settings do not say, and who may go there?"""

from __future__ import annotations

from pathlib import Path

from bot.errors import StoreError


def default_url(data_dir: Path) -> str:
    """SQLite in the data directory."""
    return f"sqlite:///{data_dir / 'leakwatch.db'}"


def make_data_dir(data_dir: Path) -> None:
    """Create the data directory for us alone. Raises `StoreError`."""
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The data directory {data_dir} cannot be made: {error.strerror}.",
            hint="Set data_dir to a place that leakwatch may write.",
        ) from None
