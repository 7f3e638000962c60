"""Which strings are Telegram bots' tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, URL64


def _forge_token(random: Random) -> str:
    return f"{_forge.number(random, 10)}:AA{_forge.text(random, _forge.URL64, 33)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"bot_id": value.split(":", 1)[0]})


RULES: tuple[Rule, ...] = (
    Rule(
        id="telegram-bot",
        title="Telegram bot token",
        issuer="telegram",
        # In the API's own URLs "bot" stands right before the number.
        pattern=regex.compile(
            rf"(?:(?<![A-Za-z0-9:])|(?<=/bot)|(?<=%[0-9A-Fa-f]{{2}}))"
            rf"(?P<secret>[0-9]{{8,11}}:AA{URL64}{{33}}){END_URL}"
        ),
        keywords=(":aa",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=_forge_token,
        near_misses=(
            "123456789:AA" + "x" * 33,
            "123456789:AAshort",
            "00:AA:BB:CC:DD:EE",
            _forge.example(_forge_token) + "Zz9",
        ),
        references=("https://core.telegram.org/bots/api#authorizing-your-bot",),
        check=lambda value: plausible(value.split(":", 1)[1], 12),
        inspect=_inspect,
        proves="the bot's id inside",
    ),
)
