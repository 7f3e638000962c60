"""Which sentences tell a passphrase of several words, with blanks between them?

Words alone are what every sentence is made of. So quotes stand around them, or a word that only
phrases are called by before them; and none of them speaks about the password instead.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from detectors import lazy, values
from detectors.model import Confidence, Rule, Severity
from detectors.rules._composed import OF_CODE
from detectors.rules._made_up import ENOUGH, made_up
from detectors.rules._prose import FOR, IS, KEYWORDS, SAYS

_LEAST_STRANGE = 0.45
_NO_TALK = lazy.pattern(
    r"(?i)\b(?:must|should|does|doesn|not|cannot|have|has|had|will|please|contact|set|sent|kept"
    r"|same"
    r"|like|than|only|still|here|there|where|when|which|with|from|into|under|inside|wrong|correct"
    r"|required|expired|invalid|incorrect|missing|least|characters?|too|short|long|match|policy"
    r"|muss|nicht|falsch|noch|immer|haben|sein|mindestens|zeichen|ist|das|der|die|und|bitte"
    r"|est|pas|dans|avec|les|des|incorrecto|para|con|las|los|não|com|che|non|nel|jest|nie)\b"
)


def _is_words(value: str) -> bool:
    """Words between quotes, that do not talk about the password but are it."""
    return (
        _NO_TALK.search(value) is None
        and OF_CODE.search(value) is None
        and values.known(value) <= _LEAST_STRANGE
    )


def _forge_words(random: Random) -> str:
    return " ".join(
        "".join(random.choice("bdfgklmnprtvz") + random.choice("aeiou") for _ in range(3))
        for _ in range(4)
    )


WORDS = Rule(
    id="passphrase-in-quotes",
    title="Passphrase of several words in quotes",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?i:(?<![A-Za-z0-9])(?:{SAYS}|recovery[ ]key|master[ ]key)(?![A-Za-z0-9]){FOR}{IS}"
        r"[ \t]{0,3}\n?)[\"'`“„«‘]{1,3}[ \u00a0]?"
        r"(?P<secret>[A-Za-zÀ-ɏ]{3,14}(?:[ ][A-Za-zÀ-ɏ]{3,14}){3,9}[ ]?\d{0,4}[!?]?)"
        r"[ \u00a0]?[\"'`”“»’]"
    ),
    keywords=KEYWORDS,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_words,
    near_misses=(
        'the password is "not the one you know"',
        'password: "please contact your administrator"',
        'das Passwort ist "immer noch das alte"',
    ),
    references=("Sentences in which people hand over passphrases.",),
    check=_is_words,
    carrier='the master password is still "{secret}"',
    specific=8,
)


_PHRASES = (
    r"pass[ -]?phrase|(?:secret|recovery|code|master|gpg|ssh|luks|encryption)[ ]?(?:pass)?-?phrase"
    r"|phrase[ ](?:secrète|de[ ]passe)|frase[ ](?:segreta|secreta|de[ ]paso|de[ ]contraseña|senha)"
    r"|pass(?:wort)?(?:satz|phrase)|kennsatz|(?:парольная|кодовая|секретная)[ ]фраза|wachtwoordzin"
    r"|lösenfras|hasło[ ]frazowe"
    r"|(?:master|restore|recovery|encryption|vault|backup)[ -]?(?:pass(?:word|wort)|kennwort|key)"
)
_MEANT = lazy.pattern(
    r"(?i)^(?:this|that|it|its|in|on|at|by|to|as|for|of|with|from|stored|now|also|unknown"
    r"|lost|only|used|known|empty|needed|set|different|written|somewhere|still|protected|what|who"
    r"|why|how|im|in|bei|dans|en|no|na|nel|w|в|на)\b"
    r"|\b(?:ask|see|vault|keepass|1password|bitwarden|lastpass|share|stored|admin|team|ticket|reset"
    r"|rotated|changed|before|after|because|tomorrow|today|again|know|knows|anyone|someone|frag\w*"
    r"|tresor|siehe|demand\w*|coffre|pregunt\w*)\b"
)
_WORD = r"[A-Za-zÀ-ɏа-яё]{2,14}"
_SPELLED = (
    r"(?:lower[ -]?case|upper[ -]?case|small|one[ ]line|with[ ](?:spaces|blanks)"
    r"|klein(?:geschrieben)?"
    r"|kleinbuchstaben|minuscules?|minúsculas?|minuscolo|małymi)"
)


def _is_said(value: str) -> bool:
    """Words that do not talk about a passphrase."""
    words = value.split()
    if len(words) < _WHOLE and words[0].lower() in _ARTICLES:
        return False
    return (
        _MEANT.search(value) is None
        and _NO_TALK_OF_IT.search(value) is None
        and sum(len(each) > _SHORT for each in words) > 1
        and len(set(words)) > len(words) // 2
    )


_SHORT = 3
_WHOLE = 5
"""Words of a sentence of its own."""
_ARTICLES = frozenset(
    ["the", "a", "an", "der", "die", "das", "ein", "le", "la", "un", "une", "el", "una", "o", "il"]
)
_NO_TALK_OF_IT = lazy.pattern(
    r"(?i)\b(?:must|should|does|doesn|not|cannot|has|had|please|contact|sent|kept|same|wrong"
    r"|correct"
    r"|required|expired|invalid|incorrect|missing|least|characters?|too|short|long|match|policy"
    r"|muss|words?|(?:lower|upper|small|mixed)[ -]?case|wörter|mots|palabras"
    r"|nicht|falsch|mindestens|zeichen|bitte|pas|incorrecto|não|jest|nie)\b"
)

PHRASE = Rule(
    id="passphrase-of-words",
    title="Passphrase of several words, with blanks between them",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?<!\[removed: [^\]\n]{{0,80}})(?i:(?<![A-Za-z0-9])(?:{_PHRASES})(?![A-Za-z0-9]))"
        rf"(?:[\"']?\r?\n\r?\n|"
        # how it is spelled comes first
        rf"(?i:[ ]?(?:is|:|ist)[ ](?:all[ ]|alles[ ]|in[ ])?{_SPELLED}[^\n,:]{{0,30}}[,:][ ])|"
        # whose it is, up to the colon
        rf"(?i:(?:{FOR}|(?:[^\n:.;\[\"“„]|\.(?=\d)){{0,80}}(?=[ ]?:))"
        rf"{IS})[ \t]{{0,3}})"
        r"(?<!(?<!set|changed|reset|rotated|updated|now)[ ]to[ ])"
        rf"(?P<secret>{_WORD}(?:[ ](?:{_WORD}|\d{{1,4}})){{2,7}}?(?:[ ]\d{{1,4}})?)"
        r"(?=[ ]{1,2}(?:all|in|with|alles|tout|todo|mit|ohne|und|and)[ ](?:lower|small|upper"
        r"|spaces|one|klein|minus"
        r"|blanks|then)|[ \t]{0,3}(?:[.,;(\[!–—-]|\r?\n|$))"
    ),
    keywords=(
        *(
            "passphrase",
            "pass phrase",
            "pass-phrase",
            "secret phrase",
            "recovery phrase",
            "code phrase",
        ),
        *(
            "master pass",
            "master-pass",
            "restore pass",
            "recovery pass",
            "encryption pass",
            "vault pass",
        ),
        *(
            "backup pass",
            "backup-pass",
            "phrase secr",
            "phrase de passe",
            "frase segreta",
            "frase secreta",
        ),
        *(
            "frase de paso",
            "frase senha",
            "passwortsatz",
            "kennsatz",
            "passsatz",
            "фраза",
            "wachtwoordzin",
        ),
        *("lösenfras", "hasło frazowe", "kennwort", "master key", "recovery key"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_words,
    near_misses=(
        "passphrase: ask the admin team",
        "the passphrase is in the vault of the team",
        "passphrase: must be at least four words",
        "master password was changed again yesterday",
    ),
    references=("Sentences in which people hand over passphrases.",),
    check=_is_said,
    carrier="the passphrase of the disk is {secret}, without a capital",
    specific=8,
)


def _is_numbered(value: str) -> bool:
    """Words with a number among them, which are no sentence about a passphrase."""
    return (
        _is_said(value)
        and values.known(value) < _MOST_KNOWN
        and OF_CODE.search(value) is None
        and _COUNTED.search(value) is None
    )


_MOST_KNOWN = 0.5
_COUNTED = lazy.pattern(
    r"(?i)\d[ ](?:words?|times?|days?|weeks?|months?|years?|hours?|minutes?|characters?|chars?"
    r"|letters?"
    r"|digits?|signs?|users?|servers?|people|wörter|zeichen|tage|wochen|mots|jours|palabras|parole)"
    r"|(?:after|in|for|least|most|than|version|since|line|page|step|section|about)[ ]\d"
)
"""A number that counts something."""

NUMBERED = replace(
    PHRASE,
    id="passphrase-with-a-number",
    title="Passphrase of words and a number among them, right behind its name",
    pattern=lazy.pattern(
        r"(?i:(?<![A-Za-z0-9])(?:pass-?phrase|pass[ ]phrase|passwortsatz|lösenfras|wachtwoordzin"
        r"|phrase"
        r"[ ]de[ ]passe)(?![A-Za-z0-9]))[ ](?P<secret>[a-z]{2,12}(?:[ ][a-z]{2,12}){0,3}[ ]\d{1,4}"
        r"(?:[ ][a-z]{3,12}){1,3}?)(?=[ ]?(?:[.,;)!]|\n|$)|[ ](?:then|and|dann|und|puis|et|to"
        r"|before)[ ])"
    ),
    keywords=(
        "passphrase",
        "pass-phrase",
        "pass phrase",
        "passwortsatz",
        "lösenfras",
        "wachtwoordzin",
        "phrase de passe",
    ),
    forge=lambda random: " ".join(
        (*(_forge_words(random).split()[:2]), str(random.randrange(11, 99)), "marbles")
    ),
    near_misses=(
        "the passphrase has 4 words, passphrase of at least 6 words",
        "the passphrase expires after 90 days, then ask",
    ),
    check=_is_numbered,
    carrier="unlock it with the passphrase {secret}, then mount it",
)

_GAPS = (
    r"(?:without|w/o|no|minus)[ ](?:the[ ]|any[ ])?(?:gaps?|spaces?|blanks?)"
    r"|ohne[ ](?:die[ ])?(?:lücken"
    r"|leerzeichen)|sans[ ](?:les[ ])?(?:espaces|blancs)|sin[ ](?:los[ ])?espacios"
    r"|sem[ ](?:os[ ])?espaços"
    r"|senza[ ](?:gli[ ])?spazi|bez[ ](?:spacji|mezer|medzier|razmaka|presledkov)"
    r"|без[ ](?:пробелов|пробілів)"
    r"|zonder[ ](?:de[ ])?spaties|utan[ ]mellanslag|uden[ ]mellemrum|uten[ ]mellomrom"
)


def _is_spaced(value: str) -> bool:
    """Whether it is a password once its blanks are gone."""
    joined = value.replace(" ", "")
    return made_up(joined) >= ENOUGH + 1 and any(map(str.isdigit, joined))


_CLOSED = r"(?:[*_~\"'`)\]}”»]{1,3}(?:[\s,.;:]|$)|[,;](?:\s|$))"
_GOES_ON = r"[a-z]{4,}(?:[\s,.;:]|$)|:[a-z_]{2,20}:|[^\x00-\x7f]"
_PART = rf"(?:(?!{_GOES_ON})(?:(?!{_CLOSED}|</)[!-~]){{1,14}})"
_GROUPS = r"[A-Za-z0-9]{4}(?:[ ][A-Za-z0-9]{4}){2,7}(?![A-Za-z0-9])"
GAPPED = replace(
    PHRASE,
    id="password-with-gaps",
    title="Password written with blanks that are to be left out",
    pattern=lazy.pattern(
        rf"(?i:(?<!\w)(?:{_GAPS}))[ ]?[:→][ ]{{1,2}}[\"'`]?"
        # what goes on behind it is a part of it, unless it is a word, or something closes before
        rf"(?P<secret>{_GROUPS}|{_PART}(?:[ ]{_PART}){{1,8}})"
        rf"(?={_CLOSED}|</|[ ](?:{_GOES_ON})|\s*(?:\n|$))"
    ),
    keywords=(
        *(
            f"{each} {gap}"
            for each in ("without", "without the", "without any", "w/o", "no", "minus")
            for gap in ("gap", "space", "blank")
        ),
        *(
            "ohne lücken",
            "ohne die l",
            "ohne leerzeichen",
            "sans espaces",
            "sans les espaces",
            "sans blancs",
        ),
        *(
            "sin espacios",
            "sin los esp",
            "sem espaços",
            "sem os esp",
            "senza spazi",
            "senza gli sp",
        ),
        *("bez spacji", "bez mezer", "bez medzier", "bez razmaka", "bez presledkov", "без пробел"),
        *("без пробіл", "zonder spaties", "zonder de sp", "utan mellanslag", "uden mellemrum"),
        *("uten mellomrom", "sans les blancs", "minus the space"),
    ),
    forge=lambda random: (
        f"{_forge_words(random).split()[0].title()} {random.randrange(11, 99)} Kelm !!"
    ),
    near_misses=(
        "type the IBAN without spaces: DE12 5001 0517 0648",
        "write it without spaces: foo = bar",
    ),
    check=_is_spaced,
    carrier="enter it without the gaps: {secret}",
)
