"""What does an issuer's answer say: live or dead, and whose is it?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.model import Identity, Verdict
from bot.providers import flow
from bot.providers.http import Answer, NoAnswer
from detectors.model import JSONValue


@dataclass(frozen=True)
class Answers:
    """Which answers mean live and which dead; every other one is unknown."""

    live: frozenset[int] = frozenset({200})
    """Statuses that mean live, if the body is what the provider documents."""
    shows: str = ""
    """Dotted path that a live 200 has; a captive page has it not."""
    live_words: frozenset[str] = frozenset()
    """When set, what stands at `shows` is one of these if it lives …"""
    ended_words: frozenset[str] = frozenset()
    """… and one of these if it was ended (status "disabled")."""
    dead: frozenset[int] = frozenset({401})
    dead_words: frozenset[str] = frozenset()
    """When set, one of them stands at `dead_at` of a dead answer; else it is unknown."""
    dead_at: str = ""
    allowed_but: frozenset[int] = frozenset()
    """Statuses that mean live, but not allowed here (403 at some providers)."""
    json: bool = True
    """The provider always answers JSON, so that a page in HTML is somebody else's."""

    def read(self, answer: Answer | NoAnswer, what: str) -> Verdict:
        """The verdict in an answer."""
        if isinstance(answer, NoAnswer) or answer.troubled:
            return flow.unclear(answer, what)
        if self.json and not answer.is_json:
            return flow.unclear(answer, what)
        words = flow.said(answer, what)
        if answer.status in self.dead and self._definite(answer):
            return flow.dead(words)
        if answer.status in self.allowed_but:
            return flow.live(f"{words}: it lives, but may not do this")
        if answer.status in self.live and (not self.shows or answer.at(self.shows) is not None):
            shown = answer.word(self.shows) if self.shows else ""
            if shown in self.ended_words:
                return flow.dead(f"{words}: {shown}")
            if not self.live_words or shown in self.live_words:
                return flow.live(words)
        return flow.unclear(answer, what)

    def _definite(self, answer: Answer) -> bool:
        return not self.dead_words or answer.word(self.dead_at) in self.dead_words


@dataclass(frozen=True)
class Where:
    """Where an identity stands in the answer: dotted paths of the body, or "header:name"."""

    subject: str = ""
    subject_id: str = ""
    email: str = ""
    organisation: str = ""
    scopes: str = ""
    created_at: str = ""
    expires_at: str = ""
    credential_id: str = ""
    machine: bool | None = None
    privileged: Callable[[Answer, tuple[str, ...]], bool] = lambda _answer, _scopes: False

    def read(self, answer: Answer) -> Identity:
        """The identity in an answer that means live."""
        scopes = _words(_value(answer, self.scopes))
        return Identity(
            subject=_text(answer, self.subject),
            subject_id=_text(answer, self.subject_id),
            email=_text(answer, self.email),
            organisation=_text(answer, self.organisation),
            machine=self.machine,
            scopes=scopes,
            created_at=moment(_value(answer, self.created_at)),
            expires_at=moment(_value(answer, self.expires_at)),
            credential_id=_text(answer, self.credential_id),
            privileged=self.privileged(answer, scopes),
        )


def moment(value: JSONValue) -> datetime | None:
    """A point in time from ISO 8601 text or Unix seconds (or milliseconds); None when neither."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        if isinstance(value, int | float):
            seconds = value / 1000 if value > 1e11 else value
            return datetime.fromtimestamp(seconds, UTC)
        if isinstance(value, str) and value:
            text = value.strip().replace(" UTC", "+00:00")
            found = datetime.fromisoformat(text)
            return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _value(answer: Answer, where: str) -> JSONValue:
    if where.startswith("header:"):
        return answer.headers.get(where[7:])
    return answer.at(where) if where else None


def _text(answer: Answer, where: str) -> str:
    value = _value(answer, where)
    return "" if value is None or isinstance(value, bool | list | dict) else str(value)[:200]


def _words(value: JSONValue) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(each)[:100] for each in value if isinstance(each, str))[:100]
    if isinstance(value, str):
        return tuple(each for each in re.split(r"[,\s]+", value) if each)[:100]
    return ()
