"""Where do people tell one another a key or a token?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from detectors import lazy, values
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._prose import FOR, IS, QUOTE
from detectors.rules._values import LIKELY, as_key, forge_random, may_be_secret

_KEY_SAYS = (
    r"(?:(?:api|app|access|auth|secret|client|private|signing|webhook|service|deploy|bot|admin"
    r"|license|bearer"
    r"|consumer|oauth|user|device|refresh|personal)[ _-]?)?(?:key|token|secret)|credentials?|auth"
    r"|cl(?:é|e) api|clave api|chiave api"
)
_NO_KEY = (
    r"(?<!(?:sort|cache|primary|foreign|partition|routing|object|public|s3|content) key"
    r"|secretsmanager:[a-z0-9-]{0,24}:\d{0,12}:secret)"
)
_VALUE = r"(?=[^\s\d]{0,40}\d)[A-Za-z0-9][\w.~+/=-]{14,300}+(?<![.])"


def _spoken_key(value: str) -> bool:
    return may_be_secret(value) and values.key(value) >= LIKELY


def _inspect_key(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    seen = as_key(value, around, now)
    if seen.confidence == Confidence.HIGH:
        # a sentence names many things: a person decides
        return replace(seen, confidence=Confidence.MEDIUM)
    return seen


KEY_PROSE = Rule(
    id="key-in-prose",
    title="API key, token or secret said in a sentence",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?i:(?<![\w-])(?:{_KEY_SAYS})\b{_NO_KEY}{FOR}{IS}[ \t]{{0,3}}\n?[ \t]{{0,8}}"
        rf"(?:```\n?)?{QUOTE})"
        rf"(?P<secret>{_VALUE})(?![\w/])"
        rf"|(?i:(?:new|api|access|auth|client|webhook|signing|my|our|your|the|and|consumer"
        rf"|oauth|token|user)[ ]"
        rf"(?:{_KEY_SAYS})[ ]{QUOTE})"
        rf"(?P<secret>{_VALUE})(?![\w/])"
        rf"|(?i:(?:use|using|with|send|add|set|the|your|our|my|mit|avec|con|com)[ ]bearer[ ]"
        rf"{QUOTE})(?P<secret>{_VALUE})(?![\w/])"
        rf"|(?i:(?<![\w-])(?:app|client|consumer|api|shared|webhook|oauth)[ _-]?secret[ ]{QUOTE})"
        rf"(?P<secret>(?=[^\s\d]{{0,40}}\d)[A-Za-z0-9][\w.~+/=-]{{10,300}}+(?<![.]))(?![\w/])"
        # long, of letters of both cases and digits
        rf"|(?i:(?<![\w-])(?:secret|token|(?:api|access|auth|service|secret)[ _-]key)[ ]{QUOTE})"
        r"(?P<secret>(?=[\w-]{0,40}[0-9])(?=[^\sA-Z]{0,40}[A-Z])(?=[^\sa-z]{0,40}[a-z])"
        r"[A-Za-z0-9][\w~+/=-]{31,300}+)(?![\w/]|\.\w)"
        # beside the id, or the user, that it belongs to
        rf"|(?i:(?<![\w-])(?:id|user|client|key)(?:[ ]is|[ ]?[:=])?[ ][\w.@+-]{{3,64}}+"
        rf",?[ ](?:(?:and|und|et|y|e)[ ])?(?:secret|token)[ ]{QUOTE})"
        rf"(?P<secret>{_VALUE})(?![\w/])"
        rf"|(?<![^\s\"'`*_(:])(?P<secret>{_VALUE})(?i:{QUOTE}[ \t]{{1,2}}(?:as|for|is|als|ist"
        rf"|comme|como)[ \t]"
        rf"(?:the[ ]|your[ ]|our[ ]|my[ ]|an?[ ]|der[ ]|la[ ]|le[ ])?[\w ]{{0,24}}?"
        rf"(?:{_KEY_SAYS})\b(?![ -](?:leak|bug|issue|problem|vuln|fix|exposure|bypass|incident"
        r"|error|check|audit|rotation|migration|change|handling|expir|refresh|scan|advisor)))"
    ),
    keywords=(
        *("key is", "key:", "key for", "key =", "key ->", "key →", "key was", "key to", "key -"),
        *("auth is ", "auth:", "admin key", "search key"),
        *("clé api", "cle api", "clave api", "chiave api"),
        *("token", "secret", "credential", "api key", "api-key", "apikey", "bearer"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_random,
    near_misses=(
        "the api key is in the vault under prod/payments",
        "the key is 0123456789",
        "the token is refreshed every 3600 seconds",
    ),
    references=("Sentences in which people hand over keys.",),
    check=_spoken_key,
    inspect=_inspect_key,
    carrier="the api key is {secret}",
    specific=8,
)
