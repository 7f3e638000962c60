"""How is a kind described that nobody issues: an entry of a file, a flag, a header?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.entropy import Look, look, placeholder
from detectors.model import (
    Companion,
    Confidence,
    Inspection,
    JSONValue,
    Rule,
    Severity,
)
from detectors.rules._values import LAST, SEALED, STAND_INS, forge_password

Inspect = Callable[[str, Mapping[str, str], datetime], Inspection]

_WELL_KNOWN_TEXT = """
    mypass mypasswd passw0rd p@ssw0rd p@ssword password1 password12 password123 pass1234 passpass
    123 1234 12345 123456 1234567 12345678 admin admin123 administrator root toor changeit default
    letmein welcome qwerty example postgres mysql mariadb mongo redis rabbit rabbitmq elastic
    minioadmin sa oracle tiger manager public private community cisco ubnt vagrant raspberry
    testing testing123 test123 test1234 demo foobar foo bar baz abc123 docker local dev devpass
    string somepassword some_password your_password userpass dbpass db_pass rootpass rootpassword
    secretpassword supersecret topsecret s3cr3t secret123 mysecret mysecretpassword
    """
WELL_KNOWN = STAND_INS | frozenset(_WELL_KNOWN_TEXT.split())
"""Passwords that everybody tries first, or that documents put in the place of one."""

_FACTS = ("scheme", "user", "host", "name", "database", "community")
"""Groups of a pattern that say what the secret opens and are no secrets themselves."""

ARGUMENT = (
    r"(?:\\?\"(?P<secret>[^\"\s\\][^\"\n\\]{1,200}+)\\?\"|'(?P<secret>[^'\s][^'\n]{1,200}+)'"
    r"|(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,199}" + LAST + r"))"
)
"""A word of a command line, in quotes or bare."""

BASE64_LINES = (
    r"[A-Za-z0-9+/]{24,}+(?:[\r\n \t]{1,16}+[A-Za-z0-9+/]{8,}+){0,4000}+"
    r"(?:[\r\n \t]{1,16}+[A-Za-z0-9+/]{1,7}(?==))?={0,2}"
)
"""Base64 on one line or on many."""


_REFERENCE = lazy.pattern(
    r"^(?=[a-z]*_|[A-Z]*_)[A-Za-z_]{0,60}(?i:pass|pwd|secret|token|key|vault|var)[A-Za-z_]{0,60}$"
)
"""Names of things that hold a secret, like vault_ssh_pass; with an underscore they are none."""


def facts_of(around: Mapping[str, str]) -> dict[str, JSONValue]:
    """What the pattern's named groups say of the secret, as facts."""
    return {name: around[name][:200] for name in _FACTS if around.get(name)}


def is_password(value: str) -> bool:
    """Where the place says that a password follows, words are ones too; code and paths are not."""
    if placeholder(value) or _REFERENCE.search(value):
        return False
    seen = look(value)
    return seen > Look.WORD or (len(value) >= 4 and (seen == Look.WORD or value.isalnum()))


def by_place(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    """The place is certain: a word is a poor password, a well-known one hardly a secret."""
    facts = facts_of(around)
    if value.lower() in WELL_KNOWN:
        reason = "the value is a stand-in or a well-known default"
        return Inspection(facts, Confidence.LOW, reason=reason)
    if SEALED.match(value):
        return Inspection({**facts, "encrypted": True}, Confidence.LOW, reason="it is encrypted")
    if value == around.get("user"):
        return Inspection(facts, Confidence.LOW, reason="the password is the user's name")
    seen = look(value)
    if seen == Look.NOTHING or placeholder(value):
        return Inspection(facts, Confidence.LOW, reason="the value is a placeholder")
    if seen == Look.WORD:
        reason = "the value is a word or a number"
        return Inspection(facts, Confidence.MEDIUM, reason=reason)
    return Inspection(facts)


def encrypted(_: str, around: Mapping[str, str], __: datetime) -> Inspection:
    """For what only opens with a further password."""
    return Inspection({**facts_of(around), "encrypted": True}, reason="it is encrypted")


def host_rule(
    rule_id: str,
    title: str,
    pattern: str,
    keywords: tuple[str, ...],
    carrier: str,
    near_misses: tuple[str, ...],
    reference: str,
    *,
    forge: Callable[[Random], str] = forge_password,
    check: Callable[[str], bool] = is_password,
    inspect: Inspect = by_place,
    confidence: Confidence = Confidence.HIGH,
    severity: Severity = Severity.HIGH,
    specific: int = 25,
    proves: str = "",
    companions: Mapping[str, Companion] | None = None,
    shapes: tuple[str, ...] = (),
    anchors: Mapping[str, str] | None = None,
    excepts: Callable[[regex.Match[str]], str] | None = None,
) -> Rule:
    """A rule without an issuer; by default for a password whose place tells what it is."""
    return Rule(
        id=rule_id,
        title=title,
        issuer=None,
        pattern=lazy.pattern(pattern),
        keywords=keywords,
        shapes=shapes,
        confidence=confidence,
        severity=severity,
        forge=forge,
        near_misses=near_misses,
        references=(reference,),
        check=check,
        inspect=inspect,
        companions=companions or {},
        carrier=carrier,
        specific=specific,
        proves=proves,
        anchors=anchors or {},
        excepts=excepts,
    )
