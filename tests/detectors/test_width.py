"""Is no match ever longer than what is said of its pattern?"""

from __future__ import annotations

from math import inf
from random import Random

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from detectors import lazy
from detectors.rules import ALL_RULES
from detectors.width import farthest, widest


@pytest.mark.parametrize(
    ("source", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("a|bcd|ef", 3),
        (r"(?P<secret>x[0-9]{2,5}+)(?![a-z]{9})", 6),
        (r"(?<![A-Z]{4})(?:ab?){3}c{0,2}?", 8),
        (r"(?i:key|token)[ \t]{0,3}\b(?-i:[A-Z]\w{2})", 11),
        (r"[\]\[a(]{4}\(\)\x41\u00e9\p{Lu}", 9),
        (r"^a$", 1),
        ("(?:(?:a{3}){2}|b){2}", 12),
        ("a{,4}", 4),
        ("[^]a]{2}", 2),
        ("a*", inf),
        ("a{3,}b", inf),
        (r"(a)\1", inf),
        (r"\L<words>", inf),
        ("(?(1)a|b)", inf),
    ],
)
def test_the_width(source: str, width: float) -> None:
    assert widest(lazy.pattern(source, words=["one"])) == width


@pytest.mark.parametrize(
    ("source", "width"),
    [
        ("ab(?=c{3})", 5),
        ("ab(?!c{3}|d)(?<!x{9})e", 6),
        ("(?=a{4})b?", 5),
        ("(?=a*)b", inf),
        (r"(?P<a>b{2})(?<=c(?P=a))", 2),
    ],
)
def test_how_far_it_looks(source: str, width: float) -> None:
    assert farthest(regex.compile(source)) == width


def test_where_a_rule_says_how_it_leads_its_width_is_known() -> None:
    for rule in ALL_RULES:
        assert rule.lead is None or widest(rule.pattern) < 9_999, rule.id


def test_what_is_spaced_out_is_not_known() -> None:
    assert widest(regex.compile("a b", regex.VERBOSE)) == inf


def test_no_forgery_is_wider() -> None:
    for rule in ALL_RULES:
        text = rule.sample(Random(1)).text
        for found in rule.pattern.finditer(text):
            assert len(found[0]) <= widest(rule.pattern), rule.id


_PIECES = st.recursive(
    st.sampled_from(["a", "b", r"\w", "[ab]", "^", r"\b", "(?=a)", "(?<!b)"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["?", "{2}", "{0,3}", "{1,2}?", "{,2}+"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        st.tuples(inner, inner).map("".join),
        inner.map(lambda piece: f"(?i:{piece})"),
    ),
    max_leaves=8,
)


@given(_PIECES, st.text("ab ", max_size=40))
def test_no_match_is_wider(source: str, text: str) -> None:
    pattern = regex.compile(source)
    for found in pattern.finditer(text):
        assert len(found[0]) <= widest(pattern)
