"""Which lines of mail servers, of their clients and sessions, and of telephones hold a password?"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from random import Random

from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, Rule
from detectors.rules import _forge
from detectors.rules._exempt import exempt
from detectors.rules._handed import handed
from detectors.rules._host import ARGUMENT, WELL_KNOWN, host_rule
from detectors.rules._host_files import text_of
from detectors.rules._values import LAST, forge_password

_USER = r"(?P<user>[^\s\"'`<>:|;,{}$]{1,100}+)"
_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,127}" + LAST + ")"
_TO_COLON = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,:]{3,128}+)"
_BASE64 = r"[A-Za-z0-9+/]{4,400}+={0,2}(?![A-Za-z0-9+/=])"

_mail = partial(host_rule, excepts=exempt)

# --- files ----------------------------------------------------------------------------------------

SASL = _mail(
    "relay-login",
    "Login of a mail server at its relay",
    r"(?<![\w.:/@\[-])\[?[\w.-]{1,100}+\]?:(?:25|465|587|2525|2587|submissions?|smtps?)[ \t]{1,20}"
    rf"{_USER}:{_BARE}(?=[\s\"'`)\]*_~,.;]|$)"
    rf"|sasl_passwd[^\n]{{0,60}}\n(?:[#\[\w@.][^\n]{{0,120}}\n){{0,4}}?[>+ \t]{{0,4}}"
    rf"(?:\[?[\w.-]{{1,100}}+\]?|[\w.+-]{{1,60}}@[\w.-]{{1,60}})[ \t]{{1,20}}{_USER}:{_BARE}"
    rf"|password_maps[ \t]{{0,3}}=[ \t]{{0,3}}(?:inline|static):\{{?[ ]?{_USER}:{_BARE}",
    (
        *("]:25 ", "]:25\t", ":465 ", ":465\t", ":587 ", ":587\t", ":2525 ", ":2525\t", ":2587 "),
        *(":submission", ":smtp ", ":smtps ", "sasl_passwd", "password_maps"),
    ),
    "[smtp.corp.io]:587 deploy@corp.io:{secret}",
    (
        "[smtp.corp.io]:587 deploy@corp.io:$PASSWORD",
        "[smtp.corp.io]:587 user:<password>",
        "telnet smtp.corp.io:587 works",
        "[smtp.corp.io]:587 is the relay",
    ),
    "https://www.postfix.org/SASL_README.html#client_sasl_enable",
)
DOVECOT = _mail(
    "plain-scheme-password",
    "Password that a mail server keeps in plain text",
    r"\{(?i:PLAIN|CLEARTEXT|CLEAR)\}(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,:{}]{3,128}+)",
    ("{plain}", "{cleartext}", "{clear}"),
    "deploy@corp.io:{PLAIN}{secret}::::::",
    (
        "deploy@corp.io:{PLAIN}<password>::::::",
        "the scheme is {PLAIN} or {CRYPT}",
        "deploy:{PLAIN}$PW::::::",
    ),
    "https://doc.dovecot.org/latest/core/config/auth/databases/passwd_file.html",
    specific=26,
)
EXIM = _mail(
    "exim-client-login",
    "Login of Exim at another server",
    r"client_send[ \t]{0,3}=[ \t]{0,3}[\"']?(?:<;[ ])?:?[ ]{0,2}(?:[^\s\"'^:]{0,60}\^"
    rf"(?P<user>[^\s\"'^:]{{1,100}}+)\^|{_USER}[ ]{{0,2}}:[ ]{{0,2}}){_TO_COLON}",
    ("client_send",),
    "client_send = : deploy@corp.io : {secret}",
    (
        "client_send = : deploy@corp.io : ${lookup{x}}",
        "client_send = ^deploy^$PASS",
        "client_send = : user : <password>",
    ),
    "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_plaintext_authenticator.html",
)
CLIENT = _mail(
    "mail-client-password",
    "Password in the settings of a mail program",
    rf"(?<![\w-])(?:remotepass|localpass)[ \t]{{0,3}}=[ \t]{{0,3}}{ARGUMENT}"
    r"|(?:\"[UIRM][:=][^\"\n]{1,100}+\"[ \t]{1,4}){1,4}\"P[:=](?P<secret>[^\"\s$<]"
    r"[^\"\n]{2,127}+)\""
    r"|\"P[:=](?P<secret>[^\"\s$<][^\"\n]{2,127}+)\"(?=[ \t]{1,4}\"[UIRM][:=])",
    ("remotepass", "localpass", '"p:', '"p='),
    'AuthInfo:smtp.corp.io "U:root" "I:deploy" "P:{secret}" "M:PLAIN"',
    (
        "remotepass = <password>",
        "remotepasseval = get_pass()",
        'AuthInfo:smtp.corp.io "U:root" "P:$PW"',
        '{"p:": "kJ8sQ2mZx7"}',
    ),
    "https://www.sendmail.org/~ca/email/auth.html",
)

# --- sessions -------------------------------------------------------------------------------------


def _plain_login(value: str) -> tuple[str, str] | None:
    """(user, password) of what SASL PLAIN sends in base64."""
    try:
        text = b64decode(value + "=" * (-len(value) % 4), validate=True).decode()
    except (Base64Error, ValueError):
        return None
    fields = text.split("\0")
    if len(fields) != 3 or not fields[1] or len(fields[2]) < 3:
        return None
    return (fields[1], fields[2]) if "".join(fields).isprintable() else None


def _inspect_plain(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    user, password = _plain_login(value) or ("", "")
    return _inspected(user, password)


def _inspected(user: str, password: str) -> Inspection:
    facts = {"user": user[:100]} if user else {}
    if password.lower() in WELL_KNOWN or look(password) == Look.NOTHING or password == user:
        reason = "the password in it is a stand-in or a well-known default"
        return Inspection(facts, Confidence.LOW, reason=reason)
    return Inspection(facts)


def _forge_plain(random: Random) -> str:
    return _forge.base64(f"\0deploy@corp.io\0{forge_password(random)}".encode())


AUTH_PLAIN = _mail(
    "sasl-plain-login",
    "Login in a session with a mail server",
    r"(?<![\w-])AUTH(?:ENTICATE)?[ \t]{1,3}\"?PLAIN\"?(?:[ \t]{1,3}|[^\n]{0,20}\r?\n"
    r"(?:[^\n]{0,40}?(?:334|\+)[^\n]{0,20}\r?\n)?[^\n]{0,40}?(?<![A-Za-z0-9+/]))"
    rf"(?P<secret>{_BASE64})",
    ("auth plain", "authenticate plain", 'authenticate "plain"'),
    "AUTH PLAIN {secret}",
    (
        "AUTH PLAIN LOGIN CRAM-MD5",
        "AUTH PLAIN AGRlcGxveQ==",
        "250-AUTH PLAIN LOGIN\n250 STARTTLS",
    ),
    "https://datatracker.ietf.org/doc/html/rfc4616",
    forge=_forge_plain,
    check=lambda value: _plain_login(value) is not None,
    inspect=_inspect_plain,
    specific=60,
    proves="its decoded user and password",
)


def _is_line(value: str) -> bool:
    text = text_of(value)
    return text is not None and len(text) >= 4 and not text.isspace()


AUTH_LOGIN = _mail(
    "auth-login-password",
    "Password in a session with a mail server",
    # the server asks "Password:" in base64, and the client answers in base64
    r"334[ \t-](?:UGFzc3dvcmQ6|cGFzc3dvcmQ6|UGFzc3dvcmQ|UGFzc3dvcmQAAA|UGFzc3dvcmQ6AA)={0,2}"
    r"[^\n]{0,12}"
    r"\r?\n(?:[^\n]{0,80}?[ >:\t])?"
    r"(?P<secret>[A-Za-z0-9+/]{8,400}+={0,2})(?![A-Za-z0-9+/=.:-])",
    ("ugfzc3dvcmq", "cgfzc3dvcmq6"),
    "334 VXNlcm5hbWU6\nZGVwbG95\n334 UGFzc3dvcmQ6\n{secret}\n235 2.7.0 accepted",
    (
        "334 UGFzc3dvcmQ6\n235 2.7.0 accepted",
        "334 UGFzc3dvcmQ6\n********",
        "334 UGFzc3dvcmQ6\n535 wrong",
    ),
    "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-xlogin/"
    "34fcc4b2-dd4d-4c2b-b2b4-fcd4a52a7dfe",
    forge=lambda random: _forge.base64(forge_password(random).encode()),
    check=_is_line,
    inspect=lambda value, _a, _n: _inspected("", text_of(value) or ""),
    specific=60,
    proves="its decoded text",
)
IMAP = _mail(
    "imap-login",
    "Login in a session with an IMAP server",
    r"(?<![\w.-])[A-Za-z]{0,4}\d{1,6}[ ](?:LOGIN|login|Login)[ ]\"?(?P<user>"
    r"[^\s\"'`<>{}$]{2,100}+)\"?[ ]"
    rf"(?:\\?\"(?P<secret>[^\"\s\\][^\"\n\\]{{2,127}}+)\\?\"|{_BARE})",
    (" login ",),
    "a1 LOGIN deploy@corp.io {secret}",
    (
        "a1 LOGIN deploy@corp.io <password>",
        "step 2 login as deploy",
        "the 3 login attempts failed",
    ),
    "https://datatracker.ietf.org/doc/html/rfc9051#name-login-command",
    check=handed,
    anchors={" login ": r"\d login [^ \n]{2,102} [^ \n]{3}"},
)
CHAT = _mail(
    "nickserv-password",
    "Password said to a service of IRC",
    r"(?i:(?<![\w-])(?:nickserv|authserv|chanserv)(?:@[\w.-]{1,60}+)?[ \t:]{1,3}"
    r"(?:identify|register|ghost|recover|release|auth))[ \t]{1,2}(?:[^\s<>\"']{1,40}+[ \t]{1,2})??"
    rf"(?=\S{{0,40}}\d){_BARE}",
    ("nickserv", "authserv", "chanserv"),
    "/msg NickServ IDENTIFY {secret}",
    (
        "/msg NickServ IDENTIFY <password>",
        "you must NickServ identify first",
        "/msg NickServ GHOST deploy",
    ),
    "https://libera.chat/guides/registration",
    check=lambda value: look(value) > Look.WORD,
)

# --- telephones -----------------------------------------------------------------------------------

SIP = _mail(
    "sip-registration",
    "Login of a telephone at its exchange",
    r"(?<![\w-])register[ \t]{0,3}=>?[ \t]{0,3}(?:(?:udp|tcp|tls)://)?(?:[\w.-]{1,40}\?)?"
    r"(?P<user>[^\s:@/\"'<>]{1,80}+)(?:@[\w.-]{1,80})?:(?P<secret>(?![$<({%*])[^\s:\"'<>]{3,128}?)"
    r"(?::[^\s:@\"'<>]{1,80})?@(?P<host>[\w.-]{2,100}+)"
    rf"|user_pass(?:word)?\d{{1,2}}[!&]?:[ \t]{{1,4}}{_BARE}",
    ("register =>", "register=>", "register =", "register=", "user_pass"),
    "register => 4930123:{secret}@sip.corp.io/4930123",
    (
        "register => 4930123:<password>@sip.corp.io",
        "register => user:${SECRET}@sip.corp.io",
        "register => 4930123@sip.corp.io",
        "register = () => navigate()",
    ),
    "https://docs.asterisk.org/Configuration/Channel-Drivers/SIP/",
    specific=41,  # an address may stand in it as well
)

RULES: tuple[Rule, ...] = (*(SASL, DOVECOT, EXIM, CLIENT, AUTH_PLAIN, AUTH_LOGIN, IMAP, CHAT, SIP),)
