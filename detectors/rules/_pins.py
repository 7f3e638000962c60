"""Where does somebody tell a PIN, or the code of a door, an alarm or a safe?

Four digits are in every second message. So the words before them decide: what the code opens, and
something that leads up to it; and what counts, measures or dates denies it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._pin_elsewhere import (
    ADDRESS,
    CIRCUIT,
    COUNTED,
    DAY,
    DIALLED,
    EXPIRES,
    ONE_TIME_SAID,
    POSTAL,
    POSTAL_KEY,
    REFUSED,
    elsewhere,
    is_ticket,
)
from detectors.rules._pin_words import (
    CODES,
    EASTERN,
    KEYWORDS,
    ONE_TIME,
    PINS,
    PLACES,
    STAYS,
)
from detectors.rules._values import UNOPENED

_FREE = r"(?<![A-Za-z0-9_.$€£+/@\\#-])(?<!\d[:,])"
_END = r"(?![A-Za-z0-9%€$£°#]|_\w|[.,:/-]\d|[-/:@][A-Za-z]|\.[A-Za-z]|[ -]\d\d)"
_DIGITS = rf"(?:[*#](?=\d{{4,10}}#)|#(?=\d{{4,6}}(?!\d)))?\d{{4,10}}(?:#|\*{UNOPENED})?"
_MIXED = r"(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{4,8}"
_BEFORE, _AFTER = 220, 80
"""Characters around a code that are looked at."""

_NAME = (
    rf"(?:(?<![A-Za-zÀ-ɏа-яё0-9])(?i:{PINS}|{CODES})|(?<=[a-z_])_(?i:pin|puk)(?![A-Za-z0-9])"
    rf"|(?<=[a-z])P(?:in|IN|uk)(?:Code)?(?![a-z0-9])|{EASTERN})"
)
_QUOTES = r"[\"'`*_()„“”«»「『\[\]]{0,3}"
_SAME = r"(?:[^\n.!?;{}<>=|]|\.(?=\w)|[-=]>)"
_IS = (
    r"(?:(?<![\w'’])(?i:is|are|was|be|it['’]?s|[a-z]{1,10}['’]s|now|still|always|as|uses?|using"
    r"|enter|wants|needs|takes|expects|accepts|with|mit"
    r"|(?:ändrad|bytt|changée?|cambiad[oa]|cambiat[oa]|zmieniony|geändert|gewijzigd|veranderd"
    r"|změněn)"
    r"[ ](?:till?|til|en|à|à:|a|na|in|auf|naar)"
    r"|type|dial|press|try|remains|stays|one|ist|sind|lautet|es|jetzt|neue?[rs]?|immer|noch"
    r"|est(?:[ ]le)?"
    r"|c['’]est"
    r"|devient|maintenant|son|ahora|sigue[ ]siendo|é|agora|ficou|è|ora|resta|jest|teraz|zawsze|это"
    r"|теперь|стал|сейчас|на|är|er|zijn|(?<=(?:kod|(?-i:PIN))[^\n]{0,40}[ ])to"
    r"|(?:chang|set|reset|updat|switch|rotat)\w{0,5}[ ](?:back[ ])?to)(?:[ ]?:)?[ ]{1,2}"
    r"|(?:[:=→：–—]|[-=]>)[ \t]{0,3}|[ ]-[ ]|[是为為はが，](?:[ ]|已?改成)?|改成[ ]?)"
)
"""What leads up to a code."""
_SAID = lazy.ending(rf"{_NAME}{_QUOTES}[ ](?i:is|ist|est|es|é|è|jest|to|это)[ ]{{1,2}}{_QUOTES}$")
"""The name and the code with nothing between them, so that it matters little what follows."""
_DIRECT = lazy.ending(rf"{_NAME}{_QUOTES}[ \t]{{0,3}}{_QUOTES}$")
_LED = lazy.ending(rf"{_NAME}{_QUOTES}{_SAME}{{0,80}}?{_IS}{_QUOTES}$")
_COLON = lazy.ending(
    rf"{_NAME}{_QUOTES}(?:[ ]?\([^()\n]{{1,40}}\))?[ \t]{{0,3}}(?:[:：|→]|(?<!=)=(?!=)"
    rf"|[-=]>){{1,2}}[ \t]{{0,6}}{_QUOTES}$"
)
_BELOW = lazy.ending(
    rf"{_NAME}{_QUOTES}{_SAME}{{0,40}}?[:：]?[ ]?\n{{1,2}}[> •*-]{{0,4}}{_QUOTES}$"
)
_FOR = lazy.ending(
    rf"{_NAME}{_QUOTES}(?:[ ](?i:for|of|on|to|für|von|vom|zu[rm]?|de|du|del|della|do|da|dla|od"
    rf"|от|для|voor(?:[ ]de|[ ]het)?|för|pro"
    rf"|к|на|per|para"
    rf"|pour)(?:[ ][^\W\d][\w'’.-]{{0,19}}){{1,4}})?(?:[ ]?\([^()\n]{{1,40}}\))?[ ]{{1,3}}$"
)
_COMMA = lazy.ending(
    rf"(?i:use|try|it['’]?s|is|nimm|nehmt|prends|usa|usad)[ ][^\n.;:]{{0,30}}?{_NAME},[ ]{_QUOTES}$"
)
_ASKED = lazy.ending(rf"{_NAME}{_SAME}{{0,24}}[?？][ \n>]{{1,4}}(?:[^\s:]{{1,24}}:[ ]?)?{_QUOTES}$")
_TYPED = lazy.ending(
    r"(?<!\w)(?i:enter|type|punch(?:[ ]in)?|press|dial|use|key[ ]in|code|tipp\w{0,3}"
    rf"|tape[rz]?)[ ]{_QUOTES}$"
)
_ON_KEYPAD = lazy.pattern(
    r"(?i)[^\w\n]{0,3}[ ](?:on|in|into|at|auf|sur|en)[ ](?:[\w-]{1,12}[ ]){0,2}(?:key-?pad"
    r"|tastatur|clavier|teclado|intercom|door[ ]panel)"
)
_SPOKEN = lazy.pattern(rf"{_NAME}{_SAME}{{0,60}}$")
_FURTHER = lazy.ending(
    rf"{_NAME}[^\n]{{0,120}}?[^\w][*#]?\d{{4,10}}[#*]?(?:,|;|/|[ ](?i:and|und|et|y|e|i|и|or|&"
    rf"|\+)(?=[ ])|\.)"
    rf"[^\n.]{{0,40}}?(?:{_IS}|(?i:{PLACES})s?[ ](?i:(?:hat|has|tiene|tem|ha|ma)[ ])?|[ ](?i:and"
    rf"|und|et|y|e|i|и|or|&)[ ]"
    rf"|(?<=[,;/])[ ]?)"
    rf"{_QUOTES}$"
)
_PLACED = lazy.ending(rf"(?<![\w-])(?i:{PLACES})s?(?:[ ]?[:=]|[ ]is)?[ ]$")
_NAMED = lazy.pattern(rf"{_NAME}|(?i:(?<!\w)codes?[ ]?:)")
_REVERSED = lazy.pattern(
    rf"{_QUOTES}[ ](?i:is|was|as|=|<-|←|ist|als|est|comme|es|como|é|è|come|to|jako|это)[ ]"
    rf"(?:(?i:the|a|my|our|your|new|old|current|der|die|das|neue|le|la|el|o|il|nowy"
    rf"|новый)[ ]){{0,3}}{_NAME}"
)
_ENDS = lazy.pattern(r"[\"'`*_)\]”»」』]{0,3}[ \t]*(?:$|[\n,.;:!?|。，、)\]}]|[ ][(–—-])")
_FOREIGN = lazy.pattern(r"[ ]?[^\x00-\u02ff\u0400-\u04ff]")
_FURTHER_WORDS = (
    r"and|und|et|y|e|i|и|or|oder|for|für|pour|para|per|dla|для|until|till|bis|but|if|when|then"
    r"|please|bitte"
    r"|btw|instead|thanks|thx|cheers|again|works?|to[ ](?:open|get|enter|unlock|disarm|join|log"
    r"|arm|dial|reset)|unless|pin|puk|does|doesn['’]?t|stopped|geht|funktioniert|no[ ]longer"
)
_GOES_ON_AFTER_NAME = lazy.pattern(rf"(?i)[\"'`*_]{{0,2}}[ ](?:{_FURTHER_WORDS})(?![\w])")
_GOES_ON = lazy.pattern(
    rf"(?i)[\"'`*_]{{0,2}}[ ](?:{_FURTHER_WORDS}|now|jetzt|maintenant|ahora|adesso|teraz|efter|od"
    rf"|po|from|ab|as|on|at|in|auf|im|am|en|sur"
    rf"|na|no|nel"
    r"|not|nicht|today|tomorrow|everywhere|should|because|since|seit|danke|merci|gracias|так"
    r"|теперь|only|you|everyone|still|with|by|this|next|after|before|outside)(?!\w)"
)
_STAYS_BEFORE = lazy.ending(
    rf"(?i:(?<![a-z0-9]){ONE_TIME}[^\n.]{{0,40}}?(?<![a-z]){STAYS}(?![a-z])"
    rf"|{STAYS}[ ](?:sms[ ])?{ONE_TIME})[^\n.]{{0,24}}?"
    rf"(?:{_IS}|[ ]){_QUOTES}$"
)
_STAYS_AFTER = lazy.pattern(
    r"(?i)[\"'`*]{0,2}[ ](?:(?:always|everywhere)[ ])?(?:on|in|for|auf|sur|en|na)[ ](?:the[ ]"
    r"|our[ ])?(?:uat|stag\w{1,4}|qa"
    r"|test\w{0,4}|dev|sandbox|pre-?prod)(?![a-z])"
)
_LED_ONCE = lazy.ending(rf"(?i:(?<![a-z0-9]){ONE_TIME})[^\n.]{{0,24}}?{_IS}{_QUOTES}$")
_YEAR = lazy.pattern(r"(?:19|20)\d\d")
_UPPER = lazy.ending(
    r"(?:PIN|PUK|(?i:(?:sim|card|voicemail|phone|host|initial|my|his|her|bank"
    r"|user)[ ]pin))[\"'`*_:= ]{0,4}$|(?i:(?:code|number|passcode|pincode|puk"
    r"|digicode)s?)[\"'`*_:= ]{0,4}$"
)

_RISING, _FALLING = "01234567890", "9876543210"


def _well_known(digits: str) -> bool:
    """What everybody tries first, and devices are sold with."""
    return (
        len(set(digits)) == 1
        or digits in _RISING
        or digits in _FALLING
        or digits in {"1212", "2580", "1122", "123123"}
    )


def _told(start: int, end: int, text: str, value: str) -> str:
    """Why nothing tells that `value` opens something; "" when something does."""
    before = text[max(0, start - _BEFORE) : start]
    before = before[before.rfind("\n\n") + 1 :] if "\n\n" in before[:-2] else before
    after = text[end : end + _AFTER]
    around = before[-_AFTER:] + value + after
    if ONE_TIME_SAID.search(before[-60:]):
        stays = _STAYS_BEFORE.search(before) or (
            _STAYS_AFTER.match(after) and _LED_ONCE.search(before)
        )
        return "" if stays and not EXPIRES.search(after) else "a code that expires"
    if DIALLED.search(before):
        return "the end of a number that is dialled"
    if COUNTED.match(after) or CIRCUIT.search(around):
        return "a number of something else"
    if _ON_KEYPAD.match(after) and _TYPED.search(before[-40:]):
        return ""
    named = _NAMED.search(before) or _REVERSED.match(after)
    if not named:
        return "no word near it says that it opens something"
    if EXPIRES.search(around):
        return "a code that expires"
    place = text[max(0, start - _BEFORE) : end + _BEFORE]
    if POSTAL.fullmatch(value) and (ADDRESS.search(place) or POSTAL_KEY.search(before)):
        return "a postal code"
    if _COLON.search(before):
        return ""
    if DAY.fullmatch(value) or (_YEAR.fullmatch(value) and not _LED.search(before)):
        return "a date"
    if REFUSED.search(before[-40:]):
        return "a number of something else"
    if _REVERSED.match(after) or _BELOW.search(before) or _SAID.search(before):
        return ""
    ends = _ENDS.match(after) or _FOREIGN.match(after)
    if (ends or _GOES_ON.match(after)) and _LED.search(before):
        return ""
    if not ends:
        direct = _GOES_ON_AFTER_NAME.match(after) and _DIRECT.search(before)
        return "" if direct and _UPPER.search(before) else "the sentence goes on about it"
    if (
        _ASKED.search(before)
        or _COMMA.search(before)
        or _FOR.search(before)
        or _DIRECT.search(before)
        or _FURTHER.search(before)
    ):
        return ""
    if _PLACED.search(before[-40:]) or (value[-1:] in "#*" and _SPOKEN.search(before)):
        return ""
    return "no word leads up to it"


def _untold(found: regex.Match[str]) -> str:
    start, end = found.span("secret")
    value = found["secret"]
    if value[0] == "#" and value[-1] != "#":
        # a number of a ticket is written so, too
        before = found.string[max(0, start - _BEFORE) : start]
        if is_ticket(before) or not _OPENS.search(before):
            return "a number of a ticket"
        after = found.string[end : end + _AFTER]
        if _ENDS.match(after) or _GOES_ON_AFTER_NAME.match(after):
            return elsewhere(before, value, after)
    return _told(start, end, found.string, found["secret"])


def _unopened(found: regex.Match[str]) -> str:
    """Letters and digits are told only where a lead stands before them, or their name does."""
    start, end = found.span("secret")
    before = found.string[max(0, start - _BEFORE) : start]
    after = found.string[end : end + _AFTER]
    goes_on = _ENDS.match(after) or _GOES_ON.match(after) or _SAID.search(before)
    if not goes_on or EXPIRES.search(before[-_AFTER:] + after):
        return "the sentence goes on about it"
    if _OPENS.search(before) or _DIGICODE.search(before):
        return ""
    return "no word near it says that it opens something"


_OPENS = lazy.ending(
    rf"(?:(?<![A-Za-zÀ-ɏа-яё0-9])(?i:{CODES})"
    rf"|{EASTERN})(?:{_QUOTES}(?<!(?i:alarm)[ _-]?(?i:codes?))[ ]"
    rf"|{_QUOTES}{_SAME}{{0,60}}?{_IS}){_QUOTES}$"
)


_DIGICODE = lazy.ending(
    r"(?i:(?<![a-z])(?:digicode|code[ ]d['’]entrée)(?:[ ](?:du[ ]|de[ ]la[ ]|des?[ ]|de[ ]l['’]"
    r"|d['’])"
    rf"[^\s:,;]{{2,16}}){{0,2}})[ ]{_QUOTES}$"
)


def weigh_code(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    if _well_known(value.strip("#*")):
        reason = "everybody tries it first, or a device is sold with it"
        return Inspection(confidence=Confidence.LOW, reason=reason)
    return Inspection()


def forge_code(random: Random) -> str:
    return str(random.randrange(30_000, 98_000))


def _forge_mixed(random: Random) -> str:
    while True:
        value = "".join(random.choice("ABCDEFHKMPRTVWXYZ0123456789") for _ in range(6))
        if regex.fullmatch(_MIXED, value):
            return value


PIN = Rule(
    id="pin-or-door-code",
    title="PIN, or code that opens a door or stops an alarm",
    issuer=None,
    # the words around it are looked at last: digits alone are in every text
    pattern=lazy.pattern(rf"{_FREE}(?P<secret>{_DIGITS}){_END}"),
    keywords=KEYWORDS,
    shapes=(r"(?:^|[^A-Za-z0-9_.$+/@-])\d{4}",),
    beside=KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.MEDIUM,
    forge=forge_code,
    near_misses=(
        "error code 4040, exit code 1234",
        "PIN is 4 digits since 2019",
        "connect the PIN 13 is GND wire to pin 1024",
        "your one-time code is 483152",
        "verification code 483152",
        "pinned 2024 posts",
        "ship to MG Road, Bengaluru, PIN code 560034",
    ),
    references=("Messages in which people hand over codes of doors, alarms, cards and phones.",),
    excepts=_untold,
    inspect=weigh_code,
    starts=re.compile(rf"{_FREE}(?=[*#]?\d{{4,10}}(?![A-Za-z0-9%€$£°]|_\w))"),
    carrier="the door code is {secret}",
    specific=11,
)

ENTRY_CODE = replace(
    PIN,
    id="entry-code",
    title="Entry code of letters and digits",
    pattern=lazy.pattern(rf"{_FREE}(?P<secret>{_MIXED}){_END}"),
    shapes=(r"(?-i:(?:^|[^A-Za-z0-9_.$+/@-])(?:[A-Z]{1,7}\d|\d{1,7}[A-Z]))",),
    forge=_forge_mixed,
    near_misses=(
        "alarm code E1004 on the display",
        "the entry code path calls SHA256 first",
        "access code review for PR1234",
    ),
    excepts=_unopened,
    starts=re.compile(rf"{_FREE}(?={_MIXED}(?![A-Za-z0-9]|_\w))"),
    carrier="the entry code is {secret}",
)

RULES: tuple[Rule, ...] = (PIN, ENTRY_CODE)
