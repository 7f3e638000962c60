"""How is a kind described that is nothing but a prefix and so many random characters?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, END_URL, token


@dataclass(frozen=True)
class Alphabet:
    """The characters of a token's random part."""

    letters: str
    """All of them, for forging."""
    pattern: str
    """The same as a character class."""
    end: str = END
    """What must not follow the last one."""


HEX = Alphabet(_forge.HEX, "[0-9a-f]")
LETTERS = Alphabet(_forge.UPPER + _forge.LOWER, "[A-Za-z]")
ALNUM = Alphabet(_forge.ALNUM, "[A-Za-z0-9]")
UPPER = Alphabet(_forge.DIGITS + _forge.UPPER, "[A-Z0-9]")
URL64 = Alphabet(_forge.URL64, "[A-Za-z0-9_-]", END_URL)


def prefixed(
    rule_id: str,
    title: str,
    prefix: str,
    alphabet: Alphabet,
    length: int,
    reference: str,
    *,
    issuer: str,
    most: int | None = None,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
) -> Rule:
    """A rule for `prefix` and `length` characters of `alphabet`, or `length` to `most`.

    Its look-alikes are cut from a forgery: one character short, glued to more, all alike.
    """

    def forge(random: Random) -> str:
        return prefix + _forge.text(random, alphabet.letters, length)

    count = f"{{{length}}}" if most is None else f"{{{length},{most}}}+"
    more = 1 if most is None else most
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=token(prefix.replace(".", r"\.") + alphabet.pattern + count, end=alphabet.end),
        keywords=(prefix.lower(),),
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                sample[:-1],
                sample + sample[-3:] * more,
                "x" + sample,
                prefix + "x" * length,
                f"these begin with {prefix} and should be kept in the vault",
            ),
        ),
        references=(reference,),
        check=lambda value: plausible(value[len(prefix) :]),
        companions=companions or {},
        carrier=carrier,
    )
