"""How is a kind described whose value has a shape, alone or where its issuer is named?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, issued, token
from detectors.rules._plain import Alphabet

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
ANY_UUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
"""A UUID of an issuer that writes it in capitals too."""
END_UUID = r"(?![A-Za-z0-9-])"
LOWER = Alphabet(_forge.DIGITS + _forge.LOWER, "[a-z0-9]")
BASE64 = Alphabet(_forge.BASE64, "[A-Za-z0-9+/]", r"(?![A-Za-z0-9+/])")

_RUNS = lazy.pattern(r"[0-9A-Za-z]{6,}")
_LONG_RUNS = lazy.pattern(r"[0-9A-Za-z]{12,}")
_Inspect = Callable[[str, Mapping[str, str], datetime], Inspection]


def alive(value: str) -> bool:
    """Whether the long words of `value` are as mixed as random ones, which "xxxxxx" is not."""
    body = "".join(_RUNS.findall(value))
    return plausible(body, min(8, max(2, len(body) // 3))) and all(
        plausible(run, 4) for run in _LONG_RUNS.findall(value)
    )


def made(length: int, letters: str = _forge.ALNUM, prefix: str = "") -> Callable[[Random], str]:
    """A forger of `prefix` and `length` of `letters`."""
    return lambda random: prefix + _forge.text(random, letters, length)


def uuid_after(prefix: str) -> Callable[[Random], str]:
    """A forger of `prefix` and a UUID."""
    return lambda random: prefix + _forge.uuid(random)


def block(provider: str) -> str:
    """Up to an argument in a block of Terraform: a further `who` for `issued`."""
    return rf'provider[ ]"{provider}"[ ]\{{[^}}]{{0,300}}?'


def _dull(sample: str) -> list[str]:
    dull = _LONG_RUNS.sub(lambda run: "x" * len(run[0]), sample)
    return [dull] if dull != sample else []


def shaped(
    rule_id: str,
    title: str,
    body: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    keywords: tuple[str, ...],
    end: str = END_URL,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    check: Callable[[str], bool] = alive,
    inspect: _Inspect = nothing_to_say,
    proves: str = "",
    specific: int = 55,
    public: bool = False,
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
    near_misses: tuple[str, ...] = (),
) -> Rule:
    """A rule for whatever `body` (a regex) matches, without a name before it.

    `forge` gives the shortest form: its look-alikes are one character less, all alike, glued.
    """
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=token(body, end=end),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                sample[:-1],
                *_dull(sample),
                "x" + sample,
                f"one that begins with {keywords[0]} belongs in the vault",
                *near_misses,
            ),
        ),
        references=(reference,),
        check=check,
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        public=public,
        proves=proves,
    )


def named_shape(
    rule_id: str,
    title: str,
    who: str,
    body: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    what: str = "",
    also: str = "",
    end: str = END_URL,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    check: Callable[[str], bool] = alive,
    inspect: _Inspect = nothing_to_say,
    specific: int = 45,
    public: bool = False,
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
) -> Rule:
    """A rule for whatever `body` (a regex) matches after the issuer's name; see `named_rule`.

    `forge` gives the shortest form: its look-alikes are one character less, all alike, a variable.
    """

    def put(value: str) -> str:
        return regex.sub(r"\{\w+\}", "0", carrier.replace("{secret}", value))

    options = {"what": what} if what else {}
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=issued(who, body, also=also, end=end, **options),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                put(sample[:-1]),
                put(regex.sub("[0-9A-Za-z]", "0", sample)),
                put("${SECRET_FROM_VAULT}"),
                f"the {issuer} key goes into the vault, ask {issuer} support for the token",
                *near_misses,
            ),
        ),
        references=(reference,),
        check=check,
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        public=public,
    )


def named_uuid(
    rule_id: str,
    title: str,
    who: str,
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    what: str = "",
    also: str = "",
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.MEDIUM,
    public: bool = False,
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
) -> Rule:
    """A rule for a UUID after the issuer's name; see `named_rule`."""
    return named_shape(
        rule_id,
        title,
        who,
        ANY_UUID,
        _forge.uuid,
        reference,
        issuer=issuer,
        carrier=carrier,
        keywords=keywords,
        what=what,
        also=also,
        end=END_UUID,
        severity=severity,
        confidence=confidence,
        specific=40,
        public=public,
        companions=companions,
        near_misses=near_misses,
    )
