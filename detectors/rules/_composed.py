"""Is a value put together as people put together passwords: words and numbers, or pure noise?

The models of `detectors.values` know how names of code are put together too, and doubt what
looks alike. Where a sentence hands a value over, its form and its words say enough.
"""

from __future__ import annotations

from itertools import pairwise

from detectors import lazy, values
from detectors.entropy import is_hex, strangeness

LATIN = "a-zß-öø-ɏ"
WORD = rf"[A-Za-zÀ-ɏ][{LATIN}]{{2,14}}"
_FORMS = lazy.pattern(
    rf"(?P<joined>{WORD}(?:[-_.+]{WORD}){{2,6}}[-_.]?\d{{1,4}})"
    # a number among them
    rf"|(?P<among>(?=\D{{0,60}}\d)(?=(?:[^a-zA-ZÀ-ɏ]*[a-zA-ZÀ-ɏ]{{3,}}){{2}})(?:{WORD}|\d{{1,4}})"
    rf"(?P<joint>[-_.+])(?:{WORD}|\d{{1,4}})(?:(?P=joint)(?:{WORD}|\d{{1,4}})){{1,5}})"
    rf"|(?P<capitals>[A-Za-z]?[{LATIN}]{{2,14}}[A-Z]{{1,4}}[-_.]?\d{{2,6}})"
    rf"|(?P<two>[A-Za-z]?[{LATIN}]{{2,14}}[A-Z][{LATIN}]{{2,14}}[-_.]?\d{{2,5}})"
    rf"|(?P<one>[A-Z][{LATIN}]{{3,14}}(?:[-_.@#$%&+!*]{{1,2}}\d{{2,6}}|\d{{3,6}}))"
    rf"|(?P<pair>{WORD}[-_.+]{WORD}[-_.]?\d{{1,4}})"
)
_SIGNED = lazy.pattern(rf"(?P<signed>[A-Z][{LATIN}]{{3,14}}\d{{2,6}}[!?*$#%@&+]{{1,3}}[.]?)")
_ENDS = "?!.*$#%@&+_"
OF_CODE = lazy.pattern(
    r"(?i)(?<![a-z])(?:secrets?|passw\w*|tokens?|keys?|users?|admin|prod\w*|stag\w{0,4}|tests?|api|auth"
    r"|login|services?|config\w*|values?|your|the|this|policy|default|files?|path|class|type|public"
    r"|private|access|control|security|header|request|response|client|manager|controller|app|web"
    r"|server|srv|host|portal|worker|job|build|deploy\w*|docker|image|cluster|node|data|db|feature"
    r"|fix|bug|branch|update|page|plugins?|lib|dev|core|common|base|linux|kernel|java|python|error"
    r"|backup|mail|proxy|gateway|queue|cache|store|stage|local|remote|internal|external|release"
    r"|version|step|chapter|section|figure|part|level|room|floor|building|route|line|page|table"
    r"|ticket|issue|task|sprint|windows|office|exchange|ubuntu|debian|android|firefox|chrome"
    r"|oracle|sql|http|https|ssl|tls|ssh|vpn|ldap|smtp|imap|main|master|group|team|org|com|net"
    r"|index|module|package|component|view|model|handler|factory|provider|adapter|util\w*|log\w*"
    r"|int|integration|svc|sys|system|domain|zone|region|east|west|central|north|south|europe)(?![a-z])"
)
BEFORE_CAPITALS = lazy.pattern(r"(?<=[a-zß-ɏ])(?=[A-Z])")


_ROWS = (
    *("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm"),
    *("1234567890", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol", "0p"),
    *("147", "258", "369", "qaz", "wsx", "edc", "rfv", "tgb", "yhn", "ujm"),
)
_WALKS = (*_ROWS, *(each[::-1] for each in _ROWS))
"""Keys in a row, along and down a keyboard, and back."""
_SHIFTED = str.maketrans("!@#$%^&*()", "1234567890")
_STEPS = 3
"""Keys in a row that are a walk; two happen by chance."""
_SHORT_WALKS = frozenset(
    each[at : at + _STEPS] for each in _WALKS for at in range(len(each) - _STEPS + 1)
)
_WALKED = 0.75


def walked(value: str) -> bool:
    """Whether fingers walked over the keyboard to type it: qweASD456, !QAZpoi, 4rfvBNM."""
    keys = value.translate(_SHIFTED).lower()
    if not (8 <= len(keys) <= 24 and len(set(keys)) > 5 and any(map(str.isalpha, keys))):
        return False
    at = covered = walks = 0
    while at < len(keys):
        end = at + _STEPS
        if keys[at:end] not in _SHORT_WALKS:
            at += 1
            continue
        while end < len(keys) and any(keys[at : end + 1] in each for each in _WALKS):
            end += 1
        covered, walks, at = covered + end - at, walks + 1, end
    return walks > 1 and covered >= _WALKED * len(keys)


def composed(value: str) -> bool:
    """Whether it is words and a number joined, none of which speaks of computers; or a walk."""
    if walked(value):
        return True
    core = value.rstrip(_ENDS)
    if disguised(core):
        return True
    form = _FORMS.fullmatch(core) or _SIGNED.fullmatch(value)
    if form is None or len(core) < 7:
        return False
    if form.lastgroup == "pair" and values.password(core) < _PAIR:
        return False
    words = BEFORE_CAPITALS.sub(" ", core)
    if len(_WORDS.findall(core)) > _MANY and any(map(str.isdigit, core)):
        return OF_CODE.search(words) is None
    most = _KNOWN_OF_MANY if form.lastgroup in ("joined", "joint", "among") else _KNOWN
    return OF_CODE.search(words) is None and values.known(core) < most


_JOINTS = lazy.pattern(r"[-_.+!]")
_LEET = lazy.pattern(
    rf"(?=.{{4,16}}$)[A-Za-z](?:[0134578@$]{{1,2}}[{LATIN}]|[{LATIN}]{{1,9}}[0134578@$]{{1,2}})"
    rf"[{LATIN}]{{1,12}}\d{{0,3}}"
)
"""A word in which digits stand for letters: Gl4ss, Sp00k."""
_LETTERS = str.maketrans("0134578@$", "oieastbas")


def disguised(core: str) -> bool:
    """Whether it is words, joined, in one of which digits stand for letters: Chr1stmas-Jumper."""
    pieces = _JOINTS.split(core)
    if not 2 <= len(pieces) <= _MOST_PIECES or (core.islower() and not core[-1].isdigit()):
        return False
    leet = [each for each in pieces if _LEET.fullmatch(each)]
    return (
        bool(leet)
        and all(each in leet or _PIECE.fullmatch(each) for each in pieces)
        and sum(map(str.isalpha, core)) >= _LEAST_LETTERS
        and OF_CODE.search(BEFORE_CAPITALS.sub(" ", core.translate(_LETTERS))) is None
        and values.known(core) < _KNOWN
    )


def pieced(value: str) -> bool:
    """Whether it is pieces as only a password has them side by side: kV9.mourning-Dove, Tor!rot.

    Some names have, too; so it counts only where a sentence says that a password follows.
    """
    core = value.rstrip(_ENDS)
    words = BEFORE_CAPITALS.sub(" ", core)
    if OF_CODE.search(words) or values.known(core) > _KNOWN_PIECES or _FILE.search(core):
        return False
    if _EXCLAIMED.fullmatch(core):
        return core.lower() != core
    pieces = _JOINTS.split(core)
    return (
        2 <= len(pieces) <= _MOST_PIECES
        and core.lower() != core != core.upper()
        and any(map(str.isdigit, core))
        and max(len(each) for each in pieces if each) >= _LEAST_WORD
        and all(_PIECE.fullmatch(each) for each in pieces)
        and any(_WORD_PIECE.fullmatch(each) for each in pieces)
    )


_MOST_PIECES = 6
_LEAST_LETTERS = 7
_LEAST_WORD = 4
_KNOWN_PIECES = 0.45
_WORD_PIECE = lazy.pattern(
    rf"[A-Za-zÀ-ɏ](?:[{LATIN}]{{3,15}}|[{LATIN}]*[0134578]{{1,2}}[{LATIN}]{{2,12}})\d{{0,4}}"
)
_PIECE = lazy.pattern(
    rf"{_WORD_PIECE.pattern}|[A-Za-zÀ-ɏ]{{1,15}}\d{{0,4}}|\d{{1,4}}[A-Za-z]{{0,2}}"
)
_EXCLAIMED = lazy.pattern(
    rf"[A-Za-zÀ-ɏ][{LATIN}]{{3,14}}[!$%*^~&]{{1,2}}[A-Za-zÀ-ɏ][{LATIN}]{{3,14}}"
)
"""Two words and a sign that hardly joins words otherwise."""
_FILE = lazy.pattern(r"(?i)\.(?:[a-z]{2,4}\d?|html|json|yaml|java|class|conf|properties)$")


_WORDS = lazy.pattern(rf"[A-Za-zÀ-ɏ][{LATIN}]{{2,}}")
_MANY = 3
"""Words; more of them and a number are no name of a thing, if none speaks of computers."""
_PAIR = 0.6
_KNOWN = 0.5
_KNOWN_OF_MANY = 0.75
_MODE = lazy.pattern(r"[dlrwxstp-]{8,}")
"""Of a file, as a listing shows it."""
_NOISE = lazy.pattern(r"[a-z]{8,20}")
_JUMBLE = lazy.pattern(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[A-Za-z]{12,40}")
_DIGITS_INSIDE = lazy.pattern(
    r"(?=[a-z0-9]{8,20}$)(?:[a-z]{1,8}\d{1,4}|\d{1,4}[a-z]{1,8})[a-z]{1,8}[a-z0-9]{0,14}"
)
_UNITS = lazy.pattern(
    r"(?:lib|py|perl|python|gtk|qt)[a-z0-9]*|\d+(?:[a-z]{1,3}|bit|core|port)|[a-z]+\d+(?:nd|rd|th|st|js|py|sh|d|x|s)"
)


def noise(value: str) -> bool:
    """Whether it is letters of which no word is made: small ones, or of both cases; or small ones
    with digits inside."""
    core = value.rstrip(_ENDS)
    if _JUMBLE.fullmatch(core):
        turns = sum(a.isupper() != b.isupper() for a, b in pairwise(core))
        return turns * 3 >= len(core) and strangeness(core) >= _JUMBLED
    if values.known(core) or is_hex(core) or _MODE.fullmatch(core):
        return False
    if _NOISE.fullmatch(core):
        return strangeness(core) >= _STRANGE
    if not _DIGITS_INSIDE.fullmatch(core) or _UNITS.fullmatch(core):
        return False
    changes = sum(a.isalpha() != b.isalpha() for a, b in pairwise(core))
    return values.password(core) >= _SURE and (changes > 2 or strangeness(core) >= _ODD)


_STRANGE = 5.75
_JUMBLED = 5.0
"""Of letters of both cases, which turn from one to the other as in no name."""
_ODD = 4.75
_SURE = 0.9
