"""Is any pattern slow on the worst input that its own parts make? Eight times the text, the work.

Each pattern gets texts made to be slow for it: its keyword again and again, what its carrier
begins with cut at several places and repeated, its separators and its alphabet in long runs.
Work is processor time of this thread; what takes no time at all needs no second look.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random

import pytest
import regex

from detectors import (
    ALL_RULES,
    Rule,
    companions,
    context,
    entropy,
    jwt_reach,
    layers,
    matching,
    normalize,
    outline,
    tables,
    width,
    windows,
)
from tests.detectors.chunks import every
from tests.detectors.nasty import SHAPES

_SIZE = 400
_TIMES = 8
_NOTHING = 0.012
"""Seconds that are no trouble for 3,200 characters, whatever they are made of."""
_STEEP = 24
"""Three times what eight times the text should cost: the machine is not ours alone."""
_RUNS = regex.compile(r"[A-Za-z0-9]{6,}")
_JOINTS = regex.compile(r"[^A-Za-z0-9]+")


def adversaries(text: str, secret: str, keyword: str) -> Iterator[str]:
    """Units to repeat, made of a text in which a pattern matches."""
    yield keyword
    begin = text.find(secret)
    for cut in {begin, begin + len(secret) // 2, begin + len(secret) - 1, len(text) // 2}:
        if cut > 0:
            yield text[:cut]
            yield text[:cut] + " "
    yield secret[: max(1, len(secret) - 1)]
    joints = _JOINTS.findall(text)
    if joints:
        yield max(joints, key=len)
        yield "".join(joints)
    run = _RUNS.search(secret)
    yield run[0] if run else secret[:1]


def long_ones(text: str, secret: str) -> Iterator[tuple[str, str]]:
    """(what stands once in front, what is repeated behind it)"""
    begin = max(text.find(secret), 0)
    lead = text[:begin]
    yield lead, secret[1:2] or "a"
    yield lead, " "
    yield lead, (lead[-1:] or "=")
    yield lead + secret[: len(secret) // 2], secret[-1:]


def steep(pattern: regex.Pattern[str], lead: str, unit: str, size: int = _SIZE) -> str | None:
    """Why the work grows faster than the text; None when it does not."""

    def cost(length: int, rounds: int) -> float:
        text = lead + (unit * (length // len(unit) + 1))[:length]
        best = 99.0
        for _ in range(rounds):
            began = time.thread_time()
            for _found in pattern.finditer(text):
                pass
            best = min(best, time.thread_time() - began)
        return best

    if not unit:
        return None
    whole = cost(size * _TIMES, 1)
    if whole < _NOTHING or whole < _STEEP * cost(size, 2):
        return None
    whole, part = cost(size * _TIMES, 3), cost(size, 5)
    if whole < _NOTHING or whole < _STEEP * part:
        return None
    return f"{part * 1e3:.2f} ms became {whole * 1e3:.1f} ms: {lead[:40]!r} and {unit[:60]!r}"


@pytest.mark.slow
@every(ALL_RULES)
def test_no_pattern_of_a_rule_is_slow_on_text_made_of_itself(rule: Rule) -> None:
    sample = rule.sample(Random(15))
    keyword = next(
        (each for each in rule.keywords if each in sample.text.lower()), rule.keywords[0]
    )
    units = [("", unit) for unit in adversaries(sample.text, sample.secret, keyword)]
    for lead, unit in dict.fromkeys([*units, *long_ones(sample.text, sample.secret)]):
        trouble = steep(rule.pattern, lead, unit)
        assert trouble is None, trouble
    for name, companion in rule.companions.items():
        value = sample.companions[name]
        units = [("", unit) for unit in adversaries(sample.text, value, value[:4])]
        for lead, unit in dict.fromkeys([*units, *long_ones(sample.text, value)]):
            trouble = steep(companion.pattern, lead, unit)
            assert trouble is None, f"{name}: {trouble}"


MODULES = (
    *(companions, context, entropy, jwt_reach, layers, matching, normalize, outline, tables, width),
    windows,
)


def of_modules() -> Iterator[tuple[str, regex.Pattern[str]]]:
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, regex.Pattern):
                yield f"{module.__name__}.{name}", value


@pytest.mark.parametrize(("name", "pattern"), [*of_modules()], ids=lambda each: str(each)[:60])
def test_no_pattern_of_the_core_is_slow(name: str, pattern: regex.Pattern[str]) -> None:
    for shape, unit in SHAPES.items():
        if shape != "every keyword":
            trouble = steep(pattern, "", unit, 2 * _SIZE)
            assert trouble is None, f"{name}, {shape}: {trouble}"


def test_what_is_steep_is_seen() -> None:
    assert steep(regex.compile(r"x[a-z]*y"), "", "x") is not None
    assert steep(regex.compile(r"x[a-z]{0,40}y"), "", "x") is None
