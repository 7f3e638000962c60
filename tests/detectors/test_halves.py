"""Do parts of one credential find each other over documents, and only those?"""

from __future__ import annotations

from random import Random

import pytest

from detectors.halves import Halves, completed, lacking, read_together
from detectors.model import Confidence, Part
from detectors.rules import ALL_RULES, by_id
from detectors.scanner import Scanner

SCANNER = Scanner()
HALVES = Halves(ALL_RULES)
AWS = by_id("aws-access-key").sample(Random(3))
KEY_ID, SECRET = AWS.secret, AWS.companions["secret_access_key"]


def _parts(*texts: str) -> list[Part]:
    return [Part(str(number), text) for number, text in enumerate(texts)]


def test_a_finding_knows_what_it_lacks() -> None:
    (alone,) = SCANNER.scan(KEY_ID)
    (whole,) = SCANNER.scan(f"{KEY_ID} {SECRET}")
    assert lacking(alone) == {"secret_access_key"}
    assert lacking(whole) == frozenset()


def test_only_what_was_incomplete_alone_is_completed() -> None:
    alone = SCANNER.scan(KEY_ID)
    whole = SCANNER.scan(f"{KEY_ID} {SECRET}")
    assert completed(alone, whole) == whole
    assert completed(whole, whole) == []
    assert completed([], whole) == []  # no document showed it by itself


@pytest.mark.parametrize("order", [(KEY_ID, SECRET), (SECRET, KEY_ID)])
def test_two_documents_read_together(order: tuple[str, str]) -> None:
    (found,) = read_together(SCANNER, [_parts("hi", text) for text in order])
    assert found.places == (0, 1)
    assert found.finding.confidence is Confidence.HIGH
    assert found.finding.companions["secret_access_key"].reveal() == SECRET
    assert {span.path for span in found.finding.spans} == {"0/1", "1/1"}


def test_documents_that_say_nothing_together_give_nothing() -> None:
    assert read_together(SCANNER, [_parts(KEY_ID), _parts("thanks a lot")]) == []
    assert read_together(SCANNER, [_parts(f"{KEY_ID} {SECRET}"), _parts("thanks")]) == []
    # half of a line is no credential, whatever the next message begins with
    assert read_together(SCANNER, [_parts("ghp_abcdefgh"), _parts("ijklmnopqrst")]) == []


@pytest.mark.parametrize(
    "text",
    [SECRET, f"`{SECRET}`", f"the secret:\n{SECRET}\n", f"secret = {SECRET}", f"({SECRET})"],
)
def test_a_loose_string_is_a_part(text: str) -> None:
    loose = HALVES.loose(_parts(text))
    assert SECRET in {each.secret.reveal() for each in loose}
    assert {each.confidence for each in loose} == {Confidence.LOW}
    (span,) = loose[0].spans
    assert text[span.start : span.end] == loose[0].secret.reveal()
    assert HALVES.part_of_one(_parts(text), SCANNER.scan(text))


@pytest.mark.parametrize(
    "text",
    [
        "see you tomorrow at the usual place",
        "commit 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
        "container 6f1c2d3e-1111-4222-8333-444455556666 is gone",
        f"https://docs.example/d/{SECRET.replace('/', 'x').replace('+', 'y')}/edit",
        "aVeryLongIdentifierInSomeSourceCodeWithoutAnyDigit",
        "x" * 9000 + f" {SECRET}",  # a file, whose parts stand in it together
    ],
)
def test_what_is_no_part(text: str) -> None:
    assert HALVES.loose(_parts(text)) == []
    assert not HALVES.part_of_one(_parts(text), SCANNER.scan(text))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("username: deploy\npassword: {}", {"user": "deploy"}),
        ("password: {}\nusername: deploy", {"user": "deploy"}),
        ("DB_USER=deploy\nDB_PASSWORD={}", {"user": "deploy"}),
        ("login deploy\npassword {}", {"user": "deploy"}),
        ("login: deploy@acme.example\npw: {}", {"user": "deploy@acme.example"}),
        ('{{"user": "deploy", "password": "{}"}}', {"user": "deploy"}),
        ("password: {}", {}),
        ("user: and\npassword: {}", {}),
        ("user: deploy\n" + "talk " * 60 + "\npassword: {}", {}),  # too far away
    ],
)
def test_a_password_says_whose_it_is(text: str, facts: dict[str, str]) -> None:
    (found,) = SCANNER.scan(text.format("gT7!kvz09Qw"))
    assert found.secret.reveal() == "gT7!kvz09Qw"
    assert {name: found.facts.get(name) for name in facts} == facts
    assert "user" in facts or "user" not in found.facts
    assert len(found.spans) == 1  # a name is not hidden


@pytest.mark.parametrize(
    "text",
    [
        "client_id: web-app\nclient_secret: {}\ntenant_id: corp-1",
        "tenant_id=corp-1\nclient_secret={}\nclient_id=web-app",
    ],
)
def test_a_client_secret_says_of_which_client_and_tenant(text: str) -> None:
    value = "q7Rt2Lm9Xv4Kp8Zs3Bn6Wc1Jd5Hf0Gy"
    (found,) = SCANNER.scan(text.format(value))
    assert found.secret.reveal() == value
    assert (found.facts["client"], found.facts["tenant"]) == ("web-app", "corp-1")


@pytest.mark.parametrize(
    "text",
    [
        "{id}\n{secret}",
        "{secret}\n{id}",
        "{id} / {secret}",
        "{secret} / {id}",
        "| id | secret |\n|---|---|\n| {id} | {secret} |",
        "access key id {id}\nsecret {secret}",
        "- {id}\n- {secret}",
    ],
)
def test_id_and_secret_in_lists_and_tables(text: str) -> None:
    found = SCANNER.scan(text.format(id=KEY_ID, secret=SECRET))
    assert [each.rule.id for each in found] == ["aws-access-key"]
    assert found[0].companions["secret_access_key"].reveal() == SECRET
    assert len(found[0].spans) == 2
