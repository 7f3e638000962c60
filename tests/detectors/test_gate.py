"""Does the gate before a pattern ever shut out what the pattern would match?"""

from __future__ import annotations

from random import Random

import pytest
import regex

from detectors import ALL_RULES, Rule, Scanner
from detectors.gate import built, loosened
from tests.detectors.chunks import every

AROUND = (
    "{}",
    "x {} y",
    "`{}`,",
    '"{}"',
    "<https://a.corp/|{}>",
    "\n{}\n",
    "k={};",
    "({})",
    "_{}_",
)


@every()
def test_it_opens_wherever_the_pattern_matches(rule: Rule) -> None:
    guard = built(rule.pattern)
    if guard is None:
        pytest.skip("Hyperscan does not know this pattern, so there is no gate")
    random = Random(21)
    for around in AROUND:
        for _ in range(4):
            text = around.replace("{}", rule.sample(random).text)
            for match in rule.pattern.finditer(text):
                assert guard.opens(text, max(0, match.start() - 5), len(text))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"a{,3}b", "b"),
        (r"a{2,500}b", "a" * 500 + "b"),
        (r"a{100}b", "a" * 100 + "b"),
        (r"(?P<secret>a++)b", "aab"),
        (r"a\++b", "a++b"),
        (r"[+*?{]{2}+b", "+{b"),
        (r"[]+]+b", "]+b"),
        (r"(?<=x)a*?b", "xaab"),
        (r"(?i:AB)(?-i:c)", "abc"),
        (r"a\{2,500}b", "a{2,500}b"),
        (r"(?:a|b)?+c", "c"),
    ],
)
def test_a_looser_form_matches_no_less(source: str, text: str) -> None:
    pattern = regex.compile(source)
    assert pattern.search(text)
    guard = built(pattern)
    assert guard is None or guard.opens(text, 0, len(text)), loosened(source)


def test_it_is_open_where_letters_are_more_than_ascii() -> None:
    guard = built(regex.compile(r"\bkey-\d{4}"))
    assert guard is not None
    assert guard.opens("ключ", 0, 4)
    assert not guard.opens("nothing", 0, 7)


def test_the_same_is_found_with_gates_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(22)
    texts = [
        around.replace("{}", rule.sample(random).text) for rule in ALL_RULES for around in AROUND
    ]
    scanner = Scanner()

    def read() -> list[list[tuple[str, int, int]]]:
        return [[(f.rule.id, f.start, f.end) for f in scanner.scan(text)] for text in texts]

    for _ in range(3):  # by now every gate is built
        with_gates = read()
    monkeypatch.setattr("detectors.matching.gate", lambda _: None)
    assert read() == with_gates


def test_a_pattern_that_hyperscan_does_not_know_has_none() -> None:
    assert built(regex.compile(r"(?x) a b # words")) is None
    assert built(regex.compile(r"a b", regex.VERBOSE)) is None
