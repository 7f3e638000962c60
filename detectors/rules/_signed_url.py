"""What is signed in a link that opens something without a login, and until when?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, unquote

from detectors.model import Confidence, Inspection, JSONValue

URL_CHARACTERS = r"[^\s<>\"'`|\\{}^]"
"""What a URL is written with; the rest ends it."""

MORE = r"(?:&[A-Za-z0-9%._~=&+/:*-]{0,3000}[A-Za-z0-9%~=/*-])?"
"""Parameters behind the signature. A full stop or semicolon belongs to the sentence."""


def query(url: str) -> dict[str, str]:
    """The parameters of `url` (or of a bare query), names in lower case, the first of each."""
    text = url.split("?", 1)[-1].replace("&amp;", "&")
    found: dict[str, str] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, max_num_fields=100):
        found.setdefault(name.lower(), value)
    return found


def address(url: str) -> str:
    """Host and path without the parameters, for showing; "" when `url` is a bare query."""
    if "://" not in url:
        return ""
    return unquote(url.split("://", 1)[1].split("?", 1)[0])[:200]


def after(start: str, seconds: str) -> datetime | None:
    """`seconds` after `start`, which is written 20260131T235959Z."""
    try:
        begun = datetime.strptime(start, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return begun + timedelta(seconds=int(seconds))
    except (ValueError, OverflowError):
        return None


def epoch(seconds: str) -> datetime | None:
    """A Unix time."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def iso(text: str) -> datetime | None:
    """An ISO 8601 date or time; without a zone it is UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def inspection(
    read: Callable[[str], tuple[dict[str, JSONValue], datetime | None]],
) -> Callable[[str, Mapping[str, str], datetime], Inspection]:
    """An inspection from `read`, which gives facts and the expiry of a link.

    A link that has expired opens nothing any more: LOW. One without an expiry is left as it is.
    """

    def inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
        facts, expires = read(value)
        if expires is None:
            return Inspection(facts)
        facts["expires"] = expires.astimezone(UTC).isoformat(timespec="seconds")
        facts["expired"] = expires <= now
        if expires <= now:
            days = (now - expires).days
            when = f"{days} day{'s' if days != 1 else ''} ago" if days else "today"
            return Inspection(facts, Confidence.LOW, reason=f"expired {when}")
        return Inspection(facts)

    return inspect
