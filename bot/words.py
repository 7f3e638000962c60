"""How are times, lengths, counts and names said in plain words?"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import Audience, Person

_JUNK = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def one_line(text: object, limit: int = 200) -> str:
    """What somebody wrote, as one line of visible characters, at most `limit` of them.

    Control characters, directional overrides and invisible characters go, since they can make a
    text read as another than it is.
    """
    whole = str(text)
    # people paste megabytes: look at no more of it than could be shown
    head = whole[: 4 * limit + 100]
    flat = "".join(
        " " if char.isspace() else char
        for char in head
        if char.isspace() or unicodedata.category(char) not in _JUNK
    )
    flat = re.sub(r" {2,}", " ", flat).strip()
    if len(flat) <= limit and len(head) == len(whole):
        return flat
    return flat[: limit - 1].rstrip() + "…"


def moment(at: datetime) -> str:
    """A time with its zone: "2026-11-23 10:31:02 UTC"."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def duration(length: timedelta | float) -> str:
    """A length of time in words: "3 min 20 s", "2 days 4 h"; two units at most."""
    seconds = length.total_seconds() if isinstance(length, timedelta) else length
    if seconds < 1:
        return "less than a second"
    left = int(seconds)
    named: list[str] = []
    for one, many, size in (
        ("day", "days", 86400),
        ("h", "h", 3600),
        ("min", "min", 60),
        ("s", "s", 1),
    ):
        count, left = divmod(left, size)
        if count:
            named.append(f"{count} {one if count == 1 else many}")
        elif named:
            break
        if len(named) == 2:
            break
    return " ".join(named)


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 copy", "3 copies"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def show(number: int) -> str:
    """The verb for so many copies: "1 copy shows it", "2 copies show it"."""
    return "shows" if number == 1 else "show"


def person_name(person: Person | None) -> str:
    """How a person is called; "somebody unknown" when nobody is known."""
    if person is None:
        return "somebody unknown"
    return one_line(person.name or person.id, 60)


def actor_name(actor: str) -> str:
    """Who did something, for people; the id stays beside the name, since names can be chosen.

    "slack:acme/U024BE7LH (ann)" becomes "ann (slack:acme/U024BE7LH)".
    """
    shown = one_line(actor, 120)
    found = re.fullmatch(r"([^\s(]+) \((.+)\)", shown)
    return f"{found[2]} ({found[1]})" if found else shown


def sentence(text: str) -> str:
    """`text` with a capital first letter and a full stop."""
    text = text.strip()
    if not text:
        return ""
    end = "" if text[-1] in ".!?…" else "."
    return text[0].upper() + text[1:] + end


def when(value: Any) -> datetime | None:
    """A time from plain data: ISO text or seconds since 1970; None when it is neither."""
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, bool) or value is None:
        return None
    try:
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, UTC)
        read = datetime.fromisoformat(str(value))
    except (ValueError, OverflowError, OSError):
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def words_in(value: Any) -> list[str]:
    """The texts in plain data: one text or a list of them, each one line."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple):
        return []
    return [one_line(each, 60) for each in value if str(each).strip()]


def audience_words(audience: Audience) -> str:
    """Who could read one document, as a clause."""
    words = {
        "public": "everybody in the workspace or site",
        "private": "the members of a private place",
        "direct": "the people in a direct conversation",
        "restricted": "people with a special permission",
    }.get(audience.visibility, "not known who")
    if audience.members is not None:
        people = "1 person" if audience.members == 1 else f"{audience.members} people"
        words += f" ({people})"
    if audience.shared:
        words += ", other organisations too"
    if audience.guests:
        words += ", guests too"
    if audience.note:
        words += f", {one_line(audience.note, 120)}"
    return words
