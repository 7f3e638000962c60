"""Does a token's checksum fit, and what else can be computed from the token alone?"""

from __future__ import annotations

from base64 import b32decode, b32encode
from hashlib import sha256
from zlib import crc32

_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"
_ACCOUNT_MASK = 0x7FFFFFFFFF80


def _digits(number: int, alphabet: str, width: int) -> str:
    base, digits = len(alphabet), ""
    while number:
        number, rest = divmod(number, base)
        digits = alphabet[rest] + digits
    return digits.rjust(width, "0")


def crc32_base62(body: str) -> str:
    """CRC-32 in base 62 (0-9 A-Z a-z), six characters: the end of GitHub's and npm's tokens.

    Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
    """
    return _digits(crc32(body.encode()), _BASE62, 6)


def crc32_base36(body: str) -> str:
    """CRC-32 in base 36 (0-9 a-z), seven characters: the end of GitLab's routable tokens."""
    return _digits(crc32(body.encode()), _BASE36, 7)


def base36(number: int, width: int) -> str:
    """`number` in base 36 (0-9 a-z), padded with zeros to `width`."""
    return _digits(number, _BASE36, width)


def crc32_hex(body: str) -> str:
    """CRC-32 in eight lower-case hexadecimal digits: Cloudflare; Atlassian in upper case."""
    return f"{crc32(body.encode()):08x}"


def fine_grained_hint(head: str) -> str:
    """Eight base32 characters of SHA-256 over `head`: part of GitHub's fine-grained tokens.

    Seen to fit on genuine tokens, not documented: a fit is a good sign, a misfit says nothing.
    """
    return b32encode(sha256(head.encode()).digest()).decode()[:8]


def aws_account(key_id: str) -> str | None:
    """The twelve-digit account number inside an AWS access key id.

    Returns None for ids from before 2019, whose fifth character is I or J and which carry none,
    and for text that isn't base32.
    """
    body = key_id[4:20]
    if len(body) != 16 or body[0] in "IJ":
        return None
    try:
        number = int.from_bytes(b32decode(body)[:6], "big")
    except ValueError:
        return None
    return f"{(number & _ACCOUNT_MASK) >> 7:012d}"


def plausible(body: str, kinds: int = 8) -> bool:
    """Whether `body` has at least `kinds` different characters, which "xxxx" and "1111" have not.

    Coarse on purpose: it throws a match away, so it must never hit a real secret. What merely
    resembles a placeholder is judged by the scanner, which lowers the confidence instead.
    """
    return len(set(body)) >= kinds
