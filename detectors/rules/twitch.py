"""Which strings are Twitch's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, fields
from detectors.rules._named import named_rule
from detectors.rules._shaped import shaped

_DOC = "https://dev.twitch.tv/docs/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "twitch-secret",
        "Twitch client secret",
        r"twitch",
        LOWER,
        30,
        _DOC,
        issuer="twitch",
        carrier="TWITCH_CLIENT_SECRET={secret}",
        keywords=("twitch",),
        what=r"(?:client|app|api|eventsub)?[_ -]?secret(?:[_ -]?key)?",
    ),
    named_rule(
        "twitch-token",
        "Twitch access token",
        r"twitch",
        LOWER,
        30,
        _DOC,
        issuer="twitch",
        carrier="TWITCH_ACCESS_TOKEN={secret}",
        keywords=("twitch",),
        most=50,
        severity=Severity.MEDIUM,
        what=(r"(?:(?:access|refresh|bot|oauth|auth|api)[_ -]?)?tokens?|oauth|" r"passwords?|pass"),
    ),
    shaped(
        "twitch-chat",
        "Twitch chat password",
        r"oauth:[a-z0-9]{30}",
        fields("oauth:", (LOWER, 30)),
        _DOC,
        issuer="twitch",
        keywords=("oauth:",),
        near_misses=("oauth:" + "x" * 30, "urn:ietf:params:oauth:grant-type:device_code"),
        severity=Severity.MEDIUM,
    ),
    shaped(
        "twitch-stream-key",
        "Twitch stream key",
        r"live_[0-9]{6,12}_[A-Za-z0-9]{30}",
        lambda random: f"live_{_forge.number(random, 9)}_{_forge.text(random, _forge.ALNUM, 30)}",
        _DOC,
        issuer="twitch",
        keywords=(*(f"live_{each}" for each in _forge.DIGITS[1:]),),
        near_misses=("live_123456789_" + "x" * 30, "live_2024_snapshot"),
        severity=Severity.MEDIUM,
        specific=65,
        check=lambda value: plausible(value[-30:], 10),
    ),
)
