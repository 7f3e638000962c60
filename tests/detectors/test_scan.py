"""Does the scanner find what it should, where it is, in time, and say what it could not read?"""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import jwt
import pytest
import regex

from detectors import ALL_RULES, Confidence, Part, Rule, Scanner, Severity, Span
from detectors.model import Companion
from detectors.rules import by_id
from tests.detectors.nasty import SHAPES, never_the_same

SCANNER = Scanner()


def simple(rule_id: str, pattern: str, keyword: str, **more: object) -> Rule:
    rule = Rule(
        id=rule_id,
        title=rule_id,
        issuer=None,
        pattern=regex.compile(pattern),
        keywords=(keyword,),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda _: "",
        near_misses=("nothing",),
        references=("made for a test",),
    )
    return replace(rule, **more)  # type: ignore[arg-type]


def forged(rule_id: str, seed: int = 1) -> str:
    return by_id(rule_id).sample(Random(seed)).secret


class TestFinding:
    def test_nothing_in_nothing(self) -> None:
        assert SCANNER.scan("") == []
        assert SCANNER.scan_parts([]) == []

    def test_findings_come_in_order_and_twice_when_written_twice(self) -> None:
        one, two = forged("github-pat"), forged("slack-bot")
        text = f"{two} then {one} then {one}"
        rules = [finding.rule.id for finding in SCANNER.scan(text)]
        assert rules == ["slack-bot", "github-pat", "github-pat"]

    def test_offsets_count_characters_not_bytes(self) -> None:
        token = forged("github-pat")
        text = f"ключ 🔑 {token} — да"
        (finding,) = SCANNER.scan(text)
        assert text[finding.start : finding.end] == token

    def test_lone_surrogates_are_survived(self) -> None:
        token = forged("github-pat")
        (finding,) = SCANNER.scan(f"\ud83d {token} \udc00")
        assert finding.secret.reveal() == token

    def test_a_token_glued_to_more_letters_is_none(self) -> None:
        token = forged("github-pat")
        assert SCANNER.scan(f"a{token}") == []
        assert SCANNER.scan(f"{token}a") == []

    def test_the_clock_is_the_callers(self) -> None:
        token = forged("jwt")
        late = Scanner(now=lambda: datetime(2090, 1, 1, tzinfo=UTC))
        (finding,) = late.scan(token)
        assert finding.confidence == Confidence.LOW
        assert "expired" in " ".join(finding.reasons)

    def test_the_words_that_replace_secrets_match_no_rule(self) -> None:
        for rule in ALL_RULES:
            words = f"[removed: {rule.title}, incident 3]"
            for text in (words, f"password: {words}", f"token={words}", f"db://u:{words}@h"):
                assert SCANNER.scan(text) == [], (rule.id, text)


class TestOverlaps:
    def test_a_jwt_in_a_header_is_a_jwt(self) -> None:
        token = forged("jwt")
        (finding,) = SCANNER.scan(f"curl -H 'Authorization: Bearer {token}' https://x.corp/y")
        assert (finding.rule.id, finding.secret.reveal()) == ("jwt", token)

    def test_a_token_in_a_connection_string_is_that_token(self) -> None:
        token = forged("gitlab-pat")
        (finding,) = SCANNER.scan(f"git clone https://oauth2:{token}@git.corp.internal/a.git")
        assert finding.rule.id == "gitlab-pat"

    def test_a_token_in_a_setting_is_that_token(self) -> None:
        token = forged("github-pat")
        (finding,) = SCANNER.scan(f'api_token = "{token}"')
        assert finding.rule.id == "github-pat"

    def test_the_more_specific_rule_wins_in_any_order(self) -> None:
        loose = simple("loose", r"(?P<secret>abc-[0-9]{4}-[0-9]{4})", "abc-", specific=10)
        tight = simple("tight", r"(?P<secret>abc-[0-9]{4})", "abc-", specific=60)
        for rules in ((loose, tight), (tight, loose)):
            (finding,) = Scanner(rules).scan("abc-1234-5678")
            assert finding.rule.id == "tight"


class TestCompanions:
    PAIR = by_id("aws-access-key")

    def pair(self, seed: int) -> tuple[str, str]:
        sample = self.PAIR.sample(Random(seed))
        return sample.secret, sample.companions["secret_access_key"]

    def test_two_pairs_are_not_mixed_up(self) -> None:
        (id1, key1), (id2, key2) = self.pair(1), self.pair(2)
        for text in (
            f"{id1} {key1}\n{id2} {key2}",
            f"id={id1}\nsecret={key1}\n\nid={id2}\nsecret={key2}\n",
            f"{id1},{key1},{id2},{key2}",
        ):
            found = {
                each.secret.reveal(): each.companions["secret_access_key"].reveal()
                for each in SCANNER.scan(text)
            }
            assert found == {id1: key1, id2: key2}

    def test_the_secret_companion_is_hidden_with_it_and_found_once(self) -> None:
        key_id, key = self.pair(3)
        text = f"aws_access_key_id = {key_id}\naws_secret_access_key = {key}"
        (finding,) = SCANNER.scan(text)
        assert [text[each.start : each.end] for each in finding.spans] == [key_id, key]
        assert (finding.confidence, finding.severity) == (Confidence.HIGH, Severity.CRITICAL)

    def test_it_may_stand_in_another_part_of_the_document(self) -> None:
        key_id, key = self.pair(4)
        (finding,) = SCANNER.scan_parts([Part("a", f"id {key_id}"), Part("b", f"secret {key}")])
        assert finding.spans == (Span("a", 3, 23), Span("b", 7, 47))

    def test_a_pair_written_twice_shares_its_companion_without_sharing_spans(self) -> None:
        key_id, key = self.pair(5)
        first, second = SCANNER.scan(f"{key_id} {key} and again {key_id}")
        assert first.companions == second.companions
        assert not set(first.spans) & set(second.spans)

    def test_without_a_required_companion_the_finding_is_doubtful(self) -> None:
        needs = Companion(regex.compile(r"sid=(?P<secret>\d{4})"), lambda _: "", required=True)
        rule = simple("r", r"(?P<secret>zzz-\d{4})", "zzz-", companions={"sid": needs})
        (alone,) = Scanner((rule,)).scan("zzz-1234")
        assert alone.confidence == Confidence.LOW
        assert alone.reasons == ("no sid stands near it",)
        (together,) = Scanner((rule,)).scan("zzz-1234 sid=7777")
        assert together.confidence == Confidence.HIGH
        assert together.companions["sid"].reveal() == "7777"

    def test_named_groups_of_the_pattern_are_companions(self) -> None:
        (finding,) = SCANNER.scan("postgres://shop:aK7fqwZ2mm@db7.corp.internal:5432/x")
        assert finding.companions["user"].reveal() == "shop"
        assert finding.facts["host"] == "db7.corp.internal:5432"


SLOW = simple("slow", r"slow(?P<secret>(?:a|aa)+)(?![a ])", "slow")


class TestTime:
    def test_what_was_not_read_is_said(self) -> None:
        text = "before slow" + "a" * 60 + " after"
        scan = Scanner((SLOW,), timeout=0.05).scan_report(text)
        assert scan.findings == ()
        (gap,) = scan.unread
        assert gap.start <= text.index("slow")
        assert gap.end >= text.index(" after")

    def test_a_slow_rule_does_not_hide_what_others_find(self) -> None:
        token = forged("github-pat")
        text = "slow" + "a" * 60 + f" {token}"
        scan = Scanner((SLOW, by_id("github-pat")), timeout=0.05).scan_report(text)
        assert [each.secret.reveal() for each in scan.findings] == [token]
        assert scan.unread

    def test_a_slow_rule_is_given_up_in_the_end(self) -> None:
        text = ("slow" + "a" * 60 + " " + "x " * 1000) * 100
        began = time.thread_time()
        scan = Scanner((SLOW,), timeout=0.05).scan_report(text)
        assert time.thread_time() - began < 2
        assert scan.unread[-1].end > len(text) - 2200

    def test_what_too_many_sayings_are_about_is_said(self) -> None:
        token = forged("github-pat")[::-1]
        line = "and that one backwards, please: nothing. " * 12
        far = "it stands far from all of these. " * 20
        few, many = (f"{line * number}{far} reversed: {token}" for number in (3, 4))
        assert [each.secret.reveal() for each in SCANNER.scan(few)] == [token[::-1]]
        scan = SCANNER.scan_report(many)
        assert scan.findings == ()
        assert scan.unread[-1].end == len(many)

    def test_what_goes_on_in_too_many_columns_is_said(self) -> None:
        token = forged("github-pat")
        for number, read in ((20, True), (60, False)):
            first = "|".join([*["x"] * number, token[:20], "z"])
            second = "|".join([*["x"] * number, token[20:], ""])
            text = f"|{first}|\n|{second}|"
            scan = SCANNER.scan_report(text)
            assert bool(scan.findings) is read
            assert bool(scan.unread) is not read

    def test_a_clean_text_is_read_whole(self) -> None:
        assert SCANNER.scan_report("all is well").unread == ()

    def test_building_again_takes_what_is_built(self) -> None:
        one, other = Scanner(), Scanner()
        assert other.rules is one.rules
        assert other._prefilter._databases == one._prefilter._databases


class TestThreads:
    def test_one_scanner_serves_many_threads(self) -> None:
        tokens = [forged("github-pat", seed) for seed in range(40)]
        barrier = threading.Barrier(8)

        def work(number: int) -> bool:
            barrier.wait()
            return all(
                [each.secret.reveal() for each in SCANNER.scan(f"a {token} b {number}")] == [token]
                for token in tokens
            )

        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(work, range(8)))


class TestNastyShapes:
    """Work is measured in processor time of the thread, so that a busy machine does not matter."""

    @pytest.mark.parametrize("shape", SHAPES)
    def test_nothing_hangs(self, shape: str) -> None:
        text = never_the_same(SHAPES[shape], 400_000)
        # patterns are compiled once a process, when a text first calls them
        SCANNER.scan(SHAPES[shape][:200_000])
        began = time.thread_time()
        SCANNER.scan(text)
        # the bar, a second a megabyte, is measured in benchmarks/
        assert time.thread_time() - began < 20

    @pytest.mark.parametrize("shape", SHAPES)
    def test_four_times_the_text_takes_about_four_times_the_work(self, shape: str) -> None:
        unit = SHAPES[shape]

        def work(size: int) -> float:
            text = never_the_same(unit, size)
            times = []
            for _ in range(2):
                began = time.thread_time()
                SCANNER.scan(text)
                times.append(time.thread_time() - began)
            return min(times)

        work(1000)
        assert work(160_000) < 12 * work(40_000) + 0.02

    def test_a_token_of_twelve_thousand_characters_is_found_between_keywords(self) -> None:
        claims = {"sub": "x" * 9000, "exp": 2_000_000_000}
        token = jwt.encode(claims, "k" * 32, algorithm="HS256")
        for _ in range(30):  # often enough for every short cut to be taken
            scan = SCANNER.scan_report(f"eyJ {token} eyJ")
            assert [each.secret.reveal() for each in scan.findings] == [token]

    def test_a_message_of_forty_thousand_characters_hides_nothing(self) -> None:
        token = forged("github-pat")
        for shape in ("base64", "settings", "links", "logins", "italics"):
            unit = SHAPES[shape]
            filler = unit * (20_000 // len(unit))
            scan = SCANNER.scan_report(f"{filler} {token} {filler}")
            assert token in [each.secret.reveal() for each in scan.findings], shape


def corpus(name: str) -> Iterator[str]:
    file = Path(__file__).parents[2].parent / "shared" / "corpus" / f"{name}.jsonl.gz"
    if not file.exists():
        pytest.skip(f"{file.name} is not on this machine")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


class TestRealText:
    """Public text; what is found in it at high confidence was looked at and is a session token."""

    def test_chat_raises_no_alarm(self) -> None:
        shown = [
            each
            for text in corpus("chat-irc")
            for each in SCANNER.scan(text)
            if each.confidence >= Confidence.MEDIUM
        ]
        assert shown == []

    def test_a_day_of_chat_in_one_text_is_read_whole(self) -> None:
        text = "\n".join(corpus("chat-irc"))[:300_000]
        assert SCANNER.scan_report(text).unread == ()

    def test_tickets_raise_few(self) -> None:
        found = [each for text in corpus("tickets-jira") for each in SCANNER.scan(text)]
        high = {each.secret.reveal() for each in found if each.confidence == Confidence.HIGH}
        medium = {each.secret.reveal() for each in found if each.confidence == Confidence.MEDIUM}
        assert len(high) <= 3
        assert len(medium) <= 12


# --- what was read from a picture --------------------------------------------------------------


def test_in_a_picture_a_wrong_checksum_discards_nothing() -> None:
    secret = by_id("github-pat").forge(Random(1))
    wrong = secret[:-1] + ("0" if secret[-1] != "0" else "1")

    def found(*parts: Part) -> list[tuple[str, bool, Confidence]]:
        findings = [f for f in Scanner().read(parts).findings if f.rule.id == "github-pat"]
        said = ["from a picture" in " ".join(f.reasons) for f in findings]
        assert said == [not f.exact for f in findings]
        return [(f.spans[0].path, f.exact, f.confidence) for f in findings]

    picture = Part("words", f"see {wrong}", exact=False)
    assert found(picture, Part("text", "nothing")) == [("words", False, Confidence.MEDIUM)]
    assert found(picture) == [("words", False, Confidence.MEDIUM)], "one line, nothing else"
    right = Part("words", f"see {secret}", exact=False)
    assert found(right, Part("text", f"see {wrong}")) == [("words", True, Confidence.HIGH)]
    assert found(Part("text", f"see {wrong}")) == []
