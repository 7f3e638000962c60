"""How is a JWT described that is one issuer's, by its claim `iss` or by the name before it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from detectors.jwt import NotAJwt, read_jwt
from detectors.model import Companion, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL, URL64
from detectors.rules._shaped import shaped
from detectors.rules.jwt import forge_jwt

_DAY = datetime(2026, 1, 1, tzinfo=UTC)


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

    def of_some_day(random: Random) -> str:
        day = _DAY + timedelta(seconds=random.randrange(10**7))
        return forge_jwt(random, now=day, lifetime=None, iss=iss)

    def forge(random: Random) -> str:
        return _ended(lambda: of_some_day(random))

    def foreign(random: Random) -> str:
        return forge_jwt(random, now=_DAY + timedelta(days=1))

    def inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
        reading = read_jwt(value, now)
        return Inspection(reading.facts(), reading.confidence, reading.severity, reading.reason)

    rule = shaped(
        rule_id,
        title,
        rf"eyJ{URL64}{{8,4000}}+\.eyJ{URL64}{{8,8000}}+\.{URL64}{{16,1400}}+",
        forge,
        reference,
        issuer=issuer,
        keywords=(".eyj",),
        end=END_URL,
        severity=severity,
        check=lambda value: _iss(value) == iss,
        proves="issuer among the claims",
        inspect=inspect,
        specific=65,
    )
    return replace(
        rule,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                *rule.near_misses,
                _forge.example(foreign),
                sample[:-60],
                "eyJhbGciOiJIUzI1NiJ9.bm90aGluZw.c2lnbmF0dXJl",
            ),
        ),
    )


def named_jwt(
    rule_id: str,
    title: str,
    who: str,
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    what: str = r"(?:access|auth|api|service)?[_ -]?(?:token|key)|pat|password|pwd|jwt",
    also: str = "",
    severity: Severity = Severity.HIGH,
    companions: Mapping[str, Companion] | None = None,
) -> Rule:
    """A rule for a JWT after the issuer's name; it goes before the rule for any JWT.

    How bad it is, the rule knows better than its claims.
    """

    def forge(random: Random) -> str:
        return _ended(lambda: forge_jwt(random, now=_DAY, lifetime=None, iss=None))

    def inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
        reading = read_jwt(value, now)
        return Inspection(reading.facts(), reading.confidence, reason=reading.reason)

    return named_shape(
        rule_id,
        title,
        who,
        rf"eyJ{URL64}{{8,1000}}+\.eyJ{URL64}{{8,6000}}+\.{URL64}{{20,1400}}+",
        forge,
        reference,
        issuer=issuer,
        carrier=carrier,
        keywords=keywords,
        what=what,
        also=also,
        end="(?![A-Za-z0-9_-])",
        severity=severity,
        check=lambda value: _iss(value) is not None,
        proves="header and claims decode",
        inspect=inspect,
        companions=companions,
        specific=65,
    )


def _iss(value: str) -> str | None:
    """The claim `iss`, "" without one; None when `value` is no JWT."""
    try:
        return read_jwt(value, _DAY).issuer or ""
    except NotAJwt:
        return None


def _ended(make: Callable[[], str]) -> str:
    """The first that ends in a letter or digit: beside formatting marks its end is certain."""
    while True:
        value = make()
        if value[-1] not in "_-":
            return value
