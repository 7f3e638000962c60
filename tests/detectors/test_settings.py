"""Is a value found under every name in every syntax, and a reference to one never?"""

from __future__ import annotations

from base64 import b64encode
from random import Random
from string import ascii_letters

import pytest

from detectors import Confidence
from detectors.rules._values import forge_password, forge_random
from tests.detectors.shown import SCANNER, found

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
        '{n}                          = "{v}"',
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


@pytest.mark.parametrize(
    "text",
    [
        "POSTGRES_PASSWORD=${POSTGRES_PASSWORD:?err}",
        "MYSQL_ROOT_PASSWORD: ${MYSQL_ROOT_PASSWORD:?must be set}",
        "API_TOKEN=${API_TOKEN:?API_TOKEN1 is unset}",
        "mongodb://root:${MONGO_PW:?err1}@db",
        "RESTIC_PASSWORD: ${RESTIC_PASSWORD+x1}",
        "PGPASSWORD=!!secret psql",
        "MYSQL_PWD=@@DB_PASSWORD@@",
        "password: {{ .Values.mail.password | b64enc | quote }}",
        "  token: {{ .Values.api.token | sha256sum | trunc 63 }}",
        "password: <%= ENV['DB_PASSWORD1'] %>",
        "password: [[ .Db.Pass1 | base64 ]]",
        "see KB6545822 / GHSA-ekx2-uuvs-i4xb for the token leak",
        "api key GHSA-ekx2-uuvs-i4x4",
        "ZDI-CAN-23451-24ab5 for the auth token bypass",
        "token: RUSTSEC-2024-0345",
        *(
            f"{name}: {Random(57).randbytes(32).hex()}"
            for name in (
                *("checksum/secret", "checksum/db-password", "hash/token", "sha256/api-key"),
                *("rollme/secret", "checksum-secret", "digest_of_token", "secret-hash"),
            )
        ),
    ],
)
def test_what_stands_around_it_says_that_it_is_none(text: str) -> None:
    assert found(text) == []


def _base64(size: int) -> str:
    return b64encode(Random(58).randbytes(size)).decode()


@pytest.mark.parametrize(
    "value",
    [
        "AgB" + _base64(150),
        "vault:v1:" + _base64(40),
        "{cipher}" + Random(59).randbytes(32).hex(),
        "U2FsdGVkX1" + _base64(40),
        "AQICAHh" + _base64(90),
        "gAAAAABm" + _base64(90).replace("+", "-").replace("/", "_"),
        f"ENC[AES256_GCM,data:{_base64(12)},iv:{_base64(12)},type:str]",
    ],
)
@pytest.mark.parametrize("name", ["DB_PASSWORD", "api_token", "spring.datasource.password"])
def test_what_is_encrypted_is_none(name: str, value: str) -> None:
    assert found(f"{name}: {value}") == []


def test_a_default_in_a_variable_is_one() -> None:
    value = forge_password(Random(60))
    assert found(f"DB_PASSWORD=${{DB_PASSWORD:-{value}}}") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "setx /M SHOP_APPKEY {}",
        "UPDATE config SET value = '{}' WHERE path = 'shop/api_secret_live';",
        "update wp_options set option_value='{}' where option_name = 'shop_api_key'",
        'std::env::var("SHOP_KEY").unwrap_or("{}".to_string())',
        'env::var("API_TOKEN").unwrap_or_else(|_| "{}".into())',
        "const k = process.env.SHOP_KEY || '{}'",
        "$k = getenv('SHOP_SECRET') ?: '{}';",
        'k = os.getenv("SHOP_KEY", "{}")',
        'k = ENV.fetch("SHOP_TOKEN") {{ "{}" }}',
        'config.get("shop.secret").orElse("{}")',
        'buildConfigField("String", "SHOP_API_KEY", "\\"{}\\"")',
        "buildConfigField 'String', 'SHOP_TOKEN', '\"{}\"'",
        "zabbix_psk: {}",
        "usr=x tok={}",
        "login x (cs={} for sso)",
        "licence: {}",
        "SHOP_SECRET       {}  never",
        "vault kv put kv/shop api_token={}",
        'az keyvault secret set --vault-name shop --name Sign --value "{}"',
        'aws ssm put-parameter --name /db --type SecureString --value "{}"',
        "gh secret set NPM -b {}",
        "kubectl create secret generic db --from-literal=x='{}'",
        "echo -n '{}' | gcloud secrets versions add db --data-file=-",
        "pulumi config set --secret x {}",
    ],
)
def test_what_stores_a_secret_or_stands_in_for_one(text: str) -> None:
    value = forge_random(Random(61))
    assert found(text.format(value)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE config SET value = 'enabled1' WHERE name = 'password_reset'",
        "const k = process.env.SHOP_KEY || 'missing-key-1'",
        'k = os.getenv("SHOP_KEY", "changeme")',
        'std::env::var("SHOP_KEY").unwrap_or("SHOP_KEY is not set".to_string())',
        '"license": "Apache-2.0",',
        '"licence": "SEE LICENSE IN LICENSE.txt2"',
        "tok=3 cs=utf8mb4 sec=12.5 sk=1",
        "the query took sec=0.0132 cs=latin1",
        "az keyvault secret set --name db --value $DB_PASS",
        "kubectl create secret generic db --from-literal=x=${DB_PASS}",
        "gh secret set NPM_TOKEN --body <token>",
        'buildConfigField("String", "API_URL_PASSWORD_RESET", "\\"/reset/password2\\"")',
        "erlang.cookie: see the vault",
    ],
)
def test_what_neither_stores_nor_stands_in_for_one(text: str) -> None:
    assert found(text) == []


def test_base64_may_begin_like_a_path() -> None:
    random = Random(62)
    value = next(
        each
        for each in (b64encode(random.randbytes(32)).decode() for _ in range(9_999))
        if each.startswith("/")
    )
    assert found(f"signing_key: {value}") == [value]
    assert found("signing_key: /etc/ssl/private/shop2024/signing/keys/current=") == []


@pytest.mark.parametrize(
    "text",
    [
        'local API_SECRET <const> = [["{}"]]',
        "local api_key = [[{}]]",
        "local password = [=[{}]=]",
        "A=1\nTINIFY_KEY={}",
        "export MAPTHING_KEY='{}'",
        'x = new HttpBasicAuthenticator("etl", "{}");',
        'new PasswordAuthentication("etl", "{}".toCharArray())',
        "supabase db push -p {}",
    ],
)
def test_further_ways_to_give_a_value(text: str) -> None:
    value = forge_random(Random(58))
    assert found(text.format(value)) == [value]


def test_a_stop_after_a_sign_belongs_to_the_value_where_a_line_ends() -> None:
    value = forge_random(Random(59), 10) + "-."
    assert found(f"[db]\ndb_user=x\ndb_passwd={value}\n; note") == [value]


@pytest.mark.parametrize("name", ["CACHE_KEY", "RECAPTCHA_SITE_KEY", "SORT_KEY", "A_PUBLIC_KEY"])
def test_keys_that_open_nothing(name: str) -> None:
    assert found(f"{name}={forge_random(Random(60))}") == []


@pytest.mark.parametrize(
    "header", ["x-amz-cf-id", "x-amz-id-2", "x-request-id", "cf-ray", "etag", "ETag"]
)
def test_ids_of_requests_are_none(header: str) -> None:
    value = forge_random(Random(61), 24) + "-" + forge_random(Random(62), 24) + "=="
    assert found(f"{header}: {value}\nthe login with the old password failed") == []


def test_an_argument_of_a_call_is_no_entry_of_a_list() -> None:
    for value in ("geheim12", "tiger77", "Sommer2026"):
        for call in ('props.put("db.password", "{}")', 'setProperty("password", "{}")'):
            assert found(call.format(value)) == [value]


def test_names_in_lists_and_tokens_of_pages_are_no_secrets() -> None:
    for text in (
        'MovedAttribute("HTTPPasswordMgr", "urllib2", "urllib.request")',
        '"token_map",\n    "punc8bit",\n    "srange",',
        '"DOMAIN_PASSWORD_SIGNIN",\n      "DOMAIN_SMART_CARD_SIGNIN",',
        "#       PASSWORD\n#       PROT4REV\n#       PROT4REVPASS",
        '"nextSequenceToken": "49542672486831074009579604567656788214806863282469607346"',
        "arn:aws:secretsmanager:us-west-2:210987654321:secret:greengrass-windfarm1-auth-1ABCDE",
        "'passwd',\n'uint16',\n'var2vec',\n'xs2bmp',",
        "root:*:20228:0:99999:7:::",
        "key = '2b7e151628aed2a6abf7158809cf4f3c'",
        'Token.String.Escape: "#AB0909",',
        "authorization = base64.decodebytes(",
        "returns a library identified by 'name'",
        "the nodes must be identified by Coverity or identified by their name",
    ):
        assert [f.rule.id for f in SCANNER.scan(text) if f.confidence >= Confidence.MEDIUM] == []


@pytest.mark.parametrize(
    "value",
    [
        *(
            "Kessel.Flicker4",
            "Sahne_0rt",
            "mUtter9-ziege",
            "Knarz!tuer",
            "zIm+Wecken",
            "h!tze-Wall",
        ),
        *("Zaun8.Gast", "kahn-Mast7", "".join(Random(61).choices(ascii_letters, k=20))),
    ],
)
@pytest.mark.parametrize("line", ["DB_PASSWORD={}", "password: '{}'", '$env:MAIL_PWD = "{}"'])
def test_words_of_no_code_are_a_password(line: str, value: str) -> None:
    assert found(line.format(value)) == [value]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("login user=kim password={} ip=10.1.7.20", "Brot&Salz22"),
        ('hubApiPw => "{}"', forge_password(Random(62))),
        ("密钥：{}（支付，正式）", forge_random(Random(63))),
        ("secret_key = {}", "".join(Random(64).choices(ascii_letters, k=22))),
        ('if ($http_x_shared_secret != "{}") {{ return 403; }}', forge_random(Random(65))),
        ('"postgres://app:{}@localhost/shop"', forge_random(Random(66))),
    ],
)
def test_a_value_between_other_things(line: str, value: str) -> None:
    assert found(line.format(value)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "<UserSecretsId>1f5d0fd4-7a0e-4a6f-9f5a-1b7e0c5a2d11</UserSecretsId>",
        "密码：长度8-20位，必须包含数字和字母",
        "token-service 4.12.0-rc.3+build.76705",
        "password_encryption = scram-sha-256",
        "the zip code of the office is 20457, next to the bakery",
        "postgres://app:changeme@localhost/shop",
        "secret_key = MyVeryLongSecretKeyName",
        "password = SomeService_Class3",
    ],
)
def test_what_only_looks_like_a_value_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "value",
    [
        *("roter-Kranich", "zwei-Birnen-im-Korb", "lena-drinks-cocoa"),
        *("Polenta_e_funghi", "sopa-de-abobora", "kokko-ja-sauna", "Regen_auf_Blech!"),
    ],
)
@pytest.mark.parametrize("line", ["DB_PASSWORD={}", "password: {}", '"password": "{}"'])
def test_a_few_words_are_a_password(line: str, value: str) -> None:
    assert found(line.format(value)) == [value]


def test_words_with_dots_are_a_password_in_quotes_only() -> None:
    assert found('password: "gurken.salbei"') == ["gurken.salbei"]
    assert found("password = gurken.salbei") == []


@pytest.mark.parametrize(
    "value",
    [
        *("vault-injected", "from-keyring", "set-by-ansible", "ask-your-manager", "to-be-defined"),
        *("grafana-admin-creds", "mariadb-rootpw", "same-as-before", "reset-form", "see-below"),
        *("user.home", "shop-postgres", "kubernetes-dashboard", "not-needed", "Wi-Fi"),
    ],
)
@pytest.mark.parametrize("line", ["DB_PASSWORD={}", "password: {}", '"password": "{}"'])
def test_a_few_words_are_a_name_or_an_excuse(line: str, value: str) -> None:
    assert found(line.format(value)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Copyright: 2021 Kim Meyer\nLicense: GPL-2+\n\nFiles: debian/*",
        "License: LGPLv3+_or_GPLv2+",
        '"license": "Apache-2.0-with-LLVM-exception"',
        "license = BSD-3-Clause-Clear",
    ],
)
def test_a_license_is_no_key(text: str) -> None:
    assert found(text) == []


def test_a_key_of_a_license_is_one() -> None:
    value = forge_random(Random(67))
    assert found(f"license: {value}") == [value]
