"""Which strings are Asana's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Inspection, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import END, START
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.asana.com/docs/personal-access-token"


def _forge_token(random: Random) -> str:
    user, token = _forge.number(random, 16), _forge.number(random, 16)
    return f"2/{user}/{token}:{_forge.text(random, _forge.HEX, 32)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The first long number is the user."""
    user = value.split(":")[0].split("/")[1]
    return Inspection({"user": user} if user.isdigit() else {})


_TOKEN = r"(?:[0-2]/[0-9]{12,20}(?:/[0-9]{12,20})?:[0-9a-f]{32}|[01]/[0-9a-f]{32})"

RULES: tuple[Rule, ...] = (
    replace(
        shaped(
            "asana-token",
            "Asana personal access token",
            _TOKEN,
            _forge_token,
            _DOC,
            issuer="asana",
            keywords=("asana",),
            near_misses=(
                "ASANA_ACCESS_TOKEN=2/1234567890123456/1234567890123456:" + "0" * 32,
                "asana.com/0/1234567890123456/1234567890123456",
            ),
            near=r"asana",
            carrier="ASANA_ACCESS_TOKEN={secret}",
            check=lambda value: plausible(value[-32:], 8),
            inspect=_inspect,
        ),
        # nobody else's has such numbers, so that the name may stand further away
        pattern=lazy.pattern(rf"(?i:asana)[^\n]{{0,200}}?{START}(?P<secret>{_TOKEN}){END}"),
    ),
    named_rule(
        "asana-client-secret",
        "Asana client secret",
        r"asana",
        HEX,
        32,
        _DOC,
        issuer="asana",
        carrier="ASANA_CLIENT_SECRET={secret}",
        keywords=("asana",),
        what=r"(?:client)?[_ -]?secret",
    ),
)
