"""Which strings are keys to Google Cloud and Google's APIs?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge, _signed_url
from detectors.rules._checksum import plausible
from detectors.rules._pattern import BASE64, END_URL, URL64, token
from detectors.rules._plain import URL64 as URL64_ALPHABET
from detectors.rules._plain import prefixed
from detectors.rules._shaped import shaped

_KEYS = "https://cloud.google.com/iam/docs/keys-create-delete"
_API_KEYS = "https://cloud.google.com/docs/authentication/api-keys"
_OAUTH = "https://developers.google.com/identity/protocols/oauth2"
_TOKENS = "https://cloud.google.com/docs/authentication/token-types"
_HMAC = "https://cloud.google.com/storage/docs/authentication/hmackeys"
_SIGNED = "https://cloud.google.com/storage/docs/authentication/signatures"
_FCM = "https://firebase.google.com/docs/cloud-messaging/auth-server"
_CAPTCHA = "https://developers.google.com/recaptcha/docs/verify"

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
    pattern=lazy.pattern(
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
            lazy.pattern(
                r"(?<![A-Za-z0-9._-])(?P<secret>[a-z0-9][a-z0-9-]{0,62}@[a-z0-9.-]{1,120}"
                r"\.gserviceaccount\.com)"
            ),
            _forge_email,
            secret=False,
        ),
        "private_key_id": Companion(
            lazy.pattern(rf"private_key_id{_COLON}(?P<secret>[0-9a-f]{{40}})(?![0-9A-Za-z])"),
            lambda random: _forge.text(random, _forge.HEX, 40),
            secret=False,
        ),
        "project_id": Companion(
            lazy.pattern(rf"project_id{_COLON}(?P<secret>[a-z][a-z0-9-]{{4,28}}[a-z0-9])(?![\w-])"),
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
    lazy.pattern(
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
    pattern=lazy.pattern(
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
    anchors={"goog": "goog[a-z0-9]{20}"},
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=lambda random: "GOOG1E" + _forge.text(random, _forge.BASE32, 55),
    near_misses=("GOOG" + "A" * 57, "GOOG1E23", "GOOGLE CLOUD STORAGE HMAC"),
    references=(_HMAC,),
    check=lambda value: plausible(value[4:]),
    inspect=_inspect_hmac,
    companions={
        "secret_key": Companion(
            lazy.pattern(rf"(?<![A-Za-z0-9/+])(?P<secret>{BASE64}{{40}})(?![A-Za-z0-9/+=])"),
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
    pattern=lazy.pattern(
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
    Rule(
        id="google-auth-key",
        title="Google API key bound to a service account (Gemini)",
        issuer="google",
        pattern=token(rf"AQ\.Ab{URL64}{{40,80}}+", end=END_URL),
        keywords=("aq.ab",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "AQ.Ab8" + _forge.text(random, _forge.URL64, 47),
        near_misses=(
            "AQ.Ab8" + "x" * 47,
            "AQ.Ab8RN6",
            "AQ.Ab8" + "aB3dE9" * 20,
            "new keys begin with AQ.Ab instead of AIza",
        ),
        references=("https://ai.google.dev/gemini-api/docs/api-key",),
        check=lambda value: plausible(value[5:], 12),
    ),
    Rule(
        id="google-maps-browser-key",
        title="Google Maps browser key in a script's link",
        issuer="google",
        pattern=lazy.pattern(
            rf"maps\.google(?:apis)?\.com/maps/(?:api/js|embed)[^\s\"'<>]{{0,200}}?[?&](?:amp;)?key="
            rf"(?P<secret>AIza{URL64}{{35}}){END_URL}"
        ),
        keywords=("maps.google",),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,
        forge=lambda random: "AIza" + _forge.text(random, _forge.URL64, 35),
        near_misses=(
            "https://maps.googleapis.com/maps/api/js?key=YOUR_API_KEY&callback=initMap",
            "https://maps.googleapis.com/maps/api/js?key=AIza" + "x" * 35,
            "https://maps.googleapis.com/maps/api/geocode/json?key=AIza" + "aB3dE9_" * 5,
        ),
        references=("https://developers.google.com/maps/documentation/javascript/get-api-key",),
        check=lambda value: plausible(value[4:]),
        carrier="https://maps.googleapis.com/maps/api/js?key={secret}&callback=initMap",
        specific=60,
        public=True,
    ),
    _ACCESS,
    _REFRESH,
    _GCS_HMAC,
    _SIGNED_URL,
    shaped(
        "google-fcm-server-key",
        "Firebase Cloud Messaging server key (older form)",
        rf"AAAA{URL64}{{7}}:APA91b{URL64}{{134}}",
        lambda random: (
            f"AAAA{_forge.text(random, _forge.URL64, 7)}:APA91b"
            f"{_forge.text(random, _forge.URL64, 134)}"
        ),
        _FCM,
        issuer="google",
        keywords=(":apa91b",),
        near_misses=(
            "AAAAabc1234:APA91b" + "x" * 134,
            "cX1abcDEF12:APA91bShort",  # a device's registration
            "keys have :APA91b inside",
        ),
        check=lambda value: plausible(value[18:], 20),
        end=END_URL,
        severity=Severity.MEDIUM,  # Google switched this interface off in 2024
        proves="two fixed parts",
    ),
    shaped(
        "google-oauth-code",
        "Google OAuth authorization code",
        rf"4/0A{URL64}{{60,120}}+",
        lambda random: "4/0AVMB" + _forge.text(random, _forge.URL64, 65),
        _OAUTH,
        issuer="google",
        keywords=("4/0a",),
        near_misses=("4/0A" + "x" * 70, "4/0Ashort", "2024/0A/12"),
        check=lambda value: plausible(value[4:], 16),
        end=END_URL,
        severity=Severity.LOW,  # good once, for some minutes
    ),
)
