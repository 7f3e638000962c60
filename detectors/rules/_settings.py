"""Where do settings and code give a password or a key its value?"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import regex

from detectors.model import Confidence, Rule, Severity
from detectors.rules._values import (
    by_look,
    forge_password,
    forge_random,
    may_be_secret,
)

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
    forge: Callable[[Random], str] = forge_random if "key" in rule_id else forge_password
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
        check=may_be_secret,
        inspect=by_look,
        carrier=carrier,
        specific=10,
    )


PASSWORD_SETTING = _setting(
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
KEY_SETTING = _setting(
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
