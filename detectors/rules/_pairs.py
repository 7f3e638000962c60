"""How is a kind described whose value has a shape of its own: a UUID, padding, several fields?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import Inspect
from detectors.rules._pattern import END, token


def _various(value: str) -> bool:
    return plausible(value, min(8, len(value) // 2))


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
