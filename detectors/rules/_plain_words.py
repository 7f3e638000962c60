"""Is a value two to six words joined, as people make passwords, and no adjective, name or host?

`Tortellini_in_brodo`, `pain-au-chocolat`: without a capital or a digit to tell them from what
every text joins. So this asks for more than `made_up`, and only where a sentence says that the
password follows, and ends.
"""

from __future__ import annotations

from detectors import lazy, values
from detectors.rules._composed import BEFORE_CAPITALS, LATIN, OF_CODE
from detectors.rules._values import is_name, is_stand_in

_JOINED = lazy.pattern(
    rf"[A-Za-zÀ-ɏ][{LATIN}A-Z0-9]{{0,15}}(?P<joint>[-_.])(?:[A-Za-zÀ-ɏ0-9]{{1,16}}(?P=joint)){{0,5}}"
    rf"[A-Za-zÀ-ɏ0-9]{{1,16}}"
)
_CAMEL = lazy.pattern(rf"[A-Za-zÀ-ɏ][{LATIN}]{{1,14}}(?:[A-ZÀ-Þ][{LATIN}]{{1,15}}){{2,5}}")
_PIECES = lazy.pattern(r"[-_.]")
_ENDS = "!?."
_LONG = 4
"""Letters of a word that is more than a preposition."""
_LEAST = 10
"""Characters of words without a digit."""
_KNOWN = 0.3
_ADJECTIVE = lazy.pattern(
    r"(?i)(?:able|ible|ed|less|only|based|free|like|ish|wide|proof|aware|specific|friendly|ready"
    r"|safe|ing|ive|al|ous|ful|ly|ary|ant|ent|ic|side|level|time|term|text|proven|known|hidden"
    r"|written|driven|given|broken|chosen|shown|case|date|end|mode|style|type|size|sized|line"
    r"|length|sensitiv|spezifisch|frei|los|bar|lich|isch|pflichtig|haltig|abhängig|fähig|weise"
    r"|être|même|mêmes|dessous|dessus|dire|vous|nous|lo|se|nos|gjengelig|mente|gewählt|gesetzt"
    r"|geändert"
    r"|generiert|erzeugt|vergeben|gesperrt|abgelaufen|(?<=é-\w{2,14})é|(?<=á-\w{2,14})á"
    r"|(?<=ý-\w{2,14})ý)$"
)
"""How an adjective ends that is joined of two words."""
_COMPOUND = lazy.pattern(
    r"(?i)(?:self|non|multi|auto|hard|case|well|semi|anti|over|under|super|double|single|cross|half"
    r"|pre|post|re|un|company|team|site|account|so|too|all|one|two|three|four|five|six|seven|eight"
    r"|ten|long|short|upper|lower|alpha|plain|clear|world|group|machine|human|cloud|open|third"
    r"|first"
    r"|second|last|next|back|front|right|left|high|low|full|part|near|time|date|bull|rock|quasi"
    r"|peut|celui|celle|ceux|lui|elle|soi|moi|toi|vice|de|ex|top|hyper|mega|micro|mini|inter"
    r"|intra)$"
)
"""How one begins."""
_NO_WORDS_TEXT = """
    same as before last again ask see me change changed replace enter insert fill todo tbd none
    set hidden masked removed redacted provide provided sent will be should must not already
    given unknown empty blank required missing wrong incorrect invalid expired disabled enabled
    locked somewhere anywhere nowhere something anything nothing nobody someone anyone whatever
    good fine available unavailable working broken case sensitive insensitive written stored
    saved shared encrypted hashed encoded generated read only up out over sync placeholder
    example sample your sama kuin ennen mis varem kao prije ista isto jako ako stejné rovnaké
    como antes mesma misma comme avant wie vorher gleich immer som förut før samma samme zoals
    eerst dezelfde come prima stessa jak wcześniej takie noch nicht niet ikke inte ännu ještě
    není jeszcze jest encore toujours my here there where what which who why how when now then
    yes no ok same-as check checking
    """
_NO_WORDS = frozenset(_NO_WORDS_TEXT.split())
"""Of what is said about a password, or put in the place of one."""
_TLD = lazy.pattern(
    r"(?i)\.(?:[a-z]{2}|com|net|org|info|local|intern|corp|cloud|lan|home|dev|app|example|test"
    r"|[a-z]{1,3}\d?|html?|json|ya?ml|conf|properties|java|class|docx?|xlsx?|kdbx?)$"
)
_NUMBERED = lazy.pattern(rf"[A-Za-zÀ-ɏ][{LATIN}]{{3,15}}[-_]\d{{2,4}}")


def plain_words(value: str) -> bool:
    """Whether `value` is words, joined, of which none speaks of computers or about a password."""
    core = value.rstrip(_ENDS)
    if len(core) < _LEAST_NUMBERED or is_stand_in(core) or is_name(core):
        return False
    spaced = BEFORE_CAPITALS.sub(" ", core)
    if _CAMEL.fullmatch(core):
        words = spaced.split()
        return _unknown(core, spaced) and not _said(words) and len(core) >= _LEAST
    if _NUMBERED.fullmatch(core):
        return values.known(core) == 0 and OF_CODE.search(spaced) is None
    joined = _JOINED.fullmatch(core)
    if joined is None or len(core) < _LEAST:
        return False
    pieces = _PIECES.split(core)
    if joined["joint"] == "." and (core.islower() or _TLD.search(core)):
        return False
    if _said(pieces) or len({each.lower() for each in pieces}) < len(pieces):
        return False
    long = [each for each in pieces if len(each) >= _LONG and each.isalpha()]
    if len(long) < 2 or core.isupper():
        return False
    if len(pieces) == 2:
        return (
            values.known(core) == 0
            and OF_CODE.search(spaced) is None
            and len(long[0]) + len(long[1]) >= _LEAST - 1
            and not _ADJECTIVE.search(core)
            and not _COMPOUND.match(pieces[0])
        )
    if _ADJECTIVE.search(pieces[-1]) and joined["joint"] == "-" and _COMPOUND.match(pieces[0]):
        return False
    return _unknown(core, spaced)


_LEAST_NUMBERED = 7


def talks(value: str) -> bool:
    """Whether most words of `value` speak about a password, or stand in the place of one."""
    return _said(_PIECES.split(value.rstrip(_ENDS)))


def _said(pieces: list[str]) -> bool:
    return sum(each.lower() in _NO_WORDS for each in pieces) * 2 >= len(pieces)


def _unknown(core: str, spaced: str) -> bool:
    """Whether code is not made of these words; one that is may stand among three others."""
    of_code = OF_CODE.findall(spaced)
    if not of_code:
        return values.known(core) <= _KNOWN
    return len(of_code) == 1 and values.known(core) == 0 and len(_PIECES.split(core)) > 2
