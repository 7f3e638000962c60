"""Which strings are Discord's tokens and webhooks?"""

from __future__ import annotations

from base64 import urlsafe_b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, URL64
from detectors.rules._plain import URL64 as ANY

_BOTS = "https://discord.com/developers/docs/reference#authentication"
_WEBHOOKS = "https://discord.com/developers/docs/resources/webhook"


def _user(value: str) -> str | None:
    """The bot's user id, a snowflake of 17 to 20 digits, from the first of the three parts."""
    first = value.split(".", 1)[0]
    try:
        digits = urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except ValueError:
        return None
    return digits if digits.isdigit() and 17 <= len(digits) <= 20 else None


def _inspect_bot(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"user_id": _user(value)})


def _forge_bot(random: Random) -> str:
    user = _forge.base64url(_forge.number(random, 19).encode())
    return f"{user}.G{_forge.text(random, _forge.ALNUM, 5)}.{_forge.text(random, _forge.URL64, 38)}"


def _forge_webhook(random: Random) -> str:
    last = _forge.text(random, _forge.URL64, 68)
    return f"https://discord.com/api/webhooks/{_forge.number(random, 19)}/{last}"


def _inspect_webhook(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"webhook_id": value.rsplit("/", 2)[1]}
    return Inspection(facts)


RULES: tuple[Rule, ...] = (
    Rule(
        id="discord-bot",
        title="Discord bot token",
        issuer="discord",
        pattern=lazy.pattern(
            r"(?<![A-Za-z0-9_.-])"
            rf"(?P<secret>[MNO]{URL64}{{22,27}}\.{URL64}{{6}}\.{URL64}{{27,38}}){END_URL}"
        ),
        keywords=("discord", "bot", "token", ".login(", ".run("),
        shapes=(r"[mno][a-z0-9_-]{22,27}\.[a-z0-9_-]{6}\.[a-z0-9_-]{27}",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_bot,
        near_misses=(
            "discord token M" + "aB3" * 8 + ".aB3aB3." + "aB3" * 10,  # decodes to no user id
            "DISCORD_TOKEN=your.bot.token",
            "bot token " + _forge.example(_forge_bot)[:40],
        ),
        references=(_BOTS,),
        check=lambda value: _user(value) is not None and plausible(value.rsplit(".", 1)[1], 10),
        inspect=_inspect_bot,
        carrier="DISCORD_TOKEN={secret}",
        specific=70,
        proves="the bot's user id inside",
    ),
    Rule(
        id="discord-webhook",
        title="Discord webhook URL",
        issuer="discord",
        pattern=lazy.pattern(
            r"(?<![A-Za-z0-9.-])(?P<secret>(?:https?://)?(?:ptb\.|canary\.)?discord(?:app)?\.com/api/"
            rf"(?:v[0-9]{{1,2}}/)?webhooks/[0-9]{{17,20}}/{URL64}{{60,80}}+)"
        ),
        keywords=("discord.com/api/", "discordapp.com/api/"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=_forge_webhook,
        near_misses=(
            "https://discord.com/api/webhooks/123456789012345678/" + "x" * 68,
            "https://discord.com/api/webhooks/123456789012345678/short",
            "https://discord.com/api/users/@me",
        ),
        references=(_WEBHOOKS,),
        check=lambda value: plausible(value.rsplit("/", 1)[1], 16),
        inspect=_inspect_webhook,
    ),
    named_rule(
        "discord-client-secret",
        "Discord application client secret",
        "discord|dc(?=_client)",
        ANY,
        32,
        "https://discord.com/developers/docs/topics/oauth2",
        issuer="discord",
        carrier="DISCORD_CLIENT_SECRET={secret}",
        keywords=("discord", "dc_client"),
        what="(?:client|oauth2?|app)?[_ -]?secret",
    ),
)
