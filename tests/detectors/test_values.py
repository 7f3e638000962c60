"""Do the models tell made and chosen values from words of code, also ones they never saw?"""

from __future__ import annotations

import string
from datetime import UTC, datetime
from random import Random

from detectors import value_weights, values
from detectors.model import Confidence
from detectors.rules._values import CHOSEN, LIKELY, as_key, as_password, is_name, is_phrase
from tests.detectors import generic_text

NOW = datetime(2026, 11, 23, tzinfo=UTC)
COUNT = 300
IDENTIFIERS = [
    "getUserName",
    "set_password_field",
    "MAX_RETRY_COUNT",
    "text/html",
    "application/json",
    "user.name.label",
    "createElement2",
    "onClickHandler",
    "server_port_number",
    "DEFAULT_TIMEOUT_MS",
    "kubernetes.io/hostname",
    "node-modules",
    "utf-8",
    "x-forwarded-for",
    "content-length",
    "background-color",
    "spring-boot-starter",
    "readOnlyRootFilesystem",
    "ansible_python_interpreter",
    "com.corp.shop.Main",
    "README.md",
    "v1alpha1",
    "application/x-www-form-urlencoded",
    "ISO-8859-1",
    "en_US.UTF-8",
    "org.springframework.boot",
    "int64",
    "index.html",
    "not_found_error",
    "step-by-step",
    "state-of-the-art",
    "well-known",
    "e.g.",
    "yesterday",
    "because",
    "describes",
    "configuration",
    "somebody",
    "afterwards",
    "password_reset_token",
    "access_token_url",
    "isPassword",
]


def share(found: list[bool]) -> float:
    return sum(found) / len(found)


def test_features_have_names_and_weights() -> None:
    size = len(values.FEATURES)
    assert len(set(values.FEATURES)) == size
    assert len(value_weights.KEY) == len(value_weights.PASSWORD) == size
    for value in ("", "a", "Sommer2024!", "x" * 500, "пароль", "a b c", "\x00", "0" * 40):
        row = values.features(value)
        assert len(row) == size
        assert all(-1 <= each <= 1.01 for each in row), value


def test_scores_are_shares() -> None:
    for value in ("", "a", "kX9!" * 200, "-" * 50):
        assert 0 <= values.key(value) <= 1
        assert 0 <= values.password(value) <= 1


def test_keys_are_likely() -> None:
    random = Random(41)
    for sort in ("alnum", "lower", "base64", "url64", "prefixed"):
        made = [generic_text.KEYS[sort](random) for _ in range(COUNT)]
        assert share([values.key(each) >= LIKELY for each in made]) >= 0.97, sort


def test_passwords_are_likely() -> None:
    random = Random(42)
    for sort, make in generic_text.PASSWORDS.items():
        made = [make(random) for _ in range(COUNT)]
        assert share([values.password(each) >= CHOSEN for each in made]) >= 0.9, sort


def test_short_random_passwords_are_likely() -> None:
    random = Random(43)
    alphabet = string.ascii_letters + string.digits
    made = [generic_text.text(random, alphabet, 8) for _ in range(COUNT)]
    assert share([values.password(each) >= CHOSEN for each in made]) >= 0.95


def test_words_and_identifiers_are_neither() -> None:
    assert share([values.key(each) >= LIKELY for each in IDENTIFIERS]) == 0
    assert share([values.password(each) >= CHOSEN for each in IDENTIFIERS]) <= 0.12
    words = value_weights.WORDS.split()
    assert len(words) > 1_000
    assert share([values.password(each) >= CHOSEN for each in words]) <= 0.005


def test_phrases_are_of_four_words_that_are_not_of_code() -> None:
    random = Random(44)
    assert all(is_phrase(generic_text.phrase(random)) for _ in range(COUNT))
    for value in (
        "my-app-db-secret",
        "three-short-words",
        "user.name.label.text",
        "kitten lamp sun sky",
    ):
        assert not is_phrase(value), value


def test_names_of_secrets_are_none() -> None:
    for value in (
        *(
            "my-app-secret-7f9c",
            "shop-db-credentials-v2",
            "AUTH_TOKEN_V2",
            "aes-256-gcm",
            "sha512-crypt",
        ),
        *("TokenType2", "passwordInput1", "password_reset_v2", "test1234", "password1", "admin123"),
    ):
        assert is_name(value) or as_password(value, {}, NOW).confidence == Confidence.LOW
        assert as_key(value, {}, NOW).confidence == Confidence.LOW, value
    for value in ("monkey-Barcelona-56", "Sommer2024!", "qwertz-Hase-7", "P@ssw0rd!23"):
        assert not is_name(value), value
        assert as_password(value, {}, NOW).confidence != Confidence.LOW, value
