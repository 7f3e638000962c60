"""Where does a sentence tell a code that opens something, though nothing names it "door code"?

"The till wants a code, try 9014"; "turn right to 38-14-72"; "star, 6103, hash". What has a keypad
is named somewhere in the sentence, and words lead up to the digits; `_pins` knows the other ways.
"""

from __future__ import annotations

import re

import regex

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules._code_words import ALONE, CODE, KEYWORDS, LEAD, NO_CODE, OTHER_CODE, THING
from detectors.rules._pin_elsewhere import elsewhere, is_ticket
from detectors.rules._pins import forge_code, weigh_code

_SAME = r"[^\n{}<>=|;]"
_AHEAD = lazy.ending(LEAD)
_ASKED = lazy.pattern(
    rf"{THING}{_SAME}{{0,120}}?{CODE}{_SAME}{{0,80}}$"
    rf"|{CODE}{_SAME}{{0,80}}?{THING}{_SAME}{{0,80}}$"
)
"""A thing and a word for a code, in either order."""
_COMPOUND = lazy.ending(
    rf"(?<![A-Za-zÀ-ɏ])(?i:port|dörr|larm|tür|tor|alarm|kassen|tresor|deur|poort|kluis)-?kod(?:e"
    rf"|en)?{_SAME}{{0,40}}$"
)
_DIRECT = lazy.ending(rf"{CODE}[ ]{{1,2}}[\"'`*_]{{0,3}}$")
_OF_THING = lazy.ending(
    rf"(?:{CODE}[ ](?:[^\W\d_]{{1,6}}[ ]){{0,2}}(?:{ALONE}[ ]){{1,2}}"
    rf"|{ALONE}[ ]{CODE}[ ])[\"'`*_]{{0,3}}$"
)
_OPENS_WITH = lazy.ending(
    rf"{THING}{_SAME}{{0,60}}?(?<!\w)(?i:(?:opens?|unlocks?|goes[ ]up|auf|öffnet|s'ouvre"
    rf"|se[ ]quita|quita|abre"
    rf"|apre|otwiera)"
    r"(?:[ ]\w{1,10}){0,2}[ ])?(?i:with|mit|avec|con|com|z|met|med)[ ][\"'`*_]{0,3}$"
)
_TYPED = lazy.ending(
    r"(?<!\w)(?i:(?:just[ ])?(?:type|enter|punch(?:[ ]in)?|key[ ]in)|tipp(?:e|en)|tape[rz]?|marca"
    r"|prueba|digita"
    r"|wpisz|набери\w{0,2})[ ][\"'`*_]{0,3}$"
)
_TO_OPEN = lazy.pattern(
    r"(?i)[#*]?[\"'`*_]{0,3}[ ](?:(?:un)?scharf|öffnen|eingeben|eintippen|drücken|to[ ](?:open"
    r"|disarm|unlock|arm)"
    r"|abrir|aprire|ouvrir|otworzy\w{1,3}|(?:within|in[ ]under)[ ]\d|until|bis[ ]|then[ ]"
    r"|and[ ](?:press|turn|pull)"
    r"|danach|dann)|[ ](?:for|on|für|pour|para|per)[ ]|[#*]?[\"'`*_]{0,3}(?:,[ ](?:then|hash"
    r"|pound|danach|dann|puis|à[ ]taper|y[ ]|e[ ]|and|it)|[.!,]|$|\n|[ ](?:y|e|et|und|och|og|i|and)"
    r"[ ](?:luego|después|poi|depois|puis|ensuite|dann|sedan|så|potem|then)"
    r"|[ ](?:oldu|olarak|ya|nhé|svp|ok)(?!\w))"
)
_KEYS = lazy.ending(r"(?i)(?:star|hash|pound|raute|stern|étoile|dièse|asterisco)[,]?[ ]$")
_THEN_HASH = lazy.pattern(
    r"(?i),?[ ](?:then[ ])?(?:hash|pound|raute|dièse|star|stern|the[ ]green[ ](?:tick|key|button))"
)
_DIAL = lazy.ending(
    r"(?i)(?:safe|tresor|coffre|cofre|caja[ ]fuerte|cassaforte|kluis|sejf|trezor|сейф|kassaskåp"
    r"|vault"
    r"|combination|combo|padlock|cadenas|candado|lock)[^\n]{0,90}$"
)
_OTHERWISE = lazy.ending(
    r"(?i)(?:call|phone|ext(?:ension)?|dial|durchwahl|tel|rufnummer|nst|room|raum|zimmer|ticket"
    r"|order|po|invoice"
    r"|version|port|year|since|in|id|no|nr|number|nummer|nº|n°|bed|station|ward|line|line|bus"
    r"|gate|flight|site|for"
    r"|serial|model|part|article|case|page|step|before|after|by|at|um|vor|nach|ab|bis|until|till"
    r"|from)[.:#]?[ ]$"
)
_SENTENCE = 160
_BEHIND = 60
_DATED = lazy.pattern(
    r"(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-\d\d?|\d\d?-(?:0?[1-9]|1[0-2])-(?:0?[1-9]"
    r"|[12]\d|3[01])"
)


def told_in_passing(found: regex.Match[str]) -> str:
    """Why nothing hands a code over; "" when something does."""
    start, end = found.span("secret")
    text, value = found.string, found["secret"]
    before = text[max(0, start - _SENTENCE) : start].rpartition("\n\n")[2]
    after = text[end : end + _BEHIND]
    if "-" in value:
        if _DATED.fullmatch(value):
            return "a date"
        return "" if _DIAL.search(before) else "no word near it says what it opens"
    if value[0] == "#" and value[-1] != "#" and is_ticket(before[-60:]):
        return "the number of a ticket"
    if not _leads_up(before, value, after):
        return "no words lead up to it"
    if _OTHERWISE.search(before[-24:]) or _NONE.search(before):
        return "a number of something else"
    return elsewhere(before, value, after)


def _leads_up(before: str, value: str, after: str) -> bool:
    """Whether the words around it hand `value` over, to something that is opened with it."""
    with_key = value[0] in "#*" or value[-1] in "#*"
    if _AHEAD.search(before[-40:]) and (
        _COMPOUND.search(before)
        or (with_key and _THING_SAID.search(before))
        or _ASKED.search(before)
    ):
        return True
    if (_KEYS.search(before) or _THEN_HASH.match(after)) and (
        with_key or _THING_SAID.search(before)
    ):
        return True
    if _OPENS_WITH.search(before):
        return _TO_OPEN.match(after) is not None
    typed = _TYPED.search(before[-24:]) or (_DIRECT.search(before[-40:]) and _TO_OPEN.match(after))
    if _OF_THING.search(before):
        return _TO_OPEN.match(after) is not None
    return bool(typed and _THING_SAID.search(before))


_NONE = lazy.ending(
    # written for a machine
    rf"(?:(?i:kod(?:en|e)?|kód|cod(?:ul)?|šifra)[ ](?:i|în|v|w)[ ][^\n]{{0,60}}"
    rf"|{CODE}[ ](?i:(?:de|di|da|do|d['’]|od|for|til|på)?[ ]?{OTHER_CODE})[^\n]{{0,60}}"
    rf"|(?i:{OTHER_CODE})\w{{0,3}}[ -]?{CODE}[^\n]{{0,60}})$"
    rf"|(?:{NO_CODE}[ -]?|(?i:exit|return|fail|terminat|crash)\w*[ ]with[ ](?i:the[ ])?)"
    r"(?i:codes?|number|nummer)[^\n]{0,60}$"
)
_THING_SAID = lazy.pattern(THING)

CODE_PASSING = Rule(
    id="code-told-in-passing",
    title="Code that opens something, told in passing",
    issuer=None,
    pattern=lazy.pattern(
        r"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?P<secret>[*#]?\d{4,8}[#*]?|\d{1,2}-\d{1,2}-\d{1,2})"
        r"(?![A-Za-z0-9%€$£°]|_\w|[.,:/-]\d|[-/:@][A-Za-z]|\.[A-Za-z]|[ -]\d\d)"
    ),
    keywords=KEYWORDS,
    shapes=(r"(?:^|[^A-Za-z0-9_.$+/@-])\d{4}", r"(?:^|[^a-z0-9_.-])\d\d?-\d\d?-\d\d?"),
    beside=KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.MEDIUM,
    forge=forge_code,
    near_misses=(
        "the till shows error code 4040 again",
        "call the alarm company on 448812, the code is in the vault",
        "the safe was bought in 2019, order code 448812",
        "door 4 needs a new reader, part 448812",
        "the printer asks for the code on the display",
    ),
    references=("Messages in which people hand over codes of tills, safes, alarms and machines.",),
    excepts=told_in_passing,
    inspect=weigh_code,
    starts=re.compile(
        r"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?=[*#]?\d{4,8}(?!\d)|\d{1,2}-\d{1,2}-\d{1,2})"
    ),
    carrier="the till asks for a code now, type {secret}, then press total",
    specific=10,
)

RULES: tuple[Rule, ...] = (CODE_PASSING,)
