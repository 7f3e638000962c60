"""Which text is a private key that is not written as PEM?"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode, urlsafe_b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import BASE64_LINES, host_rule
from detectors.rules._key_structure import integer, items, sequence
from detectors.rules._private_key import rsa_numbers

_LOCKED = "the key is encrypted with a passphrase"


def decoded(value: str) -> bytes:
    """The bytes of base64 on any number of lines, as far as it goes; empty when it is none."""
    body = regex.sub(r"\\+[nrt]|\s", "", value).rstrip("=")
    body = body[: len(body) // 4 * 4] if len(body) % 4 == 1 else body
    try:
        return b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (Base64Error, ValueError):
        return b""


def _lines(text: str, width: int = 64) -> str:
    return "\n".join(text[n : n + width] for n in range(0, len(text), width))


# --- PuTTY ----------------------------------------------------------------------------------------


def _inspect_putty(_: str, around: Mapping[str, str], __: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "putty private key"}
    if around.get("type"):
        facts["type"] = around["type"]
    cipher = around.get("cipher", "")
    if cipher:
        facts["encrypted"] = cipher != "none"
    if cipher not in ("", "none"):
        return Inspection(facts, severity=Severity.MEDIUM, reason=_LOCKED)
    return Inspection(facts)


PUTTY = host_rule(
    "putty-private-key",
    "PuTTY private key",
    r"(?:PuTTY-User-Key-File-[123]: ?(?P<type>[a-z0-9@.-]{3,40})\s{1,20}Encryption: ?"
    r"(?P<cipher>[a-z0-9-]{3,20})\s(?:[^P]|P(?!rivate-Lines)){0,6000}+)?Private-Lines: ?"
    rf"\d{{1,3}}\s{{1,20}}(?P<secret>{BASE64_LINES})",
    ("putty-user-key-file-", "private-lines:"),
    "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\n"
    "AAAAC3NzaC1lZDI1NTE5\nAAAAIA==\nPrivate-Lines: 1\n{secret}\nPrivate-MAC: 00",
    (
        "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPublic-Lines: 6\nAAAAB3NzaC1yc2E=",
        "the ppk ends with Private-Lines: 8 and the MAC",
    ),
    "https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html",
    forge=lambda random: _forge.base64(b"\x00\x00\x00\x20" + random.randbytes(44)),
    check=lambda value: len(decoded(value)) >= 30,
    inspect=_inspect_putty,
    severity=Severity.CRITICAL,
    specific=60,
    proves="the header, and base64 of that many bytes",
)

# --- age ------------------------------------------------------------------------------------------

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> bit & 1 else 0
    return check


def _expanded(prefix: str) -> list[int]:
    return [ord(each) >> 5 for each in prefix] + [0] + [ord(each) & 31 for each in prefix]


def is_bech32(value: str) -> bool:
    """Whether the checksum of a Bech32 string fits (BIP-173), in either case."""
    prefix, one, data = value.lower().rpartition("1")
    if not one or any(each not in _BECH32 for each in data):
        return False
    return _polymod(_expanded(prefix) + [_BECH32.index(each) for each in data]) == 1


def bech32(prefix: str, data: bytes) -> str:
    """`data` as a Bech32 string with `prefix`, in lower case."""
    number = int.from_bytes(data, "big") << (-len(data) * 8 % 5)
    count = -(-len(data) * 8 // 5)
    values = [number >> 5 * place & 31 for place in reversed(range(count))]
    check = _polymod(_expanded(prefix) + values + [0] * 6) ^ 1
    values += [check >> 5 * place & 31 for place in reversed(range(6))]
    return f"{prefix}1" + "".join(_BECH32[each] for each in values)


AGE = host_rule(
    "age-secret-key",
    "Secret key of age",
    r"(?<![A-Za-z0-9-])(?P<secret>AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"
    r"|age-secret-key-(?:pq-)?1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58})(?![A-Za-z0-9])",
    ("age-secret-key-",),
    "{secret}",
    (
        "AGE-SECRET-KEY-1" + "Q" * 58,
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZ",
        "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
    ),
    "https://github.com/C2SP/C2SP/blob/main/age.md",
    forge=lambda random: bech32("age-secret-key-", random.randbytes(32)).upper(),
    check=lambda value: is_bech32(value) and plausible(value[16:]),
    inspect=lambda _v, _a, _n: Inspection({"kind": "age identity", "type": "x25519"}),
    severity=Severity.CRITICAL,
    specific=80,
    proves="Bech32 checksum",
)

# --- JSON Web Keys --------------------------------------------------------------------------------


def _jwk(value: str) -> dict[str, JSONValue]:
    try:
        key = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    return key if isinstance(key, dict) else {}


def _url64(value: JSONValue) -> bytes:
    if not isinstance(value, str):
        return b""
    try:
        return urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (Base64Error, ValueError):
        return b""


def _is_private_jwk(value: str) -> bool:
    key = _jwk(value)
    member = _url64(key.get("k" if key.get("kty") == "oct" else "d"))
    return len(member) >= 16 and len(set(member)) > 8


def _inspect_jwk(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    key = _jwk(value)
    facts: dict[str, JSONValue] = {"kind": "json web key", "type": str(key.get("kty"))[:10]}
    for name, fact in (("kid", "key_id"), ("crv", "curve"), ("alg", "algorithm"), ("use", "use")):
        if isinstance(key.get(name), str):
            facts[fact] = str(key[name])[:100]
    if key.get("kty") == "RSA":
        facts["bits"] = int.from_bytes(_url64(key.get("n")), "big").bit_length()
    elif key.get("kty") == "oct":
        facts["bits"] = len(_url64(key.get("k"))) * 8
        return Inspection(facts, severity=Severity.HIGH)
    return Inspection(facts)


def _forge_jwk(random: Random) -> str:
    members = {
        "kty": "EC",
        "crv": "P-256",
        "x": _forge.base64url(random.randbytes(32)),
        "y": _forge.base64url(random.randbytes(32)),
        "d": _forge.base64url(random.randbytes(32)),
    }
    return json.dumps(members)


JWK = host_rule(
    "jwk-private-key",
    "Private JSON Web Key",
    r"(?P<secret>\{[^{}]{0,6000}?\"kty\"\s{0,3}:\s{0,3}\"(?:RSA|EC|OKP|oct)\"[^{}]{0,6000}+\})",
    ('"kty"', '"d":"', '"d": "', '"p":"', '"p": "', '"k":"'),
    "{secret}",
    (
        '{"kty":"EC","crv":"P-256","x":"' + "Zk3q" * 11 + '","y":"' + "Zk3q" * 11 + '"}',
        '{"kty":"RSA","e":"AQAB","n":"sXchDaQebHnPiGvyDOAT"}',
        '{"kty":"oct","k":"<secret>"}',
    ),
    "https://www.rfc-editor.org/rfc/rfc7517",
    forge=_forge_jwk,
    check=_is_private_jwk,
    inspect=_inspect_jwk,
    severity=Severity.CRITICAL,
    specific=65,
    proves="the private member of the key",
)

# --- key stores -----------------------------------------------------------------------------------

_STORES = {b"\xfe\xed\xfe\xed": "jks", b"\xce\xce\xce\xce": "jceks"}


def _is_store(value: str) -> bool:
    data = decoded(value)
    if data[:4] in _STORES:
        # magic, version 1 or 2, number of entries
        return data[4:7] == b"\x00\x00\x00" and data[7] in (1, 2) and len(data) > 200
    outer = next(items(data), None)
    if outer is None or outer[0] != 0x30 or len(data) < 300:
        return data.startswith(b"\x30\x80\x02\x01\x03\x30\x80")
    inner = list(items(data, outer[1], outer[2]))[:2]
    return len(inner) == 2 and data[inner[0][1]] == 3 and inner[1][0] == 0x30


def _inspect_store(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    data = decoded(value)
    kind = _STORES.get(data[:4], "pkcs12")
    facts: dict[str, JSONValue] = {"kind": "key store", "type": kind, "encrypted": True}
    if kind != "pkcs12":
        facts["entries"] = int.from_bytes(data[8:12], "big")
    return Inspection(facts, reason="it is encrypted, with a password that is often a simple one")


def _forge_store(random: Random) -> str:
    oid = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"
    content = sequence(oid, b"\xa0\x82\x02\x00" + random.randbytes(512))
    return _forge.base64(sequence(integer(3), content, sequence(random.randbytes(20))))


KEY_STORE = host_rule(
    "key-store",
    "Key store (PKCS #12, JKS) as base64",
    r"(?<![A-Za-z0-9+/])(?P<secret>(?:MII[A-Za-z0-9+/]{3}IBAzC|MIACAQMwgA|/u3\+7QAAAA[EI]"
    rf"|zs7OzgAAAA[EI]){BASE64_LINES})(?![A-Za-z0-9+/=])",
    ("ibazc", "miacaqmwga", "/u3+7qaaaa", "zs7ozgaaaa"),
    "{secret}",
    (
        "MIIKXIBAzC" + "A" * 200,
        "the base64 of a p12 has IBAzC at its seventh place",
        "/u3+7QAAAAI=",
    ),
    "https://www.rfc-editor.org/rfc/rfc7292",
    forge=_forge_store,
    check=lambda value: _is_store(value) and plausible(value, 20),
    inspect=_inspect_store,
    severity=Severity.MEDIUM,
    specific=65,
    proves="the structure of the decoded store",
)

# --- .NET -----------------------------------------------------------------------------------------

_MEMBER = lazy.pattern(r"<(Modulus|D)>\s*([A-Za-z0-9+/=\s]{20,1400}?)\s*</\1>")


def _xml_members(value: str) -> dict[str, bytes]:
    return {found[1]: decoded(found[2]) for found in _MEMBER.finditer(value)}


def _inspect_xml(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    bits = len(_xml_members(value).get("Modulus", b"")) * 8
    return Inspection({"kind": "xml rsa key", "type": "rsa", "bits": bits, "encrypted": False})


def _forge_xml(random: Random) -> str:
    _, n, e, d, p, q, *_ = rsa_numbers(random)
    texts = {
        name: _forge.base64(number.to_bytes((number.bit_length() + 7) // 8, "big"))
        for name, number in (("Modulus", n), ("Exponent", e), ("P", p), ("Q", q), ("D", d))
    }
    inner = "".join(f"<{name}>{text}</{name}>" for name, text in texts.items())
    return f"<RSAKeyValue>{inner}</RSAKeyValue>"


XML_RSA = host_rule(
    "xml-rsa-key",
    "RSA private key in XML",
    r"(?P<secret><RSAKeyValue>(?:[A-Za-z0-9+/=\s>]|<(?!/RSAKeyValue)){100,8000}+</RSAKeyValue>)",
    ("<rsakeyvalue>",),
    "{secret}",
    (
        "<RSAKeyValue><Modulus>"
        + "Zk3q" * 40
        + "</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
        "<RSAKeyValue> with <D> is private",
    ),
    "https://learn.microsoft.com/dotnet/api/system.security.cryptography.rsa.toxmlstring",
    forge=_forge_xml,
    check=lambda value: len(_xml_members(value).get("D", b"")) >= 60,
    inspect=_inspect_xml,
    severity=Severity.CRITICAL,
    specific=65,
    proves="the private exponent",
)

# --- signing keys of minisign and signify ---------------------------------------------------------


def _inspect_minisign(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    data = decoded(value)
    if data[2:4] == b"BK":  # signify: rounds of the key derivation, 0 is none
        kind, locked = "signify secret key", any(data[4:8])
    else:
        kind, locked = "minisign secret key", data[2:4] == b"Sc"
    facts: dict[str, JSONValue] = {"kind": kind, "type": "ed25519", "encrypted": locked}
    if locked:
        return Inspection(facts, severity=Severity.MEDIUM, reason=_LOCKED)
    return Inspection(facts)


MINISIGN = host_rule(
    "minisign-secret-key",
    "Secret key of minisign or signify",
    r"(?<![A-Za-z0-9+/])(?P<secret>RWQAAEIy[A-Za-z0-9+/]{200,206}={0,2}"
    r"|RWRTY0Iy[A-Za-z0-9+/]{200,206}={0,2}|RWRCSw[A-Za-z0-9+/]{130,134}={0,2})(?![A-Za-z0-9+/=])",
    ("rwrty0iy", "rwqaaeiy", "rwrcsw"),
    "{secret}",
    (
        "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
        "RWRTY0IyAAAAtooShort",
        "RWQAAEIy" + "A" * 204,
    ),
    "https://jedisct1.github.io/minisign/#secret-key-format",
    forge=lambda random: _forge.base64(b"Ed\x00\x00B2" + random.randbytes(152)),
    check=lambda value: len(decoded(value)) in (104, 158) and plausible(value, 20),
    inspect=_inspect_minisign,
    severity=Severity.CRITICAL,
    specific=65,
    proves="the mark and the length of the decoded key",
)

# --- tunnels --------------------------------------------------------------------------------------


def _is_32_bytes(value: str) -> bool:
    return len(decoded(value)) == 32 and plausible(value, 12)


def _clamped(value: str) -> bool:
    data = decoded(value)
    return not data[0] & 7 and data[31] & 0xC0 == 0x40


def _forge_wireguard(random: Random) -> str:
    data = bytearray(random.randbytes(32))
    data[0] &= 248
    data[31] = data[31] & 63 | 64
    return _forge.base64(bytes(data))


def _inspect_wireguard(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "wireguard private key", "type": "x25519"}
    if _clamped(value) or around.get("wireguard"):
        return Inspection(facts)
    reason = "32 random bytes, but not as wg genkey makes them"
    return Inspection(facts, Confidence.MEDIUM, reason=reason)


_KEY_32 = r"(?P<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])"
_TO = r"[\"']?[ \t]{0,4}(?:[=:][ \t]{0,4}|[ \t]{1,4}|,[ \t]{0,3})[\"']?(?<![A-Za-z0-9])"

WIREGUARD = host_rule(
    "wireguard-private-key",
    "WireGuard private key",
    r"(?i:(?P<wireguard>wireguard|\[Interface\]|(?<![a-z])wg)[^=\n]{0,40}[\n_ .-]{1,2}"
    rf"[^=\n]{{0,12}})?(?i:private_?-?key){_TO}{_KEY_32}",
    ("privatekey", "private_key", "private-key"),
    "[Interface]\nPrivateKey = {secret}\nAddress = 10.8.0.2/32",
    (
        "[Interface]\nPrivateKey = <your private key>",
        "PrivateKey = " + "A" * 43 + "=",
        "[Peer]\nPublicKey = " + _forge.example(_forge_wireguard),
    ),
    "https://www.wireguard.com/quickstart/",
    forge=_forge_wireguard,
    check=_is_32_bytes,
    inspect=_inspect_wireguard,
    severity=Severity.CRITICAL,
    specific=45,
    proves="a Curve25519 key of 32 bytes",
)
WIREGUARD_SHARED = host_rule(
    "wireguard-preshared-key",
    "WireGuard preshared key",
    rf"(?i:pre_?-?shared_?-?key){_TO}{_KEY_32}",
    ("presharedkey", "preshared_key", "preshared-key", "pre_shared_key", "pre-shared-key"),
    "[Peer]\nPresharedKey = {secret}",
    ("PresharedKey = " + "A" * 43 + "=", "PresharedKey = (none)"),
    "https://www.wireguard.com/quickstart/",
    forge=lambda random: _forge.base64(random.randbytes(32)),
    check=_is_32_bytes,
    inspect=lambda _v, _a, _n: Inspection({"kind": "wireguard preshared key", "bits": 256}),
    severity=Severity.HIGH,
    specific=45,
    proves="32 bytes",
)


def _static_hex(value: str) -> str:
    return regex.sub(r"\\+[nrt]|-----[^-]*-----|[^0-9a-f]", "", value)


def _forge_static(random: Random) -> str:
    body = _lines(random.randbytes(256).hex(), 32)
    mark = "OpenVPN Static key V1-----"
    return f"-----BEGIN {mark}\n{body}\n-----END {mark}"


def _tunnel_facts(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    label = value.split("-----")[1].removeprefix("BEGIN ").lower()
    return Inspection({"kind": label, "encrypted": False})


OPENVPN = host_rule(
    "openvpn-static-key",
    "OpenVPN static key",
    r"(?P<secret>-----BEGIN OpenVPN Static key V1-----[0-9a-f\s>]{500,1400}+-----END OpenVPN Stat"
    r"ic key V1-----|-----BEGIN OpenVPN tls-crypt-v2 (?:client"
    r"|server) key-----[A-Za-z0-9+/=\s>]{40,2000}+-----END OpenVPN tls-crypt-v2 (?:client"
    r"|server) key-----)",
    ("begin openvpn static key", "begin openvpn tls-crypt"),
    "{secret}",
    (
        "-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----",
        "-----BEGIN OpenVPN Static key V1-----\n"
        + "0" * 512
        + "\n-----END OpenVPN Static key V1-----",
    ),
    "https://community.openvpn.net/openvpn/wiki/StaticKeyMiniHowto",
    forge=_forge_static,
    check=lambda value: (
        "tls-crypt" in value
        or (plausible(_static_hex(value), 12) and len(_static_hex(value)) >= 500)
    ),
    inspect=_tunnel_facts,
    severity=Severity.HIGH,
    specific=65,
    proves="256 bytes between its lines",
)

# --- Tor and TLS ----------------------------------------------------------------------------------

_TOR_FILE = b64encode(b"== ed25519v1-secret: type0 ==\x00\x00\x00").decode().rstrip("=")[:40]

TOR = host_rule(
    "tor-service-key",
    "Key of a Tor onion service",
    r"(?<![A-Za-z0-9+/])(?:ED25519-V3:(?P<secret>[A-Za-z0-9+/]{85,86}={0,2})|"
    rf"(?P<secret>{_TOR_FILE}[A-Za-z0-9+/]{{86,90}}={{0,2}})|[a-z2-7]{{56}}:descriptor:x25519:"
    r"(?P<secret>[A-Z2-7]{52}))(?![A-Za-z0-9+/=])",
    ("ed25519-v3:", _TOR_FILE.lower()[:24], ":descriptor:x25519:"),
    "ADD_ONION ED25519-V3:{secret} Port=80",
    (
        "ADD_ONION NEW:ED25519-V3 Port=80",
        "ED25519-V3:" + "A" * 86 + "==",
        "descriptor:x25519:" + "ABCDEFGH234567" * 3 + "ABCDEFGH23",  # a client's public half
    ),
    "https://spec.torproject.org/control-spec/commands.html#add_onion",
    forge=lambda random: _forge.base64(random.randbytes(64)),
    check=lambda value: plausible(value, 14),
    inspect=lambda _v, _a, _n: Inspection({"kind": "tor onion service key", "type": "ed25519"}),
    severity=Severity.CRITICAL,
    specific=65,
    proves="its label and 64 bytes",
)

TLS_SECRET = host_rule(
    "tls-session-secret",
    "Secret of a TLS session",
    r"(?<![A-Za-z0-9])(?:(?:CLIENT_RANDOM|(?:CLIENT|SERVER)_(?:HANDSHAKE_)?TRAFFIC_SECRET(?:_\d)?"
    r"|EXPORTER_SECRET|EARLY_EXPORTER_SECRET|CLIENT_EARLY_TRAFFIC_SECRET)[ \t]{1,2}"
    r"[0-9a-fA-F]{64}[ \t]{1,2}|Master-Key[ \t]{0,4}:[ \t]{0,3}"
    r"|RSA[ ]Session-ID:[0-9a-fA-F]{0,64}[ ]Master-Key:)(?P<secret>[0-9a-fA-F]{64}"
    r"(?:[0-9a-fA-F]{32})?)(?![0-9A-Za-z])",
    ("client_random", "traffic_secret", "exporter_secret", "master-key"),
    "CLIENT_RANDOM " + "9f86d081884c7d65" * 4 + " {secret}",
    (
        "CLIENT_RANDOM <64 hex> <96 hex>",
        "Master-Key: " + "0" * 96,
        "Master-Key: none",
    ),
    "https://www.rfc-editor.org/rfc/rfc9850",
    forge=lambda random: _forge.text(random, _forge.HEX, 96),
    check=lambda value: plausible(value, 10),
    inspect=lambda _v, _a, _n: Inspection({"kind": "tls session secret"}),
    severity=Severity.MEDIUM,
    specific=60,
    proves="the key log's label and length",
)

RULES: tuple[Rule, ...] = (
    PUTTY,
    AGE,
    JWK,
    KEY_STORE,
    XML_RSA,
    MINISIGN,
    WIREGUARD,
    WIREGUARD_SHARED,
    OPENVPN,
    TOR,
    TLS_SECRET,
)
