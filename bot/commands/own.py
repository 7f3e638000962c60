"""What do commands that only look at text take from the settings: rules, allow-list, key?"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.allow import AllowList, Entry
from bot.answers.rules import accepted_in_scan
from bot.config import RULES, Policy, Settings, load
from bot.detect import Detector, Known
from bot.errors import StoreError
from bot.model import Location
from bot.rule_files import FileNote
from bot.store.vault import fingerprint_key_of
from detectors import Finding, Part, Rule, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.store import Store

_NO_KEY = b"only to have one" * 2


@dataclass
class Own:
    """The organisation's own, as far as a text needs it; without settings there is nothing."""

    settings: Settings = field(default_factory=Settings)
    rules: tuple[Rule, ...] = ()
    """Those that it wrote or brought; leakwatch's come on top."""
    notes: tuple[FileNote, ...] = ()
    key: bytes | None = None
    """Of the fingerprints; None when the settings have none and no key file is there yet."""
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    def __post_init__(self) -> None:
        self._allow = AllowList(self.settings.policy)
        self.allowed: dict[Entry, int] = {}
        """How often each entry has accepted something."""

    @property
    def policy(self) -> Policy:
        """How far leakwatch may go."""
        return self.settings.policy

    def accepts(self, finding: Finding, parts: Sequence[Part], source: str) -> Entry | None:
        """The entry of the allow-list that accepts a finding; counted. None: it counts.

        Entries with a fingerprint need the key that it was made with.
        """
        if not self._allow.entries:
            return None
        known = Known(finding, fingerprint(finding.secret, self.key or _NO_KEY))
        location = Location("file", "", source, title=source)
        _, passed = self._allow.sort([known], parts, today=self.today, location=location)
        if not passed:
            return None
        entry = passed[0].entry
        self.allowed[entry] = self.allowed.get(entry, 0) + 1
        return entry

    def said(self) -> list[str]:
        """What was accepted, a line an entry."""
        return [accepted_in_scan(e.what, e.reason, times) for e, times in self.allowed.items()]


def own(config: Path | None) -> Own:
    """From a settings file. No token has to be set for it. Raises `ConfigError`."""
    if config is None:
        return Own()
    settings = load(config, only=RULES)
    key = _key(settings)
    # built as the bot builds it: kinds that break their own examples are told here too
    detector = Detector(settings, key or _NO_KEY)
    return Own(settings, detector.own, detector.notes, key)


def _key(settings: Settings) -> bytes | None:
    given = settings.fingerprint_key
    file = settings.data_dir / "fingerprint.key"
    if given is None and not file.is_file():
        return None
    return fingerprint_key_of(given.get_secret_value() if given else None, file)


@contextmanager
def database(config: Path | None) -> Iterator[Store | None]:
    """The bot's database for reading; None where there is none yet. Raises `ConfigError`."""
    from bot.store import Store, default_url

    if config is None:
        yield None
        return
    settings = load(config, only=["data_dir", "database_url"])
    if not settings.database_url and not (settings.data_dir / "leakwatch.db").is_file():
        yield None
        return
    store = Store(settings.database_url or default_url(settings.data_dir))
    try:
        store.allow_hits()
    except StoreError:
        store.close()
        yield None
        return
    try:
        yield store
    finally:
        store.close()
