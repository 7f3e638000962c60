"""What stands in a JWT, in whatever form it was written? Nothing is verified, nothing fetched.

Compact JWS (RFC 7515, section 3.1), its flattened JSON form (7.2.2), JWE (RFC 7516), a JWT inside
a JWT (RFC 7519, section 5.2), and what is left when somebody cut one off.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MOST = 64_000
"""Characters; a longer text is no token that any server would accept in a header."""
_DEEP = 2
"""How many JWTs inside one another are opened."""
_SHORTEST = {
    "HS256": 43,
    "HS384": 64,
    "HS512": 86,
    "ES256": 86,
    "ES256K": 86,
    "ES384": 128,
    "ES512": 176,
    "EdDSA": 86,
    "RS": 171,
    "PS": 171,
}
"""Characters of a whole signature by algorithm (RFC 7518); of RSA with 1024 bits, the least."""
_REPLICATED = ("iss", "sub", "aud")
"""Claims that a JWE may repeat in its header, for whoever routes it (RFC 7519, section 5.3)."""


class NotAJwt(ValueError):
    """The text has dots and base64 but neither a JOSE header nor JSON claims."""


@dataclass(frozen=True)
class Parsed:
    """Header and claims, and how they were written."""

    header: Mapping[str, Any]
    claims: Mapping[str, Any]
    """Of the innermost JWT that can be read; of a JWE what its header repeats."""
    encrypted: bool
    unsigned: bool
    """`alg` is none: anybody could have written it."""
    nested: bool
    """It holds another JWT, or says so."""
    cut: str | None
    """What is missing, as a clause, when it is not all there."""


def compact(value: str) -> str:
    """A JWT in its compact form, also when it is written as a flattened JSON object.

    Raises NotAJwt when the object lacks a part.
    """
    if not value.startswith("{"):
        return value
    fields = _object(value, "it is no JSON object")
    parts = [fields.get(name) for name in ("protected", "payload", "signature")]
    if not all(isinstance(part, str) for part in parts):
        raise NotAJwt("a part of the JSON object is missing")
    return ".".join(map(str, parts))


def parse(value: str) -> Parsed:
    """Read a JWT of any form. Raises NotAJwt when it has no JOSE header or no JSON claims."""
    if len(value) > _MOST:
        raise NotAJwt("it is longer than any token")
    return _parse(compact(value), _DEEP)


def _parse(value: str, deep: int) -> Parsed:
    first, *rest = value.split(".")
    header = _object(_decoded(first), "its first part is no JSON object")
    algorithm = header.get("alg")
    if not isinstance(algorithm, str):
        raise NotAJwt("its first part is no JOSE header")
    says_nested = str(header.get("cty", "")).upper().removeprefix("APPLICATION/") == "JWT"
    if len(rest) == 4:
        claims = {name: header[name] for name in _REPLICATED if name in header}
        return Parsed(header, claims, True, False, says_nested, None)
    if not 1 <= len(rest) <= 2:
        raise NotAJwt("it has neither three parts nor five")
    signature = rest[1] if len(rest) == 2 else ""
    none = algorithm.lower() == "none"
    cut = None if none else _missing(algorithm, signature)
    inside = _decoded(rest[0])
    if inside.startswith("ey") and deep:  # the same letters as any header's, so a JWT in it
        inner = _parse(inside, deep - 1)
        return Parsed(header, inner.claims, inner.encrypted, none, True, cut)
    return Parsed(
        header, _object(inside, "its second part holds no claims"), False, none, False, cut
    )


def _missing(algorithm: str, signature: str) -> str | None:
    if not signature:
        return "cut off: its signature is missing"
    least = _SHORTEST.get(algorithm) or _SHORTEST.get(algorithm[:2], 0)
    return "cut off: its signature is too short" if len(signature) < least else None


def _decoded(part: str) -> str:
    try:
        return urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode()
    except ValueError:
        raise NotAJwt("a part of it is no text in base64") from None


def _object(text: str, otherwise: str) -> Mapping[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):  # a nest of brackets overflows the parser's stack
        raise NotAJwt(otherwise) from None
    if not isinstance(value, dict):
        raise NotAJwt(otherwise)
    return value
