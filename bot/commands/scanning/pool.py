"""How do several processes scan at once, so that nothing shows how many they were?

Texts go out in batches and come back as rows, which hold no value; the rows are given on in the
order of the input, with what could not be read in between, where it belongs. Only so many batches
are under way at a time, so memory does not grow with the input.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import chain

from bot.commands.inputs.model import Text
from bot.commands.scanning.rows import Look, Told
from bot.commands.scanning.workers import Item, one
from detectors import Scanner

_BATCH = 250_000
"""Characters of a batch."""
_MOST = 500
"""Texts of a batch."""
_AHEAD = 3
"""Batches under way for each process ..."""
_WIDEST = 4_500_000
"""... and characters."""


def _size(batch: list[Item]) -> int:
    return sum(item.size for item in batch if isinstance(item, Text))


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += item.size if isinstance(item, Text) else 0
        if size >= _BATCH or len(batch) >= _MOST:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def spread(items: Iterator[Item], scanner: Scanner, look: Look, jobs: int) -> Iterator[Told]:
    """What every item gives, in order, from `jobs` processes."""
    batches = _batches(items)
    first = next(batches, None)
    if first is None:
        return
    snapshot = scanner.snapshot()
    left = chain([first], batches)
    pool = _pool(jobs, snapshot, look)
    waiting: deque[tuple[list[Item], Future[list[Told]]]] = deque()
    size = 0
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and size < jobs * _WIDEST:
                if (more := next(left, None)) is None:
                    break
                size += _size(more)
                waiting.append((more, pool.submit(_scan, more)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            size -= _size(batch)
            try:
                yield from future.result()
            except BrokenProcessPool:
                # a process died, of lack of memory or by somebody's hand: who was it?
                pool.shutdown(wait=True, cancel_futures=True)
                for again in (batch, *(each for each, _ in waiting)):
                    yield from _alone(again, snapshot, look)
                waiting.clear()
                size = 0
                pool = _pool(jobs, snapshot, look)
    finally:
        for _, future in waiting:
            future.cancel()
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(batch: list[Item], snapshot: bytes, look: Look) -> Iterator[Told]:
    """Each text of a batch in which a process may have died; the one that kills it is told."""
    left = deque(batch)
    while left:
        with _pool(1, snapshot, look) as pool:
            with suppress(BrokenProcessPool):
                while left:
                    yield from pool.submit(_scan, [left[0]]).result()
                    left.popleft()
            if left:
                item = left.popleft()
                if isinstance(item, Text):
                    why = "the process that scanned it died; is there enough memory?"
                    what = f"{item.source} {item.document}"
                    yield Told(item.document, None, item.size, (), ((what, why),))


def _pool(jobs: int, snapshot: bytes, look: Look) -> ProcessPoolExecutor:
    # spawn: a process that was forked from one with threads may hang, and macOS has no other
    return ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(snapshot, look),
    )


_here: tuple[Scanner, Look] | None = None


def _begin(snapshot: bytes, look: Look) -> None:
    global _here
    # Ctrl-C is for the one who started us, who ends us then
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _here = Scanner(snapshot=snapshot), look


def _scan(batch: list[Item]) -> list[Told]:
    assert _here is not None
    scanner, look = _here
    return [one(scanner, item, look) for item in batch]
