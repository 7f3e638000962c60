"""Which rules do the files of `rule_files` bring, and what of them could not be used?"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ConfigError
from detectors import Rule, rules
from detectors.gitleaks import Import, NotAFile, Note, read

_MOST_BYTES = 20_000_000


@dataclass(frozen=True)
class FileNote:
    """A note about one file."""

    file: Path
    note: Note


def load_file(file: Path, taken: Collection[str] = ()) -> Import:
    """One file's rules, without those whose id is leakwatch's own or in `taken`.

    Raises `ConfigError` when it cannot be read or is no TOML.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise ConfigError(f"The rule file {file} is larger than 20 MB.")
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(
            f"The rule file {file} cannot be read: {error.strerror}.",
            hint="Check the path in rule_files; a relative one is looked up from where you start.",
        ) from None
    except UnicodeDecodeError:
        raise ConfigError(f"The rule file {file} is not UTF-8 text.") from None
    try:
        found = read(text)
    except NotAFile as error:
        raise ConfigError(f"The rule file {file}: {error}.") from None
    ours = {rule.id for rule in rules.ALL_RULES}
    kept: list[Rule] = []
    notes = list(found.notes)
    for rule in found.rules:
        if rule.id in ours:
            notes.append(
                Note(rule.id, "leakwatch has this kind itself and uses its own", lost=True)
            )
        elif rule.id in taken:
            notes.append(Note(rule.id, "another rule of yours has this id already", lost=True))
        else:
            kept.append(rule)
    return Import(tuple(kept), tuple(notes))


def load_files(
    files: Iterable[Path], taken: Collection[str] = ()
) -> tuple[tuple[Rule, ...], tuple[FileNote, ...]]:
    """Rules and notes of all files, in order. Raises `ConfigError`; see `load_file`."""
    loaded: list[Rule] = []
    notes: list[FileNote] = []
    ids = set(taken)
    for file in files:
        found = load_file(file, ids)
        loaded += found.rules
        ids |= {rule.id for rule in found.rules}
        notes += (FileNote(file, note) for note in found.notes)
    return tuple(loaded), tuple(notes)
