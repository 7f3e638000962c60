"""When is a pattern compiled? On its first use: most of two thousand are never needed in a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from time import perf_counter
from typing import Any, cast

import regex


class _Lazy:
    """Stands for a pattern that has not been needed yet."""

    def __init__(self, source: str, flags: int, lists: Mapping[str, Iterable[str]]) -> None:
        self.pattern = source
        self._flags = flags
        self._lists = lists
        self._compiled: regex.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        # only what is not found here comes by: the methods of the pattern
        compiled = self._compiled
        if compiled is None:
            compiled = self._compiled = _compiled(self.pattern, self._flags, self._lists)
        value = getattr(compiled, name)
        # next time it is found here, as fast as in the pattern itself
        setattr(self, name, value)
        return value

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r})"


def compiled(pattern: regex.Pattern[str]) -> float:
    """Have `pattern` compiled by now; the seconds that it took."""
    given: object = pattern
    if not isinstance(given, _Lazy) or given._compiled is not None:
        return 0.0
    began = perf_counter()
    _ = pattern.groups
    return perf_counter() - began


def verbose(pattern: regex.Pattern[str]) -> bool:
    """Whether spaces and comments in the pattern's source mean nothing; compiles nothing."""
    given: object = pattern
    if isinstance(given, _Lazy):
        return bool(given._flags & regex.VERBOSE) or _VERBOSE.search(given.pattern) is not None
    return bool(pattern.flags & regex.VERBOSE)


def flags(pattern: regex.Pattern[str]) -> int:
    """What `pattern` was compiled with; compiles nothing."""
    given: object = pattern
    return given._flags if isinstance(given, _Lazy) else pattern.flags


_VERBOSE = regex.compile(r"\(\?[a-w]*x")


def _compiled(source: str, flags: int, lists: Mapping[str, Iterable[str]]) -> regex.Pattern[str]:
    options: Any = lists
    return regex.compile(source, flags, **options)


def pattern(source: str, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[str]:
    """As `regex.compile`, but compiled on first use; raises regex.error only then.

    Compiling all rules' patterns takes seconds; a text needs a handful of them.
    """
    return cast("regex.Pattern[str]", _Lazy(source, flags, lists))


def ending(source: str, flags: int = 0) -> regex.Pattern[str]:
    """As `pattern`, for one that ends with `$`: it is looked for from the end backwards.

    That takes a tenth of the time; nothing in `source` may be possessive, which is greedy from the
    other side then.
    """
    return pattern(source, flags | regex.REVERSE)
