"""Is this value random, a word, or a placeholder somebody is meant to replace?"""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from itertools import pairwise
from math import log2

from detectors import lazy
from detectors.samples import printed_by

_PLACEHOLDER = lazy.pattern(
    r"""(?ix)
    ^ (?: <[^<>]*> | \{\{.*\}\} | \$\{.*\} | \$\(.*\) | %[A-Z_]+% | \$[A-Z_]+
      | \[(?!(?:\s*(?:0x[0-9a-f]{1,2}|\d{1,3})\s*,){12})[^\[\]]*\]  # a key may be a list of bytes
      | \*+ | x{3,} | \.{3,} | …+ | -+ | _+ ) $
    | example | placeholder | change[-_.]?me | replace[-_.]?(?:me|this|with) | redacted | removed
    | (?<![a-z0-9])(?:coloque|insira|ponga|introduce|inserisci|mettez|wpisz|vul)[-_.][a-z]
    | (?<![a-z0-9])(?:sua|seu|tu|su|votre|dein|ihr|twoje|jouw)[-_.](?:senha|contrase(?:ñ|n)a|clave
      |token|passwort|kennwort|schl(?:ü|ue)ssel|mot[-_.]de|cl(?:é|e)[-_.]|has(?:ł|l)o|wachtwoord)
    | insert[-_.]?(?:your|here) | your[-_.](?!ROBUX)(?:\w+)
    | (?<![a-z])my[-_.](?:secret|token|key|password|api)
    | (?:token|secret|password|key|value)[-_.](?:goes[-_.])?here
    | x{8} | \.\.\. | … | \*\*\*\* | •• | <(?:your|insert|the|my)\b | not[-_.]?a[-_.]?real
    | 0123456789(?![0-9]) | 123456789 | abcdefgh | (?-i:aaaaaaa)
    # the keys with which NIST shows AES
    | ^2b7e151628aed2a6 | ^603deb1015ca71be | ^8e73b0f7da0e6452 | ^00112233445566
    | (?<![0-9a-f])0{9,}(?![0-9a-f]) | 1111111 | qwertyui
    """
)
_SHORT_WORDS = lazy.pattern(
    r"""(?ix)
    (?<![a-z0-9])(?:x{4,}|fake|dummy|sample|foobar|todo|fixme|lorem|ipsum|deadbeef)(?![a-z0-9])
    """
)
_LONG = 200
"""Characters from which short words turn up by chance in random values."""
_PREFIXES = lazy.pattern(r"^(?:[A-Za-z]{1,10}[-_.]){1,3}")
_DIGEST_LENGTHS = frozenset({32, 40, 56, 64, 96, 128})
_UUID = lazy.pattern(r"(?i)^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$")
_HEX = lazy.pattern(r"^(?:[0-9a-f]+|[0-9A-F]+)$")
_REPEATED = lazy.pattern(r"(.)\1{6,}|(.{2,6})\2{3,}")


def shannon(value: str) -> float:
    """Bits per character by the value's own character counts; 0 for an empty one."""
    size = len(value)
    return -sum(n / size * log2(n / size) for n in Counter(value).values()) if size else 0.0


def is_hex(value: str) -> bool:
    """Hexadecimal digits of one case only."""
    return _HEX.match(value) is not None


def is_uuid(value: str) -> bool:
    """A UUID in its usual form."""
    return _UUID.match(value) is not None


def is_digest(value: str) -> bool:
    """As long as a well-known hash in hexadecimal, so as likely a commit or a checksum."""
    return len(value) in _DIGEST_LENGTHS and is_hex(value)


def placeholder(value: str) -> str | None:
    """Why the value is one that nobody could use, as a clause; None when it may be real."""
    if _PLACEHOLDER.search(value) or (len(value) < _LONG and _SHORT_WORDS.search(value)):
        return "the value is a placeholder"
    printed = printed_by(value)
    if printed is not None:
        return f"it is a sample in the documentation: {printed}"
    body = _PREFIXES.sub("", value) or value
    if len(body) >= 12 and len(set(body.lower())) <= max(4, min(len(body) // 16, 10)):
        return "the value repeats a few characters"
    repeated = _REPEATED.search(body)
    if repeated and len(repeated[0]) * 2 > len(body):
        return "the value repeats itself"
    if _counts_up(body, max(8, len(body) // 2)):
        return "the value counts up"
    return None


def _counts_up(value: str, least: int) -> bool:
    """Whether `least` characters in a row follow one another in code order, up or down."""
    # a row that long has a step at every (least - 1)th place, which few random values have
    for place in range(0, len(value) - 1, least - 1):
        if abs(ord(value[place + 1]) - ord(value[place])) == 1:
            break
    else:
        return False
    longest = current = 1
    for before, after in pairwise(value):
        current = current + 1 if abs(ord(after) - ord(before)) == 1 else 1
        longest = max(longest, current)
    return longest >= least


# --- words or noise ------------------------------------------------------------------------------

_SURPRISE = (
    "7544765859735394b343657868",
    "35553577458377379446379869",
    "375736835a448928946358a97a",
    "36652677386567469556577959",
    "464455686a8453757334855579",
    "4566338839858738a465498869",
    "4767275439856447a457488978",
    "27662887398766368464588969",
    "5545465a8b744235a54375a8a6",
    "27662777567765368537458787",
    "45662757297565567536577878",
    "377527883a837836a755579949",
    "25772878398648339757587a69",
    "4843363848667647b842668a79",
    "6554765868644254b355464789",
    "385638854a737733b35459897b",
    "67666787577468566765166777",
    "375527693a565537a544567a5a",
    "475637844a6677447742486859",
    "385727942a967846a445587959",
    "5555475849844384a33389a788",
    "37771878298857589878787989",
    "37663764299674367445876789",
    "56363576487757637562677457",
    "55554766497444439634666867",
    "35662666376566476666677644",
)
"""Bits of surprise at letter b after letter a, one hexadecimal digit each, a to z by a to z.

Measured on the distinct words, weighted by the root of their count, of 20,000 chat messages
(jkkummerfeld/irc-disentanglement, CC-BY-4.0) and 4,000 tickets (tidev/jira-archive, Apache-2.0).
"""
_RANDOM = 4.75
"""Mean bits from which letters are noise: of 20 random letters 99 in 100 reach it, of words of
12 and more letters not 1 in 20."""


def strangeness(value: str) -> float:
    """Mean bits of surprise over neighbouring letters: words about 3.6, noise about 6."""
    total = pairs = 0
    for before, after in pairwise(value.lower()):
        if "a" <= before <= "z" and "a" <= after <= "z":
            total += int(_SURPRISE[ord(before) - 97][ord(after) - 97], 16)
            pairs += 1
    return total / pairs if pairs else 0.0


class Look(IntEnum):
    """What a value given for a password or key looks like, from hopeless to certain."""

    NOTHING = 0
    """Code, a type, a path, an address, a template: it names a secret and is none."""
    WORD = 1
    """Words or digits alone: a poor password, or no password."""
    CHOSEN = 2
    """Words mixed with digits or signs, as people choose passwords."""
    RANDOM = 3
    """Made by a machine."""


_CODE = lazy.pattern(
    r"""(?x)
    ^[$%]?[({]  | ^\$ | ^%\w+%$ | ^<[^<>]+>$
    | ^@\w+\b | ^&\w | \w\( | \(\) | ^\) | \w\[["'\w]
    | -> | :: | => | ^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*[\[(] | ^(?:os|process|env|self|this|config|
      settings|params|request|props|args|options|System|ENV|secrets|vars|var|local|data|module)[.\[]
    | ^!(?:Ref|Sub|GetAtt|vault)\b | ^\\ | ^--?[a-z][a-z-]{0,24}(?:[=\s:]|$) | ^\+$ | ^%[sdr@]$
    | ^\#\{ | [{}<>]{2} | ==\w
    | ^\.\w+\. | ^%\( | \{\w*\} | ^[#@:;.,!?/|~^*+=-]+$
    """
)
_ADDRESS = lazy.pattern(
    r"""(?xi)
    ^[a-z][a-z0-9+.-]{1,20}:// | ^(?:\.{0,2}|~|[a-z]:)[/\\]
    | ^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,24}|xn--[\w-]+)\.?$
    | ^\d{1,4}(?:\.\d+)?[a-z%]{1,3}$
    | ^(?:GHSA-[\w-]+|(?:CVE|RUSTSEC|PYSEC|GO|OSV|DSA|DLA|USN|RHSA|GLSA|ELSA|EUVD|JVNDB|ZDI|CERT|BIT
      |SNYK|TALOS|VU|MSRC|ADV|CWE|CAPEC|KB|FEDORA|SUSE|openSUSE|ALSA|MAL|CNVD|CNNVD|BDU|NCSC|HSEC)
      -[A-Z]*-?[\d:][\w:-]*|SNYK-[A-Z]+-[\w-]+|ZDI-CAN-[\w-]+|FEDORA-\d{4}-\w+|KB\d{6,7})$
    | ^v?\d+(?:[.:]\d+)+(?:[-+.\w]{0,16})$ | ^\d{1,4}[-/]\d{1,2}[-/]\d{1,4} | ^www\.
    """
)
_BASE64 = lazy.pattern(r"(?=\D{0,200}\d)[A-Za-z0-9+/]{38,200}={1,2}")
"""Base64 may begin like a path; then it has to end like none."""
_HOST_OR_FILE = lazy.pattern(
    r"""(?xi)
    ^(?:[\w-]+\.)+(?:com|org|net|io|dev|conf|cfg|txt|log|json|ya?ml|xml|ini|env|py|js|ts|rb|go|
      java|php|sh|html?|css|png|jpe?g|pdf|zip|gz|deb|rpm|exe|local|properties|pem|key|md|c|h|so)\W?$
    """
)
# from the start of a word, so that a long one is read once
_INNER_CAPITAL = lazy.pattern(
    r"(?<!\w)(?:[^\W\d]*+\d[^\WA-Z]*+[A-Z]|(?:(?![a-z0-9][A-Z])\w)*+[a-z0-9][A-Z][^\W\d]*+\d)"
)
_PIECES = lazy.pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_NOT_SECRETS_TEXT = """
    sha1 sha256 sha512 md5 base64 base32 utf8 utf-8 utf16 oauth2 oauth1 http2 http/1.1 int32 int64
    uint8 uint32 uint64 float32 float64 ipv4 ipv6 win32 win64 x86 x64 amd64 i386 i686 hs256 rs256
    es256 es6 aes128 aes256 aes-256 ed25519 p256 tls1.2 tls1.3 k8s s3 ec2 db2 h264 mp3 mp4 python3
    log4j web3 bcrypt pbkdf2 argon2 argon2id varchar2 n/a 401 403 404 tier1 step1 step2 c++ c#
    """
_NOT_SECRETS = frozenset(_NOT_SECRETS_TEXT.split())


def look(value: str) -> Look:
    """What `value` looks like, when somebody gives it for a password or key."""
    if _HOST_OR_FILE.match(value) and not _INNER_CAPITAL.search(value):
        return Look.NOTHING
    plain = value.lower().strip(".,;:!?)('\"`")
    if value[:1] == "/" and _BASE64.fullmatch(value) and value.count("/") * 12 < len(value):
        return Look.RANDOM if strangeness(value) >= _RANDOM else Look.NOTHING
    if plain in _NOT_SECRETS or placeholder(value) or _CODE.search(value) or _ADDRESS.search(value):
        return Look.NOTHING
    digits = sum(each.isdigit() for each in value)
    letters = [piece for piece in _PIECES.findall(value) if piece[0].isalpha()]
    count = sum(map(len, letters))
    signs = len(value) - digits - count
    if value.count("/") >= 2 and digits * 4 < len(value) and strangeness(value) < _RANDOM:
        return Look.NOTHING  # a path, a list of words
    if len(value) >= 20 and _is_noise(value, digits, count):
        return Look.RANDOM
    if not digits and (not signs or _words_and_joints(value)):
        noise = len(value) >= 8 and strangeness(value) >= _RANDOM + 0.5
        return Look.CHOSEN if noise and not value.isupper() else Look.WORD
    if not count:
        return Look.WORD if len(value) < 12 or not signs else Look.CHOSEN
    return Look.CHOSEN


_JOINTS = lazy.pattern(r"^[A-Za-z]{2,}+(?:[ _.:/,'-]++[A-Za-z]++)*+[.!?,;:)]*+$")


def _words_and_joints(value: str) -> bool:
    """Words that only spaces, hyphens and the like connect: an identifier, a sentence."""
    return _JOINTS.match(value) is not None


def _is_noise(value: str, digits: int, letters: int) -> bool:
    """Whether a value of twenty and more characters was made by a machine."""
    if " " in value or shannon(value) < 3.0:
        return False
    if is_hex(value):
        return digits >= 4 and letters >= 2
    return digits >= 2 and letters >= 8 and strangeness(value) >= _RANDOM and shannon(value) >= 3.5
