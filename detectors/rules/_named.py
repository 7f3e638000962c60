"""How is a kind described whose value says too little by itself, only after its issuer's name?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

import regex

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_UUID, Inspect
from detectors.rules._looks import Check, fresh_uuid, mixed, wordless
from detectors.rules._pattern import END, issued
from detectors.rules._plain import Alphabet

_ALNUM = lazy.pattern(r"[A-Za-z0-9]")
_BEGINS = lazy.pattern(r"[A-Za-z_.]|[0-9][A-Za-z0-9]")


def _put(carrier: str, value: str) -> str:
    companions = r"\{(?!secret\})\w+\}"
    return regex.sub(companions, "0", carrier).replace("{secret}", value)


def _cut(carrier: str, issuer: str, sample: str, *, least: float) -> tuple[str, ...]:
    """Look-alikes that are cut from `sample`: too short, all alike, a word, only talk of it."""
    values = (
        *_forge.shortened(sample, least),
        "x" * len(sample),
        _ALNUM.sub("0", sample),
        "changeme",
    )
    return (
        *(_put(carrier, each) for each in values),
        f"the {issuer} key goes into the vault, ask {issuer} support for the token",
    )


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
    check: Check = wordless,
    companions: Mapping[str, Companion] | None = None,
    inspect: Inspect = nothing_to_say,
    near_misses: tuple[str, ...] = (),
) -> Rule:
    """A rule for `length` (to `most`) characters of `alphabet` after the issuer's name.

    `who`: alternatives of a regex for the issuer's name ("datadog|dd"). `what`: which words for a
    credential follow it; by default key, token, secret, password and the like. `also`: whole
    names without `who`. `carrier`: the usual name with its value, like "DD_API_KEY={secret}".
    `keywords`: literals of which one is in every name (see `Rule.keywords`).
    Its look-alikes are cut from a forgery: too short, too long, all alike, a variable.
    """
    count = f"{{{length}}}" if most is None else f"{{{length},{most}}}+"
    more = 1 if most is None else most // 4 + 1
    rule = named_shape(
        rule_id,
        title,
        who,
        alphabet.pattern + count,
        lambda random: _forge.text(random, alphabet.letters, length),
        reference,
        issuer=issuer,
        carrier=carrier,
        keywords=keywords,
        what=what,
        also=also,
        end=alphabet.end,
        severity=severity,
        confidence=confidence,
        check=check,
        inspect=inspect,
        companions=companions,
        specific=40,
    )
    return replace(
        rule,
        near_misses=_forge.lookalikes(
            rule.forge,
            lambda sample: (
                *_cut(carrier, issuer, sample, least=1),
                _put(carrier, sample + sample[-4:] * more),
                # not `${LONG_NAME}`: some kinds whose alphabet has `_` take that for a value
                _put(carrier, "$0"),
                *near_misses,
            ),
        ),
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
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
    specific: int = 40,
) -> Rule:
    """A rule for a UUID after the issuer's name; most UUIDs are ids, so of MEDIUM confidence.

    The names are as in `named_rule`.
    """
    rule = named_shape(
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
        check=fresh_uuid,
        companions=companions,
        near_misses=near_misses,
        least=1,
        specific=specific,
    )
    return replace(
        rule,
        near_misses=_forge.lookalikes(
            rule.forge, lambda sample: (*rule.near_misses, f"the {issuer} run {sample} is done")
        ),
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
    end: str = END,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    check: Check = mixed,
    proves: str = "",
    inspect: Inspect = nothing_to_say,
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
    least: float = 1 / 2,
    specific: int = 45,
    public: bool = False,
) -> Rule:
    """A rule for the regex `body` after the issuer's name: `named_rule` for values with parts.

    The names are as there. Its look-alikes are cut from a forgery: too short (`least`: see
    `_forge.shortened`), all alike, a variable.
    """

    def make(random: Random) -> str:
        while True:
            value = forge(random)
            # "/abc" and "4+abc" read as signs and words that stand between name and value
            if _BEGINS.match(value) and check(value):
                return value

    options = {"what": what} if what else {}
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=issued(who, body, also=also, end=end, **options),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=make,
        near_misses=_forge.lookalikes(
            make,
            lambda sample: (
                *_cut(carrier, issuer, sample, least=least),
                _put(carrier, "${SECRET_FROM_VAULT}"),
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
