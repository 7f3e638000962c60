"""Which strings are somebody's session: a cookie, an assertion, a ticket, a hash that logs in?"""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import Random
from urllib.parse import unquote

import regex

from detectors import lazy
from detectors.entropy import Look, look, shannon
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge, _signed_url
from detectors.rules._checksum import plausible
from detectors.rules._host import BASE64_LINES, facts_of, host_rule
from detectors.rules._values import forge_random

# --- cookies --------------------------------------------------------------------------------------


def _ago(expires: datetime, now: datetime) -> str:
    days = (now - expires).days
    return f"expired {days} day{'s' if days != 1 else ''} ago" if days else "expired today"


def _until(facts: dict[str, JSONValue], expires: datetime, now: datetime) -> Inspection:
    facts["expires"] = expires.astimezone(UTC).isoformat(timespec="seconds")
    facts["expired"] = expires <= now
    if expires <= now:
        return Inspection(facts, Confidence.LOW, reason=_ago(expires, now))
    return Inspection(facts)


def _inspect_cookie(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "session cookie", "cookie": around.get("cookie", "")}
    if around.get("expires"):
        try:
            expires = parsedate_to_datetime(around["expires"].replace("-", " "))
        except ValueError:
            return Inspection(facts)
        return _until(facts, expires.replace(tzinfo=expires.tzinfo or UTC), now)
    return Inspection(facts)


def _is_session(value: str) -> bool:
    return len(value) >= 12 and plausible(value) and look(value) >= Look.CHOSEN


_COOKIE_VALUE = r"(?P<secret>[A-Za-z0-9%._~+/=:|!$-]{12,4000}+)(?<![.,:])"
_EXPIRES = r"(?:[^\n]{0,120}?;[ ]?(?i:expires)=(?P<expires>\w{3}, [\w -]{9,12} [\d:]{8} GMT))?"
_SESSIONS = (
    r"JSESSIONID(?:SSO)?|PHPSESSID|connect\.sid|ASP\.NET_SessionId|\.ASPXAUTH|\.AspNetCore\."
    r"(?:Session|Cookies|Identity\.Application)|laravel_session|symfony_session|ci_session|CFTOKEN"
    r"|CAKEPHP|express\.sid|koa[.:]sess|rack\.session|_session_id|_[a-z]{2,30}_session(?:_id)?"
    r"|remember_(?:user_)?token|remember_web_[0-9a-f]{40}|wordpress_(?:logged_in|sec)_[0-9a-f]{32}"
    r"|wp_woocommerce_session_[0-9a-f]{32}|SSESS[0-9a-f]{32}|SESS[0-9a-f]{32}|sessionid|session_id"
    r"|session_token|sess_?id|PLAY_SESSION|grafana_session|JSESSIONID\.[0-9a-f]{8}|MOODLESESSION"
    r"|SAPISIDHASH|__Secure-next-auth\.session-token|next-auth\.session-token"
    r"|__Secure-authjs\.session-token|authjs\.session-token|_gitlab_session|user_session"
    r"|logged_in_user|cloud\.session\.token|tenant\.session\.token|seraph\.rememberme\.cookie"
    r"|_oauth2_proxy(?:_\d)?|KEYCLOAK_(?:IDENTITY|SESSION)(?:_LEGACY)?|AWSELBAuthSessionCookie-\d"
    r"|CF_Authorization|FedAuth|rtFa|ESTSAUTH(?:PERSISTENT)?|MSPAuth|__Host-[\w.-]{2,40}(?:session"
    r"|sid|token|auth)|XSRF-SESSION|zabbix_sessionid|zbx_session|PVEAuthCookie|pma_sid|adminer_sid"
    r"|SimpleSAMLSessionID|_shibsession_[0-9a-f]{10,100}|mod_auth_openidc_session"
)

SESSION_COOKIE = host_rule(
    "session-cookie",
    "Session cookie",
    rf"(?<![\w.-])(?P<cookie>{_SESSIONS}|(?<=;)jsessionid)"
    rf"[\"']?(?:=|[\"']?[ \t]{{0,3}}[:,][ \t]{{0,3}}[\"']"
    rf"(?:value[\"'][ \t]{{0,2}}:[ \t]{{0,2}}[\"'])?){_COOKIE_VALUE}{_EXPIRES}",
    (
        *(
            "jsessionid",
            "phpsessid",
            "connect.sid",
            "asp.net_sessionid",
            ".aspxauth",
            ".aspnetcore.",
        ),
        *("_session", "ci_session", "cftoken", "cakephp", "express.sid", "koa.sess", "koa:sess"),
        *("rack.session", "remember_", "wordpress_logged_in_", "wordpress_sec_"),
        *("sessionid", "session_id", "session_token", "sess_id", "sessid"),
        *(f"sess{digit}" for digit in "0123456789abcdef"),
        *("play_session", "session-token", "session.token", "sapisidhash", "logged_in_user"),
        *("seraph.rememberme", "_oauth2_proxy", "keycloak_", "awselbauth", "cf_authorization"),
        *("fedauth", "rtfa", "estsauth", "mspauth", "__host-", "xsrf-session", "zbx_session"),
        *("pveauthcookie", "pma_sid", "adminer_sid", "simplesaml"),
    ),
    "Cookie: lang=en; JSESSIONID={secret}; theme=dark",
    (
        "Cookie: csrftoken=kJ8sQ2mZx7Lw4TnB9vRcPq3W; lang=en",
        "JSESSIONID=<session id>",
        "session_id = request.session.session_key",
        "PHPSESSID=deleted; expires=Thu, 01-Jan-1970",
    ),
    "https://www.rfc-editor.org/rfc/rfc6265",
    forge=forge_random,
    check=_is_session,
    inspect=_inspect_cookie,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    specific=24,
)
COOKIE_HEADER = host_rule(
    "cookie-header",
    "Session in a Cookie header",
    r"(?<![\w.])(?i:(?:set-)?cookie)[\"']?[ \t]{0,2}[:=][ \t]{0,3}[\"']?"
    r"(?:[^\s=;\"',]{1,80}=[^\s;\"']{0,2000};[ ]{0,2}){0,30}?(?P<cookie>(?!(?i:csrf|xsrf"
    r"|_ga|_gid|__utm|_fbp|lang|locale|theme|tz|consent))(?:__Host-|__Secure-)?(?i:sid|sess"
    r"|session|ssid|auth|token|access_?token|id_?token|refresh_?token|auth_?token|jwt|login|user"
    r"|remember|identity|ticket|sso|sso_?token|[\w.-]{1,40}[_.-](?:session|sess|sid|auth|token"
    rf"|jwt)))={_COOKIE_VALUE}{_EXPIRES}",
    ("cookie:", "cookie :", 'cookie":', "cookie=", "cookie':"),
    "Cookie: theme=dark; sid={secret}",
    (
        "Cookie: csrf_token=kJ8sQ2mZx7Lw4TnB9vRcPq3W",
        "Cookie: _ga=GA1.2.1234567890.1700000000; lang=en",
        "Set-Cookie: theme=dark; Path=/",
    ),
    "https://www.rfc-editor.org/rfc/rfc6265",
    forge=forge_random,
    check=lambda value: _is_session(value) and shannon(value) > 3,
    inspect=_inspect_cookie,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    specific=23,
)


def _inspect_jar(_: str, around: Mapping[str, str], now: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "cookie", **facts_of(around)}
    facts["cookie"] = around.get("cookie", "")[:80]
    expires = _signed_url.epoch(around.get("until", "0"))
    if expires is not None and around.get("until", "0") != "0":
        return _until(facts, expires, now)
    return Inspection(facts)


COOKIE_FILE = host_rule(
    "cookie-file-entry",
    "Cookie in a cookie file",
    r"(?<![\w-])(?:#HttpOnly_)?(?P<host>\.?[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){1,6})\t"
    r"(?:TRUE|FALSE)\t(?P<path>/[^\t\n]{0,100})\t(?:TRUE|FALSE)\t(?P<until>\d{1,12})\t(?P<cookie>"
    r"(?!(?i:csrf|xsrf|_ga|_gid|__utm|_fbp))[^\s]{1,100}+)\t(?P<secret>[^\s\"'<>]{12,4000}+)",
    ("\ttrue\t", "\tfalse\t"),
    ".corp.io\tTRUE\t/\tTRUE\t2060000000\tsid\t{secret}",
    (
        ".corp.io\tTRUE\t/\tTRUE\t2060000000\tlang\ten",
        ".corp.io\tTRUE\t/\tTRUE\t2060000000\tcsrftoken\tkJ8sQ2mZx7Lw4TnB9vRcPq3W",
    ),
    "https://curl.se/docs/http-cookies.html",
    forge=forge_random,
    check=lambda value: _is_session(value) and look(value) >= Look.RANDOM,
    inspect=_inspect_jar,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    specific=24,
)

# --- SAML -----------------------------------------------------------------------------------------

_MOST = 200_000
"""Bytes of inflated XML; assertions have some 10,000."""


def _xml(value: str) -> str:
    body = "".join(unquote(value).split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        data = b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (Base64Error, ValueError):
        return ""
    if data[:1] != b"<" and data[:3] != b"\xef\xbb\xbf":
        try:
            data = zlib.decompressobj(-15).decompress(data, _MOST)
        except zlib.error:
            return ""
    return data[:_MOST].decode("utf-8", "replace")


_ISSUER = lazy.pattern(r"<(?:\w{1,10}:)?Issuer\b[^>]{0,200}>\s{0,20}([^<\s]{1,200})")
_AFTER = lazy.pattern(r"NotOnOrAfter=[\"']([^\"']{10,40})[\"']")


def _inspect_saml(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    text = _xml(value)
    facts: dict[str, JSONValue] = {"kind": "saml assertion"}
    issuer = _ISSUER.search(text)
    if issuer:
        facts["issuer"] = issuer[1]
    moments = [_signed_url.iso(each) for each in _AFTER.findall(text)]
    known = [each for each in moments if each is not None]
    if "EncryptedAssertion" in text:
        facts["encrypted"] = True
    return _until(facts, max(known), now) if known else Inspection(facts)


def _forge_saml(random: Random) -> str:
    text = (
        f'<samlp:Response ID="_{_forge.text(random, _forge.HEX, 32)}">'
        "<saml:Issuer>https://id.corp.io/saml</saml:Issuer><saml:Assertion><saml:Conditions "
        f'NotOnOrAfter="2035-11-23T12:00:00Z"/>{_forge.text(random, _forge.ALNUM, 86)}'
        "</saml:Assertion></samlp:Response>"
    )
    return b64encode(text.encode()).decode()


_STARTS = tuple(
    b64encode(start.encode()).decode()[: len(start) * 4 // 3]
    for start in (
        "<samlp:Response", "<saml2p:Response", "<saml:Assertion", "<saml2:Assertion",
        "<Assertion ", "<Response ",
    )
)  # fmt: skip

_BEGINS = "|".join(map(regex.escape, _STARTS))

SAML = host_rule(
    "saml-assertion",
    "SAML assertion",
    rf"(?:(?<![A-Za-z0-9+/%])(?P<secret>(?:{_BEGINS})"
    r"[A-Za-z0-9+/%\r\n]{60,60000}+={0,2})|(?:SAMLResponse|[&?]assertion|saml_response"
    r"|wresult)[\"']?[ \t]{0,3}[=:][ \t]{0,3}[\"']?(?P<secret>[A-Za-z0-9+/%_-]{80,60000}+"
    r"={0,2}))",
    (
        *(each.lower()[:14] for each in _STARTS),
        "samlresponse",
        "saml_response",
        "assertion=",
        "wresult",
    ),
    "SAMLResponse={secret}",
    (
        "SAMLResponse=<base64 of the response>",
        "SAMLResponse=" + "A" * 100,
        "SAMLRequest=" + b64encode(b'<samlp:AuthnRequest ID="_1"/>' * 4).decode(),
    ),
    "https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf",
    forge=_forge_saml,
    check=lambda value: "Response" in _xml(value) or "Assertion" in _xml(value),
    inspect=_inspect_saml,
    severity=Severity.HIGH,
    specific=65,
    proves="issuer and expiry in the decoded assertion",
)

# --- Windows --------------------------------------------------------------------------------------


def _data(value: str) -> bytes:
    body = regex.sub(r"\\+[nr]|\s", "", value).rstrip("=")
    body = body[:-1] if len(body) % 4 == 1 else body
    try:
        return b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (Base64Error, ValueError):
        return b""


def _kerberos_kind(data: bytes) -> str:
    if data[:2] in (b"\x05\x02", b"\x05\x01") and 0 < int.from_bytes(data[2:6], "big") < 4000:
        return "keytab"
    if data[:4] in (b"\x05\x04\x00\x0c", b"\x05\x04\x00\x00"):
        return "credential cache"
    if data[:2] == b"\x76\x82" and b"\xa0\x03\x02\x01\x05\xa1\x03\x02\x01\x16" in data[:24]:
        return "ticket"
    if data[:1] == b"\x60" and b"\x2a\x86\x48\x86\xf7\x12\x01\x02\x02" in data[:40]:
        return "service request"
    if data[:1] == b"\x60" and b"\x2b\x06\x01\x05\x05\x02" in data[:24]:
        return "service request"
    return ""


def _inspect_kerberos(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    kind = _kerberos_kind(_data(value))
    facts: dict[str, JSONValue] = {"kind": f"kerberos {kind}"}
    if kind == "keytab":
        return Inspection(facts, severity=Severity.CRITICAL)
    if kind == "service request":
        reason = "it is good for one login, for some minutes"
        return Inspection(facts, Confidence.MEDIUM, Severity.LOW, reason)
    return Inspection(facts)


def _forge_keytab(random: Random) -> str:
    entry = b"\x00\x01\x00\x07CORP.IO\x00\x06deploy" + random.randbytes(60)
    return b64encode(b"\x05\x02" + len(entry).to_bytes(4, "big") + entry).decode()


KERBEROS = host_rule(
    "kerberos-ticket",
    "Kerberos ticket or keytab",
    rf"(?<![A-Za-z0-9+/])(?P<secret>(?:BQIAAA|BQQAD|BQQAA|doI[E-H]|YII[A-P]){BASE64_LINES})"
    r"(?![A-Za-z0-9+/=])",
    (
        "bqiaaa",
        "bqqad",
        "bqqaa",
        "doie",
        "doif",
        "doig",
        "doih",
        *(f"yii{each}" for each in "abcdefghijklmnop"),
    ),
    "{secret}",
    (
        "BQIAAA" + "A" * 60,
        "doIF" + "QUJDREVG" * 12,
        "keytabs begin with BQIAAA",
    ),
    "https://web.mit.edu/kerberos/krb5-latest/doc/formats/keytab_file_format.html",
    forge=_forge_keytab,
    check=lambda value: bool(_kerberos_kind(_data(value))) and plausible(value, 16),
    inspect=_inspect_kerberos,
    severity=Severity.HIGH,
    specific=65,
    proves="the structure of the decoded ticket",
)

_EMPTY_LM = "aad3b435b51404ee" * 2
_EMPTY_NT = "31d6cfe0d16ae931" + "b73c59d7e0c089c0"


def _inspect_ntlm(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "nt hash", **facts_of(around)}
    if around.get("rid"):
        facts["rid"] = around["rid"]
    if value.lower().endswith(_EMPTY_NT):
        return Inspection(facts, Confidence.LOW, reason="the hash of an empty password")
    return Inspection(facts, reason="a hash that logs in as it is")


NT_HASH = host_rule(
    "ntlm-hash",
    "Windows password hash",
    r"(?<![\w\\./:-])(?P<user>(?:[\w.-]{1,60}\\)?[\w.$ -]{1,60}+):(?P<rid>\d{3,10}):"
    r"(?P<secret>[0-9a-fA-F]{32}:[0-9a-fA-F]{32}):::",
    (":::",),
    "deploy:1107:{secret}:::",
    (
        "deploy:1107:<lm>:<nt>:::",
        "deploy:1107:" + "0" * 32 + ":" + "0" * 32 + ":::",
        "one ::: two",
    ),
    "The lines of a dumped SAM or NTDS.DIT.",
    forge=lambda random: f"{_EMPTY_LM}:{_forge.text(random, _forge.HEX, 32)}",
    check=lambda value: plausible(value[33:], 6),
    inspect=_inspect_ntlm,
    severity=Severity.CRITICAL,
    specific=65,
)
NTLM_ANSWER = host_rule(
    "ntlmv2-response",
    "NTLMv2 response",
    r"(?<![\w\\./:-])(?P<user>[\w.$-]{1,60}+)::(?P<host>[\w.-]{0,60}+):[0-9a-fA-F]{16}:"
    r"(?P<secret>[0-9a-fA-F]{32}):0101000000000000[0-9a-fA-F]{32,2000}+",
    (":0101000000000000",),
    "deploy::CORP:1122334455667788:{secret}:0101000000000000" + "80f4b1c2" * 8,
    ("deploy::CORP:1122334455667788:<response>", "deploy::CORP:11223344:0101000000000000"),
    "https://learn.microsoft.com/openspecs/windows_protocols/ms-nlmp/",
    forge=lambda random: _forge.text(random, _forge.HEX, 32),
    check=lambda value: plausible(value, 8),
    inspect=lambda _v, around, _n: Inspection(
        {"kind": "ntlmv2 response", **facts_of(around)},
        reason="a weak password can be guessed from it",
    ),
    severity=Severity.MEDIUM,
    specific=65,
)

RULES: tuple[Rule, ...] = (
    SESSION_COOKIE,
    COOKIE_HEADER,
    COOKIE_FILE,
    SAML,
    KERBEROS,
    NT_HASH,
    NTLM_ANSWER,
)
