"""`leakwatch report`: the exposure report on standard output."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot import report as door
from bot.errors import UserError

if TYPE_CHECKING:
    from bot.app import App

_UNIT = {"h": 3600, "d": 86400, "w": 604800}


def report(app: App, *, form: str, since: str) -> None:
    """Print it as Markdown or JSON. Raises `UserError` for a wrong format or time."""
    begin = _since(since, app.store.clock()) if since else None
    if form == "json":
        text = json.dumps(
            door.as_json(app.store, app.answers, since=begin), indent=2, ensure_ascii=False
        )
    elif form == "markdown":
        text = door.as_markdown(app.store, app.answers, since=begin)
    else:
        raise UserError("--format takes one of markdown, json.")
    print(text)  # noqa: T201 - the command line's own voice


def _since(text: str, now: datetime) -> datetime:
    found = re.fullmatch(r"(\d+)([hdw])", text)
    try:
        if found:
            return now - timedelta(seconds=int(found[1]) * _UNIT[found[2]])
        at = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        raise UserError(
            f"--since {text!r} is no time.", hint="Write 24h, 7d or 2026-01-31."
        ) from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
