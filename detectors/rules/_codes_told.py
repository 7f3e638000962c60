"""Where does a sentence tell a code that opens something, though nothing names it "door code"?

"The till wants a code, try 9014"; "turn right to 38-14-72"; "star, 6103, hash". What has a keypad
is named somewhere in the sentence, and words lead up to the digits; `_pins` knows the other ways.
"""

from __future__ import annotations

import re

import regex

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules._pins import (
    elsewhere,
    forge_code,
    weigh_code,
)

_THING = (
    r"(?<![A-Za-zÀ-ɏа-яё])(?i:hmi|press(?:e|es)?|prensa|tablero|tablettes?|depo|kapı\w{0,5}"
    r"|handsets?|doors?|gates?|entrances?|alarms?|safes?|lockers?|key[ -]?(?:box"
    r"|safe|pad)"
    r"|lock-?box|cabinets?|(?:touch|alarm|intruder|control)?[ ]?panels?|(?:cash[ ])?registers?"
    r"|tills?|pos"
    r"|terminals?|projectors?|tvs?|displays?|tablets?|phones?|kiosks?|autoclaves?|controllers?"
    r"|printers?"
    r"|copiers?|machines?|(?:service|setup|admin|engineer)[ ](?:menu|page|mode)|lifts?|elevators?"
    r"|barriers?"
    r"|fridges?|freezers?|carts?|dispensers?|cupboards?|storage|meds[ ]room|server[ ]room|shutters?"
    r"|(?:haus|keller|hof|seiten)?t(?:ü|ue)r|tor|rolltor|schranke|alarmanlage|tresor|kassen?\w{0,9}"
    r"|service-?men(?:ü|ue)|schl(?:ü|ue)ssel(?:kasten|tresor|box)|schrank|automat"
    r"|portes?|portail|alarme|coffre|caisse|cadenas|local|bo(?:î|i)te[ ]à[ ]clés|borne"
    r"|puertas?|portón|alarma|caja(?:[ ]fuerte)?|tpv|candado|cofre|porta|portão|alarme|totem"
    r"|caixa|quiosque"
    r"|allarme|cassaforte|cassa|cancello|porta|armadietto|totem|lucchetto"
    r"|deur|poort|kluis|sleutelkluis|kassa|alarm|dörr(?:en)?|port(?:en)?|kassaskåp|larm(?:et)?"
    r"|sejf\w{0,2}|drzwi|bram[aęy]|kas[aęy]|alarm\w{0,2}|szaf\w{1,3}|trezor|dveře|brána|pokladna"
    r"|двер\w{1,2}|сейф\w{0,2}|касс\w{1,2}|ворот\w{0,2}|сигнализаци\w{1,2}|kasa|kapı|alarm\w{0,2}"
    r")(?![A-Za-zÀ-ɏа-яё])"
)
"""What has a keypad, or a screen that asks."""
_CODE = (
    r"(?<![A-Za-zÀ-ɏа-яё-])(?i:(?:pass|pin)?-?codes?|pins?|nip|(?:access|supervisor|operator"
    r"|user)[ ]level(?:[ ]\d)?|screen[ ]lock|override|combi(?:nation)?|combo|c(?:ó"
    r"|o)digo"
    r"|clave|codice|kod(?:en|u)?|kódu?|код\w{0,2}|cifra|șifre|şifre|deaktivierung|d(?:é"
    r"|e)sactivation"
    r"|desactivaci(?:ó|o)n|desativação|disattivazione|disarm(?:ing)?|unlock)(?![A-Za-zÀ-ɏа-яё])"
)
_NO_CODE = (
    r"(?i:error|status|exit|country|area|zip|postal|post|product|item|discount|promo|voucher"
    r"|booking"
    r"|reference|tracking|dress|source|http|response|return|currency|swift|sort|branch|cost"
    r"|project|order"
    r"|article|colou?r|charge|gl|tax|icd|cpt|billing|diagnosis|procedure|result|fault|qr|bar|plu"
    r"|sku|kst"
    r"|fehler|produkt|artikel|kunden|kosten|erreur|d'erreur|postale?|producto|error|cliente|errore"
    r"|one-?time|sms|otp|2fa|mfa|verification|auth(?:enticator)?|login)"
)
_SAME = r"[^\n{}<>=|;]"
_LEAD = (
    r"(?:(?<![\w'’])(?i:is|are|was|be|that['’]s|artık|je|wants|needs|takes|expects|it['’]?s|now"
    r"|uses?|using|enter"
    r"|types?|punch(?:[ ]in)?|key[ ]in|dial|try|press"
    r"|told[ ](?:me|us)|with|mit|ist|lautet|tipp(?:e|en|t)?|gib|avec|tape[rz]?|est|c['’]est|con"
    r"|marca|prueba"
    r"|es|ser|digit[ae]|com|é|è|usa|z|wpisz|jest|na|met|med|är|набери\w{0,2}|это|yeah|yes|ja|oui"
    r"|s[íi])[ ]{1,2}"
    r"|[:→=,–-][ ]{1,2}|->[ ]?)[\"'`*_]{0,3}$"
)
_AHEAD = lazy.ending(_LEAD)
_ASKED = lazy.pattern(
    rf"{_THING}{_SAME}{{0,120}}?{_CODE}{_SAME}{{0,80}}$"
    rf"|{_CODE}{_SAME}{{0,80}}?{_THING}{_SAME}{{0,80}}$"
)
"""A thing and a word for a code, in either order."""
_COMPOUND = lazy.ending(
    rf"(?<![A-Za-zÀ-ɏ])(?i:port|dörr|larm|tür|tor|alarm|kassen|tresor|deur|poort|kluis)-?kod(?:e"
    rf"|en)?{_SAME}{{0,40}}$"
)
_DIRECT = lazy.ending(rf"{_CODE}[ ]{{1,2}}[\"'`*_]{{0,3}}$")
_OPENS_WITH = lazy.ending(
    rf"{_THING}{_SAME}{{0,60}}?(?<!\w)(?i:(?:opens?|unlocks?|goes[ ]up|auf|öffnet|s'ouvre|abre"
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
    r"|pound|danach|dann|puis|à[ ]taper|y[ ]|e[ ]|and|it)|[.!,]|$|\n)"
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


def _untold(found: regex.Match[str]) -> str:
    start, end = found.span("secret")
    text, value = found.string, found["secret"]
    before = text[max(0, start - _SENTENCE) : start].rpartition("\n\n")[2]
    after = text[end : end + _BEHIND]
    if "-" in value:
        if _DATED.fullmatch(value):
            return "a date"
        return "" if _DIAL.search(before) else "no word near it says what it opens"
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
    return bool(typed and _THING_SAID.search(before))


_NONE = lazy.ending(
    rf"(?:{_NO_CODE}[ -]?|(?i:exit|return|fail|terminat|crash)\w*[ ]with[ ](?i:the[ ])?)"
    r"(?i:codes?|number|nummer)[^\n]{0,60}$"
)
_THING_SAID = lazy.pattern(_THING)

_KEYWORDS = (
    *("code ", "code:", "code,", "code.", "codes", "pincode", " pin ", " pin:", " pin,", "pin."),
    *("override", "combi", "combo", "clave", "codice", "código", "codigo", "nip de", "nip "),
    *(
        "kod ",
        "kode",
        "koda",
        "kód",
        "код",
        "the safe",
        "safe opens",
        "safe is",
        "by hash",
        "safe in",
        "key safe",
        "safe:",
        "alarm",
    ),
    *("tresor", "coffre", "cofre", "sejf", "kluis", "сейф", "star, ", "then hash", ", hash"),
    *("desactiv", "désactiv", "desativ", "disattiv", "unlock", "disarm", "locker", "kassa"),
    *("kasse", "digita ", "tippe", "tape ", "prueba ", "marca ", "caja", "tor auf", "tor mit"),
    *("tür", "padlock", "the till", "cash reg", "cassaforte", "trezor", "service-men", "panel "),
    *("service men", "level:", "level 2", "level 3", "screen lock", "şifre", "keypad", "vault"),
    *(f"type {digit}" for digit in "0123456789"),
)
"""Words of which one is near each code; those of every second message only with what follows."""

CODE_PASSING = Rule(
    id="code-told-in-passing",
    title="Code that opens something, told in passing",
    issuer=None,
    pattern=lazy.pattern(
        r"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?P<secret>[*#]?\d{4,8}[#*]?|\d{1,2}-\d{1,2}-\d{1,2})"
        r"(?![A-Za-z0-9%€$£°]|_\w|[.,:/-]\d|[-/:@][A-Za-z]|\.[A-Za-z]|[ -]\d\d)"
    ),
    keywords=_KEYWORDS,
    shapes=(r"(?:^|[^A-Za-z0-9_.$+/@-])\d{4}", r"(?:^|[^a-z0-9_.-])\d\d?-\d\d?-\d\d?"),
    beside=_KEYWORDS,
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
    excepts=_untold,
    inspect=weigh_code,
    starts=re.compile(
        r"(?<![A-Za-z0-9_.$€£+/@\\#:,-])(?=[*#]?\d{4,8}(?!\d)|\d{1,2}-\d{1,2}-\d{1,2})"
    ),
    carrier="the till asks for a code now, type {secret}, then press total",
    specific=10,
)

RULES: tuple[Rule, ...] = (CODE_PASSING,)
