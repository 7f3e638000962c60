<<<<<<< HEAD
"""Which strings are access keys of Volcano Engine (ByteDance's cloud)?"""

from __future__ import annotations

from base64 import b64encode
from random import Random

import regex

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._pairs import key_pair

_KEYS = "https://www.volcengine.com/docs/6291/65568"


def _forge_secret(random: Random) -> str:
    """Base64 of base64 of hexadecimal digits, sixty characters."""
    while True:
        inner = b64encode(_forge.text(random, _forge.HEX, 32).encode())[:43]
        value = b64encode(inner).decode()
        if value.endswith("=="):
            return value


RULES: tuple[Rule, ...] = (
    key_pair(
        "volcengine-access-key",
        "Volcano Engine access key",
        "AKLT[A-Za-z0-9]{43}",
        lambda random: "AKLT" + _forge.text(random, _forge.ALNUM, 43),
        Companion(
            regex.compile(
                r"(?<![A-Za-z0-9+/])(?P<secret>T[A-Za-z0-9+/]{56,58}={1,2})(?![A-Za-z0-9+/=])"
            ),
            _forge_secret,
        ),
        _KEYS,
        issuer="volcengine",
        carrier="VOLC_ACCESSKEY={secret}\nVOLC_SECRETKEY={secret_key}",
        keywords=("aklt",),
        near_misses=("AKLT" + "A" * 43, "AKLTshort"),
=======
"""Which strings are keys of Volcengine?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import regex

from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_UUID, UUID, formed, spellings
from detectors.rules._pattern import END_URL, token


def _inspect(value: str, companions: Mapping[str, str], _: datetime) -> Inspection:
    if "secret_key" not in companions:
        reason = "the key id alone, without its secret"
        return Inspection({"key_id": value[:8] + "…"}, Confidence.MEDIUM, Severity.LOW, reason)
    return Inspection({"key_id": value[:8] + "…"})


RULES: tuple[Rule, ...] = (
    formed(
        "volcengine-ark-key",
        "Volcengine Ark API key",
        "ark(?=[_ .-]?api)|volc(?:ano)?[_ .-]?engine|volc[_ .-]?ark|doubao",
        UUID,
        _forge.uuid,
        "https://www.volcengine.com/docs/82379/1541594",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="ARK_API_KEY={secret}",
        keywords=(
            *spellings("ark", "api"),
            "volcengine",
            "volcano",
            "doubao",
            *spellings("volc", "ark", "engine"),
        ),
        issuer="volcengine",
    ),
    Rule(
        id="volcengine-access-key",
        title="Volcengine access key",
        issuer="volcengine",
        pattern=token("AKLT[A-Za-z0-9_-]{40,46}+", end=END_URL),
        keywords=("aklt",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: "AKLT" + _forge.text(random, _forge.ALNUM, 43),
        near_misses=("AKLT" + "x" * 43, "AKLTabc123", "AKLT" + "aB3" * 20),
        references=("https://www.volcengine.com/docs/6291/65568",),
        check=lambda value: plausible(value[4:], 12),
        inspect=_inspect,
        companions={
            "secret_key": Companion(
                regex.compile(
                    r"(?<![A-Za-z0-9/+])(?P<secret>[A-Za-z0-9+/]{58,60}==)(?![A-Za-z0-9+/=])"
                ),
                lambda random: _forge.text(random, _forge.ALNUM, 58) + "==",
            )
        },
        carrier="VOLC_ACCESSKEY={secret}\nVOLC_SECRETKEY={secret_key}",
>>>>>>> data
    ),
)
