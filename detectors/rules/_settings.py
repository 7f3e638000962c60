"""Where do settings and code give a password or a key its value?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._beside import CLIENT, TENANT, USER, with_names
from detectors.rules._grammar import setting
from detectors.rules._values import as_key, as_password, forge_password, forge_random, may_be_secret

PASSWORDS = (
    r"pass(?:word|wd|phrase|code|wort)|passw(?![a-z])|(?<![a-z])(?:pwd|psw|pswd|pw|mdp)(?![a-z])"
    r"|(?<![a-z])ww(?=[ ]?[:=])"
    r"|(?:(?<![a-z])pass(?!:[ ](?:test|0x|\d))|(?-i:(?<=[a-z])Pass|(?<=[A-Z])PWD|(?<=[a-z])Pwd?))"
    r"(?![a-z])"
    r"|kennwort|contrase(?:ñ|n)a|mot[_ -]?de[_ -]?passe|senha|clave(?![a-z])"
    r"|parola(?:[ ](?:chiave|d'ordine))?"
    r"|has(?:ł|l)o(?![a-z])|wachtwoord|heslo(?![a-z])|l(?:ö|o)senord|adgangskode|salasana"
    r"|jelsz(?:ó|o)(?![a-z])"
    r"|(?<![a-z])(?:ş|s)ifre(?![a-z])|(?:wlan|wifi|wi-fi)[ _-]?(?:schl(?:ü|ue)ssel|key)|(?:bind"
    r"|root|db)pw|authtok|(?<![a-z])psk(?![a-z])"
    r"|(?:db|user|smtp|mail|root|ftp|admin|my|sql)pass(?![a-z])"
    r"|pass4symmkey|пароль|密码|密碼|口令|パスワード|暗証番号|비밀번호"
)
"""What a password is called, in ten languages and the usual abbreviations."""
_OWNERS_TEXT = """
    api app application access auth authorization private encryption encrypt decryption signing
    signature sign master account shared service license licence client consumer webhook session
    storage hmac jwt crypto cipher aes admin user server deploy integration partner merchant
    subscription developer dev secure security rest sdk bot push root host function primary
    secondary ingest ingestion write read project team org device connection registration
    verification activation ssh gpg vault data
    """
_OWNERS = _OWNERS_TEXT.split()
KEYS = (
    r"segreto|sekret(?:[ ]klienta)?|clé[ ]secrète|clave[ ]secreta|chave[ ]secreta|chiave[ ]segreta"
    r"|geheimschlüssel|geheimnis(?![a-z])|секрет(?![а-я])|токен(?![а-я])|密钥|令牌|トークン"
    r"|secret(?:[_ -]?(?:access[_ -]?)?key)?|token(?:[_ -]?(?:secret|key))?|credentials?"
    # "key" is found faster than each of its owners
    rf"|key(?<=(?:{'|'.join(_OWNERS)})[_. -]?key)|connection[_ -]?string|bearer"
    r"|(?<![a-z])conn[_-]?str|(?<![a-z])(?:tok|tkn)(?=[ ]?[:=])|(?<![a-z])(?:cs|sec|sk)(?==)"
    # any name, where what it gets can be nothing else
    r"|(?-i:(?<=(?:^|\n|export[ ]|ENV[ ])[A-Z][A-Z0-9_]{1,30}_)(?<!(?:PUBLIC|SITE|PUBLISHABLE|CACHE"
    r"|OBJECT|SORT|PRIMARY|FOREIGN|PARTITION|S3|BUCKET|HASH|HOST|MAP|MEASUREMENT|IDEMPOTENCY)_)"
    r"KEY(?==[\"']?(?=[A-Z0-9]{0,40}[a-z])(?=[a-z0-9]{0,40}[A-Z])(?=[A-Za-z]{0,40}\d)"
    r"[A-Za-z0-9]{32,44}[\"']?[ \t]*(?:[\r\n]|$)))"
    r"|erlang[_.-]?cookie|cluster[_-]?cookie|licen[cs]e(?=[\"']?[ ]?[:=][ \t]{0,8}[\"']?"
    r"(?![AL]?GPL|(?:MIT|Apache|BSD|MPL|CC|GNU|ISC|EPL|G?FDL|Artistic|Zlib|Unlicense)(?![a-z]))"
    r"(?=[^\s\d]{0,40}\d)\S{12})|(?-i:(?<=[a-z])Psk)"
)
"""What a key or token is called."""
_PUBLIC_TEXT = r"""
    aws::[a-z0-9]{1,30}::[a-z0-9]{0,30} secretsmanager:[a-z0-9-]{0,24}:\d{0,12}: csrf xsrf
    csrfmiddleware authenticity verification existing public public[_.-]?key next[a-z]{0,10}
    sequence starting work[_-]?unit page no max device continuation sync cancel cancellation
    idempotency resume paging start (?<!ac)count num total invalid missing unexpected input output
    (?<![a-z])lock change request amz
    """
PUBLIC = "|".join(_PUBLIC_TEXT.split())
"""What makes such a name speak of something that is no secret."""


_OF_A_LIST = lazy.pattern(
    # a bracket before the name opens a call, which gives the name its value
    r"(?<!\([ \t]{0,4})[\"'`][\w.-]{1,60}[\"'`][ \t]{0,4},\s{0,24}[\"'`]$"
)
_ENTRY = lazy.pattern(
    r"[a-z_]+\d{0,2}[a-z]{0,4}|[A-Z][A-Z0-9_-]+|[A-Za-z0-9]{1,40}(?:Key|Token|Secret|Password)"
)


def _listed(found: regex.Match[str]) -> str:
    """Why the name and the value are two entries of a list of names; "" when they are not."""
    start = found.start("secret")
    before = found.string[max(0, start - 100) : start]
    if _ENTRY.fullmatch(found["secret"]) and _OF_A_LIST.search(before):
        return "names in a list"
    return ""


def _setting(
    rule_id: str,
    title: str,
    names: str,
    keywords: tuple[str, ...],
    carrier: str,
    inspect: Callable[[str, Mapping[str, str], datetime], Inspection],
    forge: Callable[[Random], str],
) -> Rule:
    return Rule(
        id=rule_id,
        title=title,
        issuer=None,
        pattern=setting(names, not_before=PUBLIC),
        keywords=keywords,
        confidence=Confidence.MEDIUM,
        severity=Severity.HIGH,
        forge=forge,
        near_misses=(
            f"{keywords[0]} = os.environ['APP_SECRET']",
            f"{keywords[0]}: ${{APP_SECRET}}",
            f"{keywords[0]} = <your-value-here>",
            f"const {keywords[0]} = getSecret('name');",
            f"{keywords[0]}: string;",
        ),
        references=(
            "A name that says secret, and a value: settings files, code, JSON, YAML, XML.",
        ),
        check=may_be_secret,
        excepts=_listed,
        inspect=inspect,
        carrier=carrier,
        # quotes in a keyword may be escaped, several times
        lead=max(map(len, keywords)) + 8,
        specific=10,
    )


PASSWORD_SETTING = with_names(
    _setting(
        "password-setting",
        "Password in settings or code",
        PASSWORDS,
        (
            *("password", "passwd", "passphrase", "passcode", "passwort", "passw", "pwd", "psw"),
            *("pswd", "pass4symm"),
            *("kennwort", "contrase", "mot_de_passe", "mot de passe", "motdepasse", "mot-de-passe"),
            *("senha", "parola", "hasło", "haslo", "парол", "密码", "密碼", "パスワード"),
            *(
                "wachtwoord",
                "heslo",
                "lösenord",
                "losenord",
                "adgangskode",
                "salasana",
                "jelsz",
                "ifre",
            ),
            *(
                "schlüssel",
                "schluessel",
                "wlan-key",
                "wlan key",
                "wifi key",
                "wifi-key",
                "authtok",
                *("psk:", "psk=", "psk =", "psk ", 'psk"', "psk'", "psk>"),
            ),
            *(
                # of a column of passwords, whose cells only then get a name
                *("| initial ", "|initial|", "||initial||", ",initial", ";initial", "\tinitial"),
                "pw\t",
                "pw,",
                "pw;",
                "pass\t",
                "bpass",
                "lpass",
                "rpass",
                "tpass",
                "npass",
                "ppass",
                "ypass",
            ),
            *(
                "暗証番号",
                "비밀번호",
                "_pass",
                "-pass",
                "pass=",
                "pass:",
                "pass =",
                'pass"',
                "pass'",
            ),
            *("pw=", "pw:", "pw =", 'pw"', "pw'", "pw ", "mdp", "clave", ".pass", "pass>", "pw>"),
            *("ww:", "ww=", "ww ="),
        ),
        "DB_PASSWORD={secret}",
        as_password,
        forge_password,
    ),
    "DB_USER={user}",
    user=USER,
)
KEY_SETTING = with_names(
    _setting(
        "key-setting",
        "API key, token or secret in settings or code",
        KEYS,
        (
            *("segreto", "sekret", "clé secr", "clave secr", "chave secr", "chiave segr"),
            *("geheimschl", "geheimnis", "секрет", "токен", "密钥", "令牌", "トークン"),
            *("secret", "token", "credential", "bearer", "connectionstring", "connection_string"),
            *("connection-string", "connection string", "connstr", "conn_str", "conn-str"),
            *("tok=", "tok:", "tok =", "tok :", "tkn=", "tkn:", "tkn =", "tkn :", "cs=", "sec="),
            # of a column that is called so, whose cells only then get a name
            *(";key", "|key", "| key |", "\tkey\t", ",key,", ",key\n", "\tkey\n"),
            *("_key=", "sk=", "erlangcookie", "erlang_cookie", "erlang-cookie", "erlang.cookie"),
            *("clustercookie", "cluster_cookie", "cluster-cookie", "psk"),
            *(f"licen{c}e{end}" for c in "cs" for end in ("=", ":", " =", " :", '"', "'")),
            *(f"{name}{joint}key" for name in _OWNERS for joint in ("", "_", "-", " ", ".")),
        ),
        'api_key = "{secret}"',
        as_key,
        forge_random,
    ),
    "client_id: {client}\ntenant_id: {tenant}",
    client=CLIENT,
    tenant=TENANT,
)
