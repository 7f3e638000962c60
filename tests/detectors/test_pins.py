"""Is a PIN or the code of a door found however people tell it, and no other number?"""

from __future__ import annotations

import pytest

from detectors import Confidence, Finding, Scanner, redact_text
from detectors.rules._pins import RULES
from detectors.rules.generic import RULES as GENERIC

SCANNER = Scanner()
ONE = (
    *("passcode for the standup bridge is {}", "Door code server room B2 is {}#", "initial PIN {}"),
    *("customer's support PIN is {}", "alarm panel code changes today, new one {}", "PIN {}"),
    *("OTP is always {} on UAT", "test OTP: {}", "the SMS code is hardcoded to {} in staging"),
    *(
        "Türcode ist {}#",
        "Zugangscode: {}",
        "Alarmcode {}",
        "Schließfachcode {}",
        "PIN vom Handy: {}",
    ),
    *("Code für die Tür: {}", "die Alarmanlage hat den Code {}", "Die PIN lautet {}"),
    *("le code d'entrée est {}", "code de la porte: {}", "digicode {}", "code PIN {}"),
    *("le code de l'alarme c'est {}", "le code du portail est {}", "mon code PIN est {}"),
    *("el PIN es {}", "el código de la puerta es {}#", "la clave de la alarma es {}"),
    *("o PIN do cartão é {}", "código do portão: {}", "a senha do cofre é {}"),
    *("il codice dell'allarme è {}", "codice del cancello: {}", "il pin della carta è {}"),
    *("kod do drzwi {}#", "kod do alarmu to {}", "PIN do telefonu {}", "kod do bramy: {}"),
    *("код от двери {}*", "код домофона {}", "пин-код {}", "пин от карты {}"),
    *("门禁密码{}#", "密码锁 {}", "门禁密码改成{}#了", "PIN码是{}"),
    *("暗証番号は{}です", "入館コード:{}", "玄関の暗証番号: {}#", "현관 비밀번호 {}*"),
    *('{{"name":"kim","pin":"{}"}}', "pin: {}", "PIN={}", "door_code={}", '"accessCode": "{}"'),
    *("SIM_PIN={}", "user.pin = {}", "|PIN|{}|", "PIN: *{}*", "PIN `{}`", "*PIN:* {}"),
    *("Dial +1 555 010 9999 and use PIN {}#", "conference PIN: {}#", "host PIN for the weekly: {}"),
    *("the code for the front door is {}", "new gate code is {}#", "disarm code {}", "keypad: {}"),
    *(
        "use {} as the pin",
        "{} is the door code",
        "punch {}# into the keypad",
        "card pin {} thanks",
    ),
    *("what's the door code?\nkim: {}#", "user pin changed to {}", "the lockbox code is now {}"),
    *("| user | PIN |\n|---|---|\n| kim | {} |", "||user||PIN||\n|kim|{}|", "name;PIN\nkim;{}"),
)
SEVERAL = (
    "die PIN für das Handy ist {}, für die Tankkarte ist es {}",
    "il codice dell'allarme è {}, quello del cancello {}",
    "sim pin is {} and puk is {}",
    "garage door code {}, alarm {}",
)
SILENT = (
    *(
        "error code 4040",
        "exit code 1234",
        "zip code 90210",
        "postal code 90210",
        "country code 4921",
    ),
    *(
        "status code 5000",
        "product code 48213",
        "promo code SAVE20",
        "QR code 4811",
        "git code 4811",
    ),
    *(
        "bar code 48139172",
        "PIN 13 is GND",
        "pin 1024 to core",
        "pinned 2024 posts",
        "PIN is 4 digits",
    ),
    *("your one-time code is 483152", "verification code 483152", "OTP 483152", "SMS code 483152"),
    *("Your OTP is 483152. Do not share it.", "pin 483152 valid for 10 minutes"),
    *("your passcode expires in 5 minutes: 483152", "login code: 483152", "code 2345 lines"),
    *("listen on port 5000", "the gate code changed since 2019", "door code by 2026"),
    *("PIN: dial +49 30 4711 4812", "the access code path takes 3000 ms", "the PIN costs 4000 EUR"),
    *("alarm code 4040 raised by the PLC", "please pin 1203 to the channel", "pin: 2024-11-01"),
    *(
        "pin the process to 4096 cores",
        "entry code review is in PR1234",
        "alarm code E1004 is shown",
    ),
    *("address: 12 MG Road, Pune, PIN: 411001", '"pincode": 560034', "zip/pin code: 411001"),
    *("access codes for 4000 users", "gate 4813 is closed", "use code 4813 at checkout"),
    *(
        "access code in src/lock.c line 4813",
        "code for the lock is 2048 bytes",
        "PIN pad model 4813",
    ),
    *("code for door opener was merged in #4813", "code to access the API returns 4040"),
    *("building code 2018", "code d'erreur 4040", "code postal 75011", "código de error 4040"),
    *("kod błędu 4040", "код города 4951", "错误码 4040", "邮政编码 100080", "エラーコード 4040"),
    *(
        "Fehlercode 4040",
        "Erlang/OTP 2600",
        "PIN length 4096",
        "spin 4000",
        "assert puk == (30030, 7)",
        "pin_count: 1024",
    ),
)


def shown(text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM]


def values(text: str) -> list[str]:
    return [each.secret.reveal().strip("#*") for each in shown(text)]


def test_a_code_that_lives_until_friday_and_one_that_is_not_to_be_shared() -> None:
    assert values("the door code is 55120, it expires on Friday") == ["55120"]
    assert values("door code is 55120, please don't share it") == ["55120"]
    assert values("your one-time code is 483152, it expires in 10 minutes") == []


def test_they_are_joined() -> None:
    assert all(rule in GENERIC for rule in RULES)


@pytest.mark.parametrize("way", ONE)
def test_it_is_found_in_every_way_of_telling_it(way: str) -> None:
    for code in ("4813", "931745", "7392"):
        text = way.format(code)
        assert values(text) == [code]
        assert shown(redact_text(text, SCANNER.scan(text), lambda _: "[removed: a PIN]")) == []


@pytest.mark.parametrize("way", SEVERAL)
def test_several_are_found_in_one_sentence(way: str) -> None:
    assert values(way.format("4813", "931745")) == ["4813", "931745"]


def test_the_signs_of_a_keypad_belong_to_it() -> None:
    for code in ("4813#", "*4813#", "4813*"):
        (found,) = shown(f"the gate code is {code}")
        assert found.secret.reveal() == code
    assert values("the gate code is *4813*") == ["4813"]


@pytest.mark.parametrize("code", ["48A13", "B4813", "4813A", "7731BX"])
def test_codes_with_letters(code: str) -> None:
    for way in ("le code d'entrée est {}", "digicode {}", "building entry code: {}"):
        assert values(way.format(code)) == [code]


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_are_none(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize("code", ["0000", "1234", "123456", "1111", "4321"])
def test_what_everybody_tries_first_is_low(code: str) -> None:
    found = SCANNER.scan(f"enter PIN {code} to reset")
    assert all(each.confidence == Confidence.LOW for each in found)
