"""Is a value found under every name in every syntax, and a reference to one never?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Confidence, Scanner
from detectors.rules._values import forge_password, forge_random

SCANNER = Scanner()
NAMES = (
    *(
        "password",
        "DB_PASSWORD",
        "dbPassword",
        "db.password",
        "smtp_pass",
        "redis_pw",
        "userPwd",
        "passwd",
    ),
    *(
        "passwort",
        "kennwort",
        "mot_de_passe",
        "contraseña",
        "senha",
        "haslo",
        "wachtwoord",
        "heslo",
        "lösenord",
    ),
    *("пароль", "密码", "パスワード", "passphrase", "PASSWORD_PROD", "password2"),
)
KEY_NAMES = (
    *(
        "api_key",
        "API_KEY",
        "apiKey",
        "client_secret",
        "clientSecret",
        "access_token",
        "AUTH_TOKEN",
    ),
    *(
        "secret",
        "signing-key",
        "webhook_secret",
        "encryption.key",
        "JWT_SECRET",
        "connectionString",
    ),
)
SYNTAXES = (
    *(
        "{n}={v}",
        "{n}: {v}",
        '{n}: "{v}"',
        "{n} = '{v}'",
        "{n} := `{v}`",
        '"{n}": "{v}"',
        "'{n}' => '{v}',",
    ),
    *(
        '{{"{n}":"{v}","port":1}}',
        '{{\\"{n}\\": \\"{v}\\"}}',
        "<{n}>{v}</{n}>",
        '<x name="{n}" value="{v}"/>',
    ),
    *(
        '<add key="{n}" value="{v}" />',
        "<key>{n}</key>\n<string>{v}</string>",
        "--{n} {v}",
        "--{n}={v}",
    ),
    *(
        "| {n} | {v} |",
        "|{n}|{v}|",
        "{n}\t{v}",
        "- name: {n}\n  value: {v}",
        '- name: {n}\n  value: "{v}"',
    ),
    *('[{{"key": "{n}", "value": "{v}"}}]', '{{"Name":"{n}","Type":"String","Value":"{v}"}}'),
    *(
        '{{"value": "{v}", "name": "{n}"}}',
        "{{name: {n}, value: {v}}}",
        "{n}: ${{X1:-{v}}}",
        "{n}: ${{X1:{v}}}",
    ),
    *(
        'const {n} = process.env.X || "{v}";',
        'put("{n}", "{v}");',
        '["{n}"]=> string(12) "{v}"',
        "{n}: >-\n  {v}",
    ),
    *("[{n}] => {v}", "{n} -> {v}", "a=1&{n}={v}&b=2", "a:b,{n}:{v},c:d", '"{n}";"{v}"', "{n};{v}"),
)
REFERENCES = (
    *(
        "${DB_PASSWORD_1}",
        "$DB_PASSWORD1",
        "%DB_PASSWORD1%",
        "{{ .Values.x1 }}",
        "<your-value-1>",
        "********",
    ),
    *(
        "process.env.X_1",
        'os.environ["X_1"]',
        "config.x1.value",
        "getValue1()",
        "vault:secret/data/x1#y",
    ),
    *(
        "op://x1/y/z",
        "/run/secrets/x1",
        "changeme",
        "my-app-secret-7f9c",
        "test1234",
        "password1",
        "string",
    ),
    *(
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x1",
        "10.20.30.40",
        "2026-11-01",
        "v1.22.3",
    ),
)


def found(text: str) -> list[str]:
    return [
        text[each.start : each.end]
        for each in SCANNER.scan(text)
        if each.confidence >= Confidence.MEDIUM
    ]


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_every_name_in_this_syntax(syntax: str) -> None:
    random = Random(51)
    missed = []
    for names, forge in ((NAMES, forge_password), (KEY_NAMES, forge_random)):
        for name in names:
            value = forge(random)
            if value not in found(syntax.format(n=name, v=value)):
                missed.append(name)
    assert len(missed) <= 1, missed


def test_references_are_silent() -> None:
    for value in REFERENCES:
        for name in (*NAMES, *KEY_NAMES):
            for syntax in ("{n}={v}", "{n}: {v}", '{n} = "{v}"'):
                text = syntax.format(n=name, v=value)
                assert found(text) == [], text


def test_an_exclamation_mark_belongs_to_the_password() -> None:
    for text in (
        "DB_PASSWORD=Sommer2024!",
        "password: Sommer2024!\nuser: x",
        "| pw | Sommer2024! |",
    ):
        assert found(text) == ["Sommer2024!"], text


def test_a_bare_word_is_told_at_low() -> None:
    [finding] = SCANNER.scan("spring.redis.password=sunflower")
    assert finding.secret.reveal() == "sunflower"
    assert finding.confidence == Confidence.LOW


def test_names_of_what_is_public_are_silent() -> None:
    value = forge_random(Random(52))
    for name in (
        *(
            "csrf_token",
            "csrfmiddlewaretoken",
            "authenticity_token",
            "next_page_token",
            "pageToken",
        ),
        *("existingSecret", "continuation_token", "public_key", "password_hash", "passwordRegex"),
    ):
        assert found(f'{name}: "{value}"') == [], name
