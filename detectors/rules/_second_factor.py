"""Which strings stand in for the second factor of a login?"""

from __future__ import annotations

from base64 import b32decode
from binascii import Error as Base32Error
from collections.abc import Mapping
from datetime import datetime
from random import Random
from urllib.parse import parse_qs, unquote, urlsplit

import regex

from detectors.model import Inspection, JSONValue, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import host_rule

_URI = "https://github.com/google/google-authenticator/wiki/Key-Uri-Format"


def is_seed(value: str) -> bool:
    """Whether it is base32 of ten bytes and more, in groups or not."""
    body = regex.sub(r"[ \-=]|%3[dD]", "", value).upper()
    try:
        data = b32decode(body + "=" * (-len(body) % 8))
    except (Base32Error, ValueError):
        return False
    return len(data) >= 10 and plausible(body, 7)


def _inspect_uri(_: str, around: Mapping[str, str], __: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "one-time password seed"}
    for name in ("type", "account", "issuer"):
        if around.get(name):
            facts[name] = unquote(around[name])[:120]
    return Inspection(facts)


def _forge_seed(random: Random) -> str:
    return _forge.text(random, _forge.BASE32, 32)


OTP_URI = host_rule(
    "otp-uri",
    "Seed of one-time passwords in a link",
    r"otpauth://(?P<type>totp|hotp)/(?P<account>[^\s?\"'<>`|]{0,200}+)\?(?:[^\s\"'<>`|]{0,300}?&"
    r"(?:amp;)?)?secret=(?P<secret>[A-Za-z2-7]{16,128}+(?:={1,6}|(?:%3[dD]){1,6})?)"
    r"(?:[^\s\"'<>`|]{0,200}?issuer=(?P<issuer>[^\s&\"'<>`|]{1,100}+))?",
    ("otpauth://",),
    "otpauth://totp/Shop:deploy%40corp.io?secret={secret}&issuer=Shop",
    (
        "otpauth://totp/Shop:deploy?secret=<seed>&issuer=Shop",
        "otpauth://totp/Shop:deploy?secret=" + "A" * 32,
        "links begin with otpauth://totp/",
    ),
    _URI,
    forge=_forge_seed,
    check=is_seed,
    inspect=_inspect_uri,
    specific=60,
    proves="base32",
)


def _accounts(value: str) -> int:
    data = parse_qs(urlsplit(value).query).get("data", [""])[0]
    return len(data)


MIGRATION = host_rule(
    "otp-migration",
    "Export of an authenticator app",
    r"(?P<secret>otpauth-migration://offline\?data=[A-Za-z0-9%+/_-]{40,8000}+={0,2})",
    ("otpauth-migration://",),
    "{secret}",
    (
        "otpauth-migration://offline?data=...",
        "otpauth-migration://offline?data=" + "A" * 60,
    ),
    "What Google Authenticator shows as a QR code when accounts are transferred.",
    forge=lambda random: (
        "otpauth-migration://offline?data=" + _forge.text(random, _forge.ALNUM, 80) + "%3D"
    ),
    check=lambda value: plausible(value[33:], 14) and _accounts(value) >= 40,
    inspect=lambda _v, _a, _n: Inspection({"kind": "one-time password seeds"}),
    specific=60,
)
OTP_SEED = host_rule(
    "otp-seed",
    "Seed of one-time passwords",
    r"(?i:(?<![A-Za-z0-9])(?:t?otp|2fa|mfa|two_?-?factor|authenticator|google_?-?auth"
    r"(?:enticator)?|yubikey_?oath)[_ .-]{0,2}(?:(?:auth|app|setup|base32|shared)[_ .-])?"
    r"(?:secret(?:[_ -]?key)?|seed|key|base32)|pyotp\.T?OTP\(|pyotp\.HOTP\(|oathtool[^\n]{0,60}?"
    r"(?:-b|--base32|-d\s?\d)|(?:setup|manual)[ ](?:key|code)(?:[^\n:]{0,48}?(?=:))?"
    r"|manual[ ]entry[ ](?:key|code)(?:[^\n:]{0,48}?(?=:))?)(?:[\"'`]{0,2}[ \t]{0,4}"
    r"(?:=>|:=|=|:|\bis\b|,)|(?<=\()|)[ \t]{0,4}[\"'`]?(?<![A-Za-z0-9])(?P<secret>(?:[A-Z2-7]{16}"
    r"|[A-Z2-7]{20}|[A-Z2-7]{24}|[A-Z2-7]{26}|[A-Z2-7]{32}|[A-Z2-7]{40}|[A-Z2-7]{52}|[A-Z2-7]{64}"
    r"|[A-Z2-7]{103}|[A-Z2-7]{128})(?:={1,6})?|[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,15}|[a-z2-7]{4}"
    r"(?:[ ][a-z2-7]{4}){3,15})(?![A-Za-z0-9=])",
    (
        *("otp_", "otp ", "otp-", "otp.", "otps", "otpk", "2fa", "mfa", "two_factor", "two-factor"),
        *("twofactor", "authenticator", "google_auth", "googleauth", "google-auth", "pyotp"),
        *(
            "oathtool",
            "setup key",
            "setup code",
            "manual key",
            "manual code",
            "manual entry",
            "otp(",
            "yubikey",
        ),
    ),
    "TOTP_SECRET={secret}",
    (
        "TOTP_SECRET=" + "A" * 32,
        "TOTP_SECRET=$SEED",
        "the TOTP secret is in the vault",
        "MFA_KEY_ALIAS=arn",
    ),
    "https://www.rfc-editor.org/rfc/rfc6238",
    forge=_forge_seed,
    check=is_seed,
    inspect=lambda _v, _a, _n: Inspection({"kind": "one-time password seed"}),
    specific=45,
    proves="base32",
)

_GAP = r"(?:[\s,;|\"'`•*_>\[\]-]|\(?\d{1,2}[.)][ \t]){1,14}+"
_CODES = (
    r"[a-z0-9]{4,6}-[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){0,3}",
    r"[A-Z0-9]{4,6}-[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){0,3}",
    r"\d{4}[ ]\d{4}",
    r"\d{8,10}",
    r"(?=[a-f]{0,15}\d)[0-9a-f]{8,16}",
    r"(?=[A-Z]{0,15}\d)[A-Z0-9]{8,16}",
    r"(?=[a-z]{0,15}\d)[a-z0-9]{8,16}",
    r"(?=[A-Za-z]{0,15}\d)[A-Za-z0-9]{10,16}",
)


def _list_of(code: str) -> str:
    return rf"(?<![A-Za-z0-9\\]){code}(?:{_GAP}{code}(?![A-Za-z0-9])){{3,19}}+"


def _codes(value: str) -> list[str]:
    return [each for each in regex.findall(r"[A-Za-z0-9-]{8,}|\d{4} \d{4}", value) if any(
        sign.isdigit() for sign in each
    )]  # fmt: skip


def _are_codes(value: str) -> bool:
    codes = _codes(value)
    return len(codes) >= 4 and len(set(codes)) == len(codes)


def _forge_codes(random: Random) -> str:
    def code() -> str:
        half = "".join(_forge.text(random, _LETTERS, 5))
        return half + "-" + _forge.text(random, _LETTERS, 5).replace("-", "a")

    return "\n".join(code() for _ in range(8))


_LETTERS = _forge.DIGITS + "bcdfghjkmnpqrtvwxyz"

RECOVERY = host_rule(
    "recovery-codes",
    "Recovery codes of a second factor",
    r"(?i:recovery|backup|back-up|rescue|scratch|emergency|one-?time|2fa|mfa|single-use)[ _-]{1,2}"
    r"(?:(?i:verification|login|access|backup)[ _-])?(?i:codes?|keys)\b[^\n]{0,80}?"
    r"(?:\n[^\n]{0,80}?){0,3}?(?P<secret>" + "|".join(map(_list_of, _CODES)) + ")",
    (
        *(
            f"{name}{joint}code"
            for name in (
                "recovery",
                "rescue",
                "scratch",
                "emergency",
                "backup",
                "2fa",
                "mfa",
                "one-time",
                "single-use",
                "back-up",
                "verification",
                "login",
                "access",
            )
            for joint in (" ", "_", "-")
        ),
        "backup keys",
        "recovery keys",
        "rescue keys",
    ),
    "Recovery codes:\n{secret}",
    (
        "the recovery codes are in the safe, all 10 of them",
        "Recovery codes:\n1234-5678",
        "backup codes: 10 left, see ticket 2026-0001 of 2026-11-23",
    ),
    "https://docs.github.com/authentication/securing-your-account-with-two-factor-authentication-"
    "2fa/configuring-two-factor-authentication-recovery-methods",
    forge=_forge_codes,
    check=_are_codes,
    inspect=lambda value, _a, _n: Inspection(
        {"kind": "recovery codes", "count": len(_codes(value))}
    ),
    specific=45,
)


def _is_bitlocker(value: str) -> bool:
    groups = [int(each) for each in value.split("-")]
    return len(set(groups)) > _FEWEST_GROUPS and all(
        each % 11 == 0 and each < 11 << 16 for each in groups
    )


_FEWEST_GROUPS = 4


def _forge_bitlocker(random: Random) -> str:
    return "-".join(f"{11 * random.randrange(1 << 16):06}" for _ in range(8))


BITLOCKER = host_rule(
    "bitlocker-recovery-key",
    "BitLocker recovery key",
    r"(?<![\w-])(?P<secret>\d{6}(?:-\d{6}){7})(?![\w-])",
    ("bitlocker", "recovery", "laptop", "key"),
    "BitLocker recovery key: {secret}",
    (
        "BitLocker recovery key: 000000-000000-000000-000000-000000-000000-000000-000000",
        "BitLocker recovery key: 123456-123456-123456-123456-123456-123456-123456-123456",
        "case 100200-100201",
    ),
    "https://learn.microsoft.com/windows/security/operating-system-security/data-protection/"
    "bitlocker/recovery-overview",
    shapes=(r"\d{6}-\d{6}-\d{6}-\d{6}-\d{6}-\d{6}-\d{6}-\d{6}",),
    forge=_forge_bitlocker,
    check=_is_bitlocker,
    inspect=lambda _v, _a, _n: Inspection({"kind": "BitLocker recovery key"}),
    proves="each of the eight groups is divisible by 11",
    specific=80,
)
"""Eight groups, each sixteen bits of the key times eleven."""

RULES: tuple[Rule, ...] = (OTP_URI, MIGRATION, OTP_SEED, RECOVERY, BITLOCKER)
