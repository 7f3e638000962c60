"""Does each stage say why it let a candidate through, or not, and is no value shown?"""

from __future__ import annotations

import base64
from random import Random

import pytest

from detectors import ALL_RULES, Scanner
from detectors.explain import Candidate, explain, uncalled
from detectors.rules import by_id

PAT = by_id("github-pat").sample(Random(3)).secret
SCANNER = Scanner()
AWS = by_id("aws-access-key").sample(Random(1)).text
BROKEN = PAT[:-1] + ("a" if PAT[-1] != "a" else "b")


def of(rule: str, text: str) -> Candidate:
    (found,) = [each for each in explain(text, SCANNER) if each.rule.id == rule]
    return found


def stopped(candidate: Candidate) -> str:
    """The first stage that said no; empty when none did."""
    return next((each.name for each in candidate.stages if not each.passed), "")


def said(candidate: Candidate, stage: str) -> str:
    (word,) = [each.said for each in candidate.stages if each.name == stage]
    return word


def test_what_is_found_passes_every_stage() -> None:
    found = of("github-pat", f"token={PAT}")
    assert found.finding is not None
    assert stopped(found) == ""
    assert [each.name for each in found.stages] == [
        "keyword", "pattern", "check", "overlap", "reading", "companions", "placeholder",
        "context", "disguise", "confidence",
    ]  # fmt: skip
    assert said(found, "keyword") == "ghp_"
    assert "CRC-32" in said(found, "check")
    assert (found.start, found.end) == (6, 46)


@pytest.mark.parametrize(
    ("rule", "text", "stage", "why"),
    [
        ("github-pat", "begins with ghp_ and goes on", "pattern", "shape"),
        ("github-pat", f"here {BROKEN}", "check", "CRC-32"),
        ("key-setting", f"token={PAT}", "overlap", "github-pat"),
        ("github-pat", f"a fake token {PAT}", "context", "example or a fake"),
        ("aws-secret-access-key", AWS, "companion", "second half"),
        ("aws-access-key", "id AKIA" + "QYLPMN5HHHFPZAM2", "reading", "without its secret"),
    ],
)
def test_the_stage_that_says_no_says_why(rule: str, text: str, stage: str, why: str) -> None:
    candidate = of(rule, text)
    assert stopped(candidate) == stage
    assert why in said(candidate, stage)


def test_a_required_companion_that_is_missing_is_told() -> None:
    rule = next(r for r in ALL_RULES if any(c.required for c in r.companions.values()))
    secret = rule.sample(Random(2)).secret
    told = [e for e in explain(f"x {secret} y", Scanner([rule])) if e.finding]
    for each in told:
        assert "stands near it" in said(each, "companions")


def test_a_rule_that_nothing_called() -> None:
    assert explain("good morning", SCANNER) == ()
    candidate = uncalled(by_id("github-pat"))
    assert stopped(candidate) == "keyword"
    assert "ghp_" in said(candidate, "keyword")


def test_the_reading_of_the_text_is_named() -> None:
    found = of("github-pat", base64.b64encode(f"token={PAT}".encode()).decode())
    assert found.view == "base64"
    assert "base64" in said(found, "pattern")


def test_no_value_is_shown() -> None:
    texts = [f"token={PAT}", f"here {BROKEN}", f"a fake token {PAT}"]
    texts += [rule.sample(Random(4)).text for rule in ALL_RULES[::60]]
    for text in texts:
        for each in explain(text, SCANNER):
            shown = repr((each.masked, each.stages))
            assert PAT not in shown
            assert BROKEN not in shown
            if each.finding is not None:
                value = each.finding.secret.reveal()
                assert len(value) < 12 or value not in shown


def test_what_is_explained_is_what_is_found() -> None:
    scanner = Scanner()
    for rule in ALL_RULES[::80]:
        text = rule.sample(Random(5)).text
        explained = [(e.rule.id, e.masked) for e in explain(text, SCANNER) if e.finding]
        found = [(f.rule.id, f.secret.masked) for f in scanner.scan(text)]
        assert sorted(set(explained)) == sorted(set(found))
