"""What does a person do with a leaked credential of AI, chains, maps, data and devices?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.runbook_texts import (
    data_ai,
    data_chains,
    data_devices,
    data_feeds,
    data_finance,
    data_homes,
    data_maps,
)
from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    **data_ai.TEXTS,
    **data_chains.TEXTS,
    **data_maps.TEXTS,
    **data_finance.TEXTS,
    **data_feeds.TEXTS,
    **data_devices.TEXTS,
    **data_homes.TEXTS,
}
"""Issuer → its words."""
