"""Is exactly the credential gone from the document, and nothing else?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Finding, Part, Scanner, Secret, Span, redact, redact_text
from detectors.rules import by_id

SCANNER = Scanner()
RULE = by_id("github-pat")


def words(finding: Finding) -> str:
    return f"[removed: {finding.rule.title}, incident 3]"


def finding(*spans: Span) -> Finding:
    return Finding(RULE, Secret("x"), spans, RULE.confidence, RULE.severity)


def forged(seed: int = 1) -> str:
    return RULE.sample(Random(seed)).secret


def test_the_rest_stays_byte_for_byte() -> None:
    token = forged()
    text = f"ä\r\n\t{token}\u200b &amp; 🔑 "
    assert redact_text(text, SCANNER.scan(text), words) == text.replace(
        token, "[removed: GitHub personal access token (classic), incident 3]"
    )


def test_parts_without_findings_are_the_same_objects() -> None:
    parts = (Part("a", "nothing"), Part("b", f"x {forged()}"))
    after = redact(parts, SCANNER.scan_parts(parts), words)
    assert after[0] is parts[0]
    assert [part.path for part in after] == ["a", "b"]


def test_a_secret_over_three_parts_leaves_one_replacement() -> None:
    token = forged()
    parts = (
        Part("a", f"is {token[:9]}"),
        Part("b", token[9:20], joins=True),
        Part("c", f"{token[20:]} ok", joins=True),
    )
    after = redact(parts, SCANNER.scan_parts(parts), lambda _: "[gone]")
    assert [part.text for part in after] == ["is [gone]", "", " ok"]


def test_a_companion_that_stands_apart_leaves_a_mark() -> None:
    sample = by_id("aws-access-key").sample(Random(1))
    after = redact_text(sample.text, SCANNER.scan(sample.text), lambda _: "[gone]")
    assert after == "AWS_ACCESS_KEY_ID=[gone]\nAWS_SECRET_ACCESS_KEY=[removed]"


def test_overlapping_and_touching_spans_become_one() -> None:
    findings = [finding(Span("", 2, 5)), finding(Span("", 4, 7)), finding(Span("", 7, 8))]
    assert redact_text("0123456789", findings, lambda _: "#") == "01#89"


def test_order_does_not_matter() -> None:
    findings = [finding(Span("", 6, 8)), finding(Span("", 1, 3))]
    assert redact_text("0123456789", findings, lambda _: "#") == "0#345#89"


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="has changed"):
        redact_text("short", [finding(Span("", 2, 50))], words)


def test_a_part_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not there"):
        redact((Part("a", "text"),), [finding(Span("b", 0, 1))], words)


@pytest.mark.parametrize("rule_id", [rule.id for rule in SCANNER.rules])
def test_nothing_is_found_in_what_is_left(rule_id: str) -> None:
    sample = by_id(rule_id).sample(Random(5))
    text = f"hello, {sample.text} and that is it"
    left = redact_text(text, SCANNER.scan(text), words)
    assert sample.secret not in left
    assert [each for each in SCANNER.scan(left) if each.rule.id == rule_id] == []
    assert redact_text(left, SCANNER.scan(left), words) == left
