"""Where is a password near its name, though no sentence of a known form hands it over?

What people write around a password is endless; what stays is a word for a password, or for what
it opens, in the same line or the next, and a value that looks like one. The surer the word, the
less is asked of the value; see `_near_value`.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import regex

from detectors import lazy, values
from detectors.entropy import Look, is_hex, is_uuid, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules._near_patterns import BEGIN, BESIDE, NAME, PLACE, SAME, TRIAL, TRIED
from detectors.rules._near_value import (
    FREE,
    JOINED,
    MIXED,
    OF_USER,
    PHRASE,
    SIGNED,
    SIGNED_STARTS,
    STARTS,
    TITLED,
    striking,
    telling,
)
from detectors.rules._near_words import (
    EASTERN_LEADS,
    LEADS,
    NAMES,
    TALK,
    TALK_KEYWORDS,
)
from detectors.rules._trial_words import TRIAL_KEYWORDS
from detectors.rules._values import CERTAIN, forge_password, forge_random, is_name

# and one line more in a list
_AFTER = (
    rf"{SAME}{{0,80}}?(?:\n{{1,3}}{SAME}{{0,40}}?){{0,2}}(?:\n[ ]{{0,3}}[–—•*-][ ]{SAME}{{0,20}}?)?"
)
_BEFORE = (
    rf"[\"'`*_)”»]{{0,3}}(?:[ ]?<?[-=]{{1,2}}[ ])?{SAME}{{0,60}}?(?:\n{{1,3}}{SAME}{{0,40}}?)?"
)
_LEAD = (
    rf"(?<=(?:(?i:{LEADS})[ ]{{1,2}}|{EASTERN_LEADS}[ ]?|(?:\n|(?<![\s\S]))[>*• -]{{0,3}})"
    r"[\"'`*_(“«„]{0,3})"
)

_SOON = rf"(?<=(?i:{NAMES})(?:[ ][^\s:]{{1,14}}){{0,2}}[ ])"

# each matches nothing, where a value begins or ends
_LED = lazy.pattern(rf"{_LEAD}|{OF_USER}|{_SOON}")
_TRIED = lazy.pattern(rf"(?<={TRIAL})")
_AFTER_NAME = lazy.pattern(rf"(?<={NAME}{_AFTER})")
_BEFORE_NAME = lazy.pattern(rf"(?={_BEFORE}{NAME})")
_AFTER_PLACE = lazy.pattern(rf"(?<={PLACE}{_AFTER})")
_BEFORE_PLACE = lazy.pattern(rf"(?={_BEFORE}{PLACE})")
_AFTER_TALK = lazy.pattern(rf"(?<={TALK}{SAME}{{0,100}})")
_BEFORE_TALK = lazy.pattern(rf"(?=(?:[ ]?<?-{{1,2}}[ ])?{SAME}{{0,60}}?{TALK})")
_FIRM = lazy.pattern(
    rf"{SIGNED}|{MIXED}|{JOINED}|(?:[A-Za-zÀ-ɏ]{{3,14}}[-_.]){{3,7}}(?:[A-Za-zÀ-ɏ]{{3,14}}[-_.]?)?\d"
)
"""What is no mere phrase."""


def _alone(match: regex.Match[str]) -> str:
    """Why no word near a value makes it a password; empty when one does."""
    text, value = match.string, match["secret"]
    start, end = match.span("secret")
    if why := _public(match):
        return why
    led = _LED.match(text, start)
    named = _AFTER_NAME.match(text, start) or _BEFORE_NAME.match(text, end)
    if named and (led or _FIRM.match(text, start)):
        return ""
    # where the value itself is beyond doubt, it is enough that the talk is of what it opens
    if (led or striking(value)) and (
        _AFTER_PLACE.match(text, start) or _BEFORE_PLACE.match(text, end)
    ):
        return ""
    return "no word near it speaks of a password, or of what one opens"


_OF_ANOTHER = lazy.ending(
    r"(?i)(?:^|[\n{,;|(])[ \t-]{0,24}[\"']?(?:name|host(?:name)?|server|namespace|image|label|app"
    r"|service|cluster|database|db|schema|user(?:name)?|account|path|ur[li]|type|kind|version|region"
    r"|bucket|project|(?:[a-z]+_?)?id|email|tag|branch|commit|sha)[\"']?[ ]?[:=][ ]{0,2}[\"']?$"
)


def _public(match: regex.Match[str]) -> str:
    text, value, start = match.string, match["secret"], match.start("secret")
    if text[max(0, start - 3) : start].rstrip("\"' ")[-1:] in (":", "=") and _OF_ANOTHER.search(
        text[max(0, start - 40) : start]
    ):
        return "it is what another setting is given"
    if value.endswith("=") and _PUBLIC.search(text[max(0, start - 120) : start]):
        return "a public key"
    return ""


_PUBLIC = lazy.pattern(
    r"(?i)public|öffentlich|publi(?:que|ca|co|czny)|pubblic|публичн|открыт|公開|公钥|openbar|veřejn"
    r"|offentlig|pubkey|peer"
)
"""Near the public key of a tunnel, which looks like its private one."""


def _untried(match: regex.Match[str]) -> str:
    tried = _TRIED.match(match.string, match.start("secret"))
    return "" if tried else "nobody says before it that it is to be tried or typed"


def _unsaid(match: regex.Match[str]) -> str:
    text, (start, end) = match.string, match.span("secret")
    if "***" in text[max(0, start - 3) : start + 1]:
        return "the rest of a value that is masked"
    said = _AFTER_TALK.match(text, start) or _BEFORE_TALK.match(text, end)
    return "" if said else "no word beside it is one that people say"


_FREELY = r"(?:^|[\x00- \"'()*:\[_`~\x80-\xff])"
"""From where a value may begin to any of its characters: not within an address, behind a slash."""
# to the first sign and from there to the first digit, not to each: an end a word is enough
_SIGN = (
    rf"{_FREELY}[^ \n/!#$%&*?@^]*[!#$%&*?@^][^ \n/0-9]*[0-9]",
    rf"{_FREELY}[^ \n/0-9]*[0-9][^ \n/!#$%&*?@^]*[!#$%&*?@^]",
)
_STRIKING_SIGN = (
    rf"{_FREELY}[^ \n/][^ \n/!#$%&*?@^]*[!#$%&*?@^][^ \n/0-9]*[0-9]",
    rf"{_FREELY}[^ \n/0-9]*[0-9][^ \n/!#$%&*?@^]*"
    r"(?:[!#$%&*?@][^ \n/a-z0-9=_~\x80-\xff^-]*[a-z0-9=_~\x80-\xff^-]|\^)",
    r"(?-i:[A-Z][A-Za-z\x80-\xff]{2,30}[-_.]?[0-9]{2,4}[?!.*$#@%&+]*[!?*$#@%&+])",
)
"""What `striking` asks for: within the value, or where the value is a word and its number, behind
them."""
_SHAPES = (
    # the prefilter looks for several small things faster than for a large one
    r"(?-i:[A-Z][A-Za-z_.+=~\x80-\xff-]*[0-9])",
    r"(?-i:[0-9][a-z0-9_.+=~\x80-\xff-]*[A-Z])",
    r"[a-z][0-9]{1,4}[a-z]{1,8}[0-9]",
    r"[-_.][a-z\x80-\xff]{3,14}[-_.]",
    *_SIGN,
)
"""How values look to the prefilter, where the words are in every message."""

NEAR = Rule(
    id="password-near-its-name",
    title="Password near a word for it, or for what it opens",
    issuer=None,
    # the value comes first, since it is rarer than the words
    pattern=lazy.pattern(rf"{FREE}(?:{SIGNED}|{MIXED}|{JOINED}|{PHRASE}|{TITLED})"),
    keywords=BESIDE,
    shapes=_SHAPES,
    beside=BESIDE,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "the password policy changed with release 2024.10-rc3, see OPS-1234",
        "password reset for jenkins02 failed on db-7.corp.example",
        "creds are in KeePass2, ask anna_k2",
        "Passwort ist im Vault unter prod/db7",
        "the password hash uses argon2id with m=65536",
        "login with build 4.3.14-rc.96+build.71910904 fails",
        "root@db-7.corp.example has no access to pg02",
        "sign in with ctrl+F1 or alt+F4",
    ),
    references=("Messages in which people hand over passwords, or take it for granted.",),
    check=telling,
    excepts=_alone,
    starts=STARTS,
    carrier="the old password works again, he set {secret} on friday",
    specific=6,
)

TRY = replace(
    NEAR,
    id="password-to-try",
    title="Password that somebody gives to try, to type or to set",
    keywords=TRIAL_KEYWORDS,
    shapes=(TRIED,),
    beside=(),
    early=True,
    near_misses=(
        "it's 50% faster with C++11!",
        "try react@18.2.0 and node@20",
        "try ubuntu24.04, it's jammy2",
        "set it to #1a2b3c or $HOME2",
    ),
    excepts=_untried,
    carrier="hm, then try {secret} instead",
)


def _forge_striking(random: Random) -> str:
    while True:
        value = forge_password(random)
        if striking(value):
            return value


SAID = replace(
    NEAR,
    id="password-in-talk",
    title="What looks like a password and like nothing else, in a sentence",
    pattern=lazy.pattern(rf"{FREE}{SIGNED}"),
    keywords=TALK_KEYWORDS,
    shapes=_STRIKING_SIGN,
    beside=(),
    forge=_forge_striking,
    near_misses=(
        "it's 50% faster with C++11!",
        "try react@18.2.0 and node@20",
        "is it fat32? or ext4!",
    ),
    check=striking,
    excepts=_unsaid,
    starts=SIGNED_STARTS,
    carrier="ok then {secret} it is for all of us",
)


_OF_DEVICE = "APA91b"
"""What begins a device's registration for Firebase messages, which opens nothing."""


def _is_key(value: str) -> bool:
    return (
        look(value) > Look.WORD
        and values.key(value) >= CERTAIN
        and not value.startswith(_OF_DEVICE)
        and not (is_hex(value.replace("-", "")) or is_name(value))
    )


_DIGITS = (32, 40, 48, 64)
_NO_SECRET = lazy.pattern(
    r"(?i)md5|sha-?\d|hash|digest|checksum|commit|fingerprint|finger[ ]print|cache|public|merge"
    r"|revision|thumbprint|etag|trace|request|session[ ]id|primary|foreign|blob|layer|image|sort"
    r"|object[ ]key"
)


def _is_hex_key(value: str) -> bool:
    if is_uuid(value):
        return len(set(value)) > 8
    return len(value) in _DIGITS and len(set(value)) > 8 and values.key(value) >= _RANDOM_HEX


_RANDOM_HEX = 0.35


def _is_digest(match: regex.Match[str]) -> str:
    around = match.string[max(0, match.start() - 80) : match.end() + 40]
    return "digests are spoken of" if _NO_SECRET.search(around) else ""


_ROW = r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{64}"
_KEYS = (
    r"clés?|claves?|chaves?|chiav[ei]|klucz\w{0,3}|ключ\w{0,3}|токен\w{0,3}|密钥|令牌"
    r"|(?:API[ ]?の?)?キー|トークン"
    r"|jetons?|geheimnis|segredos?|segret[oi]|secretos?|sekret\w{0,2}|секрет\w{0,3}"
)
"""A key, a token, a secret in other languages."""
_SECRET_KEYS = r"clé[ ]secrète|clave[ ]secreta|chave[ ]secreta|chiave[ ]segreta"

HEX_NEAR = Rule(
    id="hex-key-near-its-name",
    title="Key of hexadecimal digits that a sentence about it ends in",
    issuer=None,
    pattern=lazy.pattern(
        rf"{BEGIN}(?i:(?:api|access|shared|client|webhook|signing|auth|license|encryption|master)"
        r"[ _-]?(?:keys?|secrets?|tokens?)|(?:key|token|secret)s?[ ](?:for|of|to)|tokens?"
        rf"|secrets?|api-schlüssel|schlüssel|{_SECRET_KEYS}|{_KEYS}|hmac)(?![A-Za-z0-9_-])"
        rf"(?:{SAME}{{0,80}}?(?:[:：→—–]|->|,|[はが]"
        r"|[ ](?:(?:it|this|that)'s|is|was|now|ist|lautet|est|es|è|é|jest|to|это|är|er|on)"
        # an adverb, as it is in the order of words of each language
        r"(?:[ ][a-zà-öø-ɏа-яё]{2,12})?)"
        # what it is for, and nothing more
        r"|[ ](?i:for|für|pour|para|per|dla|voor|till|для|до|от)[ ][^\s,;:]{2,24}|[ ]?(?:给你|如下)"
        rf"|(?<=(?i:{_SECRET_KEYS}|hmac)))[ ]{{0,2}}(?:\n[> ]{{0,3}})?[\"'`*_(“]{{0,3}}"
        rf"(?P<secret>{_ROW}|[0-9A-F]{{64}})(?![A-Za-z0-9_/-])"
        rf"|{BEGIN}(?i:(?:(?:client|app|consumer|api|application|secret|admin|write)[ _-]"
        r"(?:secret|(?:access[ ])?key)"
        r"|clientsecret|(?<=[/,|][ ])secret|consumer[ ]key)[ ](?:(?:is|ist|es|est)[ ])?)[\"'`]?"
        rf"(?P<secret>[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}|{_ROW})(?![A-Za-z0-9_-])"
    ),
    keywords=(
        *("api key", "api-key", "apikey", "access key", "shared secret", "client secret"),
        *("webhook secret", "signing", "key for", "key of", "key to", "token", "secret"),
        *("schlüssel", "clé", "clave", "chave", "chiav", "klucz", "ключ", "токен", "密钥"),
        *("license key", "encryption key", "master key", "auth key", "jeton", "geheimnis"),
        *("segredo", "segreto", "secreto", "sekret", "секрет", "令牌", "キー", "トークン", "hmac"),
        *("app secret", "consumer secret", "api secret", "consumer key", "secret key"),
        *("application key", "app key", "admin key", "write key"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=lambda random: f"{random.getrandbits(128):032x}",
    near_misses=(
        "the cache key for the page: 0f8fad5bd9cb469fa165708677289501",
        "the token was fixed in commit: 0f8fad5bd9cb469fa165708677289501a1b2c3d4",
    ),
    references=("Messages in which people hand over keys.",),
    check=_is_hex_key,
    excepts=_is_digest,
    carrier="got the API key of the vendor, finally: {secret}",
    specific=6,
)

KEY_NEAR = Rule(
    id="key-near-its-name",
    title="Key or token near a word for it",
    issuer=None,
    pattern=lazy.pattern(
        rf"{BEGIN}(?i:(?:api|access|secret|auth|bearer|private|client|service|deploy|bot|personal"
        r"|refresh|license|signing|webhook|master|admin)[ _-]?(?:key|token|secret)s?|tokens?"
        rf"|secrets?|(?:api-?|zugangs)?schlüssel|{_KEYS})"
        rf"(?![A-Za-z0-9_-])(?:{SAME}{{1,80}}?{_LEAD}|'s[ ]{{1,2}}[\"'`]{{0,3}}"
        r"|(?i:[ ]secret)?(?:\t|[ ]{2})[ \t]{0,40}"
        # a line of its own
        r"|(?<=(?:^|\n)[>•* -]{0,4}(?i:(?:(?:client|consumer|api|app|access)[ ])?"
        r"(?:(?:key|token)[ ])?(?:secret|token|key)))[ ]"
        r"(?=\S{23,300}[ ]*(?:\n|$)))"
        r"(?P<secret>(?=[^\s\d]{0,40}\d)(?=[^\sA-Z]{0,40}[A-Z])(?=[^\sa-z]{0,40}[a-z])"
        r"[A-Za-z0-9][\w.~+=-]{22,300}+(?<![.]))(?![\w/])"
    ),
    keywords=(
        *("api key", "api-key", "api_key", "apikey", "access key", "access-key", "access_key"),
        *("secret key", "private key", "client key", "service key", "deploy key", "license key"),
        *("signing key", "webhook key", "master key", "admin key", "auth key"),
        *("token", "secret", "schlüssel", "clé", "clave", "chave", "chiav", "klucz", "ключ"),
        *("токен", "密钥", "令牌", "キー", "トークン", "jeton", "geheimnis", "segredo", "segret"),
        *("sekret", "секрет"),
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
    excepts=_public,
    carrier="the api key of the shop changed, use {secret}",
    specific=6,
)
