"""Are seeds, recovery codes and app passwords found in sentences, in ten languages?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Confidence, Finding, Scanner
from detectors.rules import _second_factor_told as told
from detectors.rules import by_id

SCANNER = Scanner()
CODES = (
    *("e40d8-3bf57", "a3f9-77b1", "4821 9931", "83920174", "7gh4k9qw", "kqvz-mwpt-xrbl-dfgh-ncyj"),
    *("7GH4K-9QWER-2TYU8-PLK3J-MNB5V", "482 199 317"),
)
CODES_ARE = (
    *("recovery codes for the shared account (in case Kim is out): {}", "backup code {}"),
    *(
        "here is one of the backup codes: {}",
        "the single-use backup codes are {}",
        "scratch codes {}",
    ),
    *("Wiederherstellungscodes: {}", "codes de récupération: {}", "códigos de recuperación {}"),
    *("códigos de recuperação: {}", "codici di backup: {}", "kody zapasowe: {}"),
    *("резервные коды: {}", "备用验证码:{}", "バックアップコード:{}", "rescue codes:\n{}"),
)
SEED_IS = (
    *(
        "for the record the TOTP seed for that shared acct is {} so you can all add it",
        "MFA seed {}",
    ),
    *("TOTP seed for the aws root: {}", "the 2fa secret of the shop account is {}"),
    *("add this to your authenticator: {}", "enter {} manually into Google Authenticator"),
    *("der TOTP-Seed für das geteilte Konto ist {}", "Das 2FA-Geheimnis lautet {}"),
    *("la seed TOTP du compte partagé est {}", "clé secrète 2FA : {}", "el secreto 2FA es {}"),
    *(
        "la semilla TOTP de la cuenta es {}",
        "a semente TOTP da conta é {}",
        "o segredo do 2FA é {}",
    ),
    *("il seed TOTP dell'account è {}", "ziarno TOTP konta to {}", "sekret 2FA to {}"),
    *("секрет TOTP для аккаунта {}", "ключ 2FA: {}", "TOTP 密钥是 {}", "两步验证密钥:{}"),
    *("TOTPのシードは {} です",),
)
PASSWORD_IS = (
    *(
        "smtp password: {}",
        "password for gmail smtp is {}",
        "app password {}",
        "pass: {}",
        "pw: {}",
    ),
    *(
        'SMTP_PASS="{}"',
        "MAIL_PASSWORD={}",
        "smtp pass is {} for noreply@",
        "use {} as the password",
    ),
    *('gmail app pw "{}"', '{{"pass": "{}"}}', "Das Passwort lautet {}", "mot de passe : {}"),
)
SILENT = (
    *("recovery codes are in the safe, all 10 of them", "recovery codes:\n1234-5678"),
    *(
        "the backup code is broken since 20261123",
        "backup codes: node-1234",
        "backup code: line 4213",
    ),
    *("backup code was reviewed in PROJ-12345", "recovery code path: 0x7ffe12ab"),
    *("add the second factor with your auth code then wait", "2fa key: see wiki"),
    *("password from kims mail does work here", "password: must have been lost last week"),
    *("smtp auth over port with pass from file does work", "google says they know what this does"),
)


def shown(text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM]


def values(text: str) -> list[str]:
    return [each.secret.reveal() for each in shown(text)]


@pytest.mark.parametrize("way", CODES_ARE)
@pytest.mark.parametrize("code", CODES)
def test_a_single_code(way: str, code: str) -> None:
    assert values(way.format(code)) == [code]


@pytest.mark.parametrize("joint", [" ", ", ", " and ", "\n", "\n- "])
def test_each_of_a_few_codes_is_hidden(joint: str) -> None:
    for few in (2, 3, 6):
        random = Random(few)
        codes = told.codes_of(" ".join(by_id("recovery-code-told").forge(random) for _ in range(2)))
        codes = codes[:few]
        text = f"recovery codes for the shared account: {joint.join(codes)} please keep them"
        (found,) = shown(text)
        assert text[found.start : found.end] == joint.join(codes)
        assert found.facts["count"] == len(codes)


@pytest.mark.parametrize("way", SEED_IS)
@pytest.mark.parametrize("length", [16, 26, 32, 52])
def test_a_seed(way: str, length: int) -> None:
    seed = (
        "".join(Random(f"{way}{length}").choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=length - 2))
        + "7Q"
    )
    assert values(way.format(seed)) == [seed]


@pytest.mark.parametrize("way", SEED_IS)
def test_a_seed_in_groups(way: str) -> None:
    for seed in ("MZXW 6YTB OI2D QNZR", "MZXW 6YTB OI2D QNZR KRUG KIDR 4OJQ 2BNV"):
        assert values(way.format(seed)) == [seed]


@pytest.mark.parametrize("way", PASSWORD_IS)
def test_an_app_password(way: str) -> None:
    for seed in range(5):
        value = by_id("app-password-in-groups").forge(Random(seed))
        assert values(way.format(value)) == [value]


@pytest.mark.parametrize("text", SILENT)
def test_talk_about_them_is_none(text: str) -> None:
    assert shown(text) == []
