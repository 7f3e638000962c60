"""Which strings are keys of D-ID?"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL


def _owner(value: str) -> str:
    try:
        return b64decode(value.partition(":")[0], validate=True).decode("ascii")
    except (Error, UnicodeDecodeError):
        return ""


def _has_owner(value: str) -> bool:
    return "@" in _owner(value)


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"account": _owner(value)})


def _forge_key(random: Random) -> str:
    owner = f"dev{_forge.number(random, 4)}@corp.test"
    return f"{_forge.base64(owner.encode())}:{_forge.text(random, _forge.URL64, 21)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "did-api-key",
        "D-ID API key",
        "d-id(?-i:(?![a-z]))|d_?id[_-](?:api)",
        "[A-Za-z0-9+/]{12,100}={0,2}:[A-Za-z0-9_-]{21}",
        _forge_key,
        "https://docs.d-id.com/reference/basic-authentication",
        also=r"d-id\.com[^\n]{0,60}?(?:basic|authorization)",
        end=END_URL,
        check=_has_owner,
        inspect=_inspect,
        specific=65,
        proves="the owner's address inside",
        carrier="https://api.d-id.com/talks Authorization: Basic {secret}",
        keywords=("d-id.com", "d_id_api", "did_api_key", "d-id api", "d-id-api", "d-id key"),
        issuer="did",
    ),
)
