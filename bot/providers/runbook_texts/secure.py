"""What does a person do with a leaked credential of identity, security and network services?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {}
"""Issuer → its words, in alphabetical order."""
