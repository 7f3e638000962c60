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

_KEY = r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_END = r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_NOISE = lazy.pattern(r"\\+[nrt]|[\"']\s*\+|[\s>\"'`,\\]")


def _key_bytes(value: str) -> bytes:
    """The decoded body, without headers such as Proc-Type or Version; empty when it is none."""
    inner = value.split("-----")[2] if value.count("-----") >= 3 else ""
    lines = regex.split(r"\\+[nr]|\s*\n", inner)
    body = "".join(_KEY_NOISE.sub("", line) for line in lines if ":" not in line)
    body = regex.sub(r"=[A-Za-z0-9+/]{4}$", "", body)  # OpenPGP's CRC-24 line
    try:
        return b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (Base64Error, ValueError):
        return b""


def _is_key(value: str) -> bool:
    data = _key_bytes(value)
    if "OPENSSH" in value:
        return data.startswith(b"openssh-key-v1\x00")
    if "PGP" in value:
        return len(data) > 40 and data[0] & 0x80 == 0x80
    if "Proc-Type" in value:
        return len(data) > 40
    return len(data) > 40 and data[0] == 0x30  # an ASN.1 sequence


def _inspect_key(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    kind = value.split("-----")[1].removeprefix("BEGIN ")
    encrypted = "ENCRYPTED" in value
    if "OPENSSH" in value:
        # openssh-key-v1: the cipher's name follows the magic, with its length before it
        encrypted = not _key_bytes(value)[15:].startswith(b"\x00\x00\x00\x04none")
    facts: dict[str, JSONValue] = {"kind": kind.lower(), "encrypted": encrypted}
    if encrypted:
        return Inspection(
            facts, severity=Severity.MEDIUM, reason="the key is encrypted with a passphrase"
        )
    return Inspection(facts)


def _forge_key(random: Random) -> str:
    body = b64encode(b"\x30\x82\x02\x5c\x02\x01\x00" + random.randbytes(600)).decode()
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    head, tail = "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"
    return "\n".join([head, *lines, tail])


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
    references=(
        "https://www.rfc-editor.org/rfc/rfc7468",
        "https://www.rfc-editor.org/rfc/rfc9580#section-6.2",
        "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key",
    ),
    check=_is_key,
    inspect=_inspect_key,
    specific=60,
    proves="the structure of the decoded key",
)
