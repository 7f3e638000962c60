"""Which strings are Telegram bots' tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import call, either, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL, URL64
from detectors.rules._plain import HEX
from detectors.rules._plain import URL64 as ANY


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
        pattern=lazy.pattern(
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
    named_rule(
        "telegram-api-hash",
        "Telegram application's api_hash",
        "telegram|telethon|pyrogram|tg(?=_)",
        HEX,
        32,
        "https://core.telegram.org/api/obtaining_api_id",
        issuer="telegram",
        carrier="TELEGRAM_API_HASH={secret}",
        keywords=("telegram", "telethon", "pyrogram", "api_hash", "apihash", "telegramclient("),
        what="(?:api|app)[_ -]?hash",
        also=either("api_hash", call("telegramclient", at=2)),
        severity=Severity.MEDIUM,
    ),
    named_shape(
        "telegram-session",
        "Telegram user session (Telethon or Pyrogram)",
        "telegram|telethon|pyrogram|tg(?=_)",
        r"(?:1[A-Za-z0-9_-]{351}=|B[A-Za-z0-9_-]{350,366}=*)",
        fields("1", (ANY, 351), "="),
        "https://docs.telethon.dev/en/stable/concepts/sessions.html",
        issuer="telegram",
        carrier="TELEGRAM_STRING_SESSION={secret}",
        keywords=("telegram", "telethon", "pyrogram", "string_session", "session_string"),
        what="(?:string[_ -]?)?session(?:[_ -]?string)?",
        also="string_session|session_string",
        end="(?![A-Za-z0-9_=-])",
        severity=Severity.CRITICAL,
        check=kinds(9),
    ),
)
