"""When is a pattern compiled? On its first use: most of two thousand are never needed in a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def _compiled(source: str, flags: int, lists: Mapping[str, Iterable[str]]) -> regex.Pattern[str]:
    options: Any = lists
    return regex.compile(source, flags, **options)


def pattern(source: str, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[str]:
    """As `regex.compile`, but compiled on first use; raises regex.error only then.

    Compiling all rules' patterns takes seconds; a text needs a handful of them.
    """
    return cast("regex.Pattern[str]", _Lazy(source, flags, lists))
