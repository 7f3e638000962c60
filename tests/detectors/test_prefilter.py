"""Does the prefilter see all that the rules need, though it looks at most texts only once?"""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detectors import ALL_RULES, Scanner
from detectors.marks import MARKS, UNUSUAL
from detectors.prefilter import Prefilter, Shape
from detectors.shelf import everything

SHAPES = tuple(dict.fromkeys(shape.expression for shape in everything().shapes))
_UNUSUAL = re.compile(UNUSUAL, re.DOTALL)
every_time = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.mark.parametrize("mark", MARKS.values(), ids=range(len(MARKS)))
def test_whatever_leaves_a_mark_is_unusual(mark: bytes) -> None:
    @every_time
    @given(st.from_regex(re.compile(mark, re.DOTALL), fullmatch=True))
    def holds(data: bytes) -> None:
        assert _UNUSUAL.search(data)

    holds()


@pytest.mark.parametrize("shape", SHAPES, ids=range(len(SHAPES)))
def test_whatever_has_a_shape_is_unusual(shape: bytes) -> None:
    @every_time
    @given(st.from_regex(re.compile(shape, re.IGNORECASE), fullmatch=True))
    def holds(data: bytes) -> None:
        assert _UNUSUAL.search(data)

    holds()


def test_the_second_pass_is_saved_only_where_it_finds_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf = everything()
    random = Random(31)
    texts = [text for rule in ALL_RULES for text in (rule.sample(random).text, *rule.near_misses)]
    one = Prefilter(shelf.keywords, MARKS, shelf.shapes)
    monkeypatch.setattr("detectors.prefilter.UNUSUAL", rb"[\x00-\xff]")
    always = Prefilter(shelf.keywords, MARKS, shelf.shapes)
    for text in texts:
        assert one.search(text) == always.search(text)


NEAR = Prefilter((b"first",), MARKS, (Shape(rb"[a-z]\d{3}", b"word|wort"), Shape(rb"\d#\d", b"")))


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
    search = Prefilter((), MARKS, (Shape(rb"[a-z]-[a-z\x80-\xff]{3}", b""),)).search
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
