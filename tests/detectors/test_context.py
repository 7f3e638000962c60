"""Do neighbouring words and the value itself lower confidence where they should, only there?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Confidence, Finding, Scanner
from detectors.context import doubts
from detectors.entropy import Look, is_digest, is_uuid, look, placeholder, shannon, strangeness
from detectors.rules import by_id
from tests.detectors.chunks import every

SCANNER = Scanner()


def only(text: str) -> Finding:
    (finding,) = SCANNER.scan(text)
    return finding


class TestWords:
    DOUBTFUL = (
        "this is an example: DB_PASSWORD={}",
        "here is a dummy password for the tests: DB_PASSWORD={}",
        "DB_PASSWORD={} is fake, don't worry",
        "DB_PASSWORD={} (not a real one)",
        "the old one, DB_PASSWORD={}, has already been revoked",
        "expired token: DB_PASSWORD={}",
    )
    CERTAIN = (
        "DB_PASSWORD={}",
        "for the deploy, DB_PASSWORD={} please",
        "please revoke DB_PASSWORD={} today",
        "it must not be deleted: DB_PASSWORD={}",
        "mail info@example.com about DB_PASSWORD={}",
        "we are out of examples.\n\nDB_PASSWORD={}",
    )

    @pytest.mark.parametrize("text", DOUBTFUL)
    def test_words_that_deny_lower_confidence_and_say_why(self, text: str) -> None:
        finding = only(text.format(by_id("password-setting").forge(Random(1))))
        assert finding.confidence == Confidence.LOW
        assert any("the words around it" in reason for reason in finding.reasons)

    @pytest.mark.parametrize("text", CERTAIN)
    def test_other_words_change_nothing(self, text: str) -> None:
        finding = only(text.format(by_id("password-setting").forge(Random(1))))
        assert finding.confidence == Confidence.MEDIUM
        assert finding.reasons == ()

    def test_a_checksum_is_not_talked_away(self) -> None:
        token = by_id("github-pat").forge(Random(1))
        finding = only(f"{token} is a fake token, promise")
        assert finding.confidence == Confidence.MEDIUM

    def test_what_stands_far_away_does_not_count(self) -> None:
        text = "a dummy password. " + "x " * 100 + "SECRET" + " y" * 100 + " it is fake"
        start = text.index("SECRET")
        assert doubts(text, start, start + 6) is None


class TestPlaceholders:
    FAKE = (
        "xxxxxxxxxxxxxxxx",
        "your-token-here",
        "YOUR_API_KEY",
        "<token>",
        "${DB_PASSWORD}",
        "{{ password }}",
        "$PASSWORD",
        "%PASSWORD%",
        "changeme",
        "change_me_please",
        "********",
        "••••••••",
        "REDACTED",
        "AKIAIOSFODNN7EXAMPLE",
        "aaaaaaaaaaaaaaaaaaaa",
        "abababababababababab",
        "abcdefghijklmnopqrst",
        "12345678901234567890",
        "my-secret-token",
        "insert_key_here",
        "replace-me",
        "sk-...",
    )

    @pytest.mark.parametrize("value", FAKE)
    def test_they_are_known(self, value: str) -> None:
        assert placeholder(value) is not None

    @every()
    def test_no_forged_value_is_taken_for_one(self, rule: object) -> None:
        random = Random(9)
        for _ in range(60):
            assert placeholder(rule.forge(random)) is None  # type: ignore[attr-defined]

    @pytest.mark.parametrize("value", FAKE)
    @pytest.mark.parametrize("text", ['api_key = "{}"', "DB_PASSWORD={}", "db://u:{}@db7.corp/x"])
    def test_none_is_shown(self, value: str, text: str) -> None:
        for finding in SCANNER.scan(text.format(value)):
            assert finding.confidence == Confidence.LOW


class TestLook:
    NOTHING = (
        "getpass()",
        "os.environ['DB_PASSWORD']",
        "process.env.TOKEN",
        "config.get('password')",
        "params[:password]",
        "/etc/ssl/private/server.key",
        "https://vault.corp.internal/v1/x",
        "user@corp.internal",
        "10.20.30.40",
        "2026-11-23",
        "v1.22.3",
        "server.properties",
        "sha256",
        "self.password",
    )
    WORDS = (
        "hunter",
        "letmein",
        "summer",
        "incorrect horse",
        "required",
        "some-identifier",
        "4711",
    )
    CHOSEN = ("hunter2", "Tr0ub4dor&3", "S0mmer!2026", "kiwi-Bend7-frost", "pa$$word!x")
    RANDOM = (
        "kJ8sQ2mZx7Lw4TnB9vRc",
        "9f86d081884c7d659a2feaa0c55ad015",
        "Zk3+/vQ9pLm2Xw8RtYb5NcHd==",
        "p7Qx-2mVw_9KtzR4sLbN8c",
    )

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            *((value, Look.NOTHING) for value in NOTHING),
            *((value, Look.WORD) for value in WORDS),
            *((value, Look.CHOSEN) for value in CHOSEN),
            *((value, Look.RANDOM) for value in RANDOM),
        ],
    )
    def test_a_value_is_what_it_looks_like(self, value: str, expected: Look) -> None:
        assert look(value) == expected

    def test_noise_is_stranger_than_words(self) -> None:
        assert strangeness("authentication") < 4 < 5 < strangeness("qzjxkvwpghtzqx")
        assert strangeness("1234") == 0

    def test_shannon_counts_bits(self) -> None:
        assert shannon("") == 0
        assert shannon("aaaa") == 0
        assert shannon("abcd") == 2

    def test_digests_and_uuids_are_told_by_their_form(self) -> None:
        assert is_digest("a" * 40)
        assert not is_digest("a" * 41)
        assert not is_digest("g" * 40)
        assert is_uuid("123e4567-e89b-42d3-a456-426614174000")
        assert not is_uuid("123e4567e89b42d3a456426614174000")


class TestConfidence:
    def test_a_random_value_in_settings_is_certain(self) -> None:
        value = by_id("key-setting").forge(Random(2))
        assert only(f'client_secret: "{value}"').confidence == Confidence.HIGH

    def test_a_word_is_doubtful(self) -> None:
        assert only("password = 'sunshine'").confidence == Confidence.LOW

    def test_a_local_database_is_doubtful(self) -> None:
        finding = only("postgres://app:kT7wq2Zp@localhost:5432/app")
        assert finding.confidence == Confidence.LOW
        assert finding.reasons == ("the host is this machine or an example",)

    SPOKEN = (
        "the db password is kT7wq2Zp",
        "pw: kT7wq2Zp",
        "password for staging: kT7wq2Zp",
        "root password on db7 is now kT7wq2Zp, please change it",
        "das Passwort lautet kT7wq2Zp",
        "Kennwort: kT7wq2Zp",
        "le mot de passe est kT7wq2Zp",
        "la contraseña es kT7wq2Zp",
        "a senha é kT7wq2Zp",
        "login with deploy / kT7wq2Zp",
        "log in as deploy with password kT7wq2Zp",
        "creds: deploy / kT7wq2Zp",
        "user: deploy, password: kT7wq2Zp",
    )

    @pytest.mark.parametrize("text", SPOKEN)
    def test_passwords_said_in_sentences_are_shown_but_not_certain(self, text: str) -> None:
        finding = only(text)
        assert finding.secret.reveal() == "kT7wq2Zp"
        assert finding.confidence == Confidence.MEDIUM

    SETTINGS = (
        "DB_PASSWORD=kT7wq2Zp",
        "export DB_PASSWORD='kT7wq2Zp'",
        'dbPassword: "kT7wq2Zp"',
        '{"password": "kT7wq2Zp", "user": "x"}',
        '{\\"password\\": \\"kT7wq2Zp\\"}',
        "<password>kT7wq2Zp</password>",
        '<add key="Password" value="kT7wq2Zp"/>',
        "Server=db7;User Id=sa;Password=kT7wq2Zp;Encrypt=True",
        "jdbc:mysql://db7/shop?user=app&password=kT7wq2Zp&ssl=true",
        "mysqldump --user app --password kT7wq2Zp shop",
        "mysqldump --password=kT7wq2Zp shop",
        "'password' => 'kT7wq2Zp',",
        'password := "kT7wq2Zp"',
        "spring.datasource.password=kT7wq2Zp",
        "- name: DB_PASSWORD\n  value: kT7wq2Zp",
        "|password|kT7wq2Zp|",
        "CREATE USER app WITH PASSWORD 'kT7wq2Zp';",
    )

    @pytest.mark.parametrize("text", SETTINGS)
    def test_settings_are_read_in_every_syntax(self, text: str) -> None:
        finding = only(text)
        assert finding.secret.reveal() == "kT7wq2Zp"
        assert finding.confidence >= Confidence.MEDIUM

    SILENT = (
        "the password is wrong",
        "I forgot my password again",
        "password: str = Field(...)",
        "def login(user: str, password: str) -> bool:",
        "password_hash = 'kT7wq2Zp9'",
        "csrf_token = 'kT7wq2Zp9x'",
        "max_tokens: 4096",
        "token_type: bearer1",
        "<input type='password' name='pw1'>",
        "reset your password at https://id.corp.internal/reset1",
        "secret santa is on 24.12.",
        "passwords must have 8+ characters",
        "token expires in 3600s",
        "the secret is 2 eggs",
        "git commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
        "see PR #1234, key takeaways: 3x faster",
        "Authorization: Bearer <token>",
    )

    @pytest.mark.parametrize("text", SILENT)
    def test_nothing_is_shown_where_no_secret_is(self, text: str) -> None:
        assert [each for each in SCANNER.scan(text) if each.confidence > Confidence.LOW] == []
