"""Which strings open App Store Connect: API keys and app-specific passwords?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._named import named_shape
from detectors.rules._pattern import named
from detectors.rules._private_key import PRIVATE_KEY

_KEYS = "https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api"
_PASSWORDS = "https://support.apple.com/en-us/102654"
_ISSUER = Companion(named("issuer[_ -]?(?:id)?", ANY_UUID, end=END_UUID), _forge.uuid, secret=False)
_KEY_ID = Companion(
    named("key[_ -]?id|AuthKey", "[A-Z0-9]{10}"),
    lambda random: _forge.text(random, _forge.UPPER + _forge.DIGITS, 10),
    secret=False,
)
_HEAD, _TAIL = "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----"
# what every P-256 key in PKCS #8 begins with
_P256 = bytes.fromhex("308193020100301306072a8648ce3d020106082a8648ce3d030107047930770201010420")


def _forge_key(random: Random) -> str:
    body = _forge.base64(_P256 + random.randbytes(114))
    lines = [body[start : start + 64] for start in range(0, len(body), 64)]
    return "\n".join((_HEAD, *lines, _TAIL))


def _forge_password(random: Random) -> str:
    return "-".join(_forge.text(random, _forge.LOWER, 4) for _ in range(4))


RULES: tuple[Rule, ...] = (
    Rule(
        id="appstoreconnect-key",
        title="App Store Connect API key",
        issuer="appstoreconnect",
        pattern=lazy.pattern(
            r"(?i:issuer[_ -]?id)[^\n]{0,120}?(?:\n[^\n]{0,120}?){0,6}?"
            rf"(?P<secret>{_HEAD}(?:[^-]|-(?!-)){{150,600}}+{_TAIL})"
        ),
        keywords=("issuer_id", "issuerid", "issuer-id", "issuer id"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,  # it ships builds
        forge=_forge_key,
        near_misses=(
            f"issuer_id: 1 {_HEAD}\n...\n{_TAIL}",
            "issuer_id: 6a1b, key_id: ABC, key in AuthKey.p8",
        ),
        references=(_KEYS,),
        check=PRIVATE_KEY.check,
        companions={"issuer_id": _ISSUER, "key_id": _KEY_ID},
        carrier='{"key_id": "{key_id}", "issuer_id": "{issuer_id}", "key": "{secret}"}',
        specific=65,
    ),
    named_shape(
        "appstoreconnect-password",
        "Apple app-specific password",
        "apple(?:[_ -]?id)?|app[_ -]specific|fastlane|notar(?:y|ize|ization)|itunes|icloud",
        "[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}",
        _forge_password,
        _PASSWORDS,
        issuer="appstoreconnect",
        what="pass(?:word|wd)?",
        keywords=(
            *("apple_", "apple-", "apple id", "appleid", "apple password", "app-specific"),
            *("app_specific", "fastlane", "notary", "notariz", "itunes_", "itunes-", "icloud"),
        ),
        carrier="FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD={secret}",
        check=lambda value: plausible(value, 8),
        end=END_UUID,
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        specific=40,
    ),
)
