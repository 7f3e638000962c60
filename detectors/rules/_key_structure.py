"""What kind of key do these bytes hold, of how many bits, and is it encrypted?

Sources: RFC 8017 (PKCS #1), RFC 5958 (PKCS #8), RFC 5915 (EC keys), OpenSSH's PROTOCOL.key.
"""

from __future__ import annotations

from collections.abc import Iterator

from detectors.model import JSONValue

_INTEGER, _OCTETS, _OID, _SEQUENCE = 0x02, 0x04, 0x06, 0x30

_ALGORITHMS = {
    "2a864886f70d010101": "rsa",
    "2a864886f70d01010a": "rsa",
    "2a864886f70d010301": "dh",
    "2a8648ce380401": "dsa",
    "2a8648ce3d0201": "ec",
    "2b656e": "x25519",
    "2b656f": "x448",
    "2b6570": "ed25519",
    "2b6571": "ed448",
}
_CURVES = {
    "2a8648ce3d030107": 256,
    "2b8104000a": 256,
    "2b81040022": 384,
    "2b81040023": 521,
}
_PASSWORD_BASED = "2a864886f70d0105"
"""PKCS #5: what an encrypted key says instead of its algorithm; PKCS #12's own is next to it."""
_PASSWORD_BASED_12 = "2a864886f70d010c01"


def items(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, int]]:
    """(tag, start, end) of each DER item in data[start:end]; stops at what is none."""
    stop = len(data) if end is None else min(end, len(data))
    while start + 2 <= stop:
        tag, length, start = data[start], data[start + 1], start + 2
        if length & 0x80:
            count = length & 0x7F
            if not 1 <= count <= 4 or start + count > stop:
                return
            length, start = int.from_bytes(data[start : start + count], "big"), start + count
        yield tag, start, start + length
        start += length


def _bits(data: bytes, start: int, end: int) -> int | None:
    """Length of the number that stands there, if all of it does."""
    return int.from_bytes(data[start:end], "big").bit_length() if end <= len(data) else None


def _facts(kind: str, bits: int | None) -> dict[str, JSONValue]:
    return {"type": kind, "bits": bits} if bits else {"type": kind}


def der_facts(data: bytes, label: str = "") -> dict[str, JSONValue]:
    """What a DER private key says of itself; nothing when it cannot be read. Never the key."""
    outer = next(items(data), None)
    if outer is None or outer[0] != _SEQUENCE:
        return {}
    inner = list(items(data, outer[1], outer[2]))[:4]
    tags = [tag for tag, _, _ in inner]
    if tags[:1] == [_SEQUENCE]:
        oid = next(items(data, inner[0][1], inner[0][2]), None)
        name = data[oid[1] : oid[2]].hex() if oid and oid[0] == _OID else ""
        if name.startswith((_PASSWORD_BASED, _PASSWORD_BASED_12)):
            return {"encrypted": True}
        return {}
    if tags[:2] == [_INTEGER, _INTEGER]:
        kind = "dsa" if "DSA" in label else "rsa"
        return _facts(kind, _bits(data, *inner[1][1:]))
    if tags[:2] == [_INTEGER, _OCTETS]:  # SEC 1
        return _facts("ec", (inner[1][2] - inner[1][1]) * 8)
    if tags[:2] == [_INTEGER, _SEQUENCE]:  # PKCS #8
        names = [data[a:b].hex() for tag, a, b in items(data, *inner[1][1:]) if tag == _OID]
        kind = _ALGORITHMS.get(names[0], "") if names else ""
        if kind == "ec":
            return _facts(kind, _CURVES.get(names[1]) if len(names) > 1 else None)
        if kind == "rsa" and len(inner) > 2:
            return der_facts(data[inner[2][1] :]) or _facts(kind, None)
        return _facts(kind, {"ed25519": 256, "x25519": 256}.get(kind)) if kind else {}
    return {}


_MAGIC = b"openssh-key-v1\x00"


def _strings(data: bytes, start: int, most: int) -> list[bytes]:
    """The first `most` strings of SSH's wire format."""
    found: list[bytes] = []
    while len(found) < most and start + 4 <= len(data):
        length = int.from_bytes(data[start : start + 4], "big")
        found.append(data[start + 4 : start + 4 + length])
        start += 4 + length
    return found


def openssh_facts(data: bytes) -> dict[str, JSONValue]:
    """Cipher and kind of an OpenSSH key, from its public half; nothing when it is none."""
    if not data.startswith(_MAGIC):
        return {}
    head = _strings(data, len(_MAGIC), 3)
    if len(head) < 3:
        return {}
    facts: dict[str, JSONValue] = {"encrypted": head[0] != b"none"}
    place = len(_MAGIC) + sum(len(each) + 4 for each in head) + 4  # how many keys
    public = _strings(data, place, 1)
    names = _strings(public[0], 0, 3) if public else []
    if names:
        kind = names[0].decode("ascii", "replace")
        facts["type"] = kind[:40]
        if kind == "ssh-rsa" and len(names) == 3:
            facts["bits"] = int.from_bytes(names[2], "big").bit_length()
        elif kind.startswith("ecdsa-sha2-nistp"):
            facts["bits"] = int(kind[16:19]) if kind[16:19].isdigit() else None
    return facts


def integer(number: int) -> bytes:
    """`number` as a DER item, for forging."""
    body = number.to_bytes(number.bit_length() // 8 + 1, "big")
    return bytes((_INTEGER,)) + _length(len(body)) + body


def sequence(*parts: bytes) -> bytes:
    """`parts` as a DER sequence, for forging."""
    body = b"".join(parts)
    return bytes((_SEQUENCE,)) + _length(len(body)) + body


def _length(count: int) -> bytes:
    if count < 128:
        return bytes((count,))
    return b"\x82" + count.to_bytes(2, "big")
