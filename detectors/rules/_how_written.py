"""Where is a password told together with how it is written: "all lowercase", "with the dash"?

Nobody says so of anything but a name or a password; so where a word for a password leads up to it,
one plain word is enough.
"""

from __future__ import annotations

from random import Random

import regex

from detectors import lazy, values
from detectors.entropy import is_hex
from detectors.model import Confidence, Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._plain_words import talks
from detectors.rules._prose import QUOTE
from detectors.rules._tongues import ENGLISH, TONGUES
from detectors.rules._values import is_stand_in

_LETTER = "A-Za-zÀ-ɏЀ-ӿ"
_NAMES = "|".join(each.names for each in (ENGLISH, *TONGUES))
_LEADS = "|".join(each.leads for each in (ENGLISH, *TONGUES))
_SMALL = (
    r"all[ ](?:in[ ])?(?:lower[ -]?case|small(?:[ ]letters)?|one[ ]word|caps|together)"
    r"|alles[ ](?:klein\w{0,12}|kleine[ ]letters|zusammen\w{0,12}|aan[ ]elkaar)"
    r"|tout[ ](?:en[ ]minuscules?|attaché)|tod[oa][ ](?:en[ ]minúsculas?|junto)"
    r"|tudo[ ](?:em[ ])?(?:minúscul\w{1,3}|junto)|tutto[ ](?:minuscolo|attaccato)"
    r"|wszystko[ ]małymi|allt[ ]i[ ]små|alt[ ]med[ ]små"
)
"""Which need nothing before them."""
_HOW = (
    r"(?:in[ ])?(?:lower[ -]?case|small[ ]letters)|(?:all[ ])?(?:in[ ])?one[ ]word"
    r"|klein[ ]?geschrieben|(?:en[ ])?minuscules?|(?:en[ ])?minúsculas?|minuscolo"
    r"|małymi(?:[ ]literami)?|(?:with[ ])?no[ ](?:spaces|capitals|caps)"
    r"|without[ ](?:the[ ])?(?:spaces|quotes)"
    r"|with[ ](?:an?|the|one|two)[ ](?:dash|hyphen|underscore|dot|zero|capital|exclamation|bang"
    r"|hash)|mit[ ](?:Bindestrich|Unterstrich|Ausrufezeichen|gro(?:ß|ss)em|klein\w{1,2})"
    r"|ohne[ ]Leerzeichen"
    r"|senza[ ]spazi|sans[ ]espaces?|sin[ ]espacios|sem[ ]espaços"
)
_NO_PASSWORD = lazy.pattern(
    r"(?i)\w{2,20}(?:ly|ed|ing|able|ible|sensitive|insensitive|iert|bar|lich)"
    r"|always|never|often|either|usually|wrong|short|weak|plain|simple|immer|nicht|falsch|toujours"
    r"|jamais|siempre|sempre|nunca|zawsze|lower|upper|stored|written|letters?|characters?|words?"
)
_ABOUT = lazy.pattern(
    r"(?i)(?<![a-z])(?:reset\w{0,4}|polic(?:y|ies)|managers?|field|prompt|hash\w{0,3}|length|column"
    r"|rules?|must|should|not|n't|nicht|kein\w{0,2}|pas|user(?:name)?|login[ ]name|hint)(?![a-z])"
)


def _is_word(value: str) -> bool:
    core = value.rstrip("!?")
    return not (
        is_stand_in(core) or talks(core) or is_hex(core) or _NO_PASSWORD.fullmatch(core) is not None
    )


def _unsaid(found: regex.Match[str]) -> str:
    if _ABOUT.search(found.string[found.start() : found.start("secret")]):
        return "the sentence is about something else"
    return exempt(found)


def _forge(random: Random) -> str:
    """A word of no language."""
    while True:
        value = "".join(random.choice("bdfgklmnprtvz") + random.choice("aeiou") for _ in range(5))
        if _is_word(value) and values.known(value) == 0:
            return value


HOW_WRITTEN = Rule(
    id="password-and-how-it-is-written",
    title="Password told together with how it is written",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?i:(?<![{_LETTER}0-9_.$/-])(?:{_NAMES})(?![{_LETTER}0-9_])"
        rf"(?:[ ][^\s:;=<>{{}}()|\"`,?!]{{1,24}}){{0,6}}?[ ]?"
        rf"(?:[ ](?:{_LEADS})(?:[ ]?:)?|:|[-=]>|→)[ ]{{1,2}})"
        rf"{QUOTE}(?P<secret>(?=[^\s{_LETTER}]{{0,8}}[{_LETTER}])[^\s\"'`<>,;:()“”„]{{5,40}}){QUOTE}"
        rf"(?=,?[ ]\(?(?i:{_SMALL})(?!\w)"
        rf"|(?:,|[ ][–—-])?[ ]\(?(?<=[,(–—-][ ]?\(?)(?i:{_HOW})(?!\w))"
    ),
    keywords=(
        *("lowercase", "lower case", "lower-case", "all small", "small letters", "one word"),
        *("all caps", "all together", "alles klein", "alles zusammen", "alles aan elkaar"),
        *("kleingeschrieben", "klein geschrieben", "minuscul", "minúscul", "małymi", "i små"),
        *("med små", "tout attaché", "todo junto", "toda junto", "tudo junto", "tutto attaccato"),
        *("no spaces", "no capitals", "no caps", "without spaces", "without the spaces"),
        *("without quotes", "without the quotes", "senza spazi", "sans espace", "sin espacios"),
        *("sem espaços", "ohne leerzeichen", "mit bindestrich", "mit unterstrich"),
        *("mit ausrufezeichen", "mit groß", "mit gross", "mit klein"),
        *(
            f"{each} {sign}"
            for each in ("with a", "with an", "with the", "with one", "with two")
            for sign in ("dash", "hyphen", "underscore", "dot", "zero", "capital", "exclam")
        ),
        *(f"{each} {sign}" for each in ("with a", "with the") for sign in ("bang", "hash")),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge,
    near_misses=(
        "the password should be all lowercase",
        "the password is always all lowercase",
        "the password is stored, in lowercase, in the table",
        "the password field is called userpw, all lowercase",
    ),
    references=("Messages in which people hand over passwords.",),
    check=_is_word,
    excepts=_unsaid,
    carrier="the password of the kiosk is {secret}, all lowercase",
    specific=5,
)

RULES: tuple[Rule, ...] = (HOW_WRITTEN,)
