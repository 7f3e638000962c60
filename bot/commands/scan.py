"""`leakwatch scan`: which credentials stand in these files, and what could not be read?"""

from __future__ import annotations

import io
import secrets
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from bot import snapshot
from bot.commands.exits import Exit
from bot.commands.inputs import FORMS, STDIN, Text, Unread, texts
from bot.commands.scanning.outputs import FORMATS, MAY_REVEAL, writer
from bot.commands.scanning.rows import COLUMNS, Look, in_order
from bot.commands.scanning.workers import cores, results
from bot.errors import UserError
from bot.fingerprint_key import fingerprint_key
from bot.words import one_line
from detectors import Confidence

__all__ = ["COLUMNS", "ScanPlan", "key_of", "scan"]

if TYPE_CHECKING:
    from bot.commands.own import Own  # brings the settings, which most scans do without

_WIDEST = 400
_MOST_NOTES = 100
_KEY_NEEDED = (
    "A baseline needs a fingerprint key that stays the same.",
    "Set LEAKWATCH_FINGERPRINT_KEY; `leakwatch keys` prints a fresh one.",
)


@dataclass(frozen=True)
class ScanPlan:
    """What is to be scanned and how it is shown."""

    paths: tuple[str, ...]
    form: str = "text"
    output_format: str = "table"
    output: Path | None = None
    floor: Confidence = Confidence.MEDIUM
    key: bytes | None = None
    """Key of the fingerprints; None: a fresh one, so that they compare only within this run."""
    own: Own | None = None
    """Rules, allow-list and key of the settings; None: leakwatch's rules alone."""
    revisions: str = ""
    """Of a git history; empty: all."""
    jobs: int | None = None
    """Processes; None: one for each core when there is enough to read in files."""
    baseline: Path | None = None
    """What it knows is not told."""
    write_baseline: Path | None = None
    """Where to write a baseline of everything found."""
    reveal: bool = False
    """Whether values are shown."""
    allow_unread: bool = False
    """Whether what could not be read leaves the exit code alone."""


def key_of(text: str) -> bytes:
    """The fingerprint key of the environment. Raises `ConfigError` when it is malformed."""
    return fingerprint_key(text)


def scan(plan: ScanPlan, *, progress: bool | None = None) -> Exit:
    """Scan and write; see `Exit` for what it gives back. Raises `UserError`."""
    _check(plan)
    key = plan.key or (plan.own.key if plan.own else None)
    if key is None:
        key = secrets.token_bytes(32)
        if plan.output_format != "table":
            _note("Fingerprints are made with a fresh key: compare them within this run only.")
    notes = _Notes()
    found = told = 0
    passed: Counter[str] = Counter()
    with ExitStack() as stack:
        known, add = _baseline(plan, key, stack)
        out = stack.enter_context(_sink(plan.output, plan.output_format))
        with _writing(plan.output):
            shown = writer(plan.output_format, out, reveal=plan.reveal)
        step = stack.enter_context(_progress(progress))

        def read(unread: Unread) -> Iterator[Text]:
            return texts(plan.paths, plan.form, unread, passed, plan.revisions)

        look = Look(plan.floor, key, plan.reveal)
        if plan.own is None:
            gave = results(read, snapshot.scanner(), look, _jobs(plan))
        else:
            # in this process: the allow-list counts what it accepts
            gave = results(read, snapshot.scanner(plan.own.rules), look, 1, plan.own.accepts)
        # ended here whatever happens, since other processes and files hang on it
        stack.callback(gave.close)
        for row in in_order(gave, notes.unread, step):
            found += 1
            add(row)
            if (row["rule"], row["fingerprint"]) in known:
                continue
            told += 1
            with _writing(plan.output):
                shown.row(row)
        with _writing(plan.output):
            shown.end(notes.problems)
    if plan.own is not None:
        for line in plan.own.said():
            _note(line)
    if passed:
        words = ", ".join(f"{number} {what}" for what, number in sorted(passed.items()))
        _note(f"Passed over inside folders, read when named: {words}.")
    if found > told:
        _note(f"{found - told} findings are in the baseline and were not told.")
    if notes.problems:
        _note(f"{len(notes.problems)} could not be read fully, so this is not a clean result.")
        if not plan.allow_unread:
            return Exit.UNREAD
    return Exit.FINDINGS if told else Exit.CLEAN


def _check(plan: ScanPlan) -> None:
    if plan.output_format not in FORMATS:
        raise UserError(f"--format takes one of {', '.join(FORMATS)}.")
    if plan.form not in FORMS:
        raise UserError(f"--input-format takes one of {', '.join(FORMS)}.")
    if plan.jobs is not None and plan.jobs < 1:
        raise UserError("--jobs takes a number from 1 up.")
    if (
        plan.key is None
        and not (plan.own and plan.own.key)
        and (plan.baseline or plan.write_baseline)
    ):
        raise UserError(_KEY_NEEDED[0], hint=_KEY_NEEDED[1])
    if plan.reveal and plan.output_format not in MAY_REVEAL:
        raise UserError(
            f"--show-secrets goes with --format {' or '.join(MAY_REVEAL)} only: reports in other "
            "formats are kept and passed on."
        )


def _jobs(plan: ScanPlan) -> int:
    if plan.reveal:
        return 1  # values never travel between processes
    if plan.jobs is not None:
        return plan.jobs
    # what comes through a pipe is told as it comes
    return 1 if STDIN in plan.paths else cores()


def _baseline(plan: ScanPlan, key: bytes, stack: ExitStack) -> tuple[Any, Any]:
    """What is known, and what takes each finding."""
    if plan.baseline is None and plan.write_baseline is None:
        return frozenset(), lambda _: None
    from bot.commands.scanning import baseline

    known = baseline.known(plan.baseline, key) if plan.baseline else frozenset()
    made = stack.enter_context(baseline.written(plan.write_baseline, key))
    return known, made.add if made else lambda _: None


class _Notes:
    """What could not be read, told as it happens."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def unread(self, what: str, why: str) -> None:
        self.problems.append(f"{one_line(what, _WIDEST)}: {why}")
        if len(self.problems) <= _MOST_NOTES:
            _note(f"not read: {self.problems[-1]}")
        elif len(self.problems) == _MOST_NOTES + 1:
            _note("not read: more than these; their number follows")


def _note(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - the command line's own voice


@contextmanager
def _sink(path: Path | None, form: str) -> Iterator[IO[str]]:
    # a file name or an id may hold what UTF-8 cannot; in JSON the replacement is its escape
    if path is None:
        if form != "table" and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    with _writing(path):
        out = path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    try:
        yield out
    finally:
        # what was kept back is written now: a full disk shows here too
        with _writing(path):
            out.close()


@contextmanager
def _writing(path: Path | None) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # `| head`: the command line ends quietly
    except OSError as error:
        raise UserError(f"{path or 'The output'} cannot be written: {error.strerror}.") from None


def _progress(wanted: bool | None) -> Any:
    """A context that gives a function to call with each text's length."""
    if wanted is False or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    from rich.console import Console
    from rich.progress import DownloadColumn, Progress, SpinnerColumn, TimeElapsedColumn

    class Bar(Progress):
        def __enter__(self) -> Any:
            super().__enter__()
            task = self.add_task("scanning", total=None)
            return lambda size: self.advance(task, size)

    console = Console(stderr=True)
    return Bar(SpinnerColumn(), DownloadColumn(), TimeElapsedColumn(), console=console)
