"""Is a value that somebody gives for a password one, and how sure is that?"""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.entropy import Look, is_hex, look
from detectors.model import Confidence, Inspection

_LETTERS_AND_DIGITS = string.ascii_letters + string.digits

STAND_INS = frozenset(
    [
        "password",
        "passwd",
        "pass",
        "pw",
        "pwd",
        "secret",
        "user",
        "username",
        "token",
        "xxx",
        "yourpassword",
        "mypassword",
        "pass123",
        "hunter2",
        "test",
        "guest",
    ]
)
"""Passwords that only stand in for one."""


def forge_random(random: Random, length: int = 32) -> str:
    """Letters and digits that look made by a machine."""
    while True:
        value = "".join(random.choices(_LETTERS_AND_DIGITS, k=length))
        if look(value) >= (Look.RANDOM if length >= 20 else Look.CHOSEN):
            return value


def forge_password(random: Random) -> str:
    """Fourteen letters, digits and signs, as a generator for people makes them."""
    while True:
        body = "".join(random.choices(_LETTERS_AND_DIGITS, k=12))
        value = body[:7] + random.choice("!#%+") + body[7:]
        if look(value) == Look.CHOSEN and value[-1].isalnum() and any(map(str.isdigit, value)):
            return value


def may_be_secret(value: str) -> bool:
    return look(value) > Look.NOTHING


def was_chosen(value: str) -> bool:
    return look(value) > Look.WORD


def by_look(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """In settings: random values are certain, words are hardly secrets."""
    match look(value):
        case Look.RANDOM if is_hex(value):
            return Inspection(reason="the value is random, but may be a digest or a public id")
        case Look.RANDOM:
            return Inspection(confidence=Confidence.HIGH, reason="the value is random")
        case Look.CHOSEN:
            return Inspection()
        case _:
            return Inspection(confidence=Confidence.LOW, reason="the value is a word or a number")


def forge_short(random: Random) -> str:
    return forge_random(random, 16)
