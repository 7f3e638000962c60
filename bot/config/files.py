"""How much may reading one file cost?"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.config.section import Seconds, Section


class Files(Section):
    """How much reading one shared or attached file may cost; past it, a coverage row says so."""

    seconds: Annotated[Seconds, Field(gt=0)] = 30.0
    """For one document inside of it."""
    memory: Annotated[int, Field(ge=100_000_000)] = 512_000_000
    """Bytes of the separate process that takes documents apart."""
    max_output: Annotated[int, Field(ge=0)] = 50_000_000
    """Bytes that it may come to when it is unpacked."""
    max_entries: Annotated[int, Field(ge=0)] = 5_000
    """Files inside of it, at all depths."""
