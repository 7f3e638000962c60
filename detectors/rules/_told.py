"""Where is a value that people make up, and that names of things look like, told as a password?

Words joined, a word and its number, small letters with digits: beside a word for a password half
of all names would be taken for one. So here a word must also lead up to the value ("is", "with",
"back to", a colon or an arrow), or another value of the kind ("from … to", "or").
"""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import regex

from detectors import lazy, values
from detectors.entropy import is_hex
from detectors.model import Confidence, Rule, Severity
from detectors.rules._composed import LATIN, OF_CODE, WORD, composed, noise
from detectors.rules._exempt import exempt
from detectors.rules._made_up import ENOUGH, made_up
from detectors.rules._near_patterns import BESIDE, NAME, PLACE, SAME, TRIAL, TRIED
from detectors.rules._near_words import LEADS, NAME_KEYWORDS
from detectors.rules._trial_words import TRIAL_KEYWORDS
from detectors.rules._values import CERTAIN, UNOPENED, is_name, is_stand_in

_END = (
    r"(?![A-Za-z0-9/\\:@_=(\[{<-]|\.\w)"
    r"(?=[\"'`)\]”“»」』*_~,;.:…!?–-]{0,4}(?:\s|$|[^\x00-\xff]|»))"
)
_TAIL = rf"(?:[!?$#%@&+]{{1,3}}|\*{{1,2}}{UNOPENED})?{_END}"
_FORM = (
    rf"(?:(?=[^\s\d]{{3,80}}\d){WORD}(?:[-_.+](?:{WORD}|\d{{1,4}})){{2,6}}(?:[-_.]?\d{{1,4}})?"
    rf"|[A-Za-z]?[{LATIN}]{{2,14}}(?:[A-Z]{{1,4}}[-_.]?\d{{2,6}}"
    rf"|[A-Z][{LATIN}]{{2,14}}[-_.]?\d{{2,5}})"
    rf"|[A-Z][{LATIN}]{{2,14}}[-_.][A-Z][{LATIN}]{{2,14}}[-_.]?\d{{2,5}}"
    rf"|(?=[^A-Z]{{0,16}}[A-Z]){WORD}[-_+]{WORD}[-_.]?\d{{1,4}}"
    rf"|[A-Z][{LATIN}]{{3,14}}(?:[-_.@#$%&+!*]{{1,2}}\d{{2,6}}|\d{{3,6}}|\d\d(?=[!?*$#%@&+]))"
    # not an address in memory, nor a digest
    r"|(?!0x)(?=[a-z]{0,16}[0-9][0-9a-z]{0,16}[a-z])(?=[0-9a-f]{0,19}[g-z])[a-z0-9]{8,20}"
    r"|(?=[a-z]{0,14}[bcdfghjklmnpqrstvwxz]{5})[a-z]{8,14})"
)
"""What `_composed` knows by its form, where the text shows that it ends."""
_LETTER = "A-Za-zÀ-ɏ"
_ANY = (
    rf"(?=[^\s]{{0,60}}?(?:(?<![A-Za-z])(?=[A-Za-z0-9]{{14}})[A-Za-z]{{1,14}}(?<=[a-z])[A-Z]"
    rf"|[A-Z][a-z]{{3,14}}\d\d|[{_LETTER}][013457@$]{{1,2}}[{_LETTER}]{{2}}"
    rf"|\d[{_LETTER}]{{3}}"
    rf"|[{_LETTER}0-9][!#$%&*?@^~][{_LETTER}0-9]|[-_.][{_LETTER}]{{0,14}}\d"
    rf"|(?:[-_.][{_LETTER}]{{2,14}}){{2}}|[a-z][A-Z][a-z]{{1,14}}\d))"
    rf"[{_LETTER}0-9!#$%&*+=?@^~_.-]{{5,63}}(?<=[{_LETTER}0-9])"
)
"""What `_made_up` may count enough signs in."""
_MORE = (
    r"(?:one|old|new|paste|try|with|neue[srn]?|alte[srn]?|dem|nouveau|nouvelle|nueva|vieja|nova"
    r"|nuova"
    r"|ficou|fica|virou|quedó|queda|quedo|que|qu'|creo|piensa|diventata|diventa|rimasta|nowe|stare"
    r"|jest|wpisuj\w{1,3}|ввожу|ввел\w?|стал\w?|такой|новый|пароль|gebe|tippe|lautet|wurde|bleibt"
    r"|maybe|probably|think|guess|believe|glaub\w?|denk\w?|dass|kanske|kans|ze|że|bude|teď|lett"
    r"|most|artık|oldu|yeni|blev|är|er|ble|on|nyt|zijn|wordt|werd|was|password|passwort|parola"
    r"|(?:chang|switch|updat|rotat|reset|änder|cambi|zmieni|сменил)\w{0,5}[ ](?:from|von|de|da|z|с)"
    r"|pass|pw|pwd|mdp|hasło|haslo|heslo|senha|clave|contraseña|wachtwoord|lösenord"
    r"|key|klucz|clé(?:[ ]de[ ]sécurité)?|schlüssel|ключ|chiave|chave|code"
    r"|takes?|took|wants?|needs?|expects?|accepts?)"
)
_LEAD = lazy.ending(
    rf"(?:(?<![\w'])(?i:{LEADS}|{_MORE})(?:[ ]?:)?[ ]{{1,2}}|[:/&→⇒=][ ]{{1,2}}|[-=]>[ ]?"
    r"|[→：:とはをがで是为為成到用了、，,][ ]?|(?:\n|(?<![\s\S]))[>*• →-]{0,4})"
    r"(?:[\"'`*_(“«„「『‘]{0,3}|[«“„][ \u00a0\u202f])$|[(][\"'`“«„]$"
    # what it is for, and nothing more
    rf"|{NAME}[ ](?i:for|of|to|für|zu[rm]?|vom|von|pour|de|du|para|per|del|do|od|dla"
    r"|для|до|от|на|к)"
    r"(?:[ ][^\s:,;]{1,20}){1,4}[ ][\"'`*_]{0,2}$"
)
_ADDRESS = r"[Hh][Tt][Tt][Pp][Ss]?://[^\s,;|\"'<>`]+"
_IN_ADDRESS = lazy.ending(rf"(?:{_ADDRESS}|SHA\d{{1,3}}:[A-Za-z0-9+/]*|arn:[^\s\"']*)$")
_OF_A_KEY = lazy.ending(r"[\"'][\w.-]{1,40}\\?[\"']\s{0,2}:\s{0,2}\\?[\"']$")
"""A name in quotes; where it says password, that is another rule's to tell."""
_TRIAL = lazy.ending(rf"{TRIAL}$")
_DAY = lazy.pattern(
    r"(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july"
    r"|august|(?:sept|nov|dec)ember|october|monat|woche|week|day|year|jahr)[-_.]?\d"
)
_FREE = r"(?<![^\s\"'`(\[“”„«»「『‘*_~:/=>→\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7ff\uff00-\uff5e])"
_NEAR = rf"(?:{NAME}|{PLACE})"
_AFTER_NAME = lazy.ending(rf"{NAME}{SAME}{{0,120}}?$")
_AFTER = lazy.pattern(rf"{_NEAR}{SAME}{{0,100}}+(?:\n{{1,3}}[>=-]{{0,3}}{SAME}{{0,60}}+){{0,2}}$")
_BEFORE = lazy.pattern(
    rf"(?:[ ]?<?-{{1,2}}[ ])?{SAME}{{0,110}}?(?:\n{{1,3}}{SAME}{{0,60}}?)?{_NEAR}"
)
_ROOM = 300
"""Characters before and after a value that are looked at."""

_JOINT = "[-_.+=!#$%&*?@^~]"
_SHAPES = (
    rf"{_JOINT}{{1,4}}[a-z0-9\x80-\xff]{{1,16}}{_JOINT}{{1,4}}[0-9]?[a-z\x80-\xff]{{1,14}}{_JOINT}?\d",
    rf"{_JOINT}{{2}}[a-z0-9\x80-\xff]{{3,16}}{_JOINT}{{1,2}}[a-z0-9]",
    r"[-_.]\d[a-z\x80-\xff]{3,14}[-_.][a-z\x80-\xff]{3}",
    r"[a-z0-9\x80-\xff]{4}[-_+]{1,3}[a-z\x80-\xff]{3,20}[-_.+]?\d",
    r"[a-z]\d[-_.+][a-z]{3}[a-z0-9]{0,12}[-_.+][a-z]{3}",
    r"[a-z\x80-\xff][-_.+]\d{1,6}[-_.+][a-z\x80-\xff]{2}",
    r"(?-i:[A-Z][a-z\x80-\xff]{2,28}[-_.+][A-Za-z][a-z\x80-\xff]{2,28}[-_.]?\d)",
    r"(?-i:[a-z\x80-\xff]{2}[-_+][A-Z][a-z\x80-\xff]{1,28}[-_.]?\d)",
    r"(?-i:[A-Z][a-z\x80-\xff]{3,14}[.!#$%&*@]\d)",
    r"[a-z\x80-\xff][013457@$]{1,2}[a-z\x80-\xff]{2}",
    r"[a-z0-9\x80-\xff][!#$%&*?@^~][-_.+=!#$%&*?@^~]{0,2}[a-z0-9\x80-\xff]",
    r"[a-z\x80-\xff][-_]{1,2}[a-z\x80-\xff]{2,14}[-_]{1,2}(?:[a-z\x80-\xff]{2}|\d)",
    r"(?-i:[a-z\x80-\xff]{2}[A-Z]{1,4}[-_.]?\d\d)",
    r"(?-i:[a-z\x80-\xff]{2}[A-Z][a-z\x80-\xff]{2,14}[-_.]?\d)",
    r"(?-i:[A-Z][a-z\x80-\xff]{3,14}(?:[-_.@#$%&+!*]{1,2}\d\d|\d{3}|\d\d[!?*$#%@&+]))",
    r"[^A-Za-z0-9_.-][a-z]{1,8}\d{1,4}[a-z]{1,10}[a-z0-9]",
    r"[^A-Za-z0-9_.-][1-9]\d{0,3}[a-z]{1,8}\d",
    r"^[a-z]{1,8}\d{1,4}[a-z]|^\d{1,4}[a-z]{1,8}\d",
    r"[bcdfghjklmnpqrstvwxz]{5}",
)
"""How they look to the prefilter: the words around them are in every message."""
_STARTS = re.compile(rf"{_ADDRESS}|{_FREE}(?=(?:{_FORM}|{_ANY})[!?$#%@&+*]{{0,3}}{_END})")
"""Where any of these may begin; the parts of an address are none."""


_STANDARD = lazy.pattern(r"(?i)X?ChaCha\d|Poly1305|Salsa\d|Blake\d|[AL]?GPL[-v]?\d")
"""Ciphers and licenses, which words and numbers name."""


def told(value: str) -> bool:
    """Whether its form is that of a password that somebody made up."""
    core = value.rstrip("?!.*")
    return (
        (made_up(value) >= ENOUGH or _of_its_form(value))
        and not is_name(core)
        and not is_stand_in(core)
        and not _STANDARD.match(core)
    )


def _of_its_form(value: str) -> bool:
    return composed(value) or noise(value) or _random(value)


def _random(value: str) -> bool:
    """Whether a machine made it, and it is neither a public key nor an account's id in hex."""
    return (
        len(value) >= _LEAST_RANDOM
        and not value.startswith("AAAA")
        and not is_hex(value[2:])
        and value.isalnum()
        and values.key(value) >= CERTAIN
    )


_LEAST_RANDOM = 14


_NAMED = lazy.ending(
    r"(?<!\w)(?i:(?:open(?:s|ed|[ ]it)?(?:[ ]up)?|unlocks?|log(?:s"
    r"|ged)?[ -]?[io]n)[ ]with)[ ][\"'`*_“„«]{0,3}$|"
    rf"(?:{NAME}|(?<![\w-])(?i:key|klucz|clé(?:[ ]de[ ]sécurité)?|schlüssel|ключ|chiave|chave"
    rf"|llave|cheie))"
    r"(?:[ ](?:for|of|für|du|de|del|da|do|wifi|wi-fi|wlan|the|la|le|vom)){0,3}"
    r"(?:[ ]?[:=]|,?[ ](?:is|ist|es|est|é|è|jest|to|это|est[ ]maintenant"
    r"|now))?[ ]{1,2}[\"'`*_“„«]{0,3}$"
)
_AT_A_PLACE = lazy.ending(r"(?i)(?<!\w)(?:on|at|from|via|auf|bei|sur|host|server)[ ][\"'`*_]{0,3}$")
_HOST = lazy.pattern(r"[a-z]+\d*(?:-[a-z0-9]+){0,3}\d")
_AT_START = lazy.ending(r"(?:^|\n)[>*• →-]{0,4}[\"'`*_]{0,3}$")
_SIGNS = 3
_MANY_SIGNS = 5
"""Without a word that leads up to it."""
_MANY = lazy.pattern(r"[0-9!#$%&*=?@^~A-ZÀ-ÖØ-Þ]")
"""Nothing else brings so many signs together."""


def _in_address(before: str) -> bool:
    """Also within a fingerprint, or the name of a thing in AWS."""
    return ("://" in before or "SHA" in before or "arn:" in before) and _IN_ADDRESS.search(
        before
    ) is not None


def _untold(found: regex.Match[str]) -> str:
    start, end = found.span("secret")
    before = found.string[max(0, start - _ROOM) : start]
    if _in_address(before):
        return "a part of an address"
    if _OF_A_KEY.search(before[-60:]):
        return "it is what another setting is given"
    led = _LEAD.search(before[-80:]) is not None
    signs = made_up(found["secret"]) if led or _MANY.search(found["secret"]) else 0
    if signs < _MANY_SIGNS and not led:
        return "no word leads up to it"
    if before.endswith(":") and _random(found["secret"]):
        return "a fingerprint, or an id behind its kind"
    if _AT_A_PLACE.search(before[-20:]) and _HOST.fullmatch(found["secret"].rstrip("?!.")):
        return "a host is told"
    if signs < _SIGNS and _random(found["secret"]) and not _AFTER_NAME.search(before):
        return "it may be the id of something"
    if not _of_its_form(found["secret"]):
        enough = _SIGNS + 1 if _AT_START.search(before) else _SIGNS
        if signs < enough and not _NAMED.search(before[-60:]):
            return "too few signs that somebody made it up"
        if _NAMES_SOMETHING.search(before[-40:]):
            return "a name is told"
    if _AFTER.search(before) or _BEFORE.match(found.string[end : end + _ROOM]):
        return exempt(found)
    return "no word for a password is near it"


def _untried(found: regex.Match[str]) -> str:
    start, end = found.span("secret")
    before = found.string[max(0, start - _ROOM) : start]
    if not _TRIAL.search(before[-40:]) or _DAY.match(found["secret"]):
        return "nobody says before it that it is to be tried or typed"
    if _in_address(before):
        return "a part of an address"
    value = found["secret"]
    signs = made_up(value)
    if signs < _SIGNS and (_random(value) or not _of_its_form(value)):
        named = signs >= ENOUGH or _random(value)
        named = named and bool(
            _AFTER_NAME.search(before) or _BEFORE.match(found.string[end : end + _ROOM])
        )
        if not named:
            return "too few signs that somebody made it up"
    return exempt(found)


def _forge(random: Random) -> str:
    """Three syllables and a number, of which no word is made."""
    while True:
        words = (
            "".join(random.choice("bdfgklmnprtvz") + random.choice("aeiou") for _ in range(3))
            for _ in range(3)
        )
        value = f"{'-'.join(words)}{random.randrange(10, 99)}"
        if told(value) and values.known(value) == 0:
            return value


TOLD = Rule(
    id="password-told-near-its-name",
    title="Password of words told near a word for it",
    issuer=None,
    # the words around it are looked at last: they are in every message, and it is not
    pattern=lazy.pattern(rf"{_FREE}(?P<secret>(?:{_FORM}|{_ANY}){_TAIL})"),
    keywords=BESIDE,
    shapes=_SHAPES,
    beside=BESIDE,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge,
    near_misses=(
        "the password policy changed with release-notes-draft12, see OPS-1234",
        "log in on worker.node.queue12 and try userService33",
        "the login page is feature-login-fix12",
    ),
    references=("Messages in which people hand over passwords.",),
    check=told,
    excepts=_untold,
    starts=_STARTS,
    carrier="the old password works again, he set it to {secret} on friday",
    specific=6,
)

TOLD_TO_TRY = replace(
    TOLD,
    id="password-of-words-to-try",
    title="Password of words that somebody gives to try, to type or to set",
    keywords=TRIAL_KEYWORDS,
    shapes=(TRIED,),
    beside=(),
    early=True,
    excepts=_untried,
    near_misses=(
        "it's Friday13! no deploys",
        "try libqt5gui5 or web2py",
        "log in on worker.node.queue12 and try userService33",
    ),
    carrier="hm, then try {secret} instead",
)

_FINAL = lazy.ending(
    r"(?:(?<![\w'])(?:is|now|still|ist|jetzt|est|es|é|è|jest|to[ ]jest|это|pra|para|auf|na|на"
    r"|(?:chang|switch|updat|rotat|reset|set)\w{0,3}[ ]to)(?:[ ]?:)?[ ]{1,2}|[→:：是为為,，][ ]?)"
    r"(?:[\"'`*_(“«„「『‘]{0,3})$"
)
"""Behind what stands the password itself, nothing about it."""
_WORD_AND_NUMBER = r"[a-z]{4,14}\d{2,4}"
_NAMED_BEFORE = lazy.ending(rf"{NAME}{SAME}{{0,60}}$")


_NAMES_SOMETHING = lazy.ending(
    r"(?i)(?:user(?:name)?|login|account|name|host|server|machine|room|branch|channel|usuario"
    r"|usuário"
    r"|utilisateur|identifiant|benutzer|nutzer|utente|użytkownik|пользователь|логин)[ ]?"
    r"(?:is|ist|est|es|é|è|jest|это|now|:)?[ ][\"'`*_]{0,3}$"
)


def _plain_word(value: str) -> bool:
    core = value.rstrip("!?")
    return values.known(core) == 0 and not (
        is_stand_in(core) or is_name(core) or OF_CODE.search(core)
    )


def _not_at_its_end(found: regex.Match[str]) -> str:
    start = found.start("secret")
    before = found.string[max(0, start - _ROOM) : start]
    if _in_address(before):
        return "a part of an address"
    if _NAMES_SOMETHING.search(before[-40:]):
        return "the sentence tells a name"
    if _FINAL.search(before[-40:]) and _NAMED_BEFORE.search(before):
        return exempt(found)
    return "no sentence about a password ends in it"


def _forge_word(random: Random) -> str:
    while True:
        word = "".join(random.choice("bdfgklmnprtvz") + random.choice("aeiou") for _ in range(3))
        value = f"{word}{random.randrange(1950, 2030)}"
        if _plain_word(value):
            return value


WORD_TOLD = replace(
    TOLD,
    id="password-of-a-word-told",
    title="Password of a word and a number, at the end of a sentence about it",
    pattern=lazy.pattern(rf"{_FREE}(?P<secret>{_WORD_AND_NUMBER}[!?]?){_END}"),
    keywords=NAME_KEYWORDS,
    shapes=(r"[^a-z0-9.-][a-z]{4,14}\d{2,4}",),
    beside=NAME_KEYWORDS,
    forge=_forge_word,
    near_misses=(
        "the password for jenkins02 was changed",
        "moved the creds to gartenzaun12",
        "the password on velvet2018 is wrong",
        "password reset failed: error403",
    ),
    check=_plain_word,
    excepts=_not_at_its_end,
    starts=re.compile(rf"{_ADDRESS}|{_FREE}(?={_WORD_AND_NUMBER}[!?]?{_END})"),
    carrier="the backup account got a new password, {secret}, please update it",
)
