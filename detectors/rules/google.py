"""Which strings are keys to Google Cloud and Google's APIs?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

import regex

from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge, _signed_url
from detectors.rules._checksum import plausible
from detectors.rules._pattern import BASE64, URL64, token
from detectors.rules._plain import URL64 as URL64_ALPHABET
from detectors.rules._plain import prefixed

_KEYS = "https://cloud.google.com/iam/docs/keys-create-delete"
_API_KEYS = "https://cloud.google.com/docs/authentication/api-keys"
_OAUTH = "https://developers.google.com/identity/protocols/oauth2"
_TOKENS = "https://cloud.google.com/docs/authentication/token-types"
_HMAC = "https://cloud.google.com/storage/docs/authentication/hmackeys"
_SIGNED = "https://cloud.google.com/storage/docs/authentication/signatures"

# Between a JSON name and its value: quotes that may themselves be escaped, any number of times.
_COLON = r"\\{0,4}[\"']?\s{0,4}[:=]\s{0,4}\\{0,4}[\"']?"


def _forge_pem(random: Random) -> str:
    """The private key with true line breaks, as whoever signs with it needs it.

    The outer structure is that of every 2048-bit RSA key (its first 32 characters are the same in
    all of them), the rest is noise: nothing can be signed with it.
    """
    body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC" + _forge.text(random, _forge.BASE64, 1591) + "="
    lines = [body[at : at + 64] for at in range(0, len(body), 64)]
    return "\n".join(["-----BEGIN PRIVATE KEY-----", *lines, "-----END PRIVATE KEY-----"])


def _pem_body(value: str) -> str:
    inside = value.split("KEY-----", 1)[1].split("-----END", 1)[0]
    return regex.sub(r"\\+[nr]|\s", "", inside)


def _forge_email(random: Random) -> str:
    project = "project-" + _forge.text(random, _forge.DIGITS, 6)
    return f"svc-{_forge.text(random, _forge.HEX, 6)}@{project}.iam.gserviceaccount.com"


def _inspect_service_account(
    _value: str, companions: Mapping[str, str], _now: datetime
) -> Inspection:
    facts: dict[str, JSONValue] = dict(companions)
    email = companions.get("client_email", "")
    if "project_id" not in facts and email.endswith(".iam.gserviceaccount.com"):
        facts["project_id"] = email.split("@", 1)[1].split(".", 1)[0]
    return Inspection(facts)


_SERVICE_ACCOUNT = Rule(
    id="gcp-service-account",
    title="Google Cloud service account key",
    issuer="google",
    pattern=regex.compile(
        rf"private_key{_COLON}(?P<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----"
        r"[A-Za-z0-9+/=\\\s]{200,8000}+-----END (?:RSA )?PRIVATE KEY-----)"
    ),
    keywords=("private_key",),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=_forge_pem,
    near_misses=(
        '"private_key_id": "' + "0" * 40 + '"',
        '"private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"',
        '"private_key": "-----BEGIN PRIVATE KEY-----\\n'
        + "A" * 1600
        + '\\n-----END PRIVATE KEY-----"',
        '"private_key": "-----BEGIN PUBLIC KEY-----"',
    ),
    references=(_KEYS,),
    check=lambda value: plausible(_pem_body(value), 40),
    inspect=_inspect_service_account,
    companions={
        "client_email": Companion(
            regex.compile(
                r"(?<![A-Za-z0-9._-])(?P<secret>[a-z0-9][a-z0-9-]{0,62}@[a-z0-9.-]{1,120}"
                r"\.gserviceaccount\.com)"
            ),
            _forge_email,
            secret=False,
        ),
        "private_key_id": Companion(
            regex.compile(rf"private_key_id{_COLON}(?P<secret>[0-9a-f]{{40}})(?![0-9A-Za-z])"),
            lambda random: _forge.text(random, _forge.HEX, 40),
            secret=False,
        ),
        "project_id": Companion(
            regex.compile(
                rf"project_id{_COLON}(?P<secret>[a-z][a-z0-9-]{{4,28}}[a-z0-9])(?![\w-])"
            ),
            lambda random: "project-" + _forge.text(random, _forge.DIGITS, 6),
            secret=False,
        ),
    },
    carrier=(
        '{"type": "service_account", "project_id": "{project_id}", '
        '"private_key_id": "{private_key_id}", "private_key": "{secret}\n", '
        '"client_email": "{client_email}"}'
    ),
    specific=80,
    proves="the structure of the key file",
)

_CLIENT_ID = Companion(
    regex.compile(
        r"(?<![A-Za-z0-9-])(?P<secret>[0-9]{6,21}-[a-z0-9]{20,40}\.apps\.googleusercontent\.com)"
    ),
    lambda random: (
        f"{_forge.number(random, 12)}-{_forge.text(random, _forge.DIGITS + _forge.LOWER, 32)}"
        ".apps.googleusercontent.com"
    ),
    secret=False,
)

_ACCESS = Rule(
    id="google-oauth-access-token",
    title="Google OAuth access token",
    issuer="google",
    pattern=token(rf"ya29\.(?:[a-z]\.)?{URL64}{{30,2048}}+", end=""),
    keywords=("ya29.",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=lambda random: "ya29.a0A" + _forge.text(random, _forge.URL64, 200),
    near_misses=(
        "ya29." + "x" * 100,
        "ya29.a0Axyz123",
        "access tokens begin with ya29. and live for an hour",
    ),
    references=(_TOKENS,),
    check=lambda value: plausible(value[5:], 16),
)

_REFRESH = Rule(
    id="google-oauth-refresh-token",
    title="Google OAuth refresh token",
    issuer="google",
    pattern=regex.compile(
        rf"(?<![A-Za-z0-9/.:])(?P<secret>1//0{URL64}{{40,200}}+)(?![/.A-Za-z0-9])"
    ),
    keywords=("1//0",),
    confidence=Confidence.HIGH,
    severity=Severity.CRITICAL,
    forge=lambda random: "1//0" + _forge.text(random, _forge.URL64, 97),
    near_misses=(
        "1//0" + "x" * 97,
        "1//0g123",
        "https://10.0.0.1//0" + "abcDEF123" * 7,
    ),
    references=(_OAUTH,),
    check=lambda value: plausible(value[4:], 16),
    companions={"client_id": _CLIENT_ID},
    carrier="client_id={client_id} refresh_token={secret}",
)


def _inspect_hmac(value: str, companions: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"key_id": value}
    if "secret_key" not in companions:
        reason = "the key id alone, without its secret"
        return Inspection(facts, Confidence.MEDIUM, Severity.LOW, reason)
    return Inspection(facts)


_GCS_HMAC = Rule(
    id="gcs-hmac",
    title="Google Cloud Storage HMAC key",
    issuer="google",
    pattern=token("GOOG(?:[A-Z0-9]{57}|[A-Z0-9]{20})"),
    keywords=("goog",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=lambda random: "GOOG1E" + _forge.text(random, _forge.BASE32, 55),
    near_misses=("GOOG" + "A" * 57, "GOOG1E23", "GOOGLE CLOUD STORAGE HMAC"),
    references=(_HMAC,),
    check=lambda value: plausible(value[4:]),
    inspect=_inspect_hmac,
    companions={
        "secret_key": Companion(
            regex.compile(rf"(?<![A-Za-z0-9/+])(?P<secret>{BASE64}{{40}})(?![A-Za-z0-9/+=])"),
            lambda random: _forge.text(random, _forge.BASE64, 40),
        )
    },
    carrier="access_key={secret} secret={secret_key}",
)


def _read_signed(url: str) -> tuple[dict[str, JSONValue], datetime | None]:
    asked = _signed_url.query(url)
    who = asked.get("x-goog-credential") or asked.get("googleaccessid", "")
    facts: dict[str, JSONValue] = {
        "signer": who.split("/", 1)[0],
        "object": _signed_url.address(url),
    }
    if "x-goog-date" in asked:
        return facts, _signed_url.after(asked["x-goog-date"], asked.get("x-goog-expires", ""))
    return facts, _signed_url.epoch(asked.get("expires", ""))


def _forge_signed(random: Random) -> str:
    date = "20351130"
    signer = _forge_email(random).replace("@", "%40")
    return (
        f"https://storage.googleapis.com/bucket-{_forge.text(random, _forge.HEX, 6)}/export.csv"
        f"?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential={signer}%2F{date}%2Fauto%2Fstorage"
        f"%2Fgoog4_request&X-Goog-Date={date}T120000Z&X-Goog-Expires=604800"
        f"&X-Goog-SignedHeaders=host&X-Goog-Signature={_forge.text(random, _forge.HEX, 512)}"
    )


_URL = _signed_url.URL_CHARACTERS

_SIGNED_URL = Rule(
    id="google-signed-url",
    title="Google Cloud Storage signed URL",
    issuer="google",
    pattern=regex.compile(
        rf"(?<![A-Za-z0-9])(?P<secret>https?://[A-Za-z0-9.-]{{4,120}}/{_URL}{{0,1500}}?"
        rf"(?:(?i:x-goog-signature)=[0-9a-f]{{64,1024}}|GoogleAccessId={_URL}{{0,1000}}?Signature="
        rf"[A-Za-z0-9%+/=]{{80,800}}){_signed_url.MORE})"
    ),
    # The first ones stand near the beginning, where a long link must be met.
    keywords=("x-goog-algorithm", "x-goog-credential", "x-goog-signature", "googleaccessid"),
    confidence=Confidence.HIGH,
    severity=Severity.MEDIUM,
    forge=_forge_signed,
    near_misses=(
        "https://storage.googleapis.com/bucket/export.csv?X-Goog-Signature=REDACTED",
        "append X-Goog-Signature to the query",
    ),
    references=(_SIGNED,),
    check=lambda value: "x-goog-signature" in value.lower() or "expires=" in value.lower(),
    inspect=_signed_url.inspection(_read_signed),
    specific=70,
    proves="signer and expiry in the link",
)

_ANY_API_KEY = prefixed(
    "google-api-key",
    "Google API key",
    "AIza",
    URL64_ALPHABET,
    35,
    _API_KEYS,
    issuer="google",
    severity=Severity.MEDIUM,  # many are made for browsers, with restrictions nobody sees here
)
_FIREBASE = r"""["'],?\s{1,40}["']?authDomain["']?\s?:\s?["'](?P<firebase>[a-z0-9.-]{4,80})["']"""
"""What follows the key in the settings of a Firebase web app."""


def _inspect_api_key(_: str, companions: Mapping[str, str], __: datetime) -> Inspection:
    if "firebase" not in companions:
        return Inspection()
    facts: dict[str, JSONValue] = {"public": True, "firebase": companions["firebase"]}
    reason = "a Firebase web app's key, made for browsers"
    return Inspection(facts, None, Severity.LOW, reason)


_API_KEY = replace(
    _ANY_API_KEY,
    pattern=regex.compile(rf"{_ANY_API_KEY.pattern.pattern}(?:(?={_FIREBASE}))?"),
    inspect=_inspect_api_key,
    references=(*_ANY_API_KEY.references, "https://firebase.google.com/docs/projects/api-keys"),
)

RULES: tuple[Rule, ...] = (
    _SERVICE_ACCOUNT,
    _API_KEY,
    prefixed(
        "google-oauth-client-secret",
        "Google OAuth client secret",
        "GOCSPX-",
        URL64_ALPHABET,
        28,
        _OAUTH,
        issuer="google",
        companions={"client_id": _CLIENT_ID},
        carrier="client_id={client_id} client_secret={secret}",
    ),
    _ACCESS,
    _REFRESH,
    _GCS_HMAC,
    _SIGNED_URL,
)
