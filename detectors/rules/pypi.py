"""Which strings are API tokens of the Python package index, and what do they allow?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import URL64, token

_HOST = ".".join(("pypi", "org"))
_PLACES = {_HOST: "production", f"test.{_HOST}": "test"}

_END, _LOCATION, _IDENTIFIER, _SIGNATURE = 0, 1, 2, 6


@dataclass(frozen=True)
class _Macaroon:
    """The parts of a macaroon that can be read without its key."""

    location: str
    identifier: str
    caveats: tuple[str, ...]


def _decode(value: str) -> _Macaroon:
    """Read the binary form, version 2: fields of type, length, bytes; sections end with type 0.

    Format: https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt. Raises ValueError.
    """
    text = value.removeprefix("pypi-")
    data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if data[:1] != b"\x02":
        raise ValueError("not version 2")
    fields: list[tuple[int, bytes]] = []
    at = 1
    while at < len(data):
        kind = data[at]
        at += 1
        if kind == _END:
            continue
        length, at = _varint(data, at)
        if at + length > len(data):
            raise ValueError("cut off")
        fields.append((kind, data[at : at + length]))
        at += length
    if [kind for kind, _ in fields[:2]] != [_LOCATION, _IDENTIFIER] or fields[-1][0] != _SIGNATURE:
        raise ValueError("not a macaroon")
    texts = [content.decode() for _, content in fields[:-1]]
    return _Macaroon(texts[0], texts[1], tuple(texts[2:]))


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while at < len(data) and shift < 28:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7
    raise ValueError("cut off")


def _check(value: str) -> bool:
    """A macaroon whose location is the index or its test instance."""
    try:
        return _decode(value).location in _PLACES
    except ValueError:
        return False


def _inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    """Caveats narrow a token: tagged lists (0 times, 1 names, 2 ids, 3 user, 4 publisher)."""
    macaroon = _decode(value)
    facts: dict[str, JSONValue] = {
        "index": _PLACES[macaroon.location],
        "key_id": macaroon.identifier[:80],
        "scope": "the whole account",
    }
    expires: datetime | None = None
    for caveat in macaroon.caveats:
        try:
            read = json.loads(caveat)
        except (ValueError, RecursionError):
            continue
        match read:
            case [0, int(until), *_] if 0 < until < 1e11:
                expires = datetime.fromtimestamp(until, UTC)
                facts["expires"] = expires.isoformat(timespec="seconds")
            case [1, list(names)] | {"permissions": {"projects": list(names)}}:
                facts["scope"], facts["projects"] = "projects", [str(name)[:80] for name in names]
            case [2, list(ids)]:
                facts["scope"], facts["project_ids"] = "projects", [str(each)[:80] for each in ids]
            case [3, str(user)]:
                facts["user"] = user[:80]
            case [4, str(publisher)]:
                facts["publisher"] = publisher[:80]
            case _:
                pass
    if expires and expires <= now:
        return Inspection(facts, Confidence.LOW, reason="expired")
    if facts["index"] == "test":
        return Inspection(facts, severity=Severity.LOW, reason="for the test index")
    return Inspection(facts)


def _field(kind: int, content: str | bytes) -> bytes:
    data = content.encode() if isinstance(content, str) else content
    return bytes((kind, len(data))) + data


def _forge_token(random: Random) -> str:
    while True:
        caveat = json.dumps([3, _forge.uuid(random)], separators=(",", ":"))
        data = (
            b"\x02"
            + _field(_LOCATION, _HOST)
            + _field(_IDENTIFIER, _forge.uuid(random))
            + b"\x00"
            + _field(_IDENTIFIER, caveat)
            + b"\x00\x00"
            + _field(_SIGNATURE, random.randbytes(32))
        )
        value = "pypi-" + _forge.base64url(data)
        if value[-1] not in "_-":
            return value


RULES: tuple[Rule, ...] = (
    Rule(
        id="pypi-token",
        title="Python package index API token",
        issuer="pypi",
        pattern=token(f"pypi-AgE[A-Z]{URL64}{{80,1200}}+", end=""),
        keywords=("pypi-age",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
        forge=_forge_token,
        near_misses=(
            "pypi-AgEI" + "x" * 160,
            "pypi-AgEIcHlwaS5vcmc",  # cut off
            "upload tokens begin with pypi-AgEI",
        ),
        references=("https://docs.pypi" + ".org/project-management/api-tokens/",),
        check=_check,
        inspect=_inspect,
        specific=80,
        proves="the decoded macaroon",
    ),
)
