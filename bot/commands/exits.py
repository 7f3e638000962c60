"""Exit codes: what a script may rely on."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    CLEAN = 0
    """Done, and nothing found."""
    FINDINGS = 1
    """Done, and something found; or something promised did not come true."""
    WRONG = 2
    """Wrong use or wrong settings; nothing was done."""
    UNREAD = 3
    """A source could not be read fully, so "clean" cannot be said."""
