"""How many signs are there that somebody made a value up, to remember it and to have it accepted?

People take words and give them what a form asks for: a digit, a capital, a sign. Names of code are
words, too, but written by a convention, and of a vocabulary of their own. Where nothing but the
word "password" stands before a value, two such signs are enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from detectors import lazy, values
from detectors.entropy import is_hex, is_uuid
from detectors.rules._composed import BEFORE_CAPITALS, LATIN, OF_CODE

ENOUGH = 2
"""Signs, right behind a word for a password."""

_LETTER = f"A-Z{LATIN}À-ÖØ-Þ"
_ENDS = "?!.*$#@%&+_"
_TRAILING = lazy.pattern(r"(?<=\w)[!*$#%@&?+]{1,3}[.]?$")
_PIECES = lazy.pattern(r"[-_.+!#$%&*=?@^~/,:;| ]+")
_WORDS = lazy.pattern(rf"[{_LETTER}][{LATIN}]{{2,}}|[{_LETTER}]{{3,}}")
_TITLES = lazy.pattern(rf"[A-ZÀ-ÖØ-Þ][{LATIN}]{{2,}}")
_TITLE = lazy.pattern(r"[A-ZÀ-ÖØ-Þ]")
_LEET = lazy.pattern(
    rf"(?=.{{3,20}}$)(?=[{_LETTER}]{{0,16}}[{_LETTER}][0-9@$]{{1,2}}[{_LETTER}]"
    rf"|[013457@$][{_LETTER}]{{3}})"
    rf"[{_LETTER}0-9@$]{{3,20}}?\d{{0,4}}"
)
"""Letters among which a digit stands for one, or for a word."""
_NUMBERED = lazy.pattern(r"[A-Za-z]{4,}(?=\d[A-Za-z])")
"""A word that is counted, in a name that goes on: node1name."""
_OF_TECHNIQUE = lazy.pattern(
    r"(?i)(?:base|uint|int|float|utf|arm|amd|win|x)(?:8|16|32|64|128)\w*|sha\d\w*|argon2\w*|bcrypt\w*|scrypt\w*"
    r"|pbkdf2\w*|lib[a-z]+\d\w*|md[245]\w*"
    r"|o?auth\d\w*|ipv[46]\w*|log4\w*|slf4j|[a-z]\d{1,2}[a-z]|h264|mp[34]\w*|py\w*\d\w*|web3\w*"
    r"|(?-i:[a-z]{1,4}2[a-z]{1,6})|s3\w*|ec2\w*|e2e\w*|http2\w*|tls1\w*|x509\w*|qt[456]\w*"
    r"|gtk[234]\w*|ext[234]\w*"
    r"|usb[0-9]\w*|eth\d\w*|wlan\d|sd[a-z]\d|\d+(?:st|nd|rd|th|x|bit|px|ms|kb|mb|gb|hz)"
)
_SIGNS = lazy.pattern(r"(?<=\w)[!#$%&*?@^~][!#$%&*?@^~+=-]{0,2}(?=\w)")
_JOINED = lazy.pattern(r"(?<=\w)[-_.+/](?=\w)")
_LAST_DIGITS = lazy.pattern(r"(?<!\d)\d{1,8}$")
_WITHIN = lazy.pattern(rf"(?<=[{_LETTER}][-_.])[A-Za-z]?\d{{1,6}}(?=[-_.][{_LETTER}])")
_VARIABLE = lazy.pattern(r"(?=[^_]*_)_*[a-z][a-z0-9]*(?:[._]+[a-z0-9]+)+")
_CHAIN = lazy.pattern(
    r"(?:\w+\.)+\w*_\w*(?:\.\w+)*|[a-z]\w*_\d(?:\.\w+)+|\w*_\w*\.[a-z]\w*|(?![^\n]*\d)(?:[A-Za-z]\w*\.){2,}[a-z][A-Za-z]*"
)
"""An attribute of an attribute."""
_CLASS = lazy.pattern(r"(?:[A-Z]\w*\.){2,}[A-Z][a-z]+\d?")
_EVERYDAY = frozenset(
    ["the", "this", "your", "mail", "table", "route", "line", "local", "data", "room"]
)
"""Words of code that are in everybody's mouth, too."""
_BEGINS_ELSE = lazy.pattern(
    r"""(?x)
      (?:[a-z][a-z0-9+.-]*:)?// | [./~] | [a-z_-]{2,20}[:/]\S | s3: | v?\d+(?:\.\d+)+ | 0x | 1Pass
    | (?:process\.env|import\.meta|os\.environ)\. | [-@\#$%&=:] | [A-Za-z][\w.-]*= | AAAA[BCE]
    | \d+[*/^+]\w | [A-Z]{2,}-\d+\$$ | [A-Z]{2,10}-\d+$ | [A-Za-z]+\#(?!19|20)\d{4}$
    | [A-Za-z][\w.]*-[\w.-]*\#\d{1,6}$
    | [A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$ | [a-z0-9][\w.+-]*@[\w.-]+$ | \d+\W*[A-Za-z]{1,4}$ | [\d\W_]+$
    """
)
"""What begins like an address, a path, a setting, an id, a constant."""
_HAS_ELSE = lazy.pattern(
    r"""(?x)
      [()<>{}\[\]"'`\\|,] | [?&]\w+= | =\w+[&;] | [=:,;]$ | \.{2} | __\w{5}$ | \d{9}
    | \.(?:com|org|net|io|local|internal|corp|lan|txt|md|pdf|docx?|xlsx?|csv|ya?ml|json|xml|html?
           |apk|exe|dll|so[.\d]*|jar|war|deb|rpm|dmg|iso|img|git|py\d?|js\d?|ts|java|go|rs|rb
           |php|sh|conf|cfg|ini|properties|env|log|zip|gz|jpe?g|png|key|pem|crt)$
    | \.(?:php|html?|git|jsp|aspx?)[?\#] | @[a-z0-9-]+\.[a-z]{2,} | \d\.\d+\.\d
    | -[0-9a-f]{8,10}-[a-z0-9]{5}$                     # a pod
    | (?<![0-9a-z])(?=[a-f]*[0-9])[0-9a-f]{8,}$        # an id
    | 00[0-9a-zA-Z]{3}0000[0-9a-zA-Z]{6,9}$ | -\*-
    """
)
_HAS_NAME = lazy.pattern(
    r"(?:iso|utf|rfc|pkcs|cve|kb|ieee|din)[-#_]?\d|(?<![a-z])(?:en|bug|issue|pr)[-#_]?\d+(?![a-z0-9])"
    r"|chacha|poly1305|salsa20|blake\d|md5|sha-?\d|(?<![a-z])aes|rc[245]|cbc|gcm|oaep|hmac|x509|keepass|1password|lastpass"
    r"|bitwarden|(?:issue|comment)-?\d"
)
"""A standard, an algorithm, a password manager; of small letters."""
_PHRASE = 4
"""Pieces from which on words are a phrase."""
_LEAST, _LONGEST = 6, 40
"""Characters."""
_DIGITS = 3
"""Of a year, or a number that somebody likes; fewer count things."""
_KNOWN, _PARTLY = 0.6, 0.3
"""Of the letters, in words that code and talk are full of; see `values.known`."""
_LONG = 6
"""Letters of a word that is no mere part of a name."""
_KEPT = 32
"""Values whose signs are kept, since several rules ask for them: no more, for they are secrets."""


@lru_cache(maxsize=_KEPT)
def made_up(value: str) -> int:
    """How many signs there are that somebody made `value` up; 0 when it is something else."""
    if not _LEAST <= len(value) <= _LONGEST:
        return 0
    core = value.rstrip(_ENDS)
    if len(core) < _LEAST - 1:
        return 0
    pieces = [each for each in _PIECES.split(core) if each]
    spaced = BEFORE_CAPITALS.sub(" ", core)
    leet = any(
        _LEET.fullmatch(each) and not _OF_TECHNIQUE.fullmatch(each)
        for each in _PIECES.split(spaced)
        if not each.isalpha()
    )
    signs = bool(_SIGNS.search(core))
    words = _WORDS.findall(spaced)
    last = _LAST_DIGITS.search(core)
    digits = any(map(str.isdigit, core))
    mixed = core.lower() != core != core.upper()
    joined = bool(_JOINED.search(core))
    plain = not (mixed or digits or signs)
    known = values.known(core)
    found = (
        2 * leet
        + 2 * signs
        + bool(_TRAILING.search(value) and (digits or signs or joined))
        + (value[0] in "!*" and digits)
        + (len(pieces) > 2 and all(map(_TITLE.match, pieces)))
        + bool(last)
        + bool(last and len(last[0]) >= _DIGITS)
        + (digits and mixed)
        + (len(_TITLES.findall(spaced)) > 1)
        + (joined and len(words) > 2 and (mixed or digits or signs))
        + (joined and plain and _long(pieces))
        + (joined and len(pieces) >= _PHRASE and len(words) > 2)
        + (joined and len(pieces) > 2 and digits)
        + bool(_WITHIN.search(core))
        + (joined and not known and (mixed or digits or _long(pieces)))
        - (known > _KNOWN)
    )
    # most values are over here
    if (
        found < ENOUGH
        or not (words or leet)
        or _is_something_else(value, core, pieces, leet, known)
    ):
        return 0
    of_code = {each.lower() for each in OF_CODE.findall(spaced)} - _EVERYDAY
    counted = any(OF_CODE.fullmatch(each) for each in _NUMBERED.findall(spaced))
    if counted or (of_code and not (leet or signs or digits)):
        return 0
    return max(0, found - 2 * len(of_code) * (not leet))


def _is_something_else(
    value: str, core: str, pieces: Sequence[str], leet: bool, known: float
) -> bool:
    """Whether it is an address, a file, an id, a name of code."""
    return (
        is_hex(core)
        or is_uuid(core)
        or _BEGINS_ELSE.match(value) is not None
        or _HAS_ELSE.search(value) is not None
        or _HAS_NAME.search(value.lower()) is not None
        or (not leet and any(map(_OF_TECHNIQUE.fullmatch, pieces)))
        or _is_chain(core, known)
    )


def _is_chain(core: str, known: float) -> bool:
    """Whether it is an attribute of something, a variable, a class of a package."""
    if known and (_VARIABLE.fullmatch(core) or (known >= _PARTLY and _CLASS.fullmatch(core))):
        return True
    return _CHAIN.fullmatch(core) is not None


def _long(pieces: Sequence[str]) -> bool:
    """Whether words without a capital or a digit are more than the parts of a name."""
    return len(pieces) > 2 and max(map(len, pieces)) >= _LONG
