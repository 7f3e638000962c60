"""Where does the next sweep of a channel go on, and what has the last one seen already?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.errors import UserError

Raw = Mapping[str, Any]

VERSION = 1
OVERLAP = 3600.0
"""Seconds before the newest message in which messages are read again, to see edits."""
OVERLAP_MESSAGES = 200
"""At most this many messages are read again."""
MAX_THREADS = 500
"""At most this many threads are remembered one by one; the rest by time."""
MARGIN = 300.0
"""Seconds by which our clock and Slack's may differ."""


def revision(message: Raw) -> str:
    """Changes when a message does; made of times and counts, never of its text."""
    edited = str((message.get("edited") or {}).get("ts") or "")
    attached = len(message.get("attachments") or ())
    files = "+".join(
        f"{each.get('id')}{'' if each.get('mode') != 'tombstone' else '-'}"
        for each in message.get("files") or ()
    )
    return "|".join([edited, str(attached or ""), files]).rstrip("|")


@dataclass(frozen=True)
class Pass:
    """A sweep that has begun: it reads backwards from `latest` to `oldest`."""

    oldest: str
    """Exclusive; where it will end."""
    latest: str
    """Exclusive; everything newer has been read."""
    first: str
    """Where it began, for the estimate of progress."""
    newest: str = ""
    """The newest message that it met."""
    started: float = 0.0
    deep: bool = False
    whole: bool = False
    """All of the history between has been read; threads may still wait."""
    threads: tuple[str, ...] = ()
    """Parents whose replies are still to be read."""
    at: str = ""
    """How far the replies of the first of them have been read in this pass."""


@dataclass(frozen=True)
class Cursor:
    """What a channel's sweeps remember; JSON text in the store.

    `known` holds every message newer than `floor` that was read, so a message comes again only
    when its revision differs. Below `floor` only deep passes look, by time of edit.
    """

    floor: str = ""
    known: Mapping[str, str] = field(default_factory=dict)
    """ts → revision, of messages that are no replies."""
    threads: Mapping[str, str] = field(default_factory=dict)
    """Parent → newest reply that was read."""
    replies: Mapping[str, str] = field(default_factory=dict)
    """ts → revision, of the newest replies that were read."""
    topic: str = ""
    """When topic and purpose were last set."""
    deep: float = 0.0
    """When the last complete deep pass began, unix seconds; 0: never."""
    due: bool = False
    """The next pass has to be deep."""
    going: Pass | None = None

    def as_text(self) -> str:
        """For the store."""
        return json.dumps({"v": VERSION, **asdict(self)}, separators=(",", ":"), sort_keys=True)

    def edited_lately(self, message: Raw) -> bool:
        """Whether a message was edited after the last deep pass began."""
        edited = float((message.get("edited") or {}).get("ts") or 0)
        return edited > max(0.0, self.deep - MARGIN)

    def finished(self, going: Pass) -> Cursor:
        """After a complete pass: forget what the next one need not compare."""
        known, floor = dict(self.known), self.floor
        if known:
            newest_first = sorted(known, key=float, reverse=True)
            after = float(newest_first[0]) - OVERLAP
            # one less than a first pass keeps: the one beyond tells where the known ones end
            kept = [ts for ts in newest_first[: OVERLAP_MESSAGES - 1] if float(ts) > after]
            dropped = newest_first[len(kept) :]
            known = {ts: known[ts] for ts in kept}
            floor = max([floor or "0", f"{after:.6f}", *dropped[:1]], key=float)
        deep = going.started if going.deep else self.deep
        lasting = [
            (last, parent)
            for parent, last in self.threads.items()
            if float(last) > deep - MARGIN or float(parent) > float(floor or 0)
        ]
        lasting.sort(key=lambda each: float(each[0]), reverse=True)
        return replace(
            self,
            known=known,
            floor=floor,
            threads={parent: last for last, parent in lasting[:MAX_THREADS]},
            replies=newest(self.replies),
            deep=deep,
            due=self.due and not going.deep,
            going=None,
        )


def newest(revisions: Mapping[str, str]) -> dict[str, str]:
    """The newest `OVERLAP_MESSAGES` of a mapping by ts."""
    kept = sorted(revisions, key=float, reverse=True)[:OVERLAP_MESSAGES]
    return {ts: revisions[ts] for ts in kept}


def parse(text: str | None) -> Cursor:
    """The cursor that `as_text` wrote; None begins anew. Raises `UserError` for other text."""
    if text is None:
        return Cursor()
    try:
        raw = json.loads(text)
        if raw.pop("v") != VERSION:
            raise UserError("This Slack cursor is of another version: sweep all history again.")
        going = raw.pop("going")
        if going is not None:
            going = Pass(**{**going, "threads": tuple(going["threads"])})
        return Cursor(**raw, going=going)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError("This is no Slack cursor: sweep all history again.") from None


def deepened(text: str | None) -> str | None:
    """The same cursor, whose next pass also looks for edits and replies of older messages.

    For after an outage, when events were lost that no ordinary sweep would notice.
    """
    return None if text is None else replace(parse(text), due=True).as_text()
