"""How is a JWT described whose claims name its issuer?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random

from detectors.jwt import NotAJwt, read_jwt
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import END_URL, URL64, token
from detectors.rules.jwt import forge_jwt

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


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
