"""Where does a sentence end in a password, in whatever language, that nothing but words are?

`_prose` knows sentences of ten languages, and asks the value to look like a password. Here it may
be words that people joined, if the sentence is short and says only which one the password is.
"""

from __future__ import annotations

from random import Random

import regex

from detectors import lazy
from detectors.entropy import is_hex
from detectors.model import Confidence, Rule, Severity
from detectors.rules._made_up import made_up
from detectors.rules._near_patterns import SAME
from detectors.rules._plain_words import plain_words, talks
from detectors.rules._prose import LEAD, QUOTE, WORD, spoken
from detectors.rules._tongues import (
    ENGLISH,
    TONGUES,
    WIFI,
    WITHOUT_BLANKS,
    WITHOUT_BLANKS_KEYWORDS,
)

_LETTER = "A-Za-zÀ-ɏͰ-ϿЀ-ӿ"
_FREE = rf"(?<![{_LETTER}0-9_.$/-])"
_BEHIND = rf"(?![{_LETTER}0-9_])"
_NO_WORD = r"\s:;=<>{}()|\"`,?!"
_GAP = rf"(?:[ ]\([^()\n]{{1,30}}\)|[ ][^{_NO_WORD}]{{0,23}}[^{_NO_WORD}.]){{0,7}}?,?"
"""Whose it is, and what it opens."""
_SPOKEN_LEADS = "|".join(
    rf"(?:{each.names}){_BEHIND}{_GAP}[ ]{{1,2}}(?:{each.leads})(?:[ ]?:)?" for each in TONGUES
)
_NAMES = "|".join(each.names for each in (ENGLISH, *TONGUES))
_QUOTED = r"[\"'`*_“”„«»「『‘’]{0,3}"

_KEYWORDS = tuple(
    dict.fromkeys(
        (
            *(word for each in (ENGLISH, *TONGUES) for word in each.keywords),
            *WIFI.keywords,
            *WITHOUT_BLANKS_KEYWORDS,
        )
    )
)

_PUT_TOGETHER = r"(?=\S{1,40}?(?:[-_.!#$%&*+=?@^~]\S|\d|(?<=[a-zß-ɏ])[A-ZÀ-Þ]))"
"""Of more than letters, so that a verb behind "is" does not stand for the password behind it."""

_ABOUT_IT = lazy.pattern(
    r"(?i)(?<![a-z])(?:reset\w{0,4}|polic(?:y|ies)|managers?|field|prompt|hash\w{0,3}|length"
    r"|strength"
    r"|expir\w+|store[ds]?|page|form|check\w{0,3}|problem|issue|error|dialog|input|column|rules?"
    r"|require\w*|format|rotation|auth\w{0,12}|generator|protection|change[ ]is|set-?up|plugin"
    r"|because|if|when|whether|unless|that"
    r"|which|who|why|not|n't|nicht|kein\w{0,2}|pas|non|não|nie|не|nem|ikke|inte|niet|δεν|değil)"
    r"(?![a-z])"
)
"""In the words between "password" and "is": the sentence is about another thing, or denies."""
_CLAUSE_ENDS = lazy.pattern(
    rf"{_QUOTED}(?:[)\].,;:!?…]{{1,3}}(?:\s|$)|[ \t]*(?:$|\n)|[ ]{{1,2}}(?:[–—-]{{1,2}}[ ]"
    r"|[:;][\w)(-]|\(|[^\x00-\u02ff\u0400-\u04ff]"
    r"|(?i:and|und|et|y|e|i|en|og|och|ja|és|și|si|a|ve|và|dan|но|и|та|і|και|please|pls|thanks|thx"
    r"|for|für|pour|para|per|dla|для|now|jetzt|bitte|merci|gäll|nhé|ya|yang|btw|if|when|until|bis"
    r"|tror|glaub\w{0,2}|creo|credo|acho|je[ ]crois|myślę|denk|luulen|afaik"
    r"|i[ ](?:think|guess|believe)"
    r"|but|aber|mais|pero|ma|ale|men|maar|in|all|do|don['’]t|stop|instead|again|since|from|ab|seit"
    r"|fra|från|alates|od|depuis|desde|od|з|с|ok(?:ay)?)(?!\w))|[^\x00-\u02ff])"
)
"""Behind words that are a password, the sentence is over or another begins."""


def _told(value: str) -> bool:
    return plain_words(value) or (spoken(value) and not (talks(value) or is_hex(value)))


def _unsaid(found: regex.Match[str]) -> str:
    """Plain words are one only where they, and nothing about them, end what is said."""
    start, end = found.span("secret")
    value = found["secret"]
    between = found.string[found.start() : start]
    sure = made_up(value) > 2 or _WITH_NUMBER.search(value) is not None
    if _WIFI.match(between) and not _NO_NETWORK.fullmatch(value):
        return "the network is spoken of"
    if _ABOUT_IT.search(between) and not sure:
        return "the sentence is about something else"
    if value.islower() and _ENGLISH_ALONE.fullmatch(between):
        return "it names something about passwords"
    if spoken(value):
        return ""
    if _CLAUSE_ENDS.match(found.string[end : end + 24]):
        return ""
    return "the sentence goes on about it"


_WIFI = lazy.pattern(rf"(?i:{WIFI.names})(?:[ ]|:)")
_ENGLISH_ALONE = lazy.pattern(rf"(?i:{ENGLISH.names}|pass)[ ]{{1,2}}\W*")
_NO_NETWORK = lazy.pattern(r"[^\W\d_]{3,16}(?:[-_.][^\W\d_]{1,16}){2,5}")
"""Words alone, of which hardly a network's name or a card's is made."""
_WITH_NUMBER = lazy.pattern(r"[A-Za-z]{3}\W?\d{1,6}\W?$")


def _forge(random: Random) -> str:
    """Two words of syllables around a short one, which other rules leave."""
    while True:
        first, second = (
            "".join(random.choice("bdfgklmnprtvz") + random.choice("aeiou") for _ in range(3))
            for _ in range(2)
        )
        value = f"{first.title()}_{random.choice('bdfgklmn')}{random.choice('aeiou')}_{second}"
        if plain_words(value) and not spoken(value):
            return value


PLAINLY = Rule(
    id="password-of-plain-words",
    title="Password of words that a sentence says it is",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?i:{_FREE}(?:(?:{ENGLISH.names}){_BEHIND}{_GAP}[ ]{{1,2}}(?:{ENGLISH.leads})(?:[ ]?:)?"
        rf"|{_SPOKEN_LEADS}))[ ]{{1,2}}{QUOTE}(?P<secret>{_PUT_TOGETHER}{WORD})"
        # with a colon or an arrow
        rf"|(?i:{_FREE}(?:{_NAMES}){_BEHIND}{_GAP}[ ]?(?::|→|[-=]>|⇒)[ ]{{1,2}})"
        rf"{QUOTE}(?P<secret>{WORD})"
        rf"|(?i:{_FREE}(?:{WIFI.names})(?:[ ](?:{WIFI.leads})|[ ]?:)[ ]{{1,2}})"
        rf"{QUOTE}(?P<secret>{WORD})"
        # it changed, and the new one is; a question and its answer
        rf"|(?i:{_FREE}(?:{_NAMES}){_BEHIND}[ ](?:(?:has[ ]been|was|is|just|got)[ ])?(?:changed"
        r"|rotated|reset|updated)[!.,;]{1,3}[ ](?:the[ ])?new(?:[ ]one)?(?:[ ]is)?[ ]?[:=→-]?[ ])"
        rf"{QUOTE}(?P<secret>{WORD})"
        rf"|(?i:{_FREE}(?:{_NAMES}){_BEHIND})[^\n?]{{0,60}}[?？]{_QUOTED}[ ]{{0,2}}(?:→|[-=]>|—"
        rf"|–)[ ]{QUOTE}(?P<secret>{WORD})(?=[ \t]*(?:\n|$))"
        # nothing but the two, where the language is not English
        rf"|(?i:{_FREE}(?:{'|'.join(each.names for each in TONGUES)}){_BEHIND}[ ]{{1,2}})"
        rf"{QUOTE}(?P<secret>(?=[^\s-]{{1,20}}[-_.]){WORD})"
        rf"|{WITHOUT_BLANKS}{SAME}{{0,40}}?[ :→：はが是为為]{{1,3}}{QUOTE}"
        rf"(?P<secret>(?=[!-~À-ɏ]{{6}}){WORD})"
        r"(?=[^!-~]|$)"
    ),
    keywords=_KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge,
    near_misses=(
        "the password is case-sensitive and read-only",
        "the password reset is self-service-only",
        "password: same-as-before",
        "le mot de passe est peut-être faux",
    ),
    references=("Sentences in which people hand over passwords, in forty languages.",),
    check=_told,
    excepts=_unsaid,
    carrier="the wifi password is {secret}, all small",
    lead=LEAD,
    specific=6,
)

RULES: tuple[Rule, ...] = (PLAINLY,)
