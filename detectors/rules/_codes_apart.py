"""Which codes are told digit by digit, or in pairs: "5-0-3-8", "61 94 07", "38-04-22", "771 204"?

As people say them, and as a dial shows them. Dates, scores and phone numbers look the same, so a
word for a code stands before them; and codes of letters and digits are told here in passing.
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
from detectors.rules._code_words import ALONE, CODE, KEYWORDS, LEAD, NO_CODE, THING
from detectors.rules._codes_told import CODE_PASSING, told_in_passing
from detectors.rules._pin_elsewhere import elsewhere
from detectors.rules._pins import weigh_code

_FREE = r"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?<!\d )"
_DASHED = r"\d(?:-\d){3,7}|\d\d(?:-\d\d){2,3}|\d{3}-\d{3}"
_SPACED = r"\d(?: \d){3,7}|\d\d(?: \d\d){2,3}|\d{3} \d{3}"
_END = r"(?![A-Za-z0-9%€$£°/]|_\w|[.,:-]\d|[-:@][A-Za-z]|\.[A-Za-z])"
_SAME = r"[^\n{}<>=|;]"
_BEFORE, _AFTER = 160, 60
_WORD = (
    rf"(?:{CODE}|(?<![A-Za-z])(?i:pass-?codes?|puk|tan|padlock|\w{{0,10}}[ ]lock|(?:dial|lock)[ ]"
    r"combination|\w{2,14}(?:code|kode|kod|kombination|schloss))(?![A-Za-z]))"
)
_LED = lazy.ending(rf"{_WORD}{_SAME}{{0,70}}?{LEAD}")
_DIRECT = lazy.ending(
    rf"{_WORD}(?:[ ](?:[^\W\d_]{{1,6}}[ ]){{0,2}}{ALONE})?[ ]{{1,2}}[\"'`*_(]{{0,3}}$"
)
_THING = lazy.pattern(
    rf"{THING}|(?<![A-Za-z]){ALONE}|(?<![A-Za-z])(?i:locks?|padlocks?|cage|wheels?|dial"
    rf"|tiefgarage|garagen?|bedienfeld"
    rf"|tor"
    r"|schloss|fahrradschloss|\w{3,12}(?:safe|tresor|box|schloss|schrank|raum|kasten))(?![A-Za-z])"
)
_NO_CODE = lazy.ending(
    rf"(?<![a-z])(?:{NO_CODE}|(?i:dial|phone|call|fax|tel|meeting|conference|room|rgb|hex|game"
    rf"|cheat"
    r"|iban|routing|account|bank|unit|seat|version|build|invoice|serial|vorwahl|konto|reservation"
    r"|train|flight|git|page|team|friend|referral|access[ ]to))[ -]?(?i:codes?|numbers?|nummer|nr"
    r"|no"
    r"|id)[^\n]{0,40}$|(?<![a-z])(?i:score|formation|room|flight|ticket|version|rufnummer)[ ]$"
)
_PHONE = lazy.ending(
    r"(?:\+\d[\d ()/-]{0,14}|\d[ /-]|\(\d+\)[ ]?|(?i:phone|tel|telefon|mobile|call|fax|durchwahl"
    r"|ext)"
    r"[^\n]{0,20})$"
)
_MORE = lazy.pattern(
    r"[ /-]?\d|[ ](?i:eur|usd|kg|km|mb|gb|ms|px|pcs|users|lines|people|v|w|hz|khz|mhz"
    r"|ohm)(?![a-z])|[ ]?[€$%£]"
)
_DATE = lazy.pattern(
    r"(?:0?[1-9]|[12]\d|3[01])\D(?:0?[1-9]|1[0-2])\D\d\d?|(?:[01]\d|2\d|3[0-5]|9\d)\D(?:0?[1-9]"
    r"|1[0-2])\D"
    r"(?:0?[1-9]|[12]\d|3[01])|(?:[01]\d|2[0-3])[ ][0-5]\d[ ][0-5]\d(?=$)"
)


def _untold(found: regex.Match[str]) -> str:
    start, end = found.span("secret")
    text, value = found.string, found["secret"]
    before = text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2]
    after = text[end : end + _AFTER]
    if _PHONE.search(before[-40:]) or _MORE.match(after):
        return "a part of a longer number"
    if _DATE.fullmatch(value) and not value.startswith("00"):
        return "a date"
    if _NO_CODE.search(before[-70:]):
        return "a number of something else"
    line = before.rpartition("\n")[2] + after.partition("\n")[0]
    direct = _DIRECT.search(before[-60:])
    led = _LED.search(before)
    if not (direct or led):
        return "no word for a code leads up to it"
    # three digits and three are how any number is written
    if not _THING.search(line) and not (_CODE_IS if "-" in value else _GIVEN).search(before[-60:]):
        return "no word near it says what it opens"
    return elsewhere(before, value, after)


_CODE_IS = lazy.ending(
    r"(?<![A-Za-z])(?i:(?:pin|puk|tan|combo|combination|kombination|zahlenfolge|ziffernfolge)"
    r"(?:[ ](?:is|ist|now))?)[ ]?:?[ ][\"'`*_(]{0,3}$"
)
_GIVEN = lazy.ending(
    r"(?:(?<![A-Za-z])(?i:pin|puk|tan|zahlenfolge|ziffernfolge)|(?:[,;]|(?<![a-z])(?i:the|der|le"
    r"|el|il))"
    r"[ ](?i:code))(?i:[ ](?:is|ist|est|es|è))?[ ]?:?[ ][\"'`*_(]{0,3}$"
)


def _weigh(value: str, companions: Mapping[str, str], now: datetime) -> Inspection:
    return weigh_code("".join(each for each in value if each.isdigit()), companions, now)


def _forge(random: Random) -> str:
    """Digits of which no one counts up, as in a year, a date or a well-known code."""
    return "-".join(map(str, (random.randrange(5, 10), 0, *random.sample(range(2, 9), 2))))


APART = Rule(
    id="code-told-digit-by-digit",
    title="Code that opens something, told digit by digit or in pairs",
    issuer=None,
    pattern=lazy.pattern(rf"{_FREE}(?P<secret>{_DASHED}){_END}"),
    keywords=KEYWORDS,
    shapes=(
        r"(?:^|[^A-Za-z0-9_.$+/@-])\d-\d-\d-\d",
        r"(?:^|[^A-Za-z0-9_.$+/@-])\d\d-\d\d-\d\d",
        r"(?:^|[^A-Za-z0-9_.$+/@-])\d\d\d-\d\d\d",
    ),
    beside=KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.MEDIUM,
    forge=_forge,
    near_misses=(
        "the error code is 404 200",
        "call the alarm company, code 030 448 812",
        "the safe code was changed on 12-11-25",
        "your verification code is 771 204",
    ),
    references=("Messages in which people hand over codes of safes, locks and gates.",),
    excepts=_untold,
    inspect=_weigh,
    starts=re.compile(rf"{_FREE}(?={_DASHED})"),
    carrier="the padlock of the shed has code {secret}, scramble it behind you",
    specific=10,
)

SPACED = replace(
    APART,
    id="code-told-in-groups",
    title="Code that opens something, told in groups with blanks between them",
    pattern=lazy.pattern(rf"{_FREE}(?P<secret>{_SPACED}){_END}"),
    # a shape would have to end in the first word
    keywords=(
        *(
            "code ",
            "code is",
            "code:",
            "code ist",
            "code est",
            "codes are",
            "code portail",
            "code du ",
            "combo",
            "combination",
        ),
        *("kombina", "combina", "zahlenfolge", "ziffernfolge", "zahlencode", "padlock", " lock:"),
        *("pin is", "pin:", "pin ist", "puk ", "puk:", "tan:", "tan ist", "tan is", "passcode"),
        *("kod ", "kod:", "koden", "kode ", "koda", "koodi", "kód", "codul", "codice", "código"),
        *("šifra", "κωδικ", "код", "шифр", "mã số", "קוד", "الرمز", "कोड", "รหัส"),
    ),
    anchors={"code ": r"code [\"'`*(]{0,2}\d"},
    shapes=(),
    beside=(),
    forge=lambda random: _forge(random).replace("-", " "),
    starts=re.compile(rf"{_FREE}(?={_SPACED})"),
)


_FAULT = lazy.pattern(r"[EFPUBC]\d{3,4}")
"""As machines and cars number what ails them."""
_MACHINE = lazy.pattern(
    r"(?i)(?<![a-z])(?:panel|display|machine|printer|copier|error|fault|fehler|shows?|raised"
    r"|alarm|obd"
    r"|controller|terminal|autoclave|projector|code[ ]p\d)(?![a-z])"
)


def _mixed_untold(found: regex.Match[str]) -> str:
    start = found.start("secret")
    before = found.string[max(0, start - _BEFORE) : start]
    if _FAULT.fullmatch(found["secret"]) and _MACHINE.search(before):
        return "a fault of a machine"
    if not _WORD_LED.search(before[-60:]):
        return "no word leads up to it"
    return told_in_passing(found)


_WORD_LED = lazy.ending(rf"(?<![,–-][ ]{{1,2}})(?:{LEAD.removesuffix('$')})(?<![,–-][ ]{{1,2}})$")

_MIXED = r"[A-Z]\d{3,6}|\d{1,4}[A-Z]\d{1,4}|\d{3,6}[A-Z]"


def _forge_mixed(random: Random) -> str:
    return f"{random.randrange(11, 98)}{random.choice('AHKLMTXZ')}{random.randrange(11, 98)}"


MIXED_PASSING = replace(
    CODE_PASSING,
    id="entry-code-told-in-passing",
    title="Entry code of a letter and digits, told in passing",
    pattern=lazy.pattern(
        rf"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?P<secret>{_MIXED})"
        r"(?![A-Za-z0-9%€$£°#]|_\w|[.,:/-]\d|[-/:@][A-Za-z]|\.[A-Za-z]|[ -]\d\d)"
    ),
    shapes=(r"(?-i:(?:^|[^A-Za-z0-9_.$+/@-])(?:[A-Z]\d{3}|\d{1,6}[A-Z]))",),
    forge=_forge_mixed,
    near_misses=(
        "the printer at the door shows code E1004",
        "the code for the gate is in PR1234, see room 12B4",
    ),
    excepts=_mixed_untold,
    inspect=weigh_code,
    starts=re.compile(r"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?=[A-Z]\d{3}|\d{1,4}[A-Z]\d|\d{3,6}[A-Z])"),
    carrier="the alarm goes off with {secret}, then turn the handle",
)

RULES: tuple[Rule, ...] = (APART, SPACED, MIXED_PASSING)
