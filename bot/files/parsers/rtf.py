"""What is written in an RTF document?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO

from striprtf.striprtf import rtf_to_text

from bot.files.items import Item, cut
from bot.files.model import Limits

_as_text: Callable[..., str] = rtf_to_text  # it has no types


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    yield from cut("text", _as_text(content.read().decode("latin-1"), errors="ignore"))
