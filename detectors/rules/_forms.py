"""Of which pieces are values and their names made: UUIDs, alphabets, fields, links?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors.model import Inspection
from detectors.rules import _forge
from detectors.rules._plain import Alphabet

Inspect = Callable[[str, Mapping[str, str], datetime], Inspection]
"""See `Rule.inspect`."""

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
ANY_UUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
"""A UUID of an issuer that writes it in capitals too."""
END_UUID = "(?![A-Za-z0-9-])"
END_BASE64 = "(?![A-Za-z0-9+/=])"
"""After base64 with its padding."""

LOWER = Alphabet(_forge.DIGITS + _forge.LOWER, "[a-z0-9]")
UPPER_HEX = Alphabet("0123456789ABCDEF", "[0-9A-F]")
BASE64 = Alphabet(_forge.BASE64, "[A-Za-z0-9+/]", "(?![A-Za-z0-9+/])")


# --- forgers -----------------------------------------------------------------------------------


def made(length: int, letters: str = _forge.ALNUM, prefix: str = "") -> Callable[[Random], str]:
    """A forger of `prefix` and `length` of `letters`."""
    return lambda random: prefix + _forge.text(random, letters, length)


def fields(*parts: str | tuple[Alphabet, int]) -> Callable[[Random], str]:
    """A forger that joins literal parts and random ones, given as alphabet and length."""

    def forge(random: Random) -> str:
        return "".join(
            part if isinstance(part, str) else _forge.text(random, part[0].letters, part[1])
            for part in parts
        )

    return forge


def uuid_after(prefix: str) -> Callable[[Random], str]:
    """A forger of `prefix` and a UUID."""
    return lambda random: prefix + _forge.uuid(random)


def base64_of(length: int, padding: str = "") -> Callable[[Random], str]:
    """A forger of `length` base64 characters, then `padding`; its unused last bits are zero."""
    last = {"": _forge.BASE64, "=": "AEIMQUYcgkosw048", "==": "AQgw"}[padding]
    return lambda random: (
        _forge.text(random, _forge.ALNUM, 2)
        + _forge.text(random, _forge.BASE64, length - 3)
        + random.choice([each for each in last if each.isalnum()])
        + padding
    )


# --- names -------------------------------------------------------------------------------------


def spellings(word: str, *ends: str) -> tuple[str, ...]:
    """`word` joined to each of `ends` in every way that names are written; for `keywords`."""
    return tuple(f"{word}{joint}{end}" for end in ends for joint in ("_", "-", ".", " ", ""))


def query(host: str, parameters: str) -> str:
    """A link to `host` up to one of its query `parameters` (alternatives of a regex).

    For `also` of named kinds: `https://api.host.test/v1/things?page=2&key=`.
    """
    return rf"{regex.escape(host)}[^\s\"'<>]{{0,160}}?[?&](?:{parameters})"


def block(provider: str) -> str:
    """Up to an argument in a block of Terraform: a further `who` for `issued`."""
    return rf'provider[ ]"{provider}"[ ]\{{[^}}]{{0,300}}?'


def call(names: str, *, at: int = 0) -> str:
    """A call of one of `names` (alternatives of a regex) up to its argument number `at`.

    For `also` of named kinds: `deepl.Translator("`, `new Client("id", "`.
    """
    before = rf"(?:[^,()\n]{{1,160}},\s{{0,12}}){{{at}}}" if at else ""
    return rf"(?<![A-Za-z])(?:{names})\(\s{{0,12}}{before}(?:[ur](?=[\"']))?"


def either(*names: str) -> str:
    """Alternatives of a regex as one, for `also` of named kinds."""
    return "|".join(names)
