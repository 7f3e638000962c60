"""Do the promises of the detector core hold for any document? One class per promise."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from detectors import ALL_RULES, Finding, Part, Scanner, Secret, Span, fingerprint, mask, redact
from detectors.marks import MARKS
from detectors.prefilter import Prefilter
from detectors.reading import View
from detectors.rules import by_id
from detectors.views import Reader
from tests.detectors.chunks import every

SCANNER = Scanner()

WRAPPINGS = (
    "{}",
    "`{}`",
    "_{}_",
    "*{}*",
    "“{}”",
    "```\n{}\n```",
    "<https://a.corp.internal/|{}>",
    "> {}",
    "{{{{{}}}}}",
    "({}),",
    "key={};",
)
chatter = st.text(
    st.one_of(
        st.sampled_from("ab xyz.,:;=|<>&*_~`'\"{}[]()\n\\%/@#-0123456789"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)
names = st.sampled_from(
    [
        "password",
        "token =",
        "api_key:",
        "<http://a.b|",
        "&amp;",
        "```",
        "{code}",
        "Bearer ",
        "://u:",
    ]
)


@st.composite
def planted(draw: st.DrawFn) -> str:
    """A forged credential in some wrapping."""
    rule = draw(st.sampled_from(ALL_RULES))
    sample = rule.sample(Random(draw(st.integers(0, 2**32))))
    return draw(st.sampled_from(WRAPPINGS)).replace("{}", sample.text)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Part, ...]:
    """Parts with chatter and credentials, some of them cut into parts that join."""
    parts: list[Part] = []
    for _ in range(draw(st.integers(1, 3))):
        text = "".join(draw(st.lists(st.one_of(chatter, names, planted()), max_size=4)))
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=2)))
        for start, end in pairwise([0, *cuts, len(text)]):
            parts.append(Part(str(len(parts)), text[start:end], joins=bool(start)))
    return tuple(parts)


def gone(_: Finding) -> str:
    return "[removed: a credential, incident 3]"


def same_promise(limit: int = 150) -> settings:
    return settings(
        max_examples=limit,
        deadline=None,  # a busy machine is no failure
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


class TestAfterRedactNoSecretRemains:
    @same_promise()
    @given(documents())
    def test_a_second_scan_does_not_find_it_again(self, parts: tuple[Part, ...]) -> None:
        before = SCANNER.scan_parts(parts)
        after = redact(parts, before, gone)
        again = {(each.secret, each.rule.id) for each in SCANNER.scan_parts(after)}
        for finding in before:
            assert (finding.secret, finding.rule.id) not in again

    @same_promise()
    @given(documents())
    def test_no_more_is_found_than_before(self, parts: tuple[Part, ...]) -> None:
        before = SCANNER.scan_parts(parts)
        if before:
            best = max(each.confidence for each in before)
            left = SCANNER.scan_parts(redact(parts, before, gone))
            assert all(each.confidence <= best for each in left)

    @pytest.mark.parametrize("wrapping", WRAPPINGS)
    @every()
    def test_the_value_is_in_no_part(self, rule: object, wrapping: str) -> None:
        sample = rule.sample(Random(11))  # type: ignore[attr-defined]
        parts = (Part("a", "before " + wrapping.replace("{}", sample.text) + " after"),)
        after = redact(parts, SCANNER.scan_parts(parts), gone)
        assert sample.secret not in after[0].text

    def test_copies_vanish_whatever_touches_them(self) -> None:
        token = by_id("anthropic-api-key").forge(Random(1))
        parts = (Part("a", f"{token}_{token}_ and x{token}y"), Part("b", f"0{token}"))
        after = redact(parts, SCANNER.scan_parts(parts), gone)
        assert not any(token in part.text for part in after)

    def test_a_password_said_again_without_its_name_vanishes_too(self) -> None:
        parts = (Part("a", "the db password is kT7wq2Zp"), Part("b", "tried kT7wq2Zp on db8"))
        after = redact(parts, SCANNER.scan_parts(parts), gone)
        assert not any("kT7wq2Zp" in part.text for part in after)


class TestRedactTwiceIsRedactOnce:
    @same_promise()
    @given(documents())
    def test_it_settles(self, parts: tuple[Part, ...]) -> None:
        once = redact(parts, SCANNER.scan_parts(parts), gone)
        left = SCANNER.scan_parts(once)
        if not left:
            assert redact(once, left, gone) == once

    @every()
    def test_for_every_rule(self, rule: object) -> None:
        sample = rule.sample(Random(12))  # type: ignore[attr-defined]
        parts = (Part("a", f"before {sample.text} after"),)
        once = redact(parts, SCANNER.scan_parts(parts), gone)
        assert redact(once, SCANNER.scan_parts(once), gone) == once


class TestTextWithoutSecretsIsUntouched:
    @same_promise()
    @given(documents())
    def test_parts_without_findings_stay_as_they_are(self, parts: tuple[Part, ...]) -> None:
        findings = SCANNER.scan_parts(parts)
        touched = {span.path for finding in findings for span in finding.spans}
        for before, after in zip(parts, redact(parts, findings, gone), strict=True):
            assert before.path in touched or after is before

    @same_promise()
    @given(documents())
    def test_what_stands_between_the_spans_stays(self, parts: tuple[Part, ...]) -> None:
        assume(not any("[removed]" in part.text for part in parts))
        findings = SCANNER.scan_parts(parts)
        after = redact(parts, findings, lambda _: "")
        for part, left in zip(parts, after, strict=True):
            kept = list(part.text)
            for finding in findings:
                for span in finding.spans:
                    if span.path == part.path:
                        kept[span.start : span.end] = [""] * (span.end - span.start)
            assert "".join(kept) == left.text.replace("[removed]", "")


class TestSpansNeverOverlapAndAreInside:
    @same_promise(250)
    @given(documents())
    def test_in_any_document(self, parts: tuple[Part, ...]) -> None:
        texts = {part.path: part.text for part in parts}
        spans: list[Span] = []
        for finding in SCANNER.scan_parts(parts):
            assert finding.spans
            spans += finding.spans
        for span in spans:
            assert 0 <= span.start < span.end <= len(texts[span.path])
        for first, second in pairwise(sorted(spans)):
            assert first.path != second.path or first.end <= second.start

    @same_promise()
    @given(documents())
    def test_findings_come_in_order(self, parts: tuple[Part, ...]) -> None:
        order = {part.path: number for number, part in enumerate(parts)}
        places = [
            (order[each.spans[0].path], each.spans[0].start) for each in SCANNER.scan_parts(parts)
        ]
        assert places == sorted(places)

    @same_promise()
    @given(documents())
    def test_the_same_document_gives_the_same_findings(self, parts: tuple[Part, ...]) -> None:
        first, second = SCANNER.scan_parts(parts), Scanner().scan_parts(parts)
        assert [each.spans for each in first] == [each.spans for each in second]
        assert [each.secret for each in first] == [each.secret for each in second]


class TestEveryReadingLeadsBack:
    @same_promise(100)
    @given(documents())
    def test_inside_of_the_text_and_in_its_order(self, parts: tuple[Part, ...]) -> None:
        text = "".join(part.text for part in parts)
        search = Prefilter(("password", "ghp_", "://"), MARKS).search
        for view, _ in Reader(search, len(text), []).views(View(text, "as given"), *search(text)):
            before = (0, 0)
            # character by character: a stretch that is woven through a link takes in all of it
            for at in range(len(view.text)):
                start, end = view.origin(at, at + 1)
                assert 0 <= start <= end <= len(text)
                assert before[0] <= start
                assert before[1] <= end
                before = (start, end)


class TestFingerprintDependsOnValueAndKeyOnly:
    @same_promise()
    @given(st.text(), st.text(), st.binary(min_size=16), st.binary(min_size=16))
    def test_equal_exactly_when_both_are(
        self, one: str, two: str, key: bytes, other: bytes
    ) -> None:
        prints = fingerprint(Secret(one), key), fingerprint(Secret(two), other)
        assert (prints[0] == prints[1]) == ((one, key) == (two, other))

    @every()
    def test_not_on_the_place(self, rule: object) -> None:
        sample = rule.sample(Random(13))  # type: ignore[attr-defined]
        key = b"k" * 16
        prints = {
            fingerprint(finding.secret, key)
            for text in (sample.text, f"x\n{sample.text}\ny", f"`{sample.text}`")
            for finding in SCANNER.scan(text)
            if finding.rule.id == rule.id  # type: ignore[attr-defined]
        }
        assert prints == {fingerprint(Secret(sample.secret), key)}


class TestASecretNeverShowsItself:
    values = st.text(min_size=9)

    @same_promise()
    @given(values)
    def test_in_no_kind_of_text(self, value: str) -> None:
        secret = Secret(value)
        shown = mask(value)
        assert (repr(secret), str(secret), f"{secret}") == (f"Secret({shown})", shown, shown)
        assert "%s" % secret == shown  # noqa: UP031 - this is the way under test
        assert f"{secret!r:>3}".strip() == f"Secret({shown})"
        for holder in ([secret], {"k": secret}, (secret,), {secret}):
            assert f"Secret({shown})" in repr(holder)
        assert value not in shown

    @same_promise(30)
    @given(values)
    def test_nor_is_it_carried_away(self, value: str) -> None:
        secret = Secret(value)

        @dataclasses.dataclass
        class Holder:
            secret: Secret

        for carry in (
            pickle.dumps,
            json.dumps,
            copy.copy,
            copy.deepcopy,
            lambda each: dataclasses.asdict(Holder(each)),
            lambda each: json.dumps({"a": [each]}),
            lambda each: pickle.dumps(Holder(each)),
        ):
            with pytest.raises((TypeError, AttributeError)):
                carry(secret)

    @every()
    def test_nor_in_a_finding(self, rule: object) -> None:
        sample = rule.sample(Random(14))  # type: ignore[attr-defined]
        for finding in SCANNER.scan(sample.text):
            assert sample.secret not in repr(finding.secret)
            assert sample.secret not in repr(dataclasses.replace(finding, facts={}))

    def test_equality_is_by_value(self) -> None:
        assert Secret("a") == Secret("a") != Secret("b")
        assert Secret("a") != "a"
        assert len({Secret("a"), Secret("a")}) == 1
