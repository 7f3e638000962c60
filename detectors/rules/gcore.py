"""Which strings are Gcore's permanent API tokens?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"token_id": value.split("$", 1)[0]})


RULES: tuple[Rule, ...] = (
    named_shape(
        "gcore-api-token",
        "Gcore permanent API token",
        "gcore|gcdn",
        r"[0-9]{1,8}\$[0-9a-f]{100,160}+",
        lambda random: f"{_forge.number(random, 5)}${_forge.text(random, _forge.HEX, 128)}",
        "https://gcore.com/docs/account-settings/create-use-or-delete-a-permanent-api-token",
        issuer="gcore",
        also="Authorization:[ ]APIKey",
        carrier="GCORE_PERMANENT_API_TOKEN={secret}",
        keywords=("gcore", "gcdn_", "authorization: apikey"),
        check=lambda value: plausible(value.split("$", 1)[1], 10),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        specific=60,
        proves="the token's id inside",
    ),
)
