"""Is of a gitleaks file used what can be, and is the rest told with its reason?"""

from __future__ import annotations

import pytest

from detectors import ALL_RULES, Confidence, Scanner
from detectors.explain import explain
from detectors.gitleaks import Import, NotAFile, entropy, read

VALUE = "acme_7f81c37a6be82e1d"


def rule(body: str, head: str = "") -> Import:
    return read(f"{head}\n[[rules]]\nid = 'acme-token'\n{body}")


def found(given: Import, text: str) -> list[tuple[str, str]]:
    scanner = Scanner((*ALL_RULES, *given.rules))
    return [
        (f.rule.id, text[f.start : f.end]) for f in scanner.scan(text) if f.rule.issuer == "custom"
    ]


BASE = r"""
description = "Acme deploy token."
regex = '''\b(acme_[0-9a-f]{16})\b'''
keywords = ["ACME_"]
"""


def test_a_rule_is_carried_over() -> None:
    given = rule(BASE)
    (made,) = given.rules
    assert (made.id, made.title, made.issuer) == ("acme-token", "Acme deploy token", "custom")
    assert made.keywords == ("acme_",)
    assert made.confidence is Confidence.MEDIUM
    assert given.notes == ()
    assert found(given, f"use {VALUE} now") == [("acme-token", VALUE)]


def test_the_group_that_is_the_secret() -> None:
    given = rule(
        "regex = '''acme (id[0-9]+) (k[0-9a-z]{12})'''\nsecretGroup = 2\nkeywords=['acme']"
    )
    assert found(given, "acme id12 k7f3x9q2m5w1b") == [("acme-token", "k7f3x9q2m5w1b")]


def test_entropy_is_that_of_the_value() -> None:
    given = rule(BASE + "entropy = 3.5")
    assert found(given, "x acme_1111111111111112 y") == []
    assert found(given, f"x {VALUE} y") != []
    assert entropy("aabb") == 1.0
    assert entropy("") == 0.0


def test_ours_win_over_imported_ones() -> None:
    from random import Random

    from detectors.rules import by_id

    pat = by_id("github-pat").sample(Random(1)).secret
    given = read("[[rules]]\nid='their-github'\nregex='ghp_[0-9A-Za-z]{36}'\nkeywords=['ghp_']")
    scanner = Scanner((*ALL_RULES, *given.rules))
    assert [f.rule.id for f in scanner.scan(pat)] == ["github-pat"]


@pytest.mark.parametrize(
    ("lists", "text", "counts"),
    [
        ("[[rules.allowlists]]\nregexes = ['e82e']", f"x {VALUE}", False),
        ("[[rules.allowlists]]\nregexes = ['dummy']", f"dummy {VALUE}", True),
        (
            "[[rules.allowlists]]\nregexTarget = 'line'\nregexes = ['dummy']",
            f"dummy {VALUE}",
            False,
        ),
        (
            "[[rules.allowlists]]\nregexTarget = 'line'\nregexes = ['dummy']",
            f"dummy\n{VALUE}",
            True,
        ),
        ("[[rules.allowlists]]\nstopwords = ['6BE8']", f"x {VALUE}", False),
        ("[rules.allowlist]\nstopwords = ['6be8']", f"x {VALUE}", False),
        (
            "[[rules.allowlists]]\ncondition = 'AND'\nregexes = ['7f8']\nstopwords = ['zzz']",
            f"x {VALUE}",
            True,
        ),
        (
            "[[rules.allowlists]]\ncondition = 'AND'\nregexes = ['7f8']\nstopwords = ['6be']",
            f"x {VALUE}",
            False,
        ),
        # what asks for paths too says nothing about chat
        (
            "[[rules.allowlists]]\ncondition = 'AND'\nregexes = ['7f8']\npaths = ['x']",
            f"x {VALUE}",
            True,
        ),
        ("[[rules.allowlists]]\nregexes = ['7f8']\npaths = ['x']", f"x {VALUE}", False),
    ],
)
def test_allowlists_of_a_rule(lists: str, text: str, counts: bool) -> None:
    assert bool(found(rule(BASE + lists), text)) is counts


@pytest.mark.parametrize(
    ("head", "counts"),
    [
        ("[allowlist]\nstopwords = ['6be']", False),
        ("[[allowlists]]\nstopwords = ['6be']", False),
        ("[[allowlists]]\ntargetRules = ['acme-token']\nstopwords = ['6be']", False),
        ("[[allowlists]]\ntargetRules = ['other']\nstopwords = ['6be']", True),
    ],
)
def test_allowlists_of_the_file(head: str, counts: bool) -> None:
    assert bool(found(rule(BASE, head), f"x {VALUE}")) is counts


def test_explain_names_the_allowlist() -> None:
    given = rule(BASE + "[[rules.allowlists]]\ndescription='fixtures'\nstopwords = ['6be']")
    (only,) = explain(f"x {VALUE}", Scanner(given.rules))
    assert only.stages[-1].name == "check"
    assert "fixtures" in only.stages[-1].said


def test_missing_keywords_come_from_the_regex() -> None:
    given = rule("regex = '(?:zed|yakk)_[0-9a-z]{12}'")
    assert given.rules[0].keywords == ("yakk", "zed")
    assert "took from its regex" in given.notes[0].why


def test_keywords_that_are_not_in_the_regex_are_told() -> None:
    given = rule("regex = '[0-9a-f]{32}'\nkeywords = ['acme']")
    assert "250 characters" in given.notes[0].why


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("path = 'x'", "no regex"),
        ("regex = '[a-z]{40}'", "no keywords"),
        ("regex = '([a-z'", "not closed"),
        ("regex = 'abc(d)'\nsecretGroup = 3", "secretGroup is 3"),
        ("regex = '(abc)?'\nkeywords = ['abc']", "empty text"),
        ("regex = 'abcd'\n[[rules.required]]\nid = 'other'", "together with other rules"),
        ("regex = 'abcd'\nentropy = 'much'", "entropy is no number"),
    ],
)
def test_a_rule_that_cannot_be_used_says_why(body: str, why: str) -> None:
    given = rule(body)
    assert given.rules == ()
    (note,) = [each for each in given.notes if each.lost]
    assert note.rule == "acme-token"
    assert why in note.why


@pytest.mark.parametrize(
    ("head", "body", "why"),
    [
        ("[extend]\nuseDefault = true", BASE, "useDefault"),
        ("[extend]\npath = 'other.toml'", BASE, "that file is not read"),
        ("[extend]\ndisabledRules = ['zz']", BASE, "no rule of this file"),
        ("[allowlist]\npaths = ['x']", BASE, "`paths` is not carried over"),
        ("[allowlist]\nregexes = ['(']", BASE, "left out"),
        ("[more]\nx = 1", BASE, "`more` is not known"),
        ("", BASE + "path = 'x'", "`path` is not carried over: chat"),
        ("", BASE + "filter = 'x'", "`filter` is not carried over"),
        ("", BASE + "validate = 'x'", "`validate` is not carried over: leakwatch asks"),
    ],
)
def test_what_is_left_out_is_told(head: str, body: str, why: str) -> None:
    given = rule(body, head)
    assert len(given.rules) == 1
    assert why in " ".join(note.why for note in given.notes)


def test_disabled_and_doubled_rules() -> None:
    given = rule(BASE, "[extend]\ndisabledRules = ['acme-token']")
    assert given.rules == ()
    assert "switches it off" in given.notes[0].why
    twice = read("[[rules]]\nid='a-b'\nregex='abcd'\n[[rules]]\nid='a-b'\nregex='abcd'")
    assert len(twice.rules) == 1
    assert "twice" in twice.notes[-1].why


@pytest.mark.parametrize(("text", "why"), [("x = ]", "line 1"), ("rules = 3", "not a list")])
def test_what_is_no_file_of_rules(text: str, why: str) -> None:
    with pytest.raises(NotAFile, match=why):
        read(text)


def test_a_slow_pattern_is_a_gap_and_no_hang() -> None:
    given = rule("regex = 'acme(a+)+(b+)+$c'\nkeywords = ['acme']")
    report = Scanner(given.rules).scan_report("acme" + "a" * 5000 + "!")
    assert report.findings == ()
