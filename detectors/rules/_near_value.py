"""Does a value speak for itself: does it look like a password where no sentence hands it over?

Words near it say no more than that passwords are the topic. So here a value must look chosen or
made by every sign, and like nothing else that stands beside such words: no user, host, file,
version, option, issue, digest, id, name of code.
"""

from __future__ import annotations

import re

from detectors import lazy, values
from detectors.entropy import Look, is_hex, is_uuid, look
from detectors.rules._composed import OF_CODE, disguised
from detectors.rules._values import CERTAIN, UNOPENED, is_name, is_phrase, is_stand_in

# --- in a pattern: what stands free and has the letters, digits and signs of a password ----------

_LATIN = "¡-\u024f"
_CHARACTER = rf"[A-Za-z0-9!#$%&*+=?@^_~.{_LATIN}-]"
_ON = r"[a-zа-я\u3040-\u9fff]"
_OPENS = r"\s\"'`(\[“”„«»「『*_~:/\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7ff\uff00-\uff5e"
OF_USER = r"(?<=(?<![^\s\"'`(\u3000-\uff5e])[A-Za-z_][a-z0-9_.-]{1,30}[:/])"
"""After a user's name, as in root:…"""
_BEGINS = rf"(?<![^{_OPENS}])(?=[!-~¡-ɏ]{{6}})"
FREE = (
    rf"{_BEGINS}"
    # a digit or words that are joined: most words end here
    rf"(?=[!-~¡-ɏ]{{0,62}}?(?:\d|[-_.][^\W\d_]))(?:(?<!\w[:/*_~]|/)|{OF_USER})"
)
"""Before a value that stands free: at the start of a word, in quotes, after other letters."""
_END = (
    r"(?![A-Za-z0-9/\\:@]|\.\w|[(\[{<>])"
    r"(?=[\"'`)\]”“»」』*_~,;.:…!?–-]{0,4}(?:\s|$|[^\x00-\xff]))"
)
_NOTHING_ELSE = (
    # mail, hosts and files, digests and ids, issues, dates and versions, constants
    r"(?![^\s@]{1,40}@[A-Za-z][\w-]{1,40}(?:\.[\w-]{1,30}){1,4}"
    r"|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,30}){0,5}\.(?:com|org|net|corp|local|internal|cloud|test"
    r"|intra"
    r"|[a-z]{2,3}\d?)[\s.,;:)?!]"
    r"|(?:[0-9a-f-]{6,64}|[0-9A-F-]{6,64})(?![!-~])|[A-Z][A-Z0-9]{1,10}-\d{1,6}(?![!-~])"
    r"|\d{1,4}[-./:]\d|v?\d+\.\d|[A-Z0-9_.-]{6,64}(?![!-~]))"
)
_BODY = (
    rf"{_CHARACTER}{{5,63}}(?:[A-Za-z0-9!#$%&+=?@^{_LATIN}-]|\.(?=[ ]?{_ON})|[*_~]{UNOPENED})"
    rf"{_END}"
)
_NUMBER = r"[-_.]?\d{1,4}"
_TAIL = rf"(?:[!?*$#%@&+]{{1,2}}|\.(?=[ ]?{_ON}))?{_END}"
_LOOKS_SIGNED = r"(?=[\w.-]{0,62}[!#$%&*+=?@^~])(?=[^\s\d]{0,62}\d)(?=[^\sA-Za-z]{0,12}[A-Za-z])"
SIGNED = rf"{_LOOKS_SIGNED}{_NOTHING_ELSE}(?P<secret>{_BODY})"
"""Letters, digits and signs."""
_LOOKS_MIXED = (
    r"(?=[a-z0-9_.-]{0,62}[A-Z])(?=[A-Z0-9_.-]{0,62}[a-z])"
    r"(?=[\w.-]{0,62}[A-Za-z]\d{1,4}[_.-]?[A-Za-z])(?=[\w.-]{8})"
)
_LOOKS_SMALL = r"(?=[a-z0-9-]{0,62}[a-z]\d{1,4}[a-z]{1,8}\d{1,4}[a-z-])(?=[a-z0-9-]{10})"
MIXED = (
    rf"{_LOOKS_MIXED}{_NOTHING_ELSE}(?P<secret>{_BODY})"
    rf"|{_LOOKS_SMALL}{_NOTHING_ELSE}(?P<secret>{_BODY})"
)
"""Letters of both cases with digits among them; or small ones with digits here and there."""
TITLED = (
    rf"(?P<secret>(?:[A-Z][a-z{_LATIN}]{{2,13}}[-_]){{2,5}}"
    rf"[A-Z][a-z{_LATIN}]{{2,13}}(?:{_NUMBER})?{_TAIL})"
)
"""Three words and more with capitals."""
JOINED = rf"(?P<secret>(?:[A-Z][a-z]{{2,14}}[-_.]){{2,4}}\d{{1,4}}{_TAIL})"
"""Words with capitals, joined, and a number."""
PHRASE = (
    rf"(?P<secret>(?:[A-Za-z{_LATIN}]{{3,14}}[-_.]){{3,7}}[A-Za-z{_LATIN}]{{3,14}}(?:{_NUMBER})?{_TAIL}"
    rf"|(?:[A-Z][a-z{_LATIN}]{{2,13}}[-_]){{2}}[A-Z][a-z{_LATIN}]{{2,13}}(?:{_NUMBER})?{_TAIL}"
    rf"|[A-Z][a-z{_LATIN}]{{3,13}}(?:[-_.]\d{{2,4}}{_TAIL}|(?:19|20)\d\d{_TAIL}"
    rf"|\d{{2,6}}[!?*$#%@&+]{{1,2}}{_END}))"
)
"""Words, joined; or one and its number."""

STARTS = re.compile(
    rf"{_BEGINS}(?:{_LOOKS_SIGNED}|{_LOOKS_MIXED}|{_LOOKS_SMALL}"
    rf"|(?=(?:[A-Z][a-z{_LATIN}]{{2,14}}[-_.]){{2}}|(?:[A-Za-z{_LATIN}]{{3,14}}[-_.]){{3}}"
    rf"|[A-Z][a-z{_LATIN}]{{3,13}}[-_.]?\d\d))"
)
"""Where any of these may begin, as `Rule.starts`."""
SIGNED_STARTS = re.compile(rf"{_BEGINS}{_LOOKS_SIGNED}")
"""Where `SIGNED` may begin."""

# --- in a check: what the models and the words in it say -----------------------------------------

_SIGNS = frozenset("!#$%&*+=?@^~")
_PLAIN_SIGNS = frozenset("+=~")
"""Signs that formulas, keys on a keyboard and options are full of."""
_OTHER = lazy.pattern(
    r"""(?x)
      ^[#@$&%~^!+*=?-]+[A-Za-z]+[-_]?\d*[?!.]*$            # #channel1, @user2, $HOME, !command
    | ^[A-Za-z]+\+\+ | ^(?:[A-Za-z]{1,7}\+)+[A-Za-z]{0,6}\d{0,3}[?!.]*$    # C++11, ctrl+F1
    | ^[a-z][a-z0-9_.-]*[@~^+\#=%*:]+v?\d[\d.a-z~+-]*[?!]*$              # package@1.2, a+b2
    | ^[a-z_]+(?:[\#$]\d{1,6}|\$[A-Z0-9]+)$               # an issue
    | ^(?:ba|z|k|c)?sh-\d[\d.]*[\$\#%]$ | ^[A-Za-z_]\w*(?:\.\w+)+@[0-9a-f]{5,16}$
    | ^[A-Za-z_.]+(?:@[0-9a-f]{6,16}|\$\d{1,2})$           # an object, an inner class
    | ^[\d.,]+[%x*+^~=-][\d.,]*[a-z]{0,3}$ | ^-?[\d.x]+[A-Za-z]{0,3}[@+*~^=-][\d.]+[A-Za-z]{0,3}$
    | ^(?:[a-z]+-)?\d+\#[a-z-]+(?:-\d+)?$ | ^PKCS\#\d | ^\#\w+=\w*$    # in an issue, a setting
    | ^[A-Za-z]+\^-?\d+$ | @[\d.]+[GMk]?Hz$ | ^[\da-z.:]+%[a-z]\w*$   # units, an address
    | \#L\d+(?:-L\d+)?$ | && | \.(?:UTF|utf|ISO)-?\d+(?:-\d+)?@[a-z]+$ | \*[*\#.]\*?
    | ^=\?[\w-]+\?[qQbB]\? | ^\d\$[a-z]+$ | ^[A-Za-z]\w*(?:\.\w+)+[*]
    | \*{3} | [?&][a-z_]+=\w*(?:&|$) | ^[a-z_]{2,}=\w*[&?] | \.{2} | %[0-9.]*[sdxf]\b
    | ^-{1,2}[a-zA-Z] | ^\+\w+\. | ^0x
    | ^[A-Z]{1,4}\d{2,5}[a-z]{0,2}(?:-[a-z0-9]{1,3})?$    # the number of a part
    | -[0-9a-f]{8,10}-[a-z0-9]{5}[?!.]*$                 # a pod
    | ^[A-Z]{2,6}-?\d{2,6}\$$                             # a computer
    | ^[A-Z]{2}[0-9a-f]{32}$ | ^[*_~]*[A-Za-z_]\w+=.      # an account, a setting
    | ^[0-9a-f]{16,64}[._-]                               # a digest or an id and more
    | @@?[A-Z][A-Z0-9]*_\d[\d.]* | -\*-?|\^-\d            # a symbol's version, any of a kind
    | ^\d{1,3}[*^/+][A-Za-z_] | ^[A-Za-z][\w.]*-[\w.-]*\#\d{1,6}$   # twice that, an issue
    | ^[AL]?GPL[v-]?\d
    | ^00[0-9a-zA-Z]{3}0000[0-9a-zA-Z]{6,9}$              # a record of Salesforce
    | ^[a-z0-9_.-]+@[a-z0-9_.-]+$ | ^~ | ^\*[a-z.]+ | &(?:amp|lt|gt|nbsp|quot)|^&\#
    """
)
_PRODUCTS = lazy.pattern(
    r"(?i)windows|server|office|exchange|ubuntu|debian|python|firefox|chrome|java|visual|studio"
    r"|sql|unity|version"
    r"|release|build|sprint|room|floor|gate|level|team|week|quarter|friday|monday|january"
    r"|february|march|april|june|july|august"
    r"|september|october|november|december|thread|worker|worksp|node|router|switch|printer"
    r"|ticket|bug|issue|patch"
)
_WORDS_OF_CODE = lazy.pattern(
    r"(?i)(?<![a-z])(?:secret|passw\w*|token|keys?|user|admin|prod|production|stag\w*|test\w*"
    r"|api|auth|login|service"
    r"|config|value|your|the|this|and|for|not|from|with|must|reset|policy|default|file|path"
    r"|class|type"
    r"|public|private|access|control|allow|security|header|request|response|client|manager"
    r"|controller|app|web|server|frontend|backend|portal|worker|job|build|deploy"
    r"|docker|image|cluster|node|data|feature|fix|bug|branch|update|page|button|link|how|new"
    r"|old|open|end|first|second|factor"
    r"|single|sign|multi|real|time|high|low|plugins?|lib|dev|bin|core|common|base|linux|kernel"
    r"|java|python|error|bad|good|object|property|call|method|null)(?![a-z])"
)


def telling(value: str) -> bool:
    """Whether a value looks like a password without anything that says so."""
    if len(set(value)) < _FEWEST or _USER_AT_HOST.fullmatch(value):
        return False
    core = value.rstrip("?!.") or value
    if look(value) < Look.WORD or is_stand_in(core) or value.startswith(_OF_KEY):
        return False
    if is_name(core) and not (is_phrase(core) and OF_CODE.search(core) is None):
        return False
    if _DRESSED.fullmatch(value):
        return True
    if disguised(core):
        return True
    if _FORMULA.fullmatch(core) or _TIMES.fullmatch(core) or _CONSTANT.fullmatch(core):
        return False
    if is_hex(core) or is_uuid(core) or _OTHER.search(value) is not None:
        return False
    if is_phrase(core) or _TITLED.fullmatch(core):
        if values.known(core) >= _KNOWN_PHRASE:
            return False
        return _WORDS_OF_CODE.search(core) is None and (
            len(_LETTERS.findall(core)) > 3 or _PRODUCTS.search(core) is None
        )
    if _NUMBERED.fullmatch(value):
        return False
    sure = max(values.password(value), values.password(core), values.key(value))
    signs = {each for each in core if each in _SIGNS}
    if not signs and _WORD.fullmatch(core):
        return _PRODUCTS.search(core) is None and sure >= _LIKELY
    if signs and signs <= _PLAIN_SIGNS:
        mixed = core.lower() != core != core.upper() and values.known(core) < _KNOWN
        return values.key(value) >= CERTAIN or (mixed and sure >= _LIKELY)
    if signs:
        return sure >= _LIKELY
    if _ALGORITHM.search(core):
        return False
    return sure >= _LEAST and values.known(core) < _KNOWN


_USER_AT_HOST = lazy.pattern(r"[a-z0-9_.-]+@[a-z0-9_.-]+")
_TERM = r"(?:\d[\d.]*|[a-z_]+\d{0,2}(?:\.[a-z_]+)?|[A-Z](?:\.[A-Za-z][a-z]*\d?)?)"
_FORMULA = lazy.pattern(rf"(?=[^*^%]*[*^%])-?{_TERM}(?:(?:\*\*|[*^+%/-]){_TERM}){{2,12}}")
_TIMES = lazy.pattern(
    r"-?\d[\d.]*(?:\*{1,2}|\^)[A-Za-z_]+\d?(?:\.[A-Za-z_]+)?|[A-Za-z_.]+\d?\*\*\d{1,2}"
    r"|[a-z_]{1,5}\d{0,2}(?:\*{1,2}|\^)[a-z_]{1,5}\d{0,2}|\*{1,2}[a-z_]+\d?"
)
"""Two times something; arguments by their names."""
_CONSTANT = lazy.pattern(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,8}")
_OF_KEY = ("AAAAB3Nza", "AAAAC3Nza", "AAAAE2Vj", "AAAAG")
"""With what the lines of a public key for SSH begin."""
_LETTERS = lazy.pattern(r"[^\W\d_]+")
_NUMBERED = lazy.pattern(r"(?:[a-z]+[-_.])+\d+[?!*]*")
_ALGORITHM = lazy.pattern(
    r"(?i)chacha|poly1305|salsa20|blake\d|md5|sha\d|hmac|^rsa|rsa$|aes\d|base64|ecdsa|ed25519|x509"
    r"|oauth"
)
_FEWEST = 5
"""Different characters."""
_LIKELY = 0.8
_LEAST = 0.65
_KNOWN = 0.6
_KNOWN_PHRASE = 0.65
_TITLED = lazy.pattern(
    r"(?:[A-Z][a-z¡-ɏ]{2,14}[-_.]){2,3}(?:[A-Z][a-z¡-ɏ]{2,14}(?:[-_.]?\d{1,4})?|\d{1,4})"
)
_DRESSED = lazy.pattern(r"[!?#*$%&@+-][A-Z][a-z¡-ɏ]{2,}[-_.]?\d{2,4}[!?*$#%]+")
"""A word and its number between two signs."""
_WORD = lazy.pattern(r"[A-Z][a-z¡-ɏ]{3,}(?:[A-Z][a-z¡-ɏ]{2,})?[-_.]?\d{2,4}")


_SPOKEN_OF = lazy.pattern(
    r"^[a-z]\w*@\w{4,}$|@[A-Z][A-Z0-9]+$|^\w+[#]\d{4}$|^[a-z]\w*#\d{1,2}$|^(?i:issue|bug|pr|mr"
    r"|ticket|case|item|no)[#@$&]|\.\*|!1+$|^\d+[a-z]*\d*[@x^*]\d+[A-Za-z]{0,3}$|^[a-z]+\d*[$]$"
)


def striking(value: str) -> bool:
    """Whether a value looks like a password and like nothing else, whatever the topic is."""
    # what ends a sentence, a prompt, a pointer's type in C
    core = value.rstrip("?!.$*#@%&+")
    signs = {each for each in core[1:] if each in _SIGNS} - _PLAIN_SIGNS
    said = (
        _WORD.fullmatch(core) is not None
        and value[-1] in "!$#@%&+"
        and _PRODUCTS.search(core) is None
    )
    return (
        bool(signs or said or _DRESSED.fullmatch(value))
        and core.upper() != core
        and _SPOKEN_OF.search(value) is None
        and telling(value)
        and max(values.password(value), values.key(value)) >= _STRIKING
    )


_STRIKING = 0.85
