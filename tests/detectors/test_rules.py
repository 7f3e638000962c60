"""Does every rule keep the contract: finds its own forgery, stays silent on its look-alikes?"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from random import Random

import pytest

from detectors import Scanner
from detectors.model import Confidence, Finding, Rule
from detectors.rules import ALL_RULES, by_id, generic
from tests.detectors.chunks import every

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SCANNER = Scanner(now=lambda: NOW)

GENERIC = {rule.id for rule in generic.RULES}
ISSUED = tuple(rule for rule in ALL_RULES if rule.id not in GENERIC)
"""The findings of generic rules depend on their surroundings; test_scan.py has them."""

LENIENT = {"cloudflare-user-token", "cloudflare-account-token", "cloudflare-global-key"}
"""A misfit of their checksum lowers the confidence only, since it is not documented."""

CARRIERS = {
    "alone": "{}",
    "prose": "please use {} until Friday",
    "backticks": "`{}`",
    "setting": "k={};",
    "link": "<https://intranet.test/|{}>",
    "lines": "first line\n{}\nlast line",
    "json": '{{"a": "{}"}}',
    "brackets": "[{}]",
}

every_rule = every(ALL_RULES)
every_issued = every(ISSUED)


def _of(rule: Rule, text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.rule.id == rule.id]


def _accepted(rule: Rule, text: str) -> list[str]:
    values = [found["secret"] for found in rule.pattern.finditer(text)]
    return [value for value in values if rule.check(value)]


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))


def test_by_id_finds_every_rule_and_no_other() -> None:
    assert all(by_id(rule.id) is rule for rule in ALL_RULES)
    with pytest.raises(KeyError):
        by_id("no-such-rule")


@every_rule
def test_fields_are_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+|jwt", rule.id)
    assert rule.title
    assert not rule.title.endswith(".")
    assert "secret" in rule.pattern.groupindex
    assert rule.references
    assert all(each.startswith("https://") or each.endswith(".") for each in rule.references)
    assert "{secret}" in rule.carrier
    assert all("{" + name + "}" in rule.carrier for name in rule.companions)
    assert all("secret" in each.pattern.groupindex for each in rule.companions.values())
    assert rule.near_misses


@every_issued
def test_the_issuer_is_the_module(rule: Rule) -> None:
    module = f"detectors.rules.{rule.issuer}"
    assert rule in __import__(module, fromlist=["RULES"]).RULES
    assert len(rule.near_misses) >= 2


@every_rule
def test_keywords_are_selective_and_in_every_sample(rule: Rule) -> None:
    assert all(len(word.encode()) >= 3 and word == word.lower() for word in rule.keywords)
    for seed in range(20):
        text = rule.sample(Random(seed)).text.lower()
        assert any(word in text for word in rule.keywords)


@every_rule
def test_the_same_seed_gives_the_same_sample(rule: Rule) -> None:
    assert rule.sample(Random(5)) == rule.sample(Random(5))
    assert rule.sample(Random(5)).secret != rule.sample(Random(6)).secret


@every_issued
def test_the_pattern_finds_the_forgery_once(rule: Rule) -> None:
    for seed in range(40):
        sample = rule.sample(Random(seed))
        assert _accepted(rule, sample.text) == [sample.secret]


@every_issued
@pytest.mark.parametrize("carrier", CARRIERS)
def test_the_scanner_finds_the_forgery_in_its_exact_place(rule: Rule, carrier: str) -> None:
    sample = rule.sample(Random(11))
    # In JSON the line breaks of a carrier or a key are escaped.
    inner = json.dumps(sample.text)[1:-1] if carrier == "json" else sample.text
    text = CARRIERS[carrier].format(inner)
    [found] = [each for each in _of(rule, text) if each.secret.reveal() == sample.secret]
    assert set(found.companions) == set(sample.companions)
    for name, value in sample.companions.items():
        assert found.companions[name].reveal() == value
    written = json.dumps(sample.secret)[1:-1] if carrier == "json" else sample.secret
    assert text[found.start : found.end] == written


@every_issued
def test_italics_around_it_do_not_hide_it(rule: Rule) -> None:
    if rule.carrier != "{secret}":
        pytest.skip("only a bare secret is set in italics")
    sample = rule.sample(Random(12))
    for text in (f"_{sample.text}_", f"*{sample.text}*", f"~{sample.text}~"):
        assert [each.secret.reveal() for each in _of(rule, text)] == [sample.secret]


@every_issued
def test_it_is_silent_on_its_look_alikes(rule: Rule) -> None:
    for text in rule.near_misses:
        assert not _of(rule, text)
        assert not _accepted(rule, text)


@every_issued
def test_glued_to_more_of_the_same_it_is_none(rule: Rule) -> None:
    if rule.carrier != "{secret}":
        pytest.skip("its name stands before it")
    secret = rule.forge(Random(13))
    if secret.startswith("http"):
        pytest.skip("a link may follow a word")
    assert secret not in _accepted(rule, f"Zq7{secret}")


@every([each for each in ISSUED if "CRC-32" in each.proves and each.id not in LENIENT])
def test_a_flipped_checksum_is_silent(rule: Rule) -> None:
    for seed in range(10):
        secret = rule.forge(Random(seed))
        if rule.id == "gitlab-pat" and "." not in secret:
            continue  # the classic form carries none
        flipped = secret[:-1] + ("0" if secret[-1] != "0" else "1")
        assert not _of(rule, f"use {flipped} please")


@pytest.mark.parametrize("rule_id", sorted(LENIENT))
def test_a_misfit_of_an_undocumented_checksum_lowers(rule_id: str) -> None:
    rule = by_id(rule_id)
    secret = rule.forge(Random(1))
    flipped = secret[:-1] + ("0" if secret[-1] != "0" else "1")
    [found] = _of(rule, flipped)
    assert found.confidence is Confidence.MEDIUM


@every_rule
def test_inspection_gives_json_and_never_the_secret(rule: Rule) -> None:
    sample = rule.sample(Random(14))
    seen = rule.inspect(sample.secret, sample.companions, NOW)
    text = json.dumps(dict(seen.facts))
    hidden = [v for name, v in sample.companions.items() if rule.companions[name].secret]
    public = rule.id in {"aws-access-key", "aws-session", "gcs-hmac", "twilio-api-key"}
    assert all(value not in text for value in hidden)
    assert public or sample.secret not in text


class TestAws:
    def test_a_documentation_key_is_low(self) -> None:
        [found] = SCANNER.scan("aws_access_key_id=AKIA" + "IOSFODNN7EXAMPLE")
        assert found.confidence is Confidence.LOW

    def test_the_id_alone_is_less_bad_than_the_pair(self) -> None:
        rule = by_id("aws-access-key")
        sample = rule.sample(Random(2))
        [alone] = _of(rule, f"key {sample.secret}")
        [pair] = _of(rule, sample.text)
        assert alone.severity < pair.severity
        assert alone.confidence < pair.confidence
        assert len(str(pair.facts["account"])) == 12

    def test_the_secret_key_is_hidden_too(self) -> None:
        sample = by_id("aws-access-key").sample(Random(3))
        [found] = _of(by_id("aws-access-key"), sample.text)
        hidden = {sample.text[span.start : span.end] for span in found.spans}
        assert hidden == {sample.secret, sample.companions["secret_access_key"]}


class TestLinks:
    @pytest.mark.parametrize("rule_id", ["aws-presigned-url", "google-signed-url", "azure-sas"])
    def test_an_expired_link_is_low(self, rule_id: str) -> None:
        rule = by_id(rule_id)
        value = rule.forge(Random(4))
        late = datetime(2040, 1, 1, tzinfo=UTC)
        assert rule.inspect(value, {}, NOW).confidence is None
        seen = rule.inspect(value, {}, late)
        assert seen.confidence is Confidence.LOW
        assert seen.facts["expired"] is True


class TestPypi:
    def test_the_caveats_are_read(self) -> None:
        rule = by_id("pypi-token")
        facts = rule.inspect(rule.forge(Random(5)), {}, NOW).facts
        assert facts["index"] == "production"
        assert "user" in facts


class TestServiceAccount:
    def test_it_is_found_in_json_in_any_order_with_the_key_as_pem(self) -> None:
        rule = by_id("gcp-service-account")
        pem = rule.forge(Random(6))
        email = rule.companions["client_email"].forge(Random(6))
        entries = {
            "client_email": email,
            "private_key": pem + "\n",
            "type": "service_account",
            "private_key_id": "0123456789abcdef" * 2 + "89abcdef",
        }
        for text in (
            json.dumps(entries),
            json.dumps(entries, indent=2),
            json.dumps(json.dumps(entries)),
        ):
            [found] = _of(rule, text)
            assert found.secret.reveal() == pem
            assert found.facts["client_email"] == email
            assert found.facts["project_id"] == email.split("@")[1].split(".")[0]


def test_the_database_of_a_public_dsn_is_no_alarm() -> None:
    rule = by_id("sentry-dsn")
    [found] = _of(rule, rule.forge(Random(7)))
    assert found.severity.word == "info"


def _told(text: str) -> list[tuple[str, str]]:
    found = [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM]
    return [(each.rule.id, each.secret.reveal()) for each in found]


def test_an_auth_token_is_twilios_only_where_twilio_is_named() -> None:
    value = by_id("twilio-auth-token").forge(Random(21))
    assert _told(f"AUTH_TOKEN={value}") == [("key-setting", value)]
    assert _told(f"TWILIO_AUTH_TOKEN={value}") == [("twilio-auth-token", value)]
    assert _told(f"# twilio\nauth_token: {value}") == [("twilio-auth-token", value)]


def test_what_browsers_send_to_mixpanel_is_public() -> None:
    value = by_id("mixpanel-token").forge(Random(25))
    text = f'"name": "Kim"}},"$token":"{value}","$distinct_id":"7f3"'
    (finding,) = SCANNER.scan(text)
    assert (finding.rule.id, finding.secret.reveal()) == ("mixpanel-token", value)
    assert finding.facts["public"] is True


def test_an_x_bearer_token_whose_id_holds_signs() -> None:
    value = by_id("twitter-bearer").forge(Random(22))
    signed = value[:21] + "H%2B1Ax" + value[26:]
    for text in (f"bearer for the X scraper: {signed}", f"Authorization: Bearer {signed}"):
        assert _told(text) == [("twitter-bearer", signed)]


def test_the_refresh_token_beside_an_oauth_token() -> None:
    value = by_id("anthropic-oauth").forge(Random(23)).replace("-oat", "-ort")
    assert _told(f'{{"refresh": "{value}"}}') == [("anthropic-oauth", value)]


def test_a_key_of_hexadecimal_digits_behind_its_prefix_is_no_name() -> None:
    value = "sk-edbc7f1e2ac04fd9a1bb03cce5d2fa68"
    assert _told(f"the deepseek api key for the shop is {value}, please keep it")[0][1] == value


@pytest.mark.parametrize("around", ["Authorization: Bearer {}", "see {} there", "TOKEN={}", "{}"])
def test_a_secret_token_link_is_taken_whole(around: str) -> None:
    value = by_id("secret-token-uri").forge(Random(24))
    assert _told(around.format(value)) == [("secret-token-uri", value)]
