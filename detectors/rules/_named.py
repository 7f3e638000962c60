"""How is a kind described that has no shape of its own, only the names under which it travels?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import issued
from detectors.rules._plain import Alphabet

_PIECES = lazy.pattern(r"[0-9A-Za-z]+")


def named_rule(
    rule_id: str,
    title: str,
    who: str,
    alphabet: Alphabet,
    length: int,
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    most: int | None = None,
    what: str = "",
    also: str = "",
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    companions: Mapping[str, Companion] | None = None,
    inspect: Callable[[str, Mapping[str, str], datetime], Inspection] | None = None,
    near_misses: tuple[str, ...] = (),
) -> Rule:
    """A rule for `length` (to `most`) characters of `alphabet` after the issuer's name.

    `who`: alternatives of a regex for the issuer's name ("datadog|dd"). `what`: which words for a
    credential follow it; by default key, token, secret, password and the like. `also`: whole
    names without `who`. `carrier`: the usual name with its value, like "DD_API_KEY={secret}".
    `keywords`: literals of which one is in every name (see `Rule.keywords`).
    Its look-alikes are cut from a forgery: too short, too long, all alike, a variable.
    """

    def forge(random: Random) -> str:
        while True:
            value = _forge.text(random, alphabet.letters, length)
            if _made(value):
                return value

    count = f"{{{length}}}" if most is None else f"{{{length},{most}}}+"
    more = 1 if most is None else most // 4 + 1

    def put(value: str) -> str:
        text = carrier.replace("{secret}", value)
        return regex.sub(r"\{\w+\}", "0", text)

    options = {"what": what} if what else {}
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=issued(who, alphabet.pattern + count, also=also, end=alphabet.end, **options),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                put(sample[:-1]),
                put(sample + sample[-4:] * more),
                put("x" * length),
                put("${SECRET_FROM_VAULT}"),
                f"the {issuer} key goes into the vault, ask {issuer} support for the token",
                *near_misses,
            ),
        ),
        references=(reference,),
        check=_made,
        companions=companions or {},
        carrier=carrier,
        specific=40,
        inspect=inspect or nothing_to_say,
    )


def _made(value: str) -> bool:
    """Whether a machine may have made it: no word, no number, no repetition."""
    letters = sum(map(str.isalpha, value))
    return plausible(value, min(8, len(value) // 2)) and (
        0 < letters < len(value) or not any(len(each) < 16 for each in _PIECES.findall(value))
    )
