"""How is a kind described that has parts: separators, a UUID, a link, two random fields?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import Inspect
from detectors.rules._pattern import END, START


def _varied(value: str) -> bool:
    return plausible(value, 9)


def _past(forge: Callable[[Random], str]) -> Callable[[str], bool]:
    """A check of what follows that with which all forgeries begin."""

    @cache
    def start() -> int:
        columns = zip(*(forge(Random(seed)) for seed in range(8)), strict=False)  # noqa: S311
        return next((index for index, each in enumerate(columns) if len(set(each)) > 1), 0)

    return lambda value: _varied(value[start() :])


def shaped(
    rule_id: str,
    title: str,
    body: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    keywords: tuple[str, ...],
    near_misses: tuple[str, ...],
    end: str = END,
    check: Callable[[str], bool] | None = None,
    proves: str = "",
    inspect: Inspect = nothing_to_say,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    companions: Mapping[str, Companion] | None = None,
    carrier: str = "{secret}",
    specific: int = 60,
    public: bool = False,
    near: str = "",
) -> Rule:
    """A rule for `body`, a regex that tells by itself whose it is, bounded on both sides.

    Where it does not, `near` are the names (alternatives of a regex in any case) of which one
    must stand before it in the line: for values like "live_…", of which `BETWEEN` eats a word.
    To `near_misses` it adds half of a forgery. Without a `check` of its own it wants many
    different characters after the part that never changes.
    """
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=lazy.pattern(
            (f"(?i:{near})[^\\n]{{0,60}}?" if near else "") + f"{START}(?P<secret>{body}){end}"
        ),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge, lambda sample: (sample[: len(sample) // 2], *near_misses)
        ),
        references=(reference,),
        check=check or _past(forge),
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        public=public,
        proves=proves,
    )
