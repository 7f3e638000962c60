"""Which strings are Mailchimp's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._shaped import shaped

_DOC = "https://mailchimp.com/developer/marketing/docs/fundamentals/"


def _forge_key(random: Random) -> str:
    return f"{_forge.text(random, _forge.HEX, 32)}-us{random.randrange(1, 22)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"data_center": value.rsplit("-", 1)[1]})


RULES: tuple[Rule, ...] = (
    shaped(
        "mailchimp-key",
        "Mailchimp API key",
        r"[0-9a-f]{32}-us[0-9]{1,2}",
        _forge_key,
        _DOC,
        issuer="mailchimp",
        keywords=(*(f"-us{each}" for each in _forge.DIGITS[1:]),),
        near_misses=("0" * 32 + "-us12", "a1b2c3-us12", "eu-us1 and us-us2 are regions"),
        check=lambda value: plausible(value[:32], 7),
        inspect=_inspect,
        proves="the data centre inside",
    ),
)
