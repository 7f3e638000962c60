"""Which strings are the keys to a wallet?"""

from __future__ import annotations

import json
from base64 import b32decode, b32encode
from binascii import Error as Base32Error
from binascii import crc_hqx
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from random import Random

import regex

from detectors import lazy
from detectors.entropy import placeholder
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._bip39_words import WORDS
from detectors.rules._checksum import plausible
from detectors.rules._host import host_rule

_PLACE = {word: place for place, word in enumerate(WORDS)}
_BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_B58 = r"[1-9A-HJ-NP-Za-km-z]"

# --- base 58 --------------------------------------------------------------------------------------


def unbase58(value: str, alphabet: str = _BITCOIN) -> bytes:
    """The bytes of base 58; raises ValueError when a character is not in `alphabet`."""
    number = 0
    for each in value:
        number = number * 58 + alphabet.index(each)
    zeros = len(value) - len(value.lstrip(alphabet[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base58(data: bytes, alphabet: str = _BITCOIN) -> str:
    """`data` in base 58."""
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        digits = alphabet[rest] + digits
    return alphabet[0] * (len(data) - len(data.lstrip(b"\x00"))) + digits


def _seal(data: bytes) -> bytes:
    return sha256(sha256(data).digest()).digest()[:4]


def checked58(value: str, alphabet: str = _BITCOIN) -> bytes:
    """What Base58Check protects; empty when the checksum does not fit."""
    try:
        data = unbase58(value, alphabet)
    except ValueError:
        return b""
    return data[:-4] if len(data) > 4 and _seal(data[:-4]) == data[-4:] else b""


def sealed58(data: bytes, alphabet: str = _BITCOIN) -> str:
    """`data` in Base58Check."""
    return base58(data + _seal(data), alphabet)


# --- recovery phrases -----------------------------------------------------------------------------


def _words(value: str) -> list[str]:
    return regex.findall(r"[a-z]{3,8}", value.lower())


def is_phrase(value: str) -> bool:
    """Whether the words are a BIP-39 phrase whose checksum fits."""
    words = _words(value)
    if len(words) not in (12, 15, 18, 21, 24) or any(each not in _PLACE for each in words):
        return False
    number = 0
    for word in words:
        number = number << 11 | _PLACE[word]
    check = len(words) // 3
    entropy = (number >> check).to_bytes(check * 4, "big")
    return sha256(entropy).digest()[0] >> (8 - check) == number & ((1 << check) - 1)


def phrase(entropy: bytes) -> str:
    """The BIP-39 phrase of 16, 20, 24, 28 or 32 bytes."""
    check = len(entropy) // 4
    number = int.from_bytes(entropy, "big") << check | sha256(entropy).digest()[0] >> (8 - check)
    count = check * 3
    return " ".join(WORDS[number >> 11 * place & 2047] for place in reversed(range(count)))


_STEP = r"(?:[\s,;:|\"'`.)*>\[\]-]|(?<![0-9])\d{1,2}(?=[.):\s])){1,12}+"


def _forge_phrase(random: Random) -> str:
    while True:
        value = phrase(random.randbytes(16))
        if placeholder(value) is None:  # "example" is one of the words
            return value


PHRASE = Rule(
    id="wallet-recovery-phrase",
    title="Recovery phrase of a wallet",
    issuer=None,
    pattern=lazy.pattern(
        r"(?i:mnemonic|(?:seed|recovery|secret|backup|wallet|bip-?39)[ _-]?(?:recovery[ _-])?"
        r"(?:phrase|words)|seed|wallet|metamask|ledger|trezor|bip-?39|passphrase)[^\n]{0,80}?"
        rf"(?:\n[^\n]{{0,60}}?){{0,2}}?(?<![A-Za-z])(?!(?i:phrase|word)\b)(?P<secret>(?i:\L<words>)(?:{_STEP}"
        rf"(?i:\L<words>)(?![A-Za-z])){{11}}(?:(?:{_STEP}(?i:\L<words>)"
        r"(?![A-Za-z])){3}){0,4}+)",
        words=WORDS,
    ),
    keywords=(
        *("mnemonic", "seed", "recovery phrase", "recovery word", "secret phrase", "wallet"),
        *("recovery_", "secret_phrase", "backup_", "recovery-", "secret recovery", "backup phrase"),
        *("secret word", "backup word"),
        *("metamask", "trezor", "bip39", "bip-39", "ledger", "passphrase"),
    ),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=_forge_phrase,
    near_misses=(
        "seed phrase: twelve words that nobody else may see, kept in the safe of the office",
        "mnemonic: " + "abandon " * 11 + "ability",
        "wallet: " + " ".join(["zebra", "zero", "zone", "zoo"] * 3),
    ),
    references=("https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki",),
    check=lambda value: is_phrase(value) and len(set(_words(value))) > 4,
    inspect=lambda value, _a, _n: Inspection(
        {"kind": "bip-39 phrase", "words": len(_words(value))}
    ),
    carrier="seed phrase: {secret}",
    specific=80,
    proves="BIP-39 checksum",
)

# --- Bitcoin --------------------------------------------------------------------------------------

_TEST_KEYS = ("tprv", "uprv", "vprv")


def _inspect_extended(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    data = checked58(value)
    test = value[:4] in _TEST_KEYS
    facts: dict[str, JSONValue] = {
        "kind": "extended private key",
        "depth": data[4] if len(data) > 4 else 0,
        "network": "test" if test else "main",
    }
    if test:
        return Inspection(facts, severity=Severity.LOW, reason="it is for the test network")
    return Inspection(facts)


EXTENDED = host_rule(
    "bitcoin-extended-key",
    "Extended private key of a wallet",
    rf"(?<![A-Za-z0-9])(?P<secret>[xyztuv]prv{_B58}{{107,108}})(?![A-Za-z0-9])",
    tuple(f"{each}prv" for each in "xyztuv"),
    "{secret}",
    (
        "xprv" + "9s21ZrQH" * 13 + "abc",
        "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD",
        "an xprv gives away all coins",
    ),
    "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki",
    forge=lambda random: sealed58(
        bytes.fromhex("0488ade4") + bytes(9) + random.randbytes(32) + b"\x00" + random.randbytes(32)
    ),
    check=lambda value: len(checked58(value)) == 78,
    inspect=_inspect_extended,
    severity=Severity.CRITICAL,
    specific=80,
    proves="Base58Check checksum",
)


def _is_wif(value: str) -> bool:
    data = checked58(value)
    return len(data) in (33, 34) and data[0] in (0x80, 0xEF)


def _inspect_wif(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    if checked58(value)[:1] == b"\xef":
        facts = {"kind": "wif key", "network": "test"}
        return Inspection(facts, severity=Severity.LOW, reason="it is for the test network")
    return Inspection({"kind": "wif key", "network": "main"})


WIF = host_rule(
    "bitcoin-private-key",
    "Bitcoin private key",
    r"(?i:(?<![a-z])wif(?=[ :=_\"\')])|priv(?:ate)?[_ -]?key|bitcoin"
    r"|(?<![a-z])btc|importprivkey|dumpprivkey|wallet|electrum|paper)[^\n]{0,60}?\n?[^\n]{0,20}?(?<![A-Za-z0-9])"
    rf"(?P<secret>5[HJK]{_B58}{{49}}|[KLc]{_B58}{{51}}|9{_B58}{{50}})(?![A-Za-z0-9])",
    (
        *(
            *(f"wif{end}" for end in (" ", ":", "=", "_", '"', "'", ")")),
            "private key",
            "private_key",
            "privatekey",
            "private-key",
            "privkey",
            "priv_key",
        ),
        *("bitcoin", "btc", "wallet", "electrum", "paper"),
    ),
    "bitcoin private key: {secret}",
    (
        "bitcoin private key: K" + "1" * 51,
        "bitcoin address 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
        "private_key: KyTooShort",
    ),
    "https://en.bitcoin.it/wiki/Wallet_import_format",
    forge=lambda random: sealed58(b"\x80" + random.randbytes(32) + b"\x01"),
    check=_is_wif,
    inspect=_inspect_wif,
    severity=Severity.CRITICAL,
    specific=80,
    proves="Base58Check checksum",
)

# --- Ethereum and others --------------------------------------------------------------------------

ETHEREUM = host_rule(
    "ethereum-private-key",
    "Ethereum private key",
    r"(?i:(?:eth(?:ereum)?|wallet|deployer|metamask|signer|account|owner|admin|evm|relayer|minter"
    r"|hardhat|foundry|polygon|bsc|arbitrum|goerli|sepolia|mainnet|tron)[_ .-]{0,2}"
    r"(?:account[_ -])?(?:priv(?:ate)?[_ -]?key|pk\b|key\b)|(?<![A-Za-z])privkey|"
    r"(?<![A-Za-z])private[_ -]?key|new[ ](?:ethers\.)?Wallet\(|privateKeyToAccount\("
    r"|(?<![A-Za-z])from_key\(|HDWalletProvider\(|(?<![A-Za-z])accounts(?=[\"']?[ ]?:[ ]?\[)"
    r"|(?<![A-Za-z])pk(?=[ :=]{1,4}[\"']?0x)|--private-key)"
    r"[\"'`\]]{0,2}[ \t]{0,4}(?:=|:|,|\bis\b|)[ \t]{0,4}[\[(]?[\"'`]?"
    r"(?<![A-Za-z0-9])(?P<secret>0x[0-9a-fA-F]{64}|[0-9a-f]{64})(?![0-9A-Za-z])",
    (
        *("private_key", "private key", "private-key", "privatekey", "privkey", "priv_key"),
        *("wallet", "_pk", "eth_key", "ethereum", "deployer", "signer_key", "evm"),
        *("from_key(", "hdwallet", "accounts: [", "accounts:[", "pk 0x", "pk: 0x", "pk=0x"),
    ),
    "PRIVATE_KEY={secret}",
    (
        "PRIVATE_KEY=0x" + "0" * 64,
        "private key 0x742d35Cc6634C0532925a3b844Bc454e4438f44e",
        "PRIVATE_KEY=$DEPLOYER_KEY",
    ),
    "https://ethereum.org/developers/docs/accounts/",
    forge=lambda random: "0x" + _forge.text(random, _forge.HEX, 64),
    check=lambda value: plausible(value[-64:], 10),
    inspect=lambda value, _a, _n: Inspection(
        {"kind": "secp256k1 private key"},
        None if value.startswith("0x") else Confidence.MEDIUM,
        reason=None if value.startswith("0x") else "64 hexadecimal digits may be something else",
    ),
    severity=Severity.CRITICAL,
    specific=42,
)


def _numbers(value: str) -> list[int]:
    return [int(each) for each in regex.findall(r"\d{1,3}", value)]


def _is_keypair(value: str) -> bool:
    if "," in value:
        numbers = _numbers(value)
        return len(numbers) == 64 and max(numbers) < 256 and len(set(numbers)) > 20
    try:
        return len(unbase58(value)) == 64
    except ValueError:
        return False


SOLANA = host_rule(
    "solana-keypair",
    "Solana key pair",
    r"(?i:solana|phantom|keypair|key[_ -]pair|secret_?-?key|private_?-?key"
    r"|id\.json)[^\n\[]{0,80}?\n?[^\n\[]{0,30}?(?:\[\s{0,8}(?P<secret>\d{1,3}"
    r"(?:\s{0,4},\s{0,4}\d{1,3}){63})\s{0,8}\]|(?P<secret>"
    rf"(?<![A-Za-z0-9]){_B58}{{86,88}})(?![A-Za-z0-9]))",
    (
        "solana",
        "phantom",
        "keypair",
        "key pair",
        "key_pair",
        "secret_key",
        "secretkey",
        "private_key",
        "privatekey",
        "private key",
        "secret key",
        "id.json",
    ),
    "solana keypair: [{secret}]",
    (
        "solana keypair: [" + ",".join(["7"] * 64) + "]",
        "solana keypair: [1,2,3]",
        "keypair at ~/.config/solana/id.json",
    ),
    "https://solana.com/docs/core/accounts",
    forge=lambda random: json.dumps(list(random.randbytes(64)))[1:-1],
    check=_is_keypair,
    inspect=lambda _v, _a, _n: Inspection({"kind": "solana key pair", "type": "ed25519"}),
    severity=Severity.CRITICAL,
    specific=60,
    proves="64 bytes",
)


def _is_stellar(value: str) -> bool:
    try:
        data = b32decode(value)
    except (Base32Error, ValueError):
        return False
    return data[0] == 0x90 and crc_hqx(data[:-2], 0) == int.from_bytes(data[-2:], "little")


def _forge_stellar(random: Random) -> str:
    data = b"\x90" + random.randbytes(32)
    return b32encode(data + crc_hqx(data, 0).to_bytes(2, "little")).decode()


_CONTEXT = r"(?i:{})[^\n]{{0,80}}?\n?[^\n]{{0,30}}?(?<![A-Za-z0-9])"

STELLAR = host_rule(
    "stellar-secret-seed",
    "Stellar secret seed",
    _CONTEXT.format("stellar|soroban|horizon|xlm|secret|seed")
    + r"(?P<secret>S[A-D][A-Z2-7]{54})(?![A-Za-z0-9])",
    ("stellar", "soroban", "horizon", "xlm", "secret", "seed"),
    "STELLAR_SECRET={secret}",
    (
        "STELLAR_SECRET=SA" + "A" * 54,
        "stellar account GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7",
        "STELLAR_SECRET=$SEED",
    ),
    "https://stellar.org/protocol/sep-23",
    forge=_forge_stellar,
    check=_is_stellar,
    inspect=lambda _v, _a, _n: Inspection({"kind": "stellar seed", "type": "ed25519"}),
    severity=Severity.CRITICAL,
    specific=80,
    proves="CRC-16 checksum",
)


def _is_ripple(value: str) -> bool:
    data = checked58(value, _RIPPLE)
    return (len(data) == 17 and data[0] == 0x21) or (
        len(data) == 19 and data[:3] == b"\x01\xe1\x4b"
    )


RIPPLE = host_rule(
    "ripple-seed",
    "XRP Ledger seed",
    _CONTEXT.format("xrpl?|ripple|rippled|xaman|xumm|seed|secret|from_?seed")
    + rf"(?P<secret>s{_B58}{{27,30}})(?![A-Za-z0-9])",
    ("xrp", "ripple", "xaman", "xumm", "seed", "secret"),
    "XRPL_SEED={secret}",
    (
        "XRPL_SEED=s" + "p" * 28,
        "xrp address rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH",
        "XRPL_SEED=$SEED",
    ),
    "https://xrpl.org/docs/references/protocol/data-types/base58-encodings",
    forge=lambda random: sealed58(b"\x21" + random.randbytes(16), _RIPPLE),
    check=_is_ripple,
    inspect=lambda _v, _a, _n: Inspection({"kind": "xrp ledger seed"}),
    severity=Severity.CRITICAL,
    specific=80,
    proves="Base58Check checksum",
)

# --- key files with a password --------------------------------------------------------------------

KEY_FILE = host_rule(
    "wallet-key-file",
    "Encrypted key file of a wallet",
    r"\"(?i:crypto)\"\s{0,4}:\s{0,4}\{(?=[^{}]{0,800}(?:\{[^{}]{0,300}\}[^{}]{0,400}){0,3}\"kdf\""
    r")(?:[^{}]|\{[^{}]{0,300}\}){0,800}?\"ciphertext\"\s{0,4}:\s{0,4}\""
    r"(?P<secret>[0-9a-fA-F]{64,128})\"",
    ('"crypto"', '"ciphertext"'),
    '{"version":3,"crypto":{"cipher":"aes-128-ctr","ciphertext":"{secret}","kdf":"scrypt"}}',
    (
        '{"crypto":{"cipher":"aes-128-ctr","ciphertext":"","kdf":"scrypt"}}',
        '{"ciphertext":"' + "0a1b" * 16 + '"}',
    ),
    "https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage/",
    forge=lambda random: _forge.text(random, _forge.HEX, 64),
    check=lambda value: plausible(value, 10),
    inspect=lambda _v, _a, _n: Inspection(
        {"kind": "wallet key file", "encrypted": True}, reason="it is encrypted with a password"
    ),
    severity=Severity.LOW,
    specific=60,
)

RULES: tuple[Rule, ...] = (
    PHRASE,
    EXTENDED,
    WIF,
    ETHEREUM,
    SOLANA,
    STELLAR,
    RIPPLE,
    KEY_FILE,
)
