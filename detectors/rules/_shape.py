"""How is a kind described that has a structure of its own, alone or after its issuer's name?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from random import Random

import regex

from detectors import lazy
from detectors.jwt import NotAJwt, read_jwt
from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import Inspect
from detectors.rules._pattern import END, END_URL, URL64, token
from detectors.rules.jwt import forge_jwt

_ALNUM = lazy.pattern(r"[A-Za-z0-9]")
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

Check = Callable[[str], bool]


def _anything(_: str) -> bool:
    return True


def shaped(
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
    check: Check = _anything,
    inspect: Inspect = nothing_to_say,
    proves: str = "",
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
    near_misses: tuple[str, ...] = (),
    public: bool = False,
    specific: int = 60,
) -> Rule:
    """A rule for `prefix` and what the regex `body` says; `forge` makes what follows the prefix.

    Its look-alikes are cut from a forgery: only the beginning, glued to a word, all alike.
    """
    size = len(prefix)

    def accept(value: str) -> bool:
        return plausible(value[size:]) and check(value)

    def make(random: Random) -> str:
        while True:
            value = prefix + forge(random)
            if value[-1] not in "_-" and accept(value):
                return value

    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=token(f"{regex.escape(prefix)}{body}", end=end),
        keywords=keywords or (prefix.lower(),),
        confidence=confidence,
        severity=severity,
        forge=make,
        near_misses=_forge.lookalikes(
            make,
            lambda sample: (
                sample[: size + 5],
                "x" + sample,
                prefix + _ALNUM.sub("x", sample[size:]),
                f"these begin with {prefix} and should be kept in the vault",
                *near_misses,
            ),
        ),
        references=(reference,),
        check=accept,
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        public=public,
        proves=proves,
    )


def issued_jwt(
    rule_id: str,
    title: str,
    reference: str,
    *,
    issuer: str,
    iss: str,
    severity: Severity = Severity.HIGH,
) -> Rule:
    """A rule for JWTs whose claim `iss` is `iss`; it reads them as the rule `jwt` does."""

    def check(value: str) -> bool:
        try:
            return read_jwt(value, _NO_DATE).issuer == iss
        except NotAJwt:
            return False

    def forge(random: Random) -> str:
        while True:
            day = datetime.fromtimestamp(1_767_225_600 + random.randrange(10**7), UTC)
            value = forge_jwt(random, now=day, lifetime=None, iss=iss)
            if value[-1] not in "_-":
                return value

    def foreign(random: Random) -> str:
        return forge_jwt(random, now=datetime(2026, 1, 2, tzinfo=UTC))

    def inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
        reading = read_jwt(value, now)
        return Inspection(reading.facts(), reading.confidence, reading.severity, reading.reason)

    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=token(
            rf"eyJ{URL64}{{8,4000}}+\.eyJ{URL64}{{8,8000}}+\.{URL64}{{16,1400}}+", end=END_URL
        ),
        keywords=(".eyj",),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                _forge.example(foreign),
                sample[:-60],
                "eyJhbGciOiJIUzI1NiJ9.bm90aGluZw.c2lnbmF0dXJl",
            ),
        ),
        references=(reference,),
        check=check,
        inspect=inspect,
        specific=65,
        proves="issuer among the claims",
    )
