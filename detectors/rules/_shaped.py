"""How is a kind described whose value has a shape, alone or where its issuer is named?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._forms import Inspect
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL, token

_LONG_RUNS = lazy.pattern(r"[0-9A-Za-z]{12,}")


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
    inspect: Inspect = nothing_to_say,
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
