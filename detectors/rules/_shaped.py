"""How is a kind described whose value tells by its shape whose it is: fields, a link, padding?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

import regex

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import Inspect
from detectors.rules._looks import Check, dull, past_start
from detectors.rules._pattern import END, START

_ALNUM = lazy.pattern(r"[A-Za-z0-9]")


def shaped(
    rule_id: str,
    title: str,
    body: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    keywords: tuple[str, ...],
    shapes: tuple[str, ...] = (),
    near: str = "",
    end: str = END,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    check: Check | None = None,
    proves: str = "",
    inspect: Inspect = nothing_to_say,
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
    near_misses: tuple[str, ...] = (),
    least: float = 1 / 2,
    specific: int = 60,
    public: bool = False,
) -> Rule:
    """A rule for the regex `body`, which tells by itself whose it is, bounded on both sides.

    Where it does not, `near` are the names (alternatives of a regex in any case) of which one
    must stand before it in the line: for values like "live_…", of which `BETWEEN` eats a word.
    Without a `check` of its own it wants many different characters after the part that never
    changes. Its look-alikes are cut from a forgery: too short (`least`: see
    `_forge.shortened`), all alike. Where `forge` gives the shortest form (`least` is 1), also
    glued to a word, and with only the long words all alike.
    """
    accept = check or past_start(forge)

    def make(random: Random) -> str:
        while True:
            value = forge(random)
            if accept(value):
                return value

    def cut(sample: str) -> tuple[str, ...]:
        strict = ("x" + sample, dull(sample)) if least == 1 else ()
        return (
            *_forge.shortened(sample, least),
            *(each for each in strict if each != sample),
            "x" * len(sample),
            _ALNUM.sub("x", sample),
            f"one that begins with {keywords[0]} belongs in the vault",
            *near_misses,
        )

    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=lazy.pattern(
            (f"(?i:{near})[^\\n]{{0,60}}?" if near else "") + f"{START}(?P<secret>{body}){end}"
        ),
        keywords=keywords,
        shapes=shapes,
        confidence=confidence,
        severity=severity,
        forge=make,
        near_misses=_forge.lookalikes(make, cut),
        references=(reference,),
        check=accept,
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        public=public,
        proves=proves,
    )


def prefixed_shape(
    rule_id: str,
    title: str,
    prefix: str,
    body: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    end: str = END,
    keywords: tuple[str, ...] = (),
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    check: Check | None = None,
    inspect: Inspect = nothing_to_say,
    proves: str = "",
    near_misses: tuple[str, ...] = (),
    specific: int = 60,
) -> Rule:
    """A rule for `prefix` and what the regex `body` says; `forge` makes what follows the prefix.

    Its look-alikes are cut from a forgery: only the beginning, glued to a word, all alike.
    """
    size = len(prefix)

    def accept(value: str) -> bool:
        return plausible(value[size:]) and (check is None or check(value))

    rule = shaped(
        rule_id,
        title,
        regex.escape(prefix) + body,
        lambda random: prefix + forge(random),
        reference,
        issuer=issuer,
        keywords=keywords or (prefix.lower(),),
        end=end,
        severity=severity,
        confidence=confidence,
        check=accept,
        inspect=inspect,
        proves=proves,
        specific=specific,
    )
    # the shortest value is not known here: some prefixes are followed by four characters or more
    return replace(
        rule,
        near_misses=_forge.lookalikes(
            rule.forge,
            lambda sample: (
                sample[: size + 5],
                "x" + sample,
                "x" * len(sample),
                prefix + _ALNUM.sub("x", sample[size:]),
                f"these begin with {prefix} and should be kept in the vault",
                *near_misses,
            ),
        ),
    )
