"""Which lines in the sections of a router, a switch, a firewall or a tunnel hold a password?"""

from __future__ import annotations

from functools import partial

from detectors.entropy import Look, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._host import ARGUMENT, by_place, host_rule, is_password
from detectors.rules._network import inspect_device
from detectors.rules._values import LAST, by_look, was_chosen

_INDENT = r"[ \t>+]{0,12}"
_LINES = r"(?:[^\n]{0,160}\n){0,10}?"
"""Further lines of a section."""
_PLAIN = r"(?:[0568](?=[ \t])[ \t]{1,3})?(?!7[ \t]|ENC[ \t]|\$)"
"""How the value is written; 7 has a rule of its own, and what is hashed or sealed another."""
_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,127}" + LAST + ")"
_WORD = (
    rf"(?:\"(?P<secret>[^\"\s$][^\"\n]{{2,200}}+)\"|'(?P<secret>[^'\s$][^'\n]{{2,200}}+)'|{_BARE})"
)

_device = partial(host_rule, excepts=exempt, inspect=inspect_device)


def _is_set(value: str) -> bool:
    """For lines that begin like sentences: no words alone."""
    return is_password(value) and look(value) > Look.WORD


SERVER = _device(
    "device-server-key",
    "Key of a network device for its login servers",
    r"(?<![A-Za-z0-9-])(?:(?:tacacs|radius|ldap)[ \t]server[ \t]{1,3}[\w.:-]{1,60}"
    r"|aaa-server[ \t]{1,3}[\w.-]{1,60}[ \t][^\n]{1,80}"
    r"|aaa[ \t](?:authentication-server|group[ \t]server)[ \t][^\n]{1,80})[ \t]{0,3}\r?\n"
    rf"{_LINES}{_INDENT}(?:(?:server-private[ \t][^\n]{{1,80}}?[ \t])?key|ldap-login-password"
    rf"|bind-password|shared-secret)[ \t]{{1,3}}{_PLAIN}{_WORD}",
    (
        "tacacs server",
        "radius server",
        "ldap server",
        "aaa-server",
        "aaa authentication-s",
        "aaa group s",
    ),
    "tacacs server ISE1\n address ipv4 10.2.3.4\n key {secret}",
    (
        "tacacs server ISE1\n address ipv4 10.2.3.4\n key <key>",
        "the radius server is down\nwho has the key to the rack",
        "radius server ISE2\n address ipv4 10.2.3.4\n key 7 0822455D0A16",
    ),
    "https://www.cisco.com/c/en/us/support/docs/security-vpn/terminal-access-controller-access-con"
    "trol"
    "-system-tacacs-/13865-tacplus.html",
)
ROUTING = _device(
    "routing-key",
    "Key of a routing or time protocol",
    r"(?<![\w-])(?:key-string[ \t]{1,3}"
    r"|authentication-key[ \t]{1,3}(?:\d{1,5}[ \t]{1,3}(?:type[ \t][\w-]{1,20}[ \t]value[ \t]"
    r"|md5[ \t]|sha\w{0,10}[ \t]|hmac[\w-]{1,20}[ \t]))?|pre-shared-key[ \t]key[ \t]{1,3}"
    r"|(?:authentication|message-digest-key)[ \t]md5[ \t]\d{1,3}[ \t]key[ \t]{1,3}"
    r"|auth_type[ \t]{1,4}PASS[ \t]{0,3}\r?\n"
    rf"{_INDENT}auth_pass[ \t]{{1,4}})(?:[06][ \t]{{1,3}}|ascii-text[ \t]|simple[ \t]"
    rf"|plain(?:text)?[ \t])?(?!7[ \t]|encrypted|hex|\"?\$){_WORD}",
    ("key-string", "authentication-key", "pre-shared-key key", " md5 ", "auth_pass"),
    "key chain OSPF\n key 1\n  key-string {secret}",
    (
        "key chain OSPF\n key 1\n  key-string 7 0822455D0A16",
        "neighbor 10.2.3.4 authentication-key <key>",
        "the authentication-key must not be empty",
    ),
    "https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/"
    "authentication-key-edit-protocols-bgp.html",
    check=_is_set,
    anchors={" md5 ": r"md5 \d{1,3} key "},
)
FORTI = _device(
    "fortigate-secret",
    "Secret in a section of a FortiGate",
    r"(?<![\w-])(?:edit[ \t]\"?[^\"\n]{1,60}\"?[ \t]{0,3}\r?\n(?:"
    rf"{_INDENT}set[ \t][^\n]{{1,160}}\n){{0,14}}?{_INDENT}set[ \t](?:key|secret|password"
    r"|passphrase"
    r"|secondary-(?:key|secret))"
    r"|set[ \t](?:passwd|psksecret|ppk-secret|auth-pwd|priv-pwd|md5-key|sae-password))[ \t]{1,3}"
    rf"(?!ENC[ \t]){_WORD}",
    (
        *(
            'edit "',
            "set passwd",
            "set psksecret",
            "set ppk-secret",
            "set auth-pwd",
            "set priv-pwd",
        ),
        *("set md5-key", "set sae-pass"),
    ),
    'config user tacacs+\n edit "ise"\n  set server "10.2.3.4"\n  set key {secret}',
    (
        'edit "ise"\n  set server "10.2.3.4"\n  set key ENC kJ8sQ2mZx7Lw4TnB9vRcPq3W',
        "set passwd <password>",
        'edit "the page" and set password rules',
    ),
    "https://docs.fortinet.com/document/fortigate/7.4.0/cli-reference",
)
HUAWEI = _device(
    "huawei-plain-secret",
    "Secret of a Huawei or H3C device in plain text",
    r"(?<![\w-])(?:shared-key|password|authentication|authentication-mode[ \t]\w{1,12}|key"
    r"|pre-shared-key|authentication-mode[ \t]md5|psk[ \t]pass-phrase)[ \t](?:cipher|simple|plain)"
    rf"[ \t]{{1,3}}(?![%@#*]){_WORD}",
    (
        *(f"{a} {b}" for a in ("key", "password", "authentication") for b in ("cipher", "simple")),
        *("authentication-mode", "pass-phrase cipher", "pass-phrase simple"),
    ),
    "radius-server shared-key cipher {secret}",
    (
        "radius-server shared-key cipher %^%#kJ8sQ2mZ%^%#",
        "a password simple enough to remember",
        "radius-server shared-key cipher <key>",
    ),
    "https://support.huawei.com/enterprise/en/doc/EDOC1100277644",
    check=_is_set,
    specific=26,
)
INLINE = _device(
    "openvpn-inline-login",
    "Login inside an OpenVPN profile",
    r"<auth-user-pass>[ \t]{0,3}\r?\n[ \t>+]{0,8}(?P<user>[^\s<>]{1,100}+)"
    r"[ \t]{0,3}\r?\n[ \t>+]{0,8}"
    r"(?P<secret>(?![$<{])[^\s<>][^\n<>]{1,199}?)[ \t]{0,3}\r?\n[ \t>+]{0,8}</auth-user-pass>",
    ("<auth-user-pass>",),
    "<auth-user-pass>\ndeploy\n{secret}\n</auth-user-pass>",
    (
        "<auth-user-pass>\ndeploy\n<password>\n</auth-user-pass>",
        "<auth-user-pass>\ndeploy\n</auth-user-pass>",
    ),
    "https://openvpn.net/community-docs/community-articles/openvpn-2-6-manual.html",
    inspect=by_place,
)
CHAP = _device(
    "ppp-secret-entry",
    "Entry of a file of PPP secrets",
    r"(?<![\w.@-])\"?(?P<user>[\w.@\\*-]{1,60}+)\"?[ \t]{1,12}\"?"
    r"(?:x?l2tpd?|pptpd?|pppoe?(?:-server)?)"
    rf"\"?[ \t]{{1,12}}{ARGUMENT}(?=[ \t]{{1,12}}\"?(?:\*|\d{{1,3}}\.))"
    # with a star for any server only where the file's name says what it is
    r"|(?:chap|pap)-secrets[^\n]{0,60}\r?\n(?:[^\n]{0,160}\n){0,3}?[ \t>+]{0,8}\"?"
    r"(?P<user>[\w.@\\*-]{1,60}+)\"?[ \t]{1,12}\"?[\w.*-]{1,40}+\"?[ \t]{1,12}"
    rf"{ARGUMENT}(?=[ \t]{{1,12}}\"?(?:\*|\d{{1,3}}\.))",
    ("l2tpd", "pptpd", "pppoe-server", "chap-secrets", "pap-secrets"),
    "deploy l2tpd {secret} *",
    (
        "deploy l2tpd <password> *",
        "deploy l2tpd $PW *",
        "apt install l2tpd pptpd",
    ),
    "https://ppp.samba.org/pppd.html",
    inspect=by_place,
)
OPENWRT = _device(
    "openwrt-key",
    "Key in the settings of OpenWrt",
    r"(?<![\w-])(?:option[ \t]{1,3}(?:key1?|sae_password|auth_secret)[ \t]{1,3}"
    r"|(?:uci[ \t]set[ \t])?wireless\.[@\w.\[\]-]{1,60}\.key=)[\"']"
    r"(?P<secret>[^\"'\n$]{8,64}+)[\"']",
    ("option key", "option sae_pass", "option auth_sec", "wireless."),
    "config wifi-iface\n option ssid 'office'\n option key '{secret}'",
    (
        "option key 'changeme'",
        "config wifi-iface\n option key '<password>'",
        "pick the option key 'Display name'",
    ),
    "https://openwrt.org/docs/guide-user/network/wifi/basic",
    inspect=by_look,
    check=was_chosen,
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
)

RULES: tuple[Rule, ...] = (SERVER, ROUTING, FORTI, HUAWEI, INLINE, CHAP, OPENWRT)
