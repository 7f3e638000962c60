"""How is a kind described whose value has a shape of its own: a UUID, padding, several fields?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, issued, token

UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
END_UUID = "(?![A-Za-z0-9-])"
END_BASE64 = "(?![A-Za-z0-9+/=])"
"""After base64 with its padding."""

Inspect = Callable[[str, Mapping[str, str], datetime], Inspection]


def _various(value: str) -> bool:
    return plausible(value, min(8, len(value) // 2))


def base64_of(length: int, padding: str = "") -> Callable[[Random], str]:
    """A forge of `length` base64 characters, then `padding`; its unused last bits are zero."""
    last = {"": _forge.BASE64, "=": "AEIMQUYcgkosw048", "==": "AQgw"}[padding]
    return lambda random: (
        _forge.text(random, _forge.ALNUM, 2)
        + _forge.text(random, _forge.BASE64, length - 3)
        + random.choice([each for each in last if each.isalnum()])
        + padding
    )


def shaped(
    rule_id: str,
    title: str,
    value: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    keywords: tuple[str, ...],
    near_misses: tuple[str, ...],
    check: Callable[[str], bool] = _various,
    end: str = END,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    inspect: Inspect = nothing_to_say,
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
    specific: int = 60,
    proves: str = "",
    public: bool = False,
) -> Rule:
    """A rule for whatever matches `value` wherever it stands, bounded on both sides.

    Its look-alikes are `near_misses` and two cut from a forgery: a part of it, and all alike.
    """
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=token(value, end=end),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge, lambda sample: (sample[: len(sample) // 3], "x" * len(sample), *near_misses)
        ),
        references=(reference,),
        check=check,
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        proves=proves,
        public=public,
    )


def named_shape(
    rule_id: str,
    title: str,
    who: str,
    value: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    what: str = "",
    also: str = "",
    end: str = END,
    check: Callable[[str], bool] = _various,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    inspect: Inspect = nothing_to_say,
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
    specific: int = 40,
    proves: str = "",
    public: bool = False,
) -> Rule:
    """A rule for whatever matches `value` after the issuer's name; see `named_rule`."""

    def put(text: str) -> str:
        return regex.sub(r"\{\w+\}", "0", carrier.replace("{secret}", text))

    options = {"what": what} if what else {}
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=issued(who, value, also=also, end=end, **options),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                put(sample[: len(sample) // 3]),
                put("x" * len(sample)),
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
        proves=proves,
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
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
    specific: int = 40,
) -> Rule:
    """A rule for a UUID after the issuer's name; most UUIDs are ids, so of MEDIUM confidence."""
    return named_shape(
        rule_id,
        title,
        who,
        UUID,
        _forge.uuid,
        reference,
        issuer=issuer,
        carrier=carrier,
        keywords=keywords,
        what=what,
        also=also,
        end=END_UUID,
        check=lambda value: plausible(value, 7),
        severity=severity,
        confidence=confidence,
        companions=companions,
        near_misses=(
            regex.sub(r"\{\w+\}", "00000000-0000-0000-0000-000000000000", carrier),
            *near_misses,
        ),
        specific=specific,
    )


def key_pair(
    rule_id: str,
    title: str,
    key_id: str,
    forge: Callable[[Random], str],
    secret: Companion,
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    near_misses: tuple[str, ...],
    severity: Severity = Severity.CRITICAL,
    end: str = END,
    companions: Mapping[str, Companion] | None = None,
) -> Rule:
    """A rule for a key id that is known by its shape, and the secret that is written near it.

    The carrier calls them {secret} (the id) and {secret_key}. The id alone says little: MEDIUM
    and LOW.
    """

    def inspect(_value: str, found: Mapping[str, str], _now: datetime) -> Inspection:
        if "secret_key" in found:
            return Inspection()
        reason = "the key id alone, without its secret"
        return Inspection(confidence=Confidence.MEDIUM, severity=Severity.LOW, reason=reason)

    return shaped(
        rule_id,
        title,
        key_id,
        forge,
        reference,
        issuer=issuer,
        keywords=keywords,
        near_misses=near_misses,
        check=lambda value: plausible(value, 7),
        end=end,
        severity=severity,
        inspect=inspect,
        companions={"secret_key": secret, **(companions or {})},
        carrier=carrier,
    )
