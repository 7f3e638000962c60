"""What is written in an RTF document?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from striprtf.striprtf import rtf_to_text

from bot.files.items import Item, cut
from bot.files.model import Limits


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    yield from cut("text", rtf_to_text(content.read().decode("latin-1"), errors="ignore"))
