"""Which text is a private key, on however many lines?"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules._key_structure import der_facts, integer, openssh_facts, sequence

_KEY = r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_END = r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_NOISE = lazy.pattern(r"\\+[nrt]|[\"']\s*\+|[\s>\"'`,\\|]")
_HEADERS = lazy.pattern(
    r"(?:Proc-Type: ?4, ?ENCRYPTED|DEK-Info: ?[A-Z0-9-]{3,20}(?:, ?[0-9A-Fa-f]{8,64})?"
    r"|(?:Version|Comment|Hash|Charset|MessageID|Subject|X-[A-Za-z-]{1,30}): [^\n\\]{0,200}"
    r"(?=\\+[nr]|\n|$))"
)
_REFERENCES = (
    "https://www.rfc-editor.org/rfc/rfc7468",
    "https://www.rfc-editor.org/rfc/rfc9580#section-6.2",
    "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key",
)


def _key_bytes(value: str, *, whole: bool = True) -> bytes:
    """The decoded body, without headers such as Proc-Type or Version; empty when it is none."""
    inner = value.split("-----")[2] if value.count("-----") >= 2 else ""
    lines = regex.split(r"\\+[nr]|\s*\n", _HEADERS.sub("\n", inner))
    body = "".join(_KEY_NOISE.sub("", line) for line in lines if ":" not in line)
    body = regex.sub(r"=[A-Za-z0-9+/]{4}$", "", body)  # OpenPGP's CRC-24 line
    if not whole:
        body = body.rstrip("=")
        body = body[: len(body) // 4 * 4]
    try:
        return b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (Base64Error, ValueError):
        return b""


def _holds_key(value: str, data: bytes) -> bool:
    if "OPENSSH" in value:
        return data.startswith(b"openssh-key-v1\x00")
    if "PGP" in value:
        return len(data) > 40 and data[0] & 0x80 == 0x80
    if "Proc-Type" in value:
        return len(data) > 40
    return len(data) > 40 and data[0] == 0x30  # an ASN.1 sequence


def _is_key(value: str) -> bool:
    return _holds_key(value, _key_bytes(value))


def _is_beginning(value: str) -> bool:
    return _holds_key(value, _key_bytes(value, whole=False))


def _facts(value: str) -> dict[str, JSONValue]:
    label = value.split("-----")[1].removeprefix("BEGIN ")
    facts: dict[str, JSONValue] = {"kind": label.lower(), "encrypted": "ENCRYPTED" in value}
    if "OPENSSH" in label:
        facts.update(openssh_facts(_key_bytes(value, whole=False)))
    elif "PGP" not in label and "Proc-Type" not in value:
        facts.update(der_facts(_key_bytes(value, whole=False), label))
    return {name: each for name, each in facts.items() if each is not None}


def _inspect_key(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    facts = _facts(value)
    if facts["encrypted"]:
        return Inspection(
            facts, severity=Severity.MEDIUM, reason="the key is encrypted with a passphrase"
        )
    return Inspection(facts)


def _inspect_beginning(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    facts = {**_facts(value), "truncated": True}
    severity = Severity.LOW if facts["encrypted"] else None
    return Inspection(facts, severity=severity, reason="the end of the key is missing")


def rsa_numbers(random: Random, size: int = 1024) -> list[int]:
    """Nine numbers as large as those of an RSA key and with nothing else in common with one."""
    half = size // 2
    top = [random.getrandbits(size) | 1 << (size - 1) | 1, 65537, random.getrandbits(size - 2)]
    return [0, *top, *(random.getrandbits(half) | 1 << (half - 1) for _ in range(5))]


def forge_der(random: Random) -> bytes:
    """The DER form of `rsa_numbers`: well formed, and of no use."""
    return sequence(*map(integer, rsa_numbers(random)))


def _forge_key(random: Random) -> str:
    body = b64encode(forge_der(random)).decode()
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    head, tail = "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"
    return "\n".join([head, *lines, tail])


def _forge_beginning(random: Random) -> str:
    return "\n".join(_forge_key(random).split("\n")[:6])


PRIVATE_KEY = Rule(
    id="private-key",
    title="Private key",
    issuer=None,
    # hyphens only one at a time: the body ends where the next line of hyphens begins
    pattern=lazy.pattern(rf"(?P<secret>{_KEY}(?:[^-]|-(?!-)){{50,40000}}+{_KEY_END})"),
    keywords=("private key-----", "private key block-----"),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=_forge_key,
    near_misses=(
        "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
        "paste everything from -----BEGIN PRIVATE KEY----- to the end, but not into this channel, "
        "where too many people would read it -----END PRIVATE KEY-----",
    ),
    references=_REFERENCES,
    check=_is_key,
    inspect=_inspect_key,
    specific=60,
    proves="the structure of the decoded key",
)

_BREAK = r"[\s>\"'`,|]"
_HEADER = (
    r"\s{1,8}+(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\]{1,120}?"
    r"(?=\n|[ ]DEK-Info|[ ][A-Za-z0-9+/]{20})"
)

BEGINNING = Rule(
    id="private-key-part",
    title="Beginning of a private key",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?P<secret>{_KEY}(?:{_HEADER}){{0,5}}(?:{_BREAK}{{0,16}}+[A-Za-z0-9+/]{{20,}}+={{0,2}})"
        rf"{{1,900}}+"
        rf")(?!{_BREAK}{{0,16}}[A-Za-z0-9+/]{{0,19}}={{0,2}}{_BREAK}{{0,16}}(?:=[A-Za-z0-9+/]{{4}}"
        rf"{_BREAK}{{0,16}})?-----END)"
    ),
    keywords=("private key-----", "private key block-----"),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_beginning,
    near_misses=(
        "-----BEGIN RSA PRIVATE KEY-----\n...",
        "the file must start with -----BEGIN PRIVATE KEY----- and then base64",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
    ),
    references=_REFERENCES,
    check=_is_beginning,
    inspect=_inspect_beginning,
    specific=55,
    proves="the structure of the decoded beginning",
)

_LEAST_BODY = 60
_KINDS, _DIGITS = 24, 3
"""Of the characters in so much of base64 that nobody typed; prose glued together has fewer."""


def _is_noise(value: str) -> bool:
    """Whether what stands in a key's place is base64 of something, if not of a key."""
    body = _KEY_NOISE.sub("", _HEADERS.sub("\n", value.split("-----")[2]))[:400]
    head = regex.match(r"[A-Za-z0-9+/]*", body)
    text = head[0] if head else ""
    return (
        len(text) >= _LEAST_BODY
        and len(set(text)) >= _KINDS
        and sum(map(str.isdigit, text)) >= _DIGITS
        and any(map(str.islower, text))
        and any(map(str.isupper, text))
    )


def _forge_unread(random: Random) -> str:
    body = b64encode(b"\x31" + random.randbytes(95)).decode()
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    return "\n".join(["-----BEGIN PRIVATE KEY-----", *lines, "-----END PRIVATE KEY-----"])


UNREAD = Rule(
    id="private-key-unread",
    title="Private key that is damaged, or in a form of its own",
    issuer=None,
    pattern=lazy.pattern(
        rf"(?P<secret>{_KEY}(?:{_HEADER}){{0,5}}(?:{_BREAK}{{0,16}}+[A-Za-z0-9+/]{{20,}}+={{0,2}})"
        rf"{{1,900}}+(?:(?:{_BREAK}{{0,16}}[A-Za-z0-9+/=]{{0,24}}){{0,4}}{_BREAK}{{0,16}}{_KEY_END})?)"
    ),
    keywords=("private key-----", "private key block-----"),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=_forge_unread,
    near_misses=(
        "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n" + "x" * 64 + "\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nThisIsWhereTheKeyOfTheServerGoesButNotInThisChannelPlease\n"
        "-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----",
    ),
    references=_REFERENCES,
    check=_is_noise,
    inspect=lambda value, _a, _n: Inspection(
        {
            "kind": value.split("-----")[1].removeprefix("BEGIN ").lower(),
            "encrypted": "ENCRYPTED" in value,
        },
        reason="what is inside is no key that can be read",
    ),
    specific=54,
)


def _decoded(value: str) -> bytes:
    body = "".join(_KEY_NOISE.sub("", value).split()).rstrip("=")
    body = body[: len(body) // 4 * 4]
    try:
        return b64decode(body, validate=True)
    except (Base64Error, ValueError):
        return b""


def _ssh2_body(value: str) -> bytes:
    inner = regex.split(r"---- (?:BEGIN|END) SSH2 ENCRYPTED PRIVATE KEY ----", value)
    text = inner[1] if len(inner) > 1 else ""
    lines = regex.split(r"\\+[nr]|\n", regex.sub(r"\\\s*\n[^\n]*", "", text))
    return _decoded("".join(line for line in lines if ":" not in line))


def _inspect_ssh2(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    # 0x3f6ff9eb, length, then two strings: what it is, and the cipher
    data = _ssh2_body(value)[8:]
    size = int.from_bytes(data[:4], "big")
    kind, rest = data[4 : 4 + size], data[4 + size :]
    cipher = rest[4 : 4 + int.from_bytes(rest[:4], "big")]
    facts: dict[str, JSONValue] = {
        "kind": "ssh2 private key",
        "type": kind.decode("ascii", "replace")[:60],
        "encrypted": cipher != b"none",
    }
    if cipher == b"none":
        return Inspection(facts)
    reason = "the key is encrypted with a passphrase"
    return Inspection(facts, severity=Severity.MEDIUM, reason=reason)


def _forge_ssh2(random: Random) -> str:
    kind, cipher = b"if-modn{sign{rsa-pkcs1-sha1},encrypt{rsa-pkcs1v2-oaep}}", b"3des-cbc"
    body = random.randbytes(400)
    data = b"".join(len(each).to_bytes(4, "big") + each for each in (kind, cipher, body))
    text = b64encode(b"\x3f\x6f\xf9\xeb" + (len(data) + 8).to_bytes(4, "big") + data).decode()
    lines = [text[n : n + 70] for n in range(0, len(text), 70)]
    mark = "SSH2 ENCRYPTED PRIVATE KEY ----"
    return "\n".join([f"---- BEGIN {mark}", 'Comment: "deploy"', *lines, f"---- END {mark}"])


SSH2_KEY = Rule(
    id="ssh2-private-key",
    title="SSH private key (SSH.com's form)",
    issuer=None,
    pattern=lazy.pattern(
        r"(?P<secret>---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----"
        r"(?:[^-\\]|-(?!-)|\\(?![nr\"])){50,20000}+"
        r"---- END SSH2 ENCRYPTED PRIVATE KEY ----)"
    ),
    keywords=("ssh2 encrypted private key",),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=_forge_ssh2,
    near_misses=(
        "---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2EAAAA\n---- END SSH2 PUBLIC KEY ----",
        "it begins with ---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ---- and has a comment line",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n(" + "the key was here, " * 4 + ")\n"
        "---- END SSH2 ENCRYPTED PRIVATE KEY ----",
    ),
    references=("The file format of SSH Communications' keys, as ssh-keygen -i reads it.",),
    check=lambda value: _ssh2_body(value).startswith(b"\x3f\x6f\xf9\xeb"),
    inspect=_inspect_ssh2,
    specific=60,
    proves="the magic number of the decoded key",
)
