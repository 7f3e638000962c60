"""Does a fingerprint tell the same credential from another, and nothing else?"""

from __future__ import annotations

import hashlib
import hmac

import pytest

from detectors import Secret, fingerprint

KEY = b"k" * 32


def test_equal_values_have_equal_fingerprints() -> None:
    assert fingerprint(Secret("value"), KEY) == fingerprint(Secret("value"), KEY)


def test_another_value_or_another_key_gives_another() -> None:
    seen = {
        fingerprint(Secret(value), key)
        for value in ("value", "Value", "value ", "")
        for key in (KEY, b"K" * 32)
    }
    assert len(seen) == 8


def test_it_is_hexadecimal_and_holds_nothing_of_the_value() -> None:
    text = fingerprint(Secret("value"), KEY)
    assert len(text) == 64
    assert int(text, 16)


def test_it_differs_from_a_plain_hash_with_the_same_key() -> None:
    plain = hmac.new(KEY, b"value", hashlib.sha256).hexdigest()
    assert fingerprint(Secret("value"), KEY) != plain


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        fingerprint(Secret("value"), b"short")


def test_any_text_has_one() -> None:
    assert fingerprint(Secret("\ud800 ñ 🔑"), KEY)
