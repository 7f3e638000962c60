"""Which directives of proxies, of monitorings and of their like hold a password?"""

from __future__ import annotations

from functools import partial
from random import Random

from detectors.entropy import Look, look
from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._exempt import exempt
from detectors.rules._host import ARGUMENT, host_rule, is_password
from detectors.rules._host_files import by_login, text_of
from detectors.rules._values import LAST, forge_password

_USER = r"(?P<user>(?![-$<{%])[\w.@+\\-]{1,80}+)"
_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,127}" + LAST + ")"

_server = partial(host_rule, excepts=exempt)


def _is_set(value: str) -> bool:
    """For lines that begin like sentences: no words alone."""
    return is_password(value) and look(value) > Look.WORD


DIRECTIVE = _server(
    "server-directive-password",
    "Password in a directive of a server",
    rf"(?<![\w-])(?:stats[ \t]{{1,3}}auth[ \t]{{1,3}}{_USER}:{_BARE}"
    rf"|cache_peer[ \t][^\n]{{1,160}}?[ \t]login={_USER}:{_BARE}"
    rf"|cachemgr_passwd[ \t]{{1,3}}{_BARE}"
    rf"|AuthLDAPBindPassword[ \t]{{1,4}}(?!exec:){ARGUMENT}"
    rf"|MONITOR[ \t]{{1,3}}[\w.-]{{1,40}}@?[\w.:-]{{0,60}}[ \t]{{1,3}}\d[ \t]{{1,3}}{_USER}"
    rf"[ \t]{{1,3}}"
    rf"{_BARE}(?=[ \t]{{1,3}}(?:master|slave|primary|secondary))"
    rf"|(?<=(?:\d{{2,5}}|redis)>[ ]{{0,2}})(?i:auth)[ ]{{1,2}}(?:{_USER}[ ]{{1,2}})??"
    rf"(?=\S{{0,40}}\d){_BARE}"
    rf"|open[ \t]{{1,3}}[\w.-]{{2,80}}[ \t]{{0,3}}\r?\n[ \t>]{{0,8}}user[ \t]{{1,3}}{_USER}"
    rf"[ \t]{{1,3}}{_BARE}"
    rf"|IPSec[ \t]secret[ \t]{{1,3}}{_BARE}|\$USER\d{{1,3}}\$[ \t]{{0,2}}=[ \t]{{0,2}}{_BARE}"
    rf"|(?i:acl[ \t]setuser|user)[ \t]{{1,2}}{_USER}[ \t]{{1,2}}(?i:reset[ \t])?(?:on|off)"
    rf"[ \t]{{1,2}}"
    r"(?:[~&+][^\s]{1,60}[ \t]{1,2}){0,6}>(?P<secret>[^\s\"'`<>]{3,128}+))",
    (
        *("stats auth", "cache_peer", "cachemgr_pass", "authldapbind", "monitor ", "ipsec secret"),
        *(
            "> auth ",
            ">auth ",
            "open ",
            "$user",
            "acl setuser",
            " on >",
            " off >",
            " on ~",
            " on +",
        ),
    ),
    "stats auth deploy:{secret}",
    (
        "stats auth deploy:$PASSWORD",
        "cache_peer p7.corp.io parent 3128 0 login=PASS",
        "MONITOR ups@nas7 1 upsmon <password> slave",
        "user deploy on >$PW ~* +@all",
        "$USER1$=/usr/lib/nagios/plugins",
        "the IPSec secret is with kim",
    ),
    "The manuals of HAProxy, Squid, Apache, NUT, vpnc, Nagios and Redis.",
    check=_is_set,
    anchors={
        "monitor ": r"monitor \S{1,100} \d ",
        "open ": r"open [\w.-]{2,80}[ \t]{0,3}\r?\n[ \t>]{0,8}user ",
        "$user": r"\$user\d{1,3}\$ ?=",
    },
)


def _forge_login(random: Random) -> str:
    return _forge.base64(f"deploy:{forge_password(random)}".encode())


HEADER = _server(
    "proxy-basic-auth",
    "Login that a proxy sends along",
    r"(?i:authorization)[\"']?[ \t]{1,4}[\"'](?i:basic)[ \t]{1,2}"
    r"(?P<secret>[A-Za-z0-9+/]{8,400}+={0,2})"
    r"(?![A-Za-z0-9+/=])",
    ("authorization ", "authorization\t", 'authorization" ', "authorization' "),
    'proxy_set_header Authorization "Basic {secret}";',
    (
        'proxy_set_header Authorization "Basic $auth";',
        'proxy_set_header Authorization "Basic <base64>";',
        'proxy_set_header Authorization "Basic c2hvcA==";',
    ),
    "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header",
    forge=_forge_login,
    check=lambda value: ":" in (text_of(value) or "")[1:-1],
    inspect=by_login,
    specific=41,
    proves="its decoded user and password",
)
WRAPPED = _server(
    "wrapped-setting-password",
    "Password whose value is written inside its setting",
    # Spring's actuator, and a member of XML-RPC
    r"\"[\w.-]{0,80}(?i:password|passwd|passphrase)\"[ \t]{0,3}:[ \t]{0,3}\{[ \t]{0,3}\"value\""
    r"[ \t]{0,3}:"
    r"[ \t]{0,3}\"(?P<secret>(?![$<{*])[^\"\s\\][^\"\n\\]{2,200}+)\""
    r"|<name>[\w.-]{0,60}(?i:password|passwd)</name>\s{0,12}<value>\s{0,8}(?:<string>)?"
    r"(?P<secret>(?![$<{*%])[^<>\s][^<>\n]{2,200}+)</",
    ('password":{', 'password": {', 'passwd":{', "password</name>", "passwd</name>"),
    '"spring.datasource.password": {"value": "{secret}"}',
    (
        '"spring.datasource.password": {"value": "******"}',
        '"password": {"value": "${DB_PASSWORD}"}',
        "<name>password</name><value><string></string></value>",
    ),
    "https://docs.spring.io/spring-boot/api/rest/actuator/env.html",
    check=_is_set,
    severity=Severity.HIGH,
)

RULES: tuple[Rule, ...] = (DIRECTIVE, HEADER, WRAPPED)
