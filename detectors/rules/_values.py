"""Is a value that somebody gives for a password one, and how sure is that?"""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy, values
from detectors.entropy import Look, is_hex, is_uuid, look, strangeness
from detectors.model import Confidence, Inspection
from detectors.rules._composed import OF_CODE, composed, noise, pieced
from detectors.rules._made_up import ENOUGH, made_up

_LETTERS_AND_DIGITS = string.ascii_letters + string.digits

UNOPENED = r"(?<!(?<![^\s(:>])[*_~]{1,3}[^\s*_~][^\n]{0,80}[*_~])(?![*_~])"
"""After a star, underline or tilde that closes no emphasis, so that it belongs to the value."""
LAST = rf"(?:[^\s\"'`<>|;&\\,.:)\]}}*~_]|[*~_]{UNOPENED})"
"""The last character of a bare value on a line of a file or a command."""

STAND_INS = frozenset(
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
"""Passwords that only stand in for one."""
_COMMON = lazy.pattern(
    r"(?i)(?:my|your|the|some)?(?:test(?:ing)?|p[a4@]ss(?:w[o0]rd|wd|wort|code)?|pwd?|admin|root|user|guest|demo"
    r"|s[e3]cr[e3]t|qwert[yz]|letmein|welcome|changeme|abc|foo|bar|foobar|dummy|default|temp|token|key|value|xxx)"
    r"[-_.]?(?:\d{0,4}|test)"
)
"""The same with a number: what everybody writes who has to write something."""


def forge_random(random: Random, length: int = 32) -> str:
    """Letters and digits that look made by a machine."""
    while True:
        value = "".join(random.choices(_LETTERS_AND_DIGITS, k=length))
        if look(value) >= (Look.RANDOM if length >= 20 else Look.CHOSEN):
            return value


def forge_password(random: Random) -> str:
    """Fourteen letters, digits and signs, as a generator for people makes them."""
    while True:
        body = "".join(random.choices(_LETTERS_AND_DIGITS, k=12))
        value = body[:7] + random.choice("!#%+") + body[7:]
        if look(value) == Look.CHOSEN and value[-1].isalnum() and any(map(str.isdigit, value)):
            return value


def may_be_secret(value: str) -> bool:
    return look(value) > Look.NOTHING and not _COLOUR.fullmatch(value)


_COLOUR = lazy.pattern(r"#(?:[0-9A-Fa-f]{3,4}){1,2}")


def was_chosen(value: str) -> bool:
    return look(value) > Look.WORD


_LETTERS = lazy.pattern(r"[A-Z]{16,64}|(?=[^A-Z]*[A-Z])[A-Za-z]{16,64}")
_STRANGE = 5.0
"""Mean surprise of letters that no words are made of: a cookie of Erlang."""
_CACHED = lazy.pattern(r"(?:[A-Za-z0-9_.]{2,16}-){2,8}[0-9a-f]{32,64}$")
"""Words and a digest: what they stand for is kept under them."""
_DIGEST_OF = lazy.pattern(r"[-:.][0-9a-f]{32,64}$")
CERTAIN = 0.97
"""From here on the model's word for a key suffices to act without asking."""
LIKELY = 0.75
CHOSEN = 0.6
"""From here on a key, or a password, is worth a person's minute."""
_PHRASE = lazy.pattern(
    r"(?i)(?=(?:[^a-zß-ɏ]*[a-zß-ɏ]{3,14}){3})(?:[a-zß-ɏ]{3,14}|\d{1,4})"
    r"(?:[-_.+ ](?:[a-zß-ɏ]{3,14}|\d{1,4})){3,7}[-_.+]?\d{0,4}"
)
_NAMES = lazy.pattern(
    r"(?i)(?<![a-z])(?:secret|passw\w*|token|key|name|user|admin|prod|production|stag\w*|test\w*|app|api|data|db"
    r"|auth|login|service|server|config|value|your|the|this|and|for|not|from|with|must|should|reset|policy|field"
    r"|default|text|com|org|net|www|file|path|class|type|public|private|com)(?![a-z])"
)
_NUMBERED = lazy.pattern(
    r"(?=.*[_.-])(?:[A-Za-z]{2,}[-_.:]){1,6}(?:[0-9a-f]{4,10}|[0-9a-f]{32,64}|v?\d{1,2})"
    r"|(?:[a-z]{3,}[A-Z0-9_.])?[A-Za-z0-9_.]*(?i:passw|token|secret|credential)[A-Za-z_.]*\d{0,3}"
    r"|(?i:aes|sha|rsa|des|hmac|pbkdf|scrypt|bcrypt|argon)[-_]?\d*[a-z]*(?:[-_][a-z0-9]{2,8}){0,3}"
)
"""Names of things that hold secrets, numbered: my-app-secret-7f9c, AUTH_TOKEN_V2, aes-256-gcm."""


def is_stand_in(value: str) -> bool:
    """Whether it only stands in for a password."""
    return value.lower() in STAND_INS or _COMMON.fullmatch(value) is not None


def is_phrase(value: str) -> bool:
    """Whether it is four and more words, joined, none of which speaks of computers.

    One of them may be a number.
    """
    return _PHRASE.fullmatch(value) is not None and " " not in value and not _NAMES.search(value)


_SHORT = lazy.pattern(
    r"[a-z]{4,14}(?P<joint>[-_.+])[a-z]{4,14}(?P=joint)[a-z]{4,14}"
    r"|[A-Z][a-z]{3,13}(?P<joint>[-_.+])[A-Z][a-z]{3,13}(?P=joint)[A-Z][a-z]{3,13}(?:(?P=joint)\d{1,4})?"
)


def is_short_phrase(value: str, *, known: float = 0) -> bool:
    """Whether it is three words, joined, that no code is made of; `known` in parts at most."""
    return (
        _SHORT.fullmatch(value) is not None
        and values.known(value) <= known
        and not _NAMES.search(value)
        and (known > 0 or not OF_CODE.search(value))
    )


_FEW_WORDS = lazy.pattern(r"[A-Za-zÀ-ɏ]{1,16}(?:[-_.][A-Za-zÀ-ɏ]{1,16}){1,5}[!?]?")
_PIECES = lazy.pattern(r"[-_.]")
_STOOD_IN = lazy.pattern(
    r"(?i)(?<![a-z])(?:by|from|your|ask|see|set|same|todo|tbd|change\w*|replace\w*|enter|insert|type|here"
    r"|none|not|see|via|generated?|managed|inject\w*|provided|stored|rotated|runtime|env\w*|kept|fill"
    r"|read|only|write|super|sys|my|some|any|new|old|root\w*|\w*pw|\w*pass|creds?|dummy|sample"
    r"|example|demo|local\w*|vault|keyring|maria\w*|mysql\w*|postgres\w*|redis|mongo\w*|rabbit\w*"
    r"|minio|grafana|jenkins|kube\w*|helm|consul|kafka|elastic\w*|nginx|traefik|argo\w*|keycloak"
    r"|sonar\w*|nexus|git\w*|azure|aws|gcp|oauth|basic|bearer|digest|plain\w*|hidden|masked|redacted"
    r"|encrypted|secured?|strong|weak|invalid|wrong|correct|required|optional|empty|null|undefined)"
    r"(?![a-z])"
)
"""Words that tell where a password is, what it is for, or that there is none."""
_EXCUSES = lazy.pattern(
    r"(?:set|managed|generated|injected|provided|stored|rotated|created|filled|given|handled|kept)"
    r"[-_.](?:by|in|at|via|with|from|through|elsewhere)(?![a-z])"
    r"|(?:ask|see|use|get|from|to|not)[-_.](?:be|the|your|my|our|in|vault|env|needed|used|set|here)(?![a-z])"
)
_LETTERS_OF_TWO, _LONG_WORD = 12, 5
_PARTLY_KNOWN = 0.4


def is_words(value: str) -> bool:
    """Whether it is a few words, joined, of which neither code nor an excuse is made.

    Where a setting is called a password they are one; anywhere else they would be a name.
    """
    if not _FEW_WORDS.fullmatch(value) or OF_CODE.search(value) or _STOOD_IN.search(value):
        return False
    pieces = _PIECES.split(value.rstrip("!?"))
    letters = sum(map(len, pieces))
    if len(pieces) > _TWO and "." in value and value.islower():
        return False  # a path through names of code
    known = values.known(value)
    if len(pieces) == _TWO:
        mixed = value.lower() != value != value.upper()
        least = _LETTERS_OF_TWO - _LONG_WORD + 2 if mixed else _LETTERS_OF_TWO
        return known == 0 and letters >= least and min(map(len, pieces)) > _TWO
    return (
        known < _PARTLY_KNOWN and letters >= _LETTERS_OF_TWO and max(map(len, pieces)) >= _LONG_WORD
    )


_TWO = 2


_ISSUED = lazy.pattern(r"(?:sk|pk|rk|ak|key)[-_][0-9a-f]{32,64}")
"""As issuers number no things."""


def is_name(value: str) -> bool:
    """Whether it rather names something than opens it."""
    found = _NUMBERED.fullmatch(value)
    if found is None or _ISSUED.fullmatch(value):
        return False
    words = [each for each in regex.findall(r"[A-Za-z]+", value) if len(each) > 1]
    return len(words) > 3 or _NAMED.search(value) is not None


_NAMED = lazy.pattern(
    r"(?i)passw|token|secret|credential|auth|(?<![a-z])aes|sha-?\d|(?<![a-z])rsa|hmac|pbkdf|crypt|argon"
    r"|(?<![a-z])keys?(?![a-z])|module|config|cache"
)


_VERSION = lazy.pattern(r"v?\d{1,4}(?:\.\d{1,5}){1,3}[-+][A-Za-z][\w.+-]{0,40}")
SEALED = lazy.pattern(
    # SealedSecrets (a length of 512 in two bytes), Vault's transit, Spring, OpenSSL, Fernet, KMS
    r"^(?:Ag[A-D][A-Za-z0-9+/=]{120,}|vault:v\d+:|\{cipher\}|U2FsdGVkX1|gAAAAAB[\w=-]{60,}"
    r"|AQICAH[A-Za-z0-9+/=]{60,}|AQECAH[A-Za-z0-9+/=]{60,}|CiQA[A-Za-z0-9+/=]{60,}|ENC[\[(]"
    r"|\$ANSIBLE_VAULT|kms:|-----BEGIN (?:PGP|AGE))"
)
"""What only opens with a further key: it gives nothing away."""
_SEALED = Inspection(confidence=Confidence.LOW, reason="it is encrypted")


def as_key(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """A value given for a key: certain when a machine made it and it is no digest or id."""
    if SEALED.match(value):
        return _SEALED
    score = values.key(value)
    if _COMMON.fullmatch(value):
        return Inspection(confidence=Confidence.LOW, reason="the value is a stand-in")
    if is_name(value) and (score < CERTAIN or _DIGEST_OF.search(value)):
        return Inspection(confidence=Confidence.LOW, reason="the value is a name")
    if _VERSION.fullmatch(value):
        return Inspection(confidence=Confidence.LOW, reason="the value is a version")
    if _CACHED.match(value):
        return Inspection(confidence=Confidence.LOW, reason="the value names an entry of a cache")
    if is_hex(value) or is_uuid(value):
        if len(set(value)) < 6 or (score < LIKELY / 2 and not is_uuid(value)):
            return Inspection(confidence=Confidence.LOW, reason="the value is a number")
        return Inspection(
            confidence=Confidence.MEDIUM, reason="the value is random, but may be a digest or an id"
        )
    if score >= CERTAIN and len(value) >= 16:
        return Inspection(confidence=Confidence.HIGH, reason="the value is random")
    if score >= LIKELY:
        return Inspection(confidence=Confidence.MEDIUM, reason="the value looks made by a machine")
    if values.password(value) >= CERTAIN:
        return Inspection(confidence=Confidence.MEDIUM, reason="the value looks like a password")
    if _LETTERS.fullmatch(value) and strangeness(value) >= _STRANGE:
        return Inspection(confidence=Confidence.MEDIUM, reason="the value looks made by a machine")
    return Inspection(confidence=Confidence.LOW, reason="the value looks like a word or code")


BUILT = lazy.pattern(
    r"(?=.*[A-Z])[A-Za-z]{3,14}[-_.!#$%&*+=?@^~]\d{1,4}[A-Z][a-z]{2,14}"
    r"|[A-Z][a-z]{0,8}\d[a-z0-9]{1,8}[-_.!#$%&*+=?@^~]\d{2,4}[!?*]?"
)
"""Words and a number as people put them together: blue.42Otter, Fr1day.2024."""


_DOTTED = lazy.pattern(r"[A-Za-z0-9.]+")
_FOREIGN = lazy.pattern(
    # letters of both cases and digits, joined; or words and a sign that joins no names
    r"(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z]{2})(?=\D*\d)[A-Za-zÀ-ɏ0-9]+"
    r"(?:[-_.!#$%&*+=?@^~,][A-Za-zÀ-ɏ0-9]+){1,4}[!?#*]{0,2}"
    r"|(?=.{8,40}$)[A-Za-zÀ-ɏ]{1,15}[!%&^~+][A-Za-zÀ-ɏ]{3,15}(?:[-!%&^~+][A-Za-zÀ-ɏ0-9]{2,15})?\d{0,4}"
)
"""Of words that only people's passwords are made of, where a name says that it is one."""


def as_password(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """A value given for a password: certain when a machine made it, else a person's question."""
    if value.lower() in STAND_INS or _COMMON.fullmatch(value):
        return Inspection(confidence=Confidence.LOW, reason="the password is a stand-in")
    if SEALED.match(value):
        return _SEALED
    if is_name(value) and not (is_phrase(value) and not OF_CODE.search(value)):
        return Inspection(confidence=Confidence.LOW, reason="the value is a name")
    if values.key(value) >= CERTAIN and len(value) >= 14 and not is_hex(value):
        return Inspection(confidence=Confidence.HIGH, reason="the value is random")
    if value.islower() and _FEW_WORDS.fullmatch(value) and _EXCUSES.match(value):
        return Inspection(confidence=Confidence.LOW, reason="the value says where the password is")
    if max(values.password(value), values.key(value)) >= CHOSEN or BUILT.fullmatch(value):
        return Inspection()
    if _LETTERS.fullmatch(value) and strangeness(value) >= _STRANGE:
        return Inspection(reason="the value looks made by a machine")
    if _FOREIGN.fullmatch(value) and values.known(value) == 0 and not OF_CODE.search(value):
        return Inspection(reason="the value is made of words that no code uses")
    # dots alone join the names of code
    if (
        made_up(value) >= ENOUGH
        or composed(value)
        or noise(value)
        or (pieced(value) and not _DOTTED.fullmatch(value))
    ):
        return Inspection(reason="the value is put together like a password")
    if is_phrase(value) or is_short_phrase(value) or is_words(value):
        return Inspection(
            confidence=Confidence.MEDIUM, reason="the value is a phrase of several words"
        )
    return Inspection(confidence=Confidence.LOW, reason="the value looks like a word or code")


def by_look(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
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


def forge_short(random: Random) -> str:
    return forge_random(random, 16)
