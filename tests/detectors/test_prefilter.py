"""Does the prefilter see all that the rules need, though it looks at most texts only once?"""

from __future__ import annotations

import re
from random import Random
from typing import Any

import hyperscan
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detectors import ALL_RULES, Scanner
from detectors.marks import MARKS, RUNS, SIGNS, Mark
from detectors.model import Rule
from detectors.prefilter import Prefilter, Shape, _note, literal
from detectors.shelf import everything

FREE = [each for each in everything().shapes if not (each.beside or each.early)]
_SIGNS, _RUNS = (re.compile(b"|".join(each), re.DOTALL) for each in (SIGNS, RUNS))
every_time = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
WORDS = {each.beside for each in everything().shapes if each.beside}
META = re.compile(rb"[][()?*+{}|\\^$.]")
ESCAPED = re.compile(rb"\\([^A-Za-z0-9])")
few_times = settings(every_time, max_examples=15)
HIDING = [mark for mark in MARKS if mark & Mark.HIDES_KEYWORDS]


@pytest.mark.parametrize("mark", HIDING)
def test_what_hides_a_keyword_calls_for_its_pass(mark: int) -> None:
    calls = _RUNS if mark & Mark.RUNS else _SIGNS

    @every_time
    @given(st.from_regex(re.compile(MARKS[mark], re.DOTALL), fullmatch=True))
    def holds(data: bytes) -> None:
        assert calls.search(data)

    holds()


@pytest.mark.parametrize("shape", FREE, ids=range(len(FREE)))
def test_a_shape_without_words_calls_for_its_pass(shape: Shape) -> None:
    @every_time
    @given(st.from_regex(re.compile(shape.expression, re.IGNORECASE), fullmatch=True))
    def holds(data: bytes) -> None:
        assert _RUNS.search(data)

    holds()


def test_a_pass_is_saved_only_where_it_finds_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf = everything()
    random = Random(31)
    texts = [text for rule in ALL_RULES for text in (rule.sample(random).text, *rule.near_misses)]
    one = Prefilter(shelf.keywords, MARKS, shelf.shapes)
    for passes in ("SIGNS", "RUNS"):
        monkeypatch.setattr(f"detectors.prefilter.{passes}", (rb"[\x00-\xff]",))
    always = Prefilter(shelf.keywords, MARKS, shelf.shapes)
    for text in texts:
        hits, marks = one.search(text)
        every, all_marks = always.search(text)
        assert hits == every
        # where there is nothing to be read in another way, only what may hide it counts
        assert marks == all_marks or not (every or all_marks & Mark.HIDES_KEYWORDS)


NEAR = Prefilter((b"first",), MARKS, (Shape(rb"[a-z]\d{3}", b"word|wort"), Shape(rb"\d#\d")))


def test_a_shape_calls_where_a_word_stands_beside_it() -> None:
    assert NEAR.search("word a123")[0] == {1: [9]}
    assert NEAR.search("a123 und Wort")[0] == {1: [4]}
    assert NEAR.search("a123 alone")[0] == {}
    assert NEAR.search("word " + "x " * 300 + "a123")[0] == {}
    assert NEAR.search("a123 " + "x " * 140 + "word, b456 ä" + " x" * 300 + " c789")[0] == {
        1: [4, 295]
    }


def test_offsets_are_those_of_characters() -> None:
    assert NEAR.search("ää word ä a123 first")[0] == {0: [20], 1: [14]}


def test_a_shape_may_end_within_a_letter() -> None:
    search = Prefilter((), MARKS, (Shape(rb"[a-z]-[a-z\x80-\xff]{3}", early=True),)).search
    assert search("ä x-aaö b-aaa")[0] == {0: [7, 13]}


def test_a_shape_without_words_calls_everywhere() -> None:
    assert NEAR.search("it is 1#2")[0] == {2: [9]}


def test_words_alone_call_nothing() -> None:
    assert NEAR.search("word 5") == ({}, 0)


def test_a_rule_with_shapes_is_found_with_its_words_in_any_order() -> None:
    scanner = Scanner()
    for text in (
        "Tulip-Pepper-81-Otter is what the password was changed to: Tulip-Pepper-81-Otter",
        "the root password: Tulip-Pepper-81-Otter",
    ):
        assert scanner.scan(text)


@pytest.mark.parametrize(
    "rule",
    [rule for rule in ALL_RULES if rule.shapes and not rule.needs and rule.specific < 50],
    ids=lambda rule: rule.id,
)
def test_one_of_its_shapes_ends_within_every_value_of_a_rule(rule: Rule) -> None:
    """Values with letters put in and taken out, of which those count that the rule takes."""
    random = Random(7)
    search = Prefilter((), MARKS, [Shape(each.encode(), early=True) for each in rule.shapes]).search
    told = 0
    for _ in range(1600):
        value = list(rule.forge(random))
        for _ in range(random.randrange(4)):
            at = random.randrange(len(value))
            value[at : at + random.randrange(2)] = random.choice("!#$%&*+=?@^~-_.aZ7éß")
        text = rule.carrier.format(secret="".join(value))
        for found in rule.pattern.finditer(text):
            if rule.check(found["secret"]) and not (rule.excepts and rule.excepts(found)):
                told += 1
                low, high = found.span("secret")
                ends = [end for each in search(text)[0].values() for end in each]
                assert any(low < end <= high for end in ends), text
    assert told > 160


def test_a_keyword_is_found_in_either_case_whatever_its_alphabet() -> None:
    for keyword in ("ключ", "schlüssel", "clé", "hasło", "κωδικός", "密码", "straße"):
        automaton = Prefilter((literal(keyword),), {})
        for text in (keyword, keyword.capitalize()):
            assert automaton.search(f"a {text} b")[0] == {0: [2 + len(keyword)]}, text
    assert Prefilter((literal("ключ"),), {}).search("КЛЮЧ")[0] == {0: [4]}


EVERYTHING = Prefilter(everything().keywords, MARKS, everything().shapes)
BEFORE = st.text("abEst xk:;,.-/0159é\"'=_\n", max_size=70).map(str.encode)
"""So that what is looked for stands in any place within the steps by which an automaton goes on."""


def _seen(automaton: Any, data: bytes) -> set[int]:
    found: dict[int, list[int]] = {}
    automaton(data, _note, 0, found, hyperscan.Scratch(automaton.__self__))
    return set(found)


@pytest.mark.parametrize("number", range(len(MARKS)))
def test_a_mark_is_seen_wherever_it_stands(number: int) -> None:
    mark, expression = [*MARKS.items()][number]
    automaton = EVERYTHING._in_runs if mark & Mark.RUNS else EVERYTHING._signed
    index = len(everything().keywords) + len(everything().shapes) + len(WORDS) + number

    @few_times
    @given(BEFORE, st.from_regex(re.compile(expression, re.DOTALL), fullmatch=True), BEFORE)
    def holds(before: bytes, data: bytes, after: bytes) -> None:
        # what asks for the beginning or the end of a text is not everywhere
        if re.compile(expression, re.DOTALL).search(before + data + after):
            assert index in _seen(automaton, before + data + after)

    holds()


@pytest.mark.parametrize("number", range(len(everything().shapes)))
def test_a_shape_is_seen_wherever_it_stands(number: int) -> None:
    shape = everything().shapes[number]
    automaton = EVERYTHING._in_runs
    if shape.beside or shape.early:
        automaton = EVERYTHING._shaped if shape.beside else EVERYTHING._plain
    index = len(everything().keywords) + number

    @few_times
    @given(BEFORE, st.from_regex(re.compile(shape.expression, re.IGNORECASE), fullmatch=True))
    def holds(before: bytes, data: bytes) -> None:
        if re.compile(shape.expression, re.IGNORECASE).search(before + data):
            assert index in _seen(automaton, before + data)

    holds()


def test_a_keyword_is_seen_wherever_it_stands() -> None:
    random = Random(33)
    for index, keyword in enumerate(everything().keywords):
        if META.search(ESCAPED.sub(b"", keyword)):
            continue  # an expression, not a word
        word = ESCAPED.sub(rb"\1", keyword)
        for _ in range(4):
            data = b"q" * random.randrange(70) + word + b"q" * random.randrange(70)
            assert index in _seen(EVERYTHING._plain, data), data
