"""How is a kind described whose values have a form that says too little without a name?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, issued
from detectors.rules._plain import Alphabet

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
END_UUID = "(?![A-Za-z0-9-])"
END_BASE64 = "(?![A-Za-z0-9+/=])"

LOWER36 = Alphabet(_forge.DIGITS + _forge.LOWER, "[0-9a-z]")
UPPER_HEX = Alphabet("0123456789ABCDEF", "[0-9A-F]")
BASE64 = Alphabet(_forge.BASE64, "[A-Za-z0-9+/]", END_BASE64)


def spellings(word: str, *ends: str) -> tuple[str, ...]:
    """`word` joined to each of `ends` in every way that names are written; for `keywords`."""
    return tuple(f"{word}{joint}{end}" for end in ends for joint in ("_", "-", ".", " ", ""))


def query(host: str, parameters: str) -> str:
    """A link to `host` up to one of its query `parameters` (alternatives of a regex).

    For `also` of named kinds: `https://api.host.test/v1/things?page=2&key=`.
    """
    return rf"{regex.escape(host)}[^\s\"'<>]{{0,160}}?[?&](?:{parameters})"


def formed(
    rule_id: str,
    title: str,
    who: str,
    pattern: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    what: str = "",
    also: str = "",
    end: str = END,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    companions: Mapping[str, Companion] | None = None,
    inspect: Callable[[str, Mapping[str, str], datetime], Inspection] | None = None,
    check: Callable[[str], bool] | None = None,
    near_misses: tuple[str, ...] = (),
    specific: int = 45,
    public: bool = False,
    proves: str = "",
) -> Rule:
    """A rule for `pattern` after the issuer's name; `named_rule` for values with a form.

    `who`, `what`, `also`, `carrier` and `keywords` as there. `forge` gives the shortest value.
    Its look-alikes are cut from a forgery: half of it, all alike, a variable.
    """

    def put(value: str) -> str:
        text = carrier.replace("{secret}", value)
        return regex.sub(r"\{\w+\}", "0", text)

    options = {"what": what} if what else {}
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=issued(who, pattern, also=also, end=end, **options),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                put(sample[: len(sample) // 2]),
                put("x" * len(sample)),
                put("${SECRET_FROM_VAULT}"),
                f"the {issuer} key goes into the vault, ask {issuer} support for the token",
                *near_misses,
            ),
        ),
        references=(reference,),
        check=check or _varied,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        inspect=inspect or nothing_to_say,
        public=public,
        proves=proves,
    )


def _varied(value: str) -> bool:
    """Whether a machine may have made it: no repetition, no word of one case."""
    mixed = any(map(str.isupper, value)) and any(map(str.islower, value))
    return plausible(value, min(8, len(value) // 2)) and (mixed or any(map(str.isdigit, value)))
