"""Which addresses and headers carry a password?"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._values import (
    STAND_INS,
    by_look,
    forge_password,
    forge_random,
    forge_short,
    was_chosen,
)

SCHEMES = (
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
_NOT_HOSTS = lazy.pattern(
    r"(?i)^(?:localhost|127\.|0\.0\.0\.0|\[?::1|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?(?:$|[:/])"
    r"|(?:your[-_]?)?(?:host(?:name)?|server|domain)(?:\.(?:com|tld))?(?:$|[:/]))"
)


def _is_password(value: str) -> bool:
    # words are fine here: the address says that it is a password
    return look(value) > Look.NOTHING or (value.isalnum() and len(value) >= 4)


def _inspect_address(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts = {name: around[name] for name in ("scheme", "user", "host") if around.get(name)}
    if value.lower() in STAND_INS:
        return Inspection(facts, Confidence.LOW, reason="the password is a stand-in")
    if look(value) == Look.NOTHING:
        return Inspection(facts, Confidence.LOW, reason="the password is a placeholder")
    if _NOT_HOSTS.match(around.get("host", "")):
        return Inspection(facts, Confidence.LOW, reason="the host is this machine or an example")
    if look(value) == Look.WORD:
        return Inspection(facts, Confidence.MEDIUM, reason="the password is a word or a number")
    return Inspection(facts)


def connection(rule_id: str, title: str, schemes: tuple[str, ...], severity: Severity) -> Rule:
    alternatives = "|".join(regex.escape(each) for each in sorted(schemes, reverse=True))
    return Rule(
        id=rule_id,
        title=title,
        issuer=None,
        pattern=lazy.pattern(
            rf"(?<![A-Za-z0-9])(?P<scheme>(?i:{alternatives})(?:\+[a-z0-9]{{2,12}})?)://"
            r"(?P<user>[^\s:/?#@\"'<>`\[\]{}|]{0,128}+):"
            r"(?P<secret>[^\s/\"'`<>]{3,256})@(?P<host>[A-Za-z0-9_.\-:\[\],%]{1,253}+)"
        ),
        keywords=tuple(dict.fromkeys(f"{each.split('+')[0]}://" for each in schemes))
        + (("+srv://", "+asyncpg://", "+psycopg", "+pymysql://") if "mysql" in schemes else ()),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge_short,
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
    if password.lower() in STAND_INS or look(password) == Look.NOTHING:
        return Inspection(facts, Confidence.LOW, reason="the password in it is a stand-in")
    return Inspection(facts)


def _forge_basic(random: Random) -> str:
    return b64encode(f"deploy:{forge_password(random)}".encode()).decode()


BASIC = Rule(
    id="basic-auth-header",
    title="Basic authentication header",
    issuer=None,
    pattern=lazy.pattern(
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

BEARER = Rule(
    id="bearer-header",
    title="Token in an Authorization header",
    issuer=None,
    pattern=lazy.pattern(
        r"(?i:(?:\bauthorization\b|\bx-[a-z-]{0,24}(?:token|key)\b)[\"'`*\]]{0,3}[ \t]{0,3}[:=]"
        r"[ \t]{0,3}[\"'`*\[]{0,3}(?:(?:bearer|token|apikey|api-key|sso-key|key)[ \t:=]{1,3})?)"
        r"(?P<secret>[A-Za-z0-9._~+/=-]{16,4000}+)(?![A-Za-z0-9])"
    ),
    keywords=("authorization", "x-api-key", "x-auth-token", "x-access-token", "-token:", "-key:"),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_random,
    near_misses=(
        "Authorization: Bearer <token>",
        "Authorization: Bearer ${ACCESS_TOKEN}",
        "Authorization: Bearer your-access-token-goes-here",
    ),
    references=("https://www.rfc-editor.org/rfc/rfc6750#section-2.1",),
    check=was_chosen,
    inspect=by_look,
    carrier="Authorization: Bearer {secret}",
    specific=15,
)
