"""How is a kind described that is half of a credential: an id, and the secret written near it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules._looks import kinds
from detectors.rules._pattern import END
from detectors.rules._shaped import shaped


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
        check=kinds(7),
        end=end,
        severity=severity,
        inspect=inspect,
        companions={"secret_key": secret, **(companions or {})},
        carrier=carrier,
    )
