"""What is the source of a macro? [MS-OVBA] 2.4.1: how it is packed."""

from __future__ import annotations

import struct

_BEGIN = b"\x00Attribut"
"""The flags and first letters of every module, at the start of its packed source."""
_CHUNK = 4096
_SIGNATURE = 3


def source(stream: bytes) -> str:
    """The source in a module's stream; empty when there is none."""
    start = stream.find(_BEGIN) - 3
    if start < 0 or stream[start] != 1:
        return ""
    return _unpacked(stream, start + 1).decode("cp1252", "replace")


def _unpacked(data: bytes, at: int) -> bytes:
    out = bytearray()
    while at + 2 <= len(data):
        head = struct.unpack_from("<H", data, at)[0]
        if head >> 12 & 7 != _SIGNATURE:
            break
        end = min(at + (head & 0xFFF) + 3, len(data))
        at += 2
        begin = len(out)
        if not head & 0x8000:
            out += data[at : at + _CHUNK]
            at = end
        while at < end:
            flags = data[at]
            at += 1
            for bit in range(8):
                if at >= end:
                    break
                if not flags >> bit & 1:
                    out.append(data[at])
                    at += 1
                elif at + 2 <= end:
                    token = struct.unpack_from("<H", data, at)[0]
                    at += 2
                    bits = max(4, (len(out) - begin - 1).bit_length())
                    back = (token >> (16 - bits)) + 1
                    if back > len(out) - begin:
                        return bytes(out)
                    for _ in range((token & (0xFFFF >> bits)) + 3):
                        out.append(out[-back])
                else:
                    at = end
    return bytes(out)
