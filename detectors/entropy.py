"""Is this value random, a word, or a placeholder somebody is meant to replace?"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log2

import regex

_PLACEHOLDER = regex.compile(
    r"""(?ix)
    ^ (?: <[^<>]*> | \{\{.*\}\} | \$\{.*\} | \$\(.*\) | %[A-Z_]+% | \$[A-Z_]+ | \[[^\[\]]*\]
      | \*+ | x{3,} | \.{3,} | …+ | -+ | _+ ) $
    | example | placeholder | change[-_.]?me | replace[-_.]?(?:me|this|with) | redacted | removed
    | insert[-_.]?(?:your|here) | your[-_.](?:\w+)
    | (?<![a-z])my[-_.](?:secret|token|key|password|api)
    | (?<![a-z])(?:fake|dummy|sample|foobar|todo|fixme|lorem|ipsum|deadbeef)(?![a-z])
    | (?:token|secret|password|key|value)[-_.](?:goes[-_.])?here
    | xxxx | \.\.\. | … | \*\*\*\* | •• | <(?:your|insert|the|my)\b | not[-_.]?a[-_.]?real
    | 0123456789(?![0-9]) | 123456789 | abcdefgh | aaaaaa | 000000000 | 111111 | qwertyui
    """
)
_PREFIXES = regex.compile(r"^(?:[A-Za-z]{1,10}[-_.]){1,3}")
_DIGEST_LENGTHS = frozenset({32, 40, 56, 64, 96, 128})
_UUID = regex.compile(r"(?i)^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$")
_HEX = regex.compile(r"^(?:[0-9a-f]+|[0-9A-F]+)$")
_REPEATED = regex.compile(r"(.)\1{6,}|(.{2,6})\2{3,}")


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
    if _PLACEHOLDER.search(value):
        return "the value is a placeholder"
    body = _PREFIXES.sub("", value) or value
    if len(body) >= 12 and len(set(body.lower())) <= max(4, len(body) // 16):
        return "the value repeats a few characters"
    repeated = _REPEATED.search(body)
    if repeated and len(repeated[0]) * 2 > len(body):
        return "the value repeats itself"
    if _longest_step(body) >= max(8, len(body) // 2):
        return "the value counts up"
    return None


def _longest_step(value: str) -> int:
    """Length of the longest stretch in which each character follows the one before."""
    longest = current = 1
    for before, after in pairwise(value):
        current = current + 1 if ord(after) - ord(before) in (1, -1) else 1
        longest = max(longest, current)
    return longest
