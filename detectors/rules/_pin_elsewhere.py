"""What else is a number near a code or a lock: what counts, dates, dials, expires?"""

from __future__ import annotations

from detectors import lazy
from detectors.rules._pin_words import ONE_TIME

AROUND = 80
"""Characters on both sides of a number that may say so."""
_NO_LEAD = (
    r"(?i:(?<!\w)(?:(?:map|tie|wire|connect|route|bind|limit|up|down|close|refer|compare|relate"
    r"|equal"
    r"|port|ticket|issue|room|pages?|build|release|year|since|by|until|in|before|after|err(?:or)?"
    r"|exit|ext(?:ension)?|call|from|version|step|rfc|zip|postal|area|country|status|product|promo"
    r"|http|line|row|pid|id|gpio|bus)\w{0,2})[ ]?(?:is[ ]|to[ ]|[:=#][ ]?)?)$"
)
COUNTED = lazy.pattern(
    r"(?i)[ ]{0,2}(?:lines?|digits?|characters?|chars?|times|ms|sec(?:ond)?s?|min(?:ute)?s?"
    r"|hours?|days?"
    r"|users?|posts?|people|rows?|items?|files?|pieces?|pcs|bytes?|[kmg]i?b|px|pixels?|volts?"
    r"|mhz|khz"
    r"|hz|ohms?|eur|usd|gbp|chf|pln|euros?|dollars?|stellig\w{0,2}|zeichen|ziffern|chiffres|cifras"
    r"|d[ií]gitos|dígitos|cifre|cyfr\w?|цифр\w?|errors?|requests?|attempts?|to[ ]cores?|is[ ]gnd"
    r"|位|桁|자리|元|年|月|号)(?![a-z])"
)
CIRCUIT = lazy.pattern(
    r"(?i)(?<![a-z])(?:gpios?|gnd|vcc|pinouts?|solder\w{0,3}|arduino|esp\d{2,4}|stm32|mcu"
    r"|voltage|jumper"
    r"|bga|connector|cpu|cores?|numa|threads?|plc|faults?|temperature|overload|inverter|firmware"
    r"|modbus|scada|pinned|commits?|sha|postcode|postal|zip[ ]codes?)(?![a-z])"
)
ADDRESS = lazy.pattern(
    r"(?i)(?<![a-z])(?:zip|address|city|street|road|district|state|india|delhi|mumbai|bangalore"
    r"|bengaluru"
    r"|pune|chennai|hyderabad|kolkata|nagar|postal|deliver\w{1,3}|shipping|village|taluk)(?![a-z])"
)
DIALLED = lazy.pattern(r"(?<![A-Za-z\d])\d{2,}[ -]$")
POSTAL = lazy.pattern(r"[1-9]\d{5}")
POSTAL_KEY = lazy.pattern(r"(?i)pin_?code[\"']?[ ]?[:=][ ]?[\"']?$")
EXPIRES = lazy.pattern(
    r"(?i)(?:in|within|for)[ ](?:the[ ]next[ ])?\d{1,2}[ ]min"
    r"|einmal-?(?:code|pin|kennwort|passwort)|gültig[ ]für[ ]\d{1,2}[ ]min"
    r"|usage[ ]unique|one-?time|requested[ ]by[ ]you"
)
"""In minutes. What expires on Friday lives, and "don't share it" is said of every code."""
ONE_TIME_SAID = lazy.pattern(rf"(?<![A-Za-z0-9])(?i:{ONE_TIME})")
REFUSED = lazy.ending(_NO_LEAD)
DAY = lazy.pattern(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]"
    r"|1[0-2])(?:19|20)\d\d"
)
_TICKET = lazy.pattern(
    r"(?i)(?<![a-z])(?:issues?|tickets?|prs?|mrs?|bugs?|fix\w{0,3}|see|merge\w?|clos\w{1,3}|pull"
    r"|task"
    r"|jobs?|case|request|siehe|voir|ver)(?![a-z])"
)


def elsewhere(before: str, value: str, after: str) -> str:
    """Why a number counts, dates or addresses something; "" when it may be a code."""
    around = before[-AROUND:] + value + after
    if ONE_TIME_SAID.search(before[-60:]) or EXPIRES.search(around):
        return "a code that expires"
    if DIALLED.search(before):
        return "the end of a number that is dialled"
    if COUNTED.match(after) or CIRCUIT.search(around):
        return "a number of something else"
    if POSTAL.fullmatch(value) and (ADDRESS.search(around) or POSTAL_KEY.search(before)):
        return "a postal code"
    if DAY.fullmatch(value) or REFUSED.search(before[-40:]):
        return "a number of something else"
    return ""


def is_ticket(before: str) -> bool:
    """Whether a ticket is spoken of, whose number is written with a sign, too."""
    return _TICKET.search(before) is not None
