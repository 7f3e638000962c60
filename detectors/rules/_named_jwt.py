"""How is a JWT described that its name gives away as one issuer's?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random

from detectors.jwt import NotAJwt, read_jwt
from detectors.model import Companion, Inspection, Rule, Severity
from detectors.rules._named import named_shape
from detectors.rules._pattern import URL64
from detectors.rules.jwt import forge_jwt

_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def _forge(random: Random) -> str:
    while True:
        value = forge_jwt(random, now=_DAY, lifetime=None, iss=None)
        if value[-1] not in "_-":
            return value


def _check(value: str) -> bool:
    try:
        read_jwt(value, _DAY)
    except NotAJwt:
        return False
    return True


def _inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    """What its claims say; how bad it is, the issuer's rule knows better."""
    reading = read_jwt(value, now)
    return Inspection(reading.facts(), reading.confidence, reason=reading.reason)


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
    """A rule for a JWT after the issuer's name; it goes before the rule for any JWT."""
    return named_shape(
        rule_id,
        title,
        who,
        rf"eyJ{URL64}{{8,1000}}+\.eyJ{URL64}{{8,6000}}+\.{URL64}{{20,1400}}+",
        _forge,
        reference,
        issuer=issuer,
        what=what,
        also=also,
        carrier=carrier,
        keywords=keywords,
        end="(?![A-Za-z0-9_-])",
        check=_check,
        severity=severity,
        inspect=_inspect,
        companions=companions,
        specific=65,
        proves="header and claims decode",
    )
