"""Does a pattern of Go match here what it matches there, and are its sure literals sure?"""

from __future__ import annotations

import pytest

from detectors.re2 import NotCarriedOver, translated


@pytest.mark.parametrize(
    ("source", "group", "text", "secret"),
    [
        (r"xoxb-[0-9]{3}", 0, "a xoxb-123 b", "xoxb-123"),
        (r"key=([a-z]{4})", 0, "key=abcd", "abcd"),
        (r"(?P<id>aa)(?P<key>bbb)", 2, "aabbb", "bbb"),
        (r"(?P<id>aa)(?P<key>bbb)", 0, "aabbb", "aa"),
        # flags in the middle hold from there on
        (r"foo(?i)bar", 0, "fooBAR", "fooBAR"),
        (r"foo(?i)bar", 0, "FOOBAR", None),
        (r"foo(?i)bar|baz", 0, "BAZ", "BAZ"),
        (r"(?i)foo|baz", 0, "BAZ", "BAZ"),
        (r"a(?i:b)c", 0, "aBc", "aBc"),
        (r"a(?i:b)c", 0, "aBC", None),
        (r"(?s)a.b", 0, "a\nb", "a\nb"),
        # the end, classes, literals
        (r"abc\z", 0, "abc\n", None),
        (r"[[:alpha:]]{3}", 0, "12abc", "abc"),
        (r"[[:^digit:]]{3}", 0, "12abc", "abc"),
        (r"\Qa.b+c\E", 0, "a.b+c", "a.b+c"),
        (r"\Qa.b+c\E", 0, "axbbc", None),
        (r"a{,3}b", 0, "a{,3}b", "a{,3}b"),
        (r"a{,3}b", 0, "aab", None),
        (r"[\x{41}-\x{43}]{2}", 0, "xAB", "AB"),
        (r"\pL{2}\p{Greek}", 0, "xyλ", "xyλ"),
        (r"\d", 0, "٣", None),  # ASCII alone, as in RE2
        # what would be set operations here
        (r"[a&&b]{3}", 0, "a&b", "a&b"),
        (r"[[a]{2}", 0, "[a", "[a"),
        (r"[a||b]{2}", 0, "|b", "|b"),
        (r"[--/]{3}", 0, "-./", "-./"),
        (r"[]a]{2}", 0, "]a", "]a"),
        # a group in one alternative only
        (r"ab|c(d)e", 0, "xab", "ab"),
        (r"ab|c(d)e", 0, "cde", "d"),
    ],
)
def test_it_matches_as_in_go(source: str, group: int, text: str, secret: str | None) -> None:
    found = translated(source, secret_group=group).compiled().search(text)
    assert (found["secret"] if found else None) == secret


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        (r"(?i)\b(ACME_[0-9a-f]{32})\b", {"acme_"}),
        (r"(?:zed|yak)[0-9]", {"zed", "yak"}),
        (r"acme[_-]?(?:prod|test)_x", {"acme"}),
        (r"abc?[0-9]{4}", set()),  # "ab" is too short
        (r"(?:abc)?[0-9]{4}", set()),
        (r"abc|[0-9]{4}", set()),
        (r"(?:abcd|e)wxyz", {"wxyz"}),
        (r"[a-z]{40}", set()),
        (r"(?!not)acme", {"acme"}),
        (r"abc+d", {"abc"}),
    ],
)
def test_literals_that_are_in_every_match(source: str, literals: set[str]) -> None:
    assert translated(source).literals == literals


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (r"([a-z", "not closed"),
        (r"(abc", "not closed"),
        (r"abc)", "not opened"),
        (r"(a)\1", "back-reference"),
        (r"(?U)a+", "ungreedy"),
        (r"x(?U:a+)", "ungreedy"),
        (r"\C", "single bytes"),
        (r"a**", "no regular expression"),
        (r"(?<$x>a)", "not known"),
        ("abc\\", "backslash"),
        ("(" * 200 + ")" * 200, "nested"),
    ],
)
def test_what_cannot_be_used_says_why(source: str, why: str) -> None:
    with pytest.raises(NotCarriedOver, match=why):
        translated(source).compiled()


def test_a_group_that_is_not_there() -> None:
    with pytest.raises(NotCarriedOver, match="secretGroup is 2"):
        translated("(a)", secret_group=2)
