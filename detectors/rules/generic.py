"""Which secrets does nobody issue? Private keys, passwords in addresses, settings and sentences."""

from __future__ import annotations

import string
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors.entropy import Look, is_hex, look
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity

# --- values --------------------------------------------------------------------------------------

_LETTERS_AND_DIGITS = string.ascii_letters + string.digits


def _forge_random(random: Random, length: int = 32) -> str:
    """Letters and digits that look made by a machine."""
    while True:
        value = "".join(random.choices(_LETTERS_AND_DIGITS, k=length))
        if look(value) >= (Look.RANDOM if length >= 20 else Look.CHOSEN):
            return value


def _forge_password(random: Random) -> str:
    """Fourteen letters, digits and signs, as a generator for people makes them."""
    while True:
        body = "".join(random.choices(_LETTERS_AND_DIGITS, k=12))
        value = body[:7] + random.choice("!#%+") + body[7:]
        if look(value) == Look.CHOSEN and value[-1].isalnum() and any(map(str.isdigit, value)):
            return value


def _may_be_secret(value: str) -> bool:
    return look(value) > Look.NOTHING


def _was_chosen(value: str) -> bool:
    return look(value) > Look.WORD


def _by_look(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """In settings: random values are certain, words are hardly secrets."""
    match look(value):
        case Look.RANDOM if is_hex(value):
            return Inspection(reason="the value is random, but may be a digest or a public id")
        case Look.RANDOM:
            return Inspection(confidence=Confidence.HIGH, reason="the value is random")
        case Look.CHOSEN:
            return Inspection()
        case _:
            return Inspection(confidence=Confidence.LOW, reason="the value is a word or a number")


# --- private keys --------------------------------------------------------------------------------

_KEY = r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_END = r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_NOISE = regex.compile(r"\\+[nrt]|[\"']\s*\+|[\s>\"'`,\\]")


def _key_bytes(value: str) -> bytes:
    """The decoded body, without headers such as Proc-Type or Version; empty when it is none."""
    inner = value.split("-----")[2] if value.count("-----") >= 3 else ""
    lines = regex.split(r"\\+[nr]|\s*\n", inner)
    body = "".join(_KEY_NOISE.sub("", line) for line in lines if ":" not in line)
    body = regex.sub(r"=[A-Za-z0-9+/]{4}$", "", body)  # OpenPGP's CRC-24 line
    try:
        return b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (Base64Error, ValueError):
        return b""


def _is_key(value: str) -> bool:
    data = _key_bytes(value)
    if "OPENSSH" in value:
        return data.startswith(b"openssh-key-v1\x00")
    if "PGP" in value:
        return len(data) > 40 and data[0] & 0x80 == 0x80
    if "Proc-Type" in value:
        return len(data) > 40
    return len(data) > 40 and data[0] == 0x30  # an ASN.1 sequence


def _inspect_key(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    kind = value.split("-----")[1].removeprefix("BEGIN ")
    encrypted = "ENCRYPTED" in value
    if "OPENSSH" in value:
        # openssh-key-v1: the cipher's name follows the magic, with its length before it
        encrypted = not _key_bytes(value)[15:].startswith(b"\x00\x00\x00\x04none")
    facts: dict[str, JSONValue] = {"kind": kind.lower(), "encrypted": encrypted}
    if encrypted:
        return Inspection(
            facts, severity=Severity.MEDIUM, reason="the key is encrypted with a passphrase"
        )
    return Inspection(facts)


def _forge_key(random: Random) -> str:
    body = b64encode(b"\x30\x82\x02\x5c\x02\x01\x00" + random.randbytes(600)).decode()
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    head, tail = "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"
    return "\n".join([head, *lines, tail])


_PRIVATE_KEY = Rule(
    id="private-key",
    title="Private key",
    issuer=None,
    # hyphens only one at a time: the body ends where the next line of hyphens begins
    pattern=regex.compile(rf"(?P<secret>{_KEY}(?:[^-]|-(?!-)){{50,40000}}+{_KEY_END})"),
    keywords=("private key-----", "private key block-----"),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=_forge_key,
    near_misses=(
        "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
        "paste everything from -----BEGIN PRIVATE KEY----- to the end, but not into this channel, "
        "where too many people would read it -----END PRIVATE KEY-----",
    ),
    references=(
        "https://www.rfc-editor.org/rfc/rfc7468",
        "https://www.rfc-editor.org/rfc/rfc9580#section-6.2",
        "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key",
    ),
    check=_is_key,
    inspect=_inspect_key,
    specific=60,
    proves="the structure of the decoded key",
)

# --- addresses with a password -------------------------------------------------------------------

_SCHEMES = (
    "postgres",
    "postgresql",
    "mysql",
    "mariadb",
    "mongodb",
    "mongodb+srv",
    "redis",
    "rediss",
    "amqp",
    "amqps",
    "mssql",
    "sqlserver",
    "clickhouse",
    "cockroachdb",
    "ldap",
    "ldaps",
    "smtp",
    "smtps",
    "ftp",
    "ftps",
    "sftp",
    "ssh",
    "nats",
    "mqtt",
    "mqtts",
    "http",
    "https",
)
_NOT_PASSWORDS = frozenset(
    [
        "password",
        "passwd",
        "pass",
        "pw",
        "pwd",
        "secret",
        "user",
        "username",
        "token",
        "xxx",
        "yourpassword",
        "mypassword",
        "pass123",
        "hunter2",
        "test",
        "guest",
    ]
)
_NOT_HOSTS = regex.compile(
    r"(?i)^(?:localhost|127\.|0\.0\.0\.0|\[?::1|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?(?:$|[:/])"
    r"|(?:your[-_]?)?(?:host(?:name)?|server|domain)(?:\.(?:com|tld))?(?:$|[:/]))"
)


def _is_password(value: str) -> bool:
    # words are fine here: the address says that it is a password
    return look(value) > Look.NOTHING or (value.isalnum() and len(value) >= 4)


def _inspect_address(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts = {name: around[name] for name in ("scheme", "user", "host") if around.get(name)}
    if value.lower() in _NOT_PASSWORDS:
        return Inspection(facts, Confidence.LOW, reason="the password is a stand-in")
    if look(value) == Look.NOTHING:
        return Inspection(facts, Confidence.LOW, reason="the password is a placeholder")
    if _NOT_HOSTS.match(around.get("host", "")):
        return Inspection(facts, Confidence.LOW, reason="the host is this machine or an example")
    if look(value) == Look.WORD:
        return Inspection(facts, Confidence.MEDIUM, reason="the password is a word or a number")
    return Inspection(facts)


def _connection(rule_id: str, title: str, schemes: tuple[str, ...], severity: Severity) -> Rule:
    alternatives = "|".join(regex.escape(each) for each in sorted(schemes, reverse=True))
    return Rule(
        id=rule_id,
        title=title,
        issuer=None,
        pattern=regex.compile(
            rf"(?<![A-Za-z0-9])(?P<scheme>(?i:{alternatives})(?:\+[a-z0-9]{{2,12}})?)://"
            r"(?P<user>[^\s:/?#@\"'<>`\[\]{}|]{0,128}+):"
            r"(?P<secret>[^\s/\"'`<>]{3,256})@(?P<host>[A-Za-z0-9_.\-:\[\],%]{1,253}+)"
        ),
        keywords=tuple(dict.fromkeys(f"{each.split('+')[0]}://" for each in schemes))
        + (("+srv://", "+asyncpg://", "+psycopg", "+pymysql://") if "mysql" in schemes else ()),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=_forge_random_16,
        near_misses=(
            f"{schemes[0]}://localhost:5432/shop",
            f"{schemes[0]}://user:${{PASSWORD}}@db.internal/shop",
            f"{schemes[0]}://user:<password>@db.internal/shop",
        ),
        references=("https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",),
        check=_is_password,
        inspect=_inspect_address,
        carrier=f"{schemes[0]}://shop:{{secret}}@db7.corp.internal/shop",
        specific=30,
    )


def _forge_random_16(random: Random) -> str:
    return _forge_random(random, 16)


# --- settings ------------------------------------------------------------------------------------

_NAME_END = (
    r"(?:[_-](?!hash|type|field|len|policy|file|path|url|uri|name|id\b|reset|expir|count|limit|rule)"
    r"[A-Za-z0-9_-]{1,24}|(?-i:(?!Hash|Type|Field|Len|Policy|File|Path|Url|Name|Id\b|Reset|Expir)"
    r"[A-Z][A-Za-z0-9]{0,24})|\d{1,3})?+"
)
_NOT_BEFORE = "csrf|xsrf|public|next|page|no|max|device"
_EQUALS = (
    r"(?:\\?[\"'`*_]{0,2}\]?[ \t]{0,4}(?:=>|:=|=(?!=)|:(?!:))[ \t]{0,4}(?:[rbuf](?=[\"']))?"
    r"|>(?=[^<>\s]{4,200}</)|(?<=--[\w-]{4,30})[ \t]{1,3}|[ \t]{1,3}(?=[\"'][^\s\"']{4,200}[\"'])"
    r"|[\"'],[ \t]{0,3}(?=[\"'])|[\"'][ \t]{0,3}value=(?=[\"'])|\n?[ \t]{0,12}value:[ \t]{0,3}"
    r"|[ \t]{0,8}\|{1,2}[ \t]{0,8})"
)
_BARE = (
    r"(?![A-Za-z_]\w{1,40}=[^=\s&])"  # another setting, not a value
    r"(?=[^\s\"'`<>]{0,80}[0-9!@\#$%^*+=?~])"
    # ends before the next setting (;b=, &b=), an escape (\n), a table's or a link's bar
    r"(?:[^\s\"'`<>&;,|\\]|[&;,](?![A-Za-z_ ][\w .-]{0,30}=)(?=[^\s\"'`<>])"
    r"|\\(?![nrt\"'])){3,300}"
    r"(?<![,;.:!?)\]}&|*\\])"
)
_VALUE = (
    r"(?:\\?\"(?P<secret>[^\"\s\\](?:[^\"\n\\]|\\(?!\")){2,300})\\?\""
    r"|'(?P<secret>[^'\s][^'\n]{2,300})'"
    r"|`{1,3}(?P<secret>[^`\s][^`\n]{2,300})`"
    rf"|(?P<secret>{_BARE}))"
)


def _setting(rule_id: str, title: str, names: str, keywords: tuple[str, ...], carrier: str) -> Rule:
    forge: Callable[[Random], str] = _forge_random if "key" in rule_id else _forge_password
    return Rule(
        id=rule_id,
        title=title,
        issuer=None,
        pattern=regex.compile(
            # what must not stand before the name is looked at behind it: the name is found faster
            rf"(?i:(?:{names})(?<!(?:{_NOT_BEFORE})[_-]?(?:{names})){_NAME_END}{_EQUALS}){_VALUE}"
        ),
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
        check=_may_be_secret,
        inspect=_by_look,
        carrier=carrier,
        specific=10,
    )


_PASSWORD_SETTING = _setting(
    "password-setting",
    "Password in settings or code",
    r"pass(?:word|wd|phrase|code|wort)|pwd|kennwort|contrase(?:ñ|n)a|mot_?de_?passe|senha",
    (
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "passwort",
        "pwd",
        "kennwort",
        "contrase",
        "mot_de_passe",
        "motdepasse",
        "senha",
    ),
    "DB_PASSWORD={secret}",
)
_KEY_SETTING = _setting(
    "key-setting",
    "API key, token or secret in settings or code",
    r"secret(?:[_-]?(?:access[_-]?)?key)?|(?:api|app|access|auth|private|encryption|signing|master"
    r"|account|shared|service|license|client|webhook|session|storage)[_-]?(?:key|secret|token)"
    r"|token|credentials?|bearer",
    (
        "secret",
        "token",
        *(
            f"{name}{joint}key"
            for name in (
                "api",
                "app",
                "access",
                "auth",
                "private",
                "encryption",
                "signing",
                "master",
                "account",
                "shared",
                "service",
                "license",
                "client",
                "webhook",
                "session",
                "storage",
            )
            for joint in ("", "_", "-")
        ),
        "credential",
        "bearer",
    ),
    'api_key = "{secret}"',
)

# --- headers -------------------------------------------------------------------------------------


def _basic_parts(value: str) -> tuple[str, str] | None:
    try:
        text = b64decode(value + "=" * (-len(value) % 4), validate=True).decode()
    except (Base64Error, ValueError):
        return None
    user, colon, password = text.partition(":")
    return (user, password) if colon and text.isprintable() and password else None


def _inspect_basic(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    user, password = _basic_parts(value) or ("", "")
    facts = {"user": user}
    if password.lower() in _NOT_PASSWORDS or look(password) == Look.NOTHING:
        return Inspection(facts, Confidence.LOW, reason="the password in it is a stand-in")
    return Inspection(facts)


def _forge_basic(random: Random) -> str:
    return b64encode(f"deploy:{_forge_password(random)}".encode()).decode()


_BASIC = Rule(
    id="basic-auth-header",
    title="Basic authentication header",
    issuer=None,
    pattern=regex.compile(
        r"(?i:\bauthorization\b[\"'`*\]]{0,3}[ \t]{0,3}[:=][ \t]{0,3}[\"'`*\[]{0,3}"
        r"|\bheaders?\b.{0,40}?)(?i:basic)[ \t]{1,3}"
        r"(?P<secret>[A-Za-z0-9+/_-]{8,400}+={0,2})(?![A-Za-z0-9+/=])"
    ),
    keywords=("basic ",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=_forge_basic,
    near_misses=(
        "Authorization: Basic authentication",
        "Authorization: Basic <credentials>",
        "we use Basic auth behind the proxy",
    ),
    references=("https://www.rfc-editor.org/rfc/rfc7617",),
    check=lambda value: _basic_parts(value) is not None,
    inspect=_inspect_basic,
    carrier="Authorization: Basic {secret}",
    specific=30,
    proves="its decoded user and password",
)

_BEARER = Rule(
    id="bearer-header",
    title="Token in an Authorization header",
    issuer=None,
    pattern=regex.compile(
        r"(?i:(?:\bauthorization\b|\bx-[a-z-]{0,24}(?:token|key)\b)[\"'`*\]]{0,3}[ \t]{0,3}[:=]"
        r"[ \t]{0,3}[\"'`*\[]{0,3}(?:(?:bearer|token|apikey|api-key|sso-key|key)[ \t:=]{1,3})?)"
        r"(?P<secret>[A-Za-z0-9._~+/=-]{16,4000}+)(?![A-Za-z0-9])"
    ),
    keywords=("authorization", "x-api-key", "x-auth-token", "x-access-token", "-token:", "-key:"),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_random,
    near_misses=(
        "Authorization: Bearer <token>",
        "Authorization: Bearer ${ACCESS_TOKEN}",
        "Authorization: Bearer your-access-token-goes-here",
    ),
    references=("https://www.rfc-editor.org/rfc/rfc6750#section-2.1",),
    check=_was_chosen,
    inspect=_by_look,
    carrier="Authorization: Bearer {secret}",
    specific=15,
)

# --- sentences -----------------------------------------------------------------------------------


_SPOKEN = regex.compile(
    r"^(?=.*[A-Za-z])(?:(?=.*\d)|(?=.*[A-Za-z][!@#$%^*+=?&][A-Za-z0-9]))[!-~\u00a1-\u024f]{6,64}$"
)
_TALK = regex.compile(
    r"(?i)^\W*[a-z]+'[a-z]{1,2}\W*$|^[(\[]|[)\]]$|^\d+\W*[a-z]{1,4}\W*$|^[a-z]+\d?[/,:;]|^#|^@|^/"
    r"|^\d+(?:[-.]|x(?!\w))|^[\d.,]+$|\.{2}|^[a-z]+\?+$|^[<>]|^[a-z]{1,5}\+[a-z]{1,5}(?:\+|$)|=$|^\w+=\w*$"
)


def _spoken(value: str) -> bool:
    """Letters with digits or signs among them: no word that could follow "the password is"."""
    return (
        _SPOKEN.match(value) is not None
        and _TALK.search(value) is None
        and look(value) >= Look.CHOSEN
    )


_QUOTE = r"[\"'`*_]{0,3}"
_WORD = r"(?:[^\s\"'`<>|\\]|\|(?![^<>|\n]{0,200}>)|\\(?![nrt\"'])){5,63}[^\s\"'`<>,;.:*_~)\]|\\]"
"""A password between spaces, without the full stop or bracket that closes a sentence."""
_SAYS = (
    # English, German, French, Spanish and Portuguese
    r"pass(?:word|wd|phrase|code|wort)?|pwd?|kennwort|zugangspasswort|mot de passe|mdp"
    r"|contrase(?:ñ|n)a|clave|senha"
)
_IS = (
    r"(?:[ \t]{1,2}(?:now|currently|again|jetzt|aktuell|still))?[ \t]{0,2}"
    r"(?:\b(?:is|was|are|set to|is set to|changed to|reset to|will be|to|ist|lautet|est|es|é)\b"
    r"(?:[ ]now\b)?[ \t]{0,2}:?|:|=|->|→|[ ]-[ ])"
)
_FOR = r"(?:[ \t](?:for|of|on|to|für|von|pour|de|del|para|do|da)[ \t][\w.@/ '-]{1,48}?)?"

_PROSE = Rule(
    id="password-in-prose",
    title="Password said in a sentence",
    issuer=None,
    pattern=regex.compile(
        rf"(?i:(?<![A-Za-z0-9])(?:{_SAYS})\b{_FOR}{_IS}[ \t]{{0,3}}\n?{_QUOTE})"
        rf"(?P<secret>{_WORD})"
    ),
    keywords=(
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "passwort",
        "kennwort",
        "mot de passe",
        "mdp ",
        "mdp:",
        "contrase",
        "clave ",
        "senha",
        "pwd ",
        "pwd:",
        "pwd=",
        "pw is",
        "pw:",
        "pw =",
        "pw=",
        "pw for",
        "pass is",
        "pass:",
        "pass =",
        "pass=",
        "pass for",
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_password,
    near_misses=(
        "the password is wrong again",
        "the password is on the sticky note, ask Kim",
        "my password is 8 characters long",
        "password: required",
        "das Passwort ist abgelaufen",
    ),
    references=("Sentences in which people hand over passwords.",),
    check=_spoken,
    carrier="the db password is {secret}",
    specific=8,
)

_LOGIN = Rule(
    id="login-in-prose",
    title="User name and password said together",
    issuer=None,
    pattern=regex.compile(
        r"(?i:\b(?:log ?-?in|logon|sign ?in|creds?|credentials?|account|user(?:name)?"
        r"|zugang(?:sdaten)?|identifiants?|usuario)\b[^\n/|{}]{0,24}?"
        r"(?:\b(?:with|as|is|are|using|mit|avec|con)\b|[:=](?=[ \t]))"
        rf"[ \t]{{0,3}}{_QUOTE})(?P<user>(?!\d+\b)[^\s\"'`<>/|,;:=]{{2,64}}+){_QUOTE}"
        r"(?i:[ \t]{0,3}(?:/|\||(?<=creds[ :]{1,3}\S{2,64}):|\b(?:and|und|et|y|with|mit)\b|,)"
        r"(?:[ \t]{0,3}\b(?:pass(?:word|wort)?|pw|mdp)\b[ \t]{0,2}[:=]?)?)"
        rf"[ \t]{{0,3}}{_QUOTE}(?P<secret>(?!\S{{0,60}}/){_WORD})"
    ),
    keywords=(
        *("login", "log in", "logon", "sign in", "creds", "credential", "username"),
        *("user:", "user =", "user is", "account:", "account is", "account with"),
        *("zugang", "identifiant", "usuario"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_password,
    near_misses=(
        "login with SSO / Okta",
        "log in as admin / operator to see it",
        "user: anna, role: admin",
    ),
    references=("Sentences in which people hand over a user name and its password.",),
    check=_spoken,
    carrier="login with deploy / {secret}",
    specific=8,
)

_SERVICES = tuple(each for each in _SCHEMES if not each.startswith("http"))

RULES: tuple[Rule, ...] = (
    _PRIVATE_KEY,
    _connection("connection-string", "Address with a password", _SERVICES, Severity.CRITICAL),
    _connection("url-password", "Web address with a password", ("http", "https"), Severity.HIGH),
    _BASIC,
    _BEARER,
    _PASSWORD_SETTING,
    _KEY_SETTING,
    _PROSE,
    _LOGIN,
)
