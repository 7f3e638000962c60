"""Where is a password near its name, though no sentence of a known form hands it over?

What people write around a password is endless; what stays is a word for a password, or for what
it opens, in the same line or the next, and a value that looks like one. The surer the word, the
less is asked of the value; see `_near_value`.
"""

from __future__ import annotations

from random import Random

from detectors import lazy, values
from detectors.entropy import Look, is_hex, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules._near_value import (
    FREE,
    JOINED,
    MIXED,
    OF_USER,
    PHRASE,
    SIGNED,
    TITLED,
    striking,
    telling,
)
from detectors.rules._near_words import (
    COMPOUND,
    EASTERN,
    EASTERN_LEADS,
    EASTERN_PLACES,
    LEADS,
    NAME_KEYWORDS,
    NAMES,
    PLACE_KEYWORDS,
    PLACES,
    TALK,
    TALK_KEYWORDS,
    TRIAL_KEYWORDS,
    TRIALS,
)
from detectors.rules._values import CERTAIN, forge_password, forge_random, is_name


def _forge_led(random: Random) -> str:
    """A random one without signs, that a prefilter for capitals and digits sees."""
    while True:
        value = forge_random(random, 14)
        if telling(value) and _ALTERNATES.search(value):
            return value


_ALTERNATES = lazy.pattern(r"^[a-z0-9]*[A-Z][A-Za-z]*\d+[A-Za-z]")
_SAME = r"[^\n{}<>|=\\;]"
"""What stands in sentences, and hardly in code."""
_AFTER = rf"{_SAME}{{0,80}}?(?:\n{{1,3}}{_SAME}{{0,40}}?){{0,2}}"
_BEFORE = rf"(?:[ ]?<?-{{1,2}}[ ])?{_SAME}{{0,60}}?(?:\n{{1,3}}{_SAME}{{0,40}}?)?"
_BEGIN = r"(?<![A-Za-zÀ-ɏа-яё0-9_.$/]|--)"
_LEAD = (
    rf"(?<=(?:(?i:{LEADS})[ ]{{1,2}}|{EASTERN_LEADS}[ ]?|(?:\n|(?<![\s\S]))[>*• -]{{0,3}})"
    r"[\"'`*_(“«„]{0,3})"
)
_NAME = rf"(?:{_BEGIN}(?i:{NAMES})|{COMPOUND}|{EASTERN})"
_PLACE = rf"(?:{_BEGIN}(?i:{PLACES})|{EASTERN_PLACES})"

_SOON = rf"(?<=(?i:{NAMES})(?:[ ][^\s:]{{1,14}}){{0,2}}[ ])"
_VALUE = rf"{FREE}(?:{SIGNED}|{MIXED}|{JOINED}|(?:{_LEAD}|{_SOON})(?:{PHRASE}))"

NEAR = Rule(
    id="password-near-its-name",
    title="Password near a word for it",
    issuer=None,
    pattern=lazy.pattern(rf"{_NAME}{_AFTER}{_VALUE}|{_VALUE}(?={_BEFORE}{_NAME})"),
    keywords=NAME_KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "the password policy changed with release 2024.10-rc3, see OPS-1234",
        "password reset for jenkins02 failed on db-7.corp.example",
        "creds are in KeePass2, ask anna_k2",
        "Passwort ist im Vault unter prod/db7",
        "the password hash uses argon2id with m=65536",
    ),
    references=("Messages in which people hand over passwords.",),
    check=telling,
    carrier="the old password works again, he set {secret} on friday",
    specific=6,
)

_SIGNS = r"[!#$%*?@^]"
_MORE = r"[a-z0-9_.!#$%&*+=?@^~-]{0,24}"
_SIGNED = rf"\d{_MORE}{_SIGNS}[a-z0-9]|{_SIGNS}{_MORE}\d|[a-z]\d{{1,8}}[!#$@^*?]"
_LED = (
    r"(?-i:(?:[a-z0-9:&/,>\x80-\xff-][ ]{1,2}|[\n\x80-\xff]|^"
    r"|[ \x80-\xff][A-Za-z_][\w.-]{1,30}[:/])[\"'`*_(]{0,3}"
    r"(?:[a-z0-9_.-]{0,16}[A-Z][A-Za-z_.-]{0,16}\d[0-9_.-]{0,3}[A-Za-z]"
    r"|[a-z0-9_.-]{0,16}[a-z]\d[0-9_.-]{0,3}[a-z0-9_.-]{0,16}[A-Z]"
    r"|(?:[A-Za-z\x80-\xff]{3,14}[-_]){3}"
    r"|[A-Z][a-z\x80-\xff]{2,14}[-_.][A-Z][a-z\x80-\xff]{2,14}[-_.]"
    r"|[A-Z][a-z\x80-\xff]{3,13}\d{2,4}))"
)
"""How values look to the prefilter, with signs or without: the words are in every message."""

OPENS = Rule(
    id="password-near-a-login",
    title="Password near what it opens",
    issuer=None,
    # the value comes first, since it is rarer than the words
    pattern=lazy.pattern(
        rf"{FREE}(?:{_LEAD}|{OF_USER})(?:{MIXED}|{JOINED}|{PHRASE})"
        rf"(?:(?<={_PLACE}{_AFTER}(?P=secret))|(?={_BEFORE}{_PLACE}))"
        rf"|{FREE}(?<=(?<![\w'])(?i:{TRIALS})[ ]{{1,2}}[\"'`*_]{{0,3}})(?:{MIXED}|{JOINED}"
        rf"|{TITLED})"
    ),
    keywords=(*PLACE_KEYWORDS, *TRIAL_KEYWORDS),
    anchors=dict.fromkeys((*PLACE_KEYWORDS, *TRIAL_KEYWORDS), _LED),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_led,
    near_misses=(
        "login with build 4.3.14-rc.96+build.71910904 fails",
        "root@db-7.corp.example has no access to pg02",
        "sign in with ctrl+F1",
    ),
    references=("Messages in which people tell one another how to get in.",),
    check=telling,
    carrier="to log in with {secret} is fine",
    specific=6,
)

PASSING = Rule(
    id="password-in-passing",
    title="Password with hardly a word about it",
    issuer=None,
    pattern=lazy.pattern(
        rf"{FREE}{SIGNED}(?:(?<=(?:{TALK}{_SAME}{{0,100}}|{_PLACE}{_AFTER})(?P=secret))"
        rf"|(?=(?:[ ]?<?-{{1,2}}[ ])?{_SAME}{{0,60}}?(?:{TALK}|{_PLACE})))"
    ),
    keywords=(*TALK_KEYWORDS, *PLACE_KEYWORDS),
    anchors=dict.fromkeys((*TALK_KEYWORDS, *PLACE_KEYWORDS), _SIGNED),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "use ctrl+F1 or alt+F4",
        "it's 50% faster with C++11!",
        "try react@18.2.0 and node@20",
        "set it to #1a2b3c or $HOME2",
        "is it fat32? or ext4!",
    ),
    references=("Messages that take it for granted that a password is spoken of.",),
    check=striking,
    carrier="and it was {secret} for now",
    specific=5,
)


def _is_key(value: str) -> bool:
    return (
        look(value) > Look.WORD
        and values.key(value) >= CERTAIN
        and not (is_hex(value.replace("-", "")) or is_name(value))
    )


KEY_NEAR = Rule(
    id="key-near-its-name",
    title="Key or token near a word for it",
    issuer=None,
    pattern=lazy.pattern(
        rf"{_BEGIN}(?i:(?:api|access|secret|auth|bearer|private|client|service|deploy|bot|personal"
        r"|refresh|license|signing|webhook|master|admin)[ _-]?(?:key|token|secret)s?|tokens?)"
        rf"(?![A-Za-z0-9_-]){_SAME}{{3,80}}?{_LEAD}"
        r"(?P<secret>(?=[^\s\d]{0,40}\d)(?=[^\sA-Z]{0,40}[A-Z])(?=[^\sa-z]{0,40}[a-z])"
        r"[A-Za-z0-9][\w.~+=-]{22,300}+(?<![.]))(?![\w/])"
    ),
    keywords=(
        *("api key", "api-key", "api_key", "apikey", "access key", "access-key", "access_key"),
        *("secret key", "private key", "client key", "service key", "deploy key", "license key"),
        *("signing key", "webhook key", "master key", "admin key", "auth key"),
        *("token", "secret"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_random,
    near_misses=(
        "the token changed with commit 0f8fad5bd9cb469fa165708677289501a1b2c3d4",
        "the api key of the shop was rotated, now ask the vault",
    ),
    references=("Messages in which people hand over keys.",),
    check=_is_key,
    carrier="the api key of the shop was rotated, it is now {secret}",
    specific=6,
)
