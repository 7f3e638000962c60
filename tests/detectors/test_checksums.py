"""Do the checksums fit what the issuers publish, and do they notice a change?"""

from __future__ import annotations

from base64 import b32encode
from random import Random
from zlib import crc32

import pytest

from detectors.rules import _forge, by_id
from detectors.rules._checksum import (
    aws_account,
    base36,
    crc32_base36,
    crc32_base62,
    crc32_hex,
    fine_grained_hint,
    plausible,
)
from detectors.rules.gitlab import forge_routable, routable_fits

_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

CHECKED = (
    "github-pat",
    "github-oauth",
    "github-user",
    "github-server",
    "github-refresh",
    "npm-token",
    "atlassian-api-token",
    "atlassian-admin-key",
    "atlassian-service-token",
)


def test_crc32_reads_back_in_base_62() -> None:
    random = Random(1)
    for _ in range(200):
        body = _forge.text(random, _forge.ALNUM, 30)
        number = 0
        for each in crc32_base62(body):
            number = number * 62 + _BASE62.index(each)
        assert number == crc32(body.encode())


def test_checksums_are_padded_to_their_width() -> None:
    assert crc32_base62("") == "000000"
    assert crc32_base36("") == "0000000"
    assert crc32_hex("") == "00000000"
    assert base36(44, 2) == "18"


def test_the_published_check_value_of_crc32() -> None:
    # CRC-32/ISO-HDLC of "123456789" is cbf43926 in every catalogue.
    assert crc32_hex("123456789") == "cbf43926"
    assert int(crc32_base36("123456789"), 36) == 0xCBF43926


@pytest.mark.parametrize("rule_id", CHECKED)
def test_one_changed_character_is_noticed(rule_id: str) -> None:
    rule = by_id(rule_id)
    value = rule.forge(Random(7))
    assert rule.check(value)
    for at in range(len(value) - 20, len(value)):
        if value[at] == "=":
            continue
        other = "0" if value[at] != "0" else "1"
        assert not rule.check(value[:at] + other + value[at + 1 :]), at


def test_routable_tokens_carry_length_and_checksum() -> None:
    value = forge_routable(Random(3))
    assert routable_fits(value)
    assert not routable_fits(value[:-1] + ("0" if value[-1] != "0" else "1"))
    head = value[:-9] + base36(45, 2)
    assert not routable_fits(head + crc32_base36(head)), "a wrong length is no token"


def test_routable_tokens_may_wear_an_instance_prefix() -> None:
    covered = forge_routable(Random(4), prefix="SIE-glpat-")
    assert routable_fits(covered)
    assert routable_fits("SIE-" + forge_routable(Random(4)))


def test_fine_grained_hint_is_upper_case_base32() -> None:
    hint = fine_grained_hint("github_pat_" + "a" * 22)
    assert len(hint) == 8
    assert set(hint) <= set(_forge.BASE32)


def test_the_account_stands_in_a_new_key_id() -> None:
    # An id and its account that stand in public write-ups of the format.
    assert aws_account("ASIA" + "QNZGKIQY56JQ7WML") == "029608264753"


@pytest.mark.parametrize("account", ["000000000001", "123456789012", "999999999999"])
def test_the_account_is_bits_1_to_40(account: str) -> None:
    number = (int(account) << 7) | (1 << 47)  # today's ids have the first bit set
    key_id = "AKIA" + b32encode(number.to_bytes(6, "big") + bytes(4)).decode()
    assert aws_account(key_id) == account


@pytest.mark.parametrize("key_id", ["AKIAIOSFODNN7EXAMPLE", "AKIA" + "J" * 16, "AKIA", "AKIA0189"])
def test_old_and_broken_key_ids_carry_no_account(key_id: str) -> None:
    assert aws_account(key_id) is None


def test_plausible_refuses_only_what_repeats() -> None:
    assert not plausible("x" * 40)
    assert plausible("abcdefgh")
