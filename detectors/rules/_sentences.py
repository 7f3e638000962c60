"""Which sentences hand over a password without any word for one?

"I've reset you to …", "new starters get … until they set their own", "use tester7 with …": what is
done says that a password is meant, so that the value must look more like one than beside its name.
"""

from __future__ import annotations

from random import Random

import regex

from detectors import lazy, values
from detectors.model import Confidence, Rule, Severity
from detectors.rules._composed import BEFORE_CAPITALS, LATIN, OF_CODE, disguised
from detectors.rules._made_up import ENOUGH, made_up
from detectors.rules._near_patterns import NAME, PLACE, SAME
from detectors.rules._plain_words import plain_words
from detectors.rules._prose import QUOTE, WORD, spoken
from detectors.rules._values import is_name, is_stand_in

_LEAD = 64
"""See `Rule.lead`: an anchor ends behind the account."""
_SECRET = rf"{QUOTE}(?P<secret>{WORD})"
_END = r"(?=[\"'`*_”»)]{0,3}[,.;:!?)…]{0,3}(?:\s|$))"
_WHOM = r"(?:you|him|her|them|(?:your|his|her|their|the)[ ](?:\w{2,14}[ ])?(?:account|login|user))"
_NOW_TOLD = r"(?:(?:you|it|them) (?:to|as) )?[^ \n]{6,64} [a-z\x80-\xff]"
"""What an anchor asks for behind "I set"."""
_NEWCOMERS = (
    r"(?:new[ ])?(?:starters|joiners|hires|users|colleagues|employees|students|pupils|trainees"
    r"|interns"
    r"|temps|volunteers|guests|members|drivers|everyone|everybody)"
)
_FOR_NOW = (
    r"(?:for[ ](?:now|the[ ]moment|today|a[ ]start|starters)|to[ ](?:start|begin)[ ]with"
    r"|temporarily"
    r"|until|till|as[ ](?:a[ ])?(?:temp|first|initial|start)\w{0,6}|on[ ](?:day[ ]one|(?:the|your"
    r"|their)"
    r"[ ]first)|at[ ]first|initially|and[ ](?:must|have[ ]to|should|can|will)[ ]change"
    r"|fürs[ ]erste|bis|vorerst|vorläufig|pour[ ](?:l['’]instant|le[ ]moment)|en[ ]attendant"
    r"|por[ ]ahora|de[ ]momento|hasta|por[ ]enquanto|até|per[ ]ora|finché|na[ ]razie|dopóki"
    r"|пока|до|voor[ ]nu|tot|zolang|tills|så[ ]länge|indtil|zatím|dokud)(?!\w)"
)
_ACCOUNT = (
    r"(?:(?=[a-z._-]{0,30}[0-9._@-])[a-z][\w.@-]{2,40}"
    r"|root|admin(?:istrator)?|sa|tester|guest|demo|operator|viewer|postgres|service|kiosk)"
)
_AND = r"(?:and|und|et|y|e|i|og|och|en|и|та|i|ve|a|ja|és|și)"
_ON = r"(?:on|for|at|in|as|am|auf|für|sur|pour|en|para|per|su|na|dla|op|voor|på)"
_PETS = (
    r"(?:dog|cat|pet|kid|son|daughter|wife|husband|horse|band|hunde?|katze|chien|chat|perro|gato"
    r"|cane|gatto)['’]?s?[ ]names?"
)


def _forge(random: Random) -> str:
    """Two words of syllables, a digit and a sign."""
    while True:
        words = (
            "".join(random.choice("bdfgklmnprtvz") + random.choice("aeiou") for _ in range(3))
            for _ in range(2)
        )
        value = f"{'-'.join(each.title() for each in words)}{random.randrange(2, 99)}!"
        if made_up(value) >= _SURE and values.known(value) == 0 and not OF_CODE.search(value):
            return value


def _looks(value: str) -> bool:
    """Whether it is a password by every sign: no product with its version, no host, no name."""
    core = value.rstrip("!?.")
    if is_stand_in(value) or is_name(core) or _PRODUCT.fullmatch(core):
        return False
    return (
        made_up(value) >= ENOUGH
        or spoken(value)
        or plain_words(value)
        or _EXCLAIMED.fullmatch(value) is not None
    )


_PRODUCT = lazy.pattern(
    r"(?:[A-Z]?[a-z]+|[A-Z]+[a-z]{0,4}|[A-Z][a-z]*(?:SQL|DB|SSL|VPN|Script|OS|LDAP|ID))[-_ ]?"
    r"v?\d{1,3}(?:\.\d{1,3}){0,3}|v?\d[\d.]*(?:-[a-z]+\.?\d*)?|[A-Z0-9-]+"
    r"|[a-z]+-v?\d+(?:\.\d+)*"
)
"""With a version; or the number of a part."""
_COUNTED = lazy.pattern(r"[a-z]+(?:-[a-z]+)*-v?\d+(?:\.\d+)*")
_TOPIC = lazy.ending(rf"(?:{NAME}|{PLACE}){SAME}{{0,120}}$")
_AFTER_TOPIC = lazy.pattern(rf"{SAME}{{0,100}}(?:{NAME}|{PLACE})")
_RESET = lazy.ending(
    rf"(?i:(?<!\w)(?:reset|set|changed|switched)[ ]{_WHOM}[ ](?:back[ ])?to[ ]+)\W*$"
)
_NO_SECRET = lazy.pattern(
    r"(?i)(?<![a-z])(?:serial|model|mac|firmware|asset|inventory|part|version|hostname|branch|tag"
    r"|release|licen[cs]e[ ]plate|sku|ean|s/n)(?![a-z])"
)
_AROUND = 160
_SURE = 3
"""Signs that somebody made a value up, where no word for a password is near."""


def _unsaid(found: regex.Match[str]) -> str:
    start, end = found.span("secret")
    text, value = found.string, found["secret"]
    before = text[max(0, start - _AROUND) : start]
    signs = made_up(value)
    if found["old"]:
        old = found["old"].rstrip("?!.")
        if not (is_stand_in(old) or made_up(old) > ENOUGH) or signs < _SURE:
            return "other things are told apart"
        if is_stand_in(old) and not OF_CODE.search(old) and values.known(value) == 0:
            return ""
    if _COUNTED.fullmatch(value):
        return "one of several things"
    if _NO_SECRET.search(before[-60:]):
        return "a number of something else"
    spaced = BEFORE_CAPITALS.sub(" ", value)
    if OF_CODE.search(spaced) and not _SIGNED.search(value):
        return "a name of code"
    if _EXCLAIMED.fullmatch(value) and _WITH.search(before[-60:]):
        return ""
    if signs >= ENOUGH and _AND_ROOT.search(before[-24:]):
        if _OF_SOMEBODY.fullmatch(value):
            return "the name of another account"
        plain = values.known(value) > 0 or not (_MIXED.search(value) or _SIGNED.search(value))
        return "the name of another account" if plain else ""
    topic = _TOPIC.search(before) or _AFTER_TOPIC.match(text, end)
    if topic and signs >= ENOUGH:
        return ""
    if signs >= _SURE and (_SIGNED.search(value) or disguised(value.rstrip("!?."))):
        return ""
    if signs >= _SURE and _RESET.search(before):
        return ""
    own = _ACCOUNT_SAID.search(before) or _FIRM.search(before) or _OWN.match(text, end)
    if own and signs >= _SURE and values.known(value) == 0 and _MIXED.search(value):
        return ""
    return "too few signs that somebody made it up"


_OF_SOMEBODY = lazy.pattern(r"[A-Z][a-z]+[.-][A-Z][a-z]+(?:[.-][A-Z][a-z]+)?\d{0,2}")
_ACCOUNT_SAID = lazy.pattern(
    r"(?i)(?<!\w)(?:you['’]?(?:re|[ ]are)[ ][\"'`]?[a-z][\w.@-]+[\"'`]?[,;]"
    r"|your[ ](?:user(?:name)?|login|id)"
    r"[ ]|log[ ]?in[ ]as|for[ ]your[ ]first)"
)
_FIRM = lazy.ending(
    rf"(?i:(?:use|try|take|with)[ ][\"'`]?{_ACCOUNT}[\"'`]?[ ](?:with|mit|plus|\+)[ ]+"
    rf"|(?:capital|case|small|big|majuscule|mayúscula|maiuscola|em)[ ]\w[^\n]{{0,40}}[:→=][ ]"
    rf"|{_PETS}[^\n]{{2,40}}[ ])[\"'`*_“]{{0,3}}$"
)
"""Forms that are hardly about another thing."""
_OWN = lazy.pattern(
    r"(?i)[\"'`*_]{0,3},?[ ](?:until|till|bis|for|on|and)[ ][^\n.;]{0,40}?(?:their|your|his|her)[ ]"
    r"(?:own|first)|(?i:[\"'`*_]{0,3},?[ ](?:until|till|and)[ ](?:they|you|must"
    r"|have[ ]to)[^\n.;]{0,20}"
    r"(?:change|log[ ]?[io]n))"
)
_SIGNED = lazy.pattern(r"(?<=[A-Za-z0-9])[!#$%&*?@^~]")
_MIXED = lazy.pattern(r"(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=\D*\d)")
_EXCLAIMED = lazy.pattern(rf"[A-Za-z][{LATIN}]+(?:[A-Z][{LATIN}]+){{2,6}}\d{{0,4}}[!#$%]{{1,3}}")
_WITH = lazy.ending(rf"(?i:{_ACCOUNT}[\"'`]?[ ](?:with|mit|plus|\+)[ ][\"'`]?)$")
_AND_ROOT = lazy.ending(
    rf"(?i:(?:root|admin(?:istrator)?|sa|postgres|operator)[\"'`]?[ ]{_AND}[ ]+)\W*$"
)

SENTENCES = Rule(
    id="password-of-a-sentence",
    title="Password that a sentence hands over without a word for it",
    issuer=None,
    pattern=lazy.pattern(
        # set for somebody, for the time being
        rf"(?i:(?<!\w)(?:reset|set|changed"
        rf"|switched)[ ]{_WHOM}[ ](?:back[ ])?to[ ]{{1,2}}){_SECRET}{_END}"
        r"|(?i:(?<!\w)(?:i|we)(?:['’]ve|[ ]have|[ ]just)?[ ](?:set|put|picked|chose)[ ]"
        rf"(?:(?:you|it|them)[ ](?:to|as)[ ])?){_SECRET}(?=[\"'`*_]{{0,3}},?[ ](?i:{_FOR_NOW}))"
        rf"|(?i:(?<!\w){_NEWCOMERS}[ ](?:all[ ])?(?:gets?|starts?[ ]with|receives?)[ ]){_SECRET}"
        rf"(?=[\"'`*_]{{0,3}},?[ ](?i:{_FOR_NOW}))"
        # one for several
        rf"|(?i:(?<!\w)(?:both|all[ ](?:of[ ]them|three|four|the[ ]same))[ ](?:take|accept|use|want"
        rf"|have|share)[ ]{{1,2}}){_SECRET}{_END}"
        # read from paper
        r"|(?i:(?<!\w)(?:sticker|post-?it|label|sticky[ ]note|aufkleber|étiquette|etiqueta"
        r"|etichetta"
        rf"|naklejk\w|наклейк\w)(?:[ ][^\s:,;.]{{1,14}}){{0,5}}?[ ](?:reads|says|steht|dit|dice|diz"
        rf"|jest|написано)[ ]?:?[ ]{{1,2}}){_SECRET}{_END}"
        # an account and what is typed with it
        rf"|(?i:(?<!\w)(?:use|try|take|with)[ ][\"'`]?{_ACCOUNT}[\"'`]?[ ](?:with|mit|plus|\+)[ ])"
        rf"{_SECRET}{_END}"
        rf"|(?i:(?<![\w./-])(?:root|admin(?:istrator)?|sa|postgres"
        rf"|operator)[\"'`]?[ ]{_AND}[ ]{{1,2}})"
        rf"{_SECRET}{_END}"
        rf"|(?i:(?<!\w)(?:use|take|enter|nimm|utilise"
        rf"|usa))[ ]`(?P<secret>{WORD})`(?=[ ](?i:{_ON})[ ])"
        # not the old one
        r"|(?i:(?<!\w)not[ ](?:[\"'`]?(?P<old>[^\s,\"'`]{4,30})[\"'`]?)"
        r"(?:[ ][^\W\d_]{1,12}){0,4},[ ]"
        rf"(?:it['’]?s[ ]|but[ ])?){_SECRET}{_END}"
        # how it is spelled, or made
        r"|(?i:(?<!\w)(?:capital|upper-?case|lower-?case|small|big|großem|kleinem|majuscule"
        r"|mayúscula"
        rf"|maiuscola)[ ]\w(?:[ ]\w{{1,12}}){{0,3}}[ ]?[:→=][ ]){_SECRET}{_END}"
        rf"|(?i:(?<!\w){_PETS}[ ]{_AND}[ ][^\n,:;.]{{2,24}}[,:;]?[ ]"
        rf"(?:so|i\.e\.|meaning|=|also|donc|o[ ]sea)?:?[ ]?){_SECRET}{_END}"
    ),
    keywords=(
        *(f"set {whom}" for whom in ("you ", "him ", "her ", "them ", "your ", "his ", "their ")),
        *("set the account", "set the login", "set the user"),
        *("i set ", "we set ", "i've set ", "we've set ", "i put ", "i picked ", "i chose "),
        *("i have set ", "we have set ", "i just set "),
        *(
            f"{who} {gets}"
            for who in ("starters", "joiners", "hires", "users", "students", "trainees", "interns")
            for gets in ("get ", "all get", "start with")
        ),
        *("temps get", "guests get", "members get", "everyone gets", "everybody gets"),
        *("both take", "both accept", "both use", "both want", "both have", "both share"),
        *("of them take", "of them use", "all three take", "all three use", "the same use"),
        *("sticker", "post-it", "postit", "sticky note", "label on", "label under", "aufkleber"),
        *("étiquette", "etiqueta", "etichetta", "naklejk", "наклейк"),
        *(f"root {each} " for each in ("and", "und", "et", "og", "och", "и", "ve", "és")),
        *(f"admin {each} " for each in ("and", "und", "et", "og", "och", "и", "ve", "és")),
        *("administrator and", "postgres and", "operator and", "use `", "nimm `"),
        *("capital ", "uppercase ", "lowercase ", "upper-case ", "großem ", "majuscule "),
        *("mayúscula ", "maiuscola "),
        *("s name and", "s name plus", "hundename", "nom du chien"),
        *("use ", "not "),
    ),
    anchors={
        **{each: rf"{each}{_NOW_TOLD}" for each in ("i set ", "we set ", "i put ")},
        "use `": r"use `[^ \n]{5,50}` [a-z]",
        "not ": r"not [\"'`]?[^ ,\n]{3,20}[0-9][^ ,\n]{0,4}(?: [a-z]{1,12}){0,4}, [^ \n]{3}",
        "use ": r"(?:use|try|take|with) [\"'`]?(?:[a-z._-]{1,30}[0-9._@-][a-z0-9._@-]{0,30}|root"
        "|admin"
        r"|administrator|sa|tester|guest|demo|operator|viewer|postgres|service|kiosk)[\"'`]?"
        r" (?:with|mit|plus|\+) [^ \n]{6}",
    },
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge,
    near_misses=(
        "use staging with care, new users get error404 until the cache is warm",
        "both take Python3.11, I set max_conn2 for now",
        "the sticker reads SN-44102B, use root and backup2",
        "I've reset you to the default role",
    ),
    references=("Messages in which people hand over passwords.",),
    check=_looks,
    excepts=_unsaid,
    carrier="I've reset you to {secret} and told nobody",
    lead=_LEAD,
    specific=6,
)

RULES: tuple[Rule, ...] = (SENTENCES,)
