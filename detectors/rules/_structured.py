"""How is a kind described that has parts: separators, a UUID, a link, two random fields?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, Rule, Severity, nothing_to_say
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, START, issued
from detectors.rules._plain import Alphabet

LOWER = Alphabet(_forge.DIGITS + _forge.LOWER, "[a-z0-9]")
BASE64 = Alphabet(_forge.BASE64, "[A-Za-z0-9+/]", "(?![A-Za-z0-9+/])")
HEX_UPPER = Alphabet("0123456789ABCDEF", "[0-9A-F]")

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
ANY_UUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
END_UUID = "(?![A-Za-z0-9-])"

Inspect = Callable[[str, Mapping[str, str], datetime], Inspection]


def fields(*parts: str | tuple[Alphabet, int]) -> Callable[[Random], str]:
    """A forge that joins literal parts and random ones, given as alphabet and length."""

    def forge(random: Random) -> str:
        return "".join(
            part if isinstance(part, str) else _forge.text(random, part[0].letters, part[1])
            for part in parts
        )

    return forge


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


def named_shape(
    rule_id: str,
    title: str,
    who: str,
    shape: str,
    forge: Callable[[Random], str],
    reference: str,
    *,
    issuer: str,
    carrier: str,
    keywords: tuple[str, ...],
    what: str = "",
    also: str = "",
    end: str = END,
    check: Callable[[str], bool] = _varied,
    inspect: Inspect = nothing_to_say,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    companions: Mapping[str, Companion] | None = None,
    near_misses: tuple[str, ...] = (),
    specific: int = 45,
) -> Rule:
    """A rule for `shape`, a regex, after the issuer's name; the names are as in `named_rule`."""

    def put(value: str) -> str:
        text = carrier.replace("{secret}", value)
        for name in companions or {}:
            text = text.replace("{" + name + "}", "0")
        return text

    options = {"what": what} if what else {}
    return Rule(
        id=rule_id,
        title=title,
        issuer=issuer,
        pattern=issued(who, shape, also=also, end=end, **options),
        keywords=keywords,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=_forge.lookalikes(
            forge,
            lambda sample: (
                put(sample[: len(sample) // 2]),
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
) -> Rule:
    """A rule for a UUID after the issuer's name: never certain, since ids look the same."""
    return named_shape(
        rule_id,
        title,
        who,
        ANY_UUID,
        _forge.uuid,
        reference,
        issuer=issuer,
        carrier=carrier,
        keywords=keywords,
        what=what,
        also=also,
        end=END_UUID,
        check=lambda value: plausible(value, 8),
        severity=severity,
        confidence=Confidence.MEDIUM,
        near_misses=(carrier.replace("{secret}", "00000000-0000-0000-0000-000000000000"),),
    )
