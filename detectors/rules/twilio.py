"""Which strings are Twilio's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, START, issued, token

_KEYS = "https://www.twilio.com/docs/iam/api-keys"
_TOKENS = "https://www.twilio.com/docs/iam/api/authtoken"

_ACCOUNT = Companion(
    token("AC[0-9a-f]{32}"),
    lambda random: "AC" + _forge.text(random, _forge.HEX, 32),
    secret=False,
)
_REQUIRED_ACCOUNT = replace(_ACCOUNT, required=True, without=Confidence.MEDIUM)
# by its name, or its number, an account's token can be told from what others call one
_ACCOUNT_NEAR = (
    r"(?:(?<=(?:AC[0-9a-f]{32}|twilio)[^A-Za-z0-9][\s\S]{0,200})"
    r"|(?=[\s\S]{0,200}?[^A-Za-z0-9]AC[0-9a-f]{32}))"
)

# Small and capital letters and digits: neither an id nor a digest.
_KEY_SECRET = Companion(
    lazy.pattern(
        r"(?<![A-Za-z0-9])(?P<secret>(?=[^a-z]{0,31}[a-z])(?=[^A-Z]{0,31}[A-Z])(?!(?:AC|SK)[0-9a-f]{30})"
        r"[A-Za-z0-9]{32})(?![A-Za-z0-9])"
    ),
    lambda random: "Kq" + _forge.text(random, _forge.ALNUM, 30),
)


def _inspect_key(value: str, companions: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"key_id": value}
    if "account_sid" in companions:
        facts["account"] = companions["account_sid"]
    if "key_secret" not in companions:
        reason = "the key id alone, without its secret"
        return Inspection(facts, Confidence.MEDIUM, Severity.LOW, reason)
    return Inspection(facts)


def _inspect_token(_value: str, companions: Mapping[str, str], _now: datetime) -> Inspection:
    account = companions.get("account_sid")
    return Inspection({"account": account} if account else {})


RULES: tuple[Rule, ...] = (
    Rule(
        id="twilio-api-key",
        title="Twilio API key",
        issuer="twilio",
        pattern=token("SK[0-9a-f]{32}"),
        keywords=tuple(f"sk{digit}" for digit in _forge.HEX),
        anchors={f"sk{digit}": f"sk{digit}[0-9a-f]{{31}}" for digit in _forge.HEX},
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "SK" + _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "SK" + "0" * 32,
            "SK12345678",
            "sk" + "0a1b2c3d" * 4,  # small letters
            "TASK" + "0a1b2c3d" * 4,
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[2:], 6),
        inspect=_inspect_key,
        companions={"key_secret": _KEY_SECRET, "account_sid": _ACCOUNT},
        carrier="sid={secret} secret={key_secret} account={account_sid}",
    ),
    Rule(
        id="twilio-auth-token",
        title="Twilio auth token",
        issuer="twilio",
        pattern=lazy.pattern(
            r"(?:(?i:twilio[\w .-]{0,12}?(?:token|secret)"
            rf"|auth[_ -]?token{_ACCOUNT_NEAR})[\"'`]{{0,2}}[ \t]{{0,3}}"
            rf"(?:=>|=|:|\bis\b|,)?[ \t]{{0,3}}[\"'`]{{0,2}}(?<![A-Za-z0-9])"
            rf"|{START}AC[0-9a-f]{{32}}[\"']?(?:(?::|,|/|[ \t]){{1,3}}"
            r"|[,;/ \t]{0,3}\r?\n?[ \t]{0,4}"
            r"(?i:auth|token|secret|pass(?:word)?|pw)(?::|=|[ \t]){1,3})[\"']?)"
            rf"(?P<secret>[0-9a-f]{{32}}){END}"
        ),
        keywords=(
            *("auth_token", "authtoken", "auth-token", "auth token", "twilio"),
            *(f"ac{digit}" for digit in "0123456789abcdef"),
        ),
        anchors={f"ac{digit}": f"ac{digit}[0-9a-f]{{31}}" for digit in _forge.HEX},
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "auth_token=" + "0" * 32,
            "auth_token=0123",
            "TWILIO_AUTH_TOKEN=your_auth_token",
            "TWILIO_ACCOUNT_SID=AC" + "0a1b2c3d" * 4,
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value, 6),
        inspect=_inspect_token,
        companions={"account_sid": _REQUIRED_ACCOUNT},
        carrier="TWILIO_ACCOUNT_SID={account_sid}\nTWILIO_AUTH_TOKEN={secret}",
        specific=39,  # "auth token" is what many others call theirs
    ),
    Rule(
        id="twilio-api-secret",
        title="Twilio API key's secret",
        issuer="twilio",
        pattern=issued(
            "twilio",
            "[A-Za-z0-9]{32}",
            what="(?:api|key)[_ -]?(?:key[_ -]?)?secret|client[_ -]?secret",
        ),
        keywords=("twilio",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "Kq" + _forge.text(random, _forge.ALNUM, 30),
        near_misses=(
            "TWILIO_API_SECRET=" + "x" * 32,
            "TWILIO_API_SECRET=$SECRET",
            "TWILIO_API_KEY_SID=SK" + "0a1b2c3d" * 4,
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value, 10) and not value.startswith(("AC", "SK")),
        carrier="TWILIO_API_SECRET={secret}",
        specific=20,  # beside its key id it gives way and is that one's companion
    ),
)
