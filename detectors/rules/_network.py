"""Which lines of network devices, wireless networks and tunnels hold a password?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.entropy import Look, look
from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import ARGUMENT, by_place, facts_of, host_rule, is_password
from detectors.rules._made_up import ENOUGH, made_up
from detectors.rules._values import LAST, by_look, forge_password, was_chosen

_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,127}" + LAST + ")"
_CISCO = "The configuration guides of Cisco's IOS and NX-OS, sections on passwords."

# --- SNMP -----------------------------------------------------------------------------------------


def _inspect_community(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    seen = by_place(value, around, now)
    writes = around.get("access", "").lower() in ("rw", "rwcommunity", "rwcommunity6")
    facts = {**seen.facts, "kind": "snmp community", "writes": writes}
    severity = Severity.HIGH if writes else None
    return Inspection(facts, seen.confidence, severity, seen.reason)


SNMP = host_rule(
    "snmp-community",
    "SNMP community string",
    r"(?<![\w-])(?:snmp-server[ \t]{1,3}(?:community|host[ \t]\S{1,60}[ \t]{1,2}(?:"
    r"(?:informs|traps|version[ \t]\w{1,3})[ \t]{1,2}){0,3}(?!version|traps"
    rf"|informs))[ \t]{{0,3}}{_BARE}(?:[ \t]{{1,3}}(?P<access>(?i:ro|rw))\b)?|"
    rf"(?P<access>r[ow]community6?)[ \t]{{1,8}}{_BARE}|com2sec6?[ \t]{{1,8}}"
    r"(?:-Cn[ \t]\S{1,40}[ \t]{1,4})?[\w.-]{1,40}[ \t]{1,8}[\w./:-]{1,60}[ \t]{1,8}"
    rf"{_BARE}|snmp(?:walk|get|getnext|bulkwalk|bulkget|set|table|trap|inform|status|df"
    rf"|netstat)[ \t](?:[^\n|;&]{{0,200}}?[ \t])??-c[ \t]{{0,3}}{ARGUMENT}"
    rf"|set[ \t]snmp[ \t]community[ \t]{_BARE}|snmp-agent[ \t]community[ \t](?:read|write)[ \t]"
    rf"(?:cipher[ \t]|simple[ \t])?{_BARE})",
    (
        *("snmp-server", "rocommunity", "rwcommunity", "com2sec", "set snmp", "snmp-agent"),
        *(
            f"snmp{each}"
            for each in ("walk", "get", "bulk", "set ", "table", "trap", "inf", "stat")
        ),
        *("snmpdf", "snmpnetstat"),
    ),
    "snmp-server community {secret} RO",
    (
        "snmp-server community $COMMUNITY RO",
        "rocommunity <string>",
        "snmpwalk -v3 -u monitor db7",
        "snmp-server enable traps",
    ),
    "https://net-snmp.sourceforge.io/docs/man/snmpd.conf.html",
    inspect=_inspect_community,
    severity=Severity.MEDIUM,
)
SNMP_V3 = host_rule(
    "snmpv3-passphrase",
    "SNMPv3 passphrase",
    r"(?<![\w-])(?:createUser[ \t]{1,4}(?:-e[ \t]\S{1,40}[ \t])?"
    rf"(?P<user>[\w.-]{{1,60}}+)[ \t]{{1,4}}(?:MD5|SHA(?:-?\d{{3}})?)[ \t]{{1,4}}{ARGUMENT}|snmp"
    r"(?:walk|get|getnext|bulkwalk|bulkget|set|table|trap"
    rf"|status)[ \t](?:[^\n|;&]{{0,200}}?[ \t]-A[ \t]{{0,3}}{ARGUMENT}"
    rf"|[^\n|;&]{{0,200}}?[ \t]-X[ \t]{{0,3}}{ARGUMENT})"
    r"|snmp-server[ \t]user[ \t]{1,3}(?P<user>[\w.-]{1,60}+)[ \t][^\n]{0,60}?auth[ \t]"
    rf"(?:md5|sha)[ \t](?:\d{{3}}[ \t])?{_BARE})",
    (
        "createuser",
        "snmpwalk",
        "snmpget",
        "snmpbulk",
        "snmpset",
        "snmptable",
        "snmptrap",
        "snmpstatus",
        "snmp-server user",
    ),
    'createUser monitor SHA "{secret}" AES "{privacy}"',
    (
        "createUser monitor SHA $PASS",
        "createUser(name)",
        "snmpwalk -v3 -l authPriv -A <passphrase>",
    ),
    "https://net-snmp.sourceforge.io/docs/man/snmpd.conf.html",
    severity=Severity.HIGH,
    companions={
        "privacy": Companion(
            lazy.pattern(
                rf"(?:[ \t]-X[ \t]{{0,3}}|[ \t](?:AES|DES)(?:-?\d{{3}}C?)?[ \t]{{1,3}}"
                rf"|[ \t]priv[ \t](?:aes|des|3des)[ \t](?:\d{{3}}[ \t])?){ARGUMENT}"
            ),
            forge_password,
            reach=200,
        )
    },
)

# --- Cisco and its kind ---------------------------------------------------------------------------

_TYPE_7 = b"dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87"


def _type7(value: str) -> bytes:
    """What a Cisco "type 7" password hides; it is hidden from glances only."""
    start = int(value[:2])
    data = bytes.fromhex(value[2:])
    return bytes(byte ^ _TYPE_7[(start + n) % len(_TYPE_7)] for n, byte in enumerate(data))


def _is_type7(value: str) -> bool:
    return int(value[:2]) < 53 and all(0x21 <= byte < 0x7F for byte in _type7(value))


def _forge_type7(random: Random) -> str:
    start = random.randrange(16)
    clear = forge_password(random).encode()
    hidden = bytes(byte ^ _TYPE_7[(start + n) % len(_TYPE_7)] for n, byte in enumerate(clear))
    return f"{start:02d}{hidden.hex().upper()}"


CISCO_7 = host_rule(
    "cisco-type7-password",
    "Cisco password (type 7)",
    r"(?<![\w-])(?:password|secret|key|key-string|md5|authentication-key|passphrase"
    r"|community)[ \t]{1,3}(?:\d[ \t]{1,2})??7[ \t]{1,3}(?P<secret>[0-5]\d(?:[0-9A-F]{2}){4,40}"
    r"|[0-5]\d(?:[0-9a-f]{2}){4,40})(?![0-9A-Za-z])",
    (
        "password 7",
        "secret 7",
        "key 7",
        "key-string 7",
        "passphrase 7",
        "md5 7",
        "password\t7",
        " 7 ",
    ),
    "enable password 7 {secret}",
    ("enable password 7 0123", "password 7 characters long", "enable password 7 <removed>"),
    _CISCO,
    forge=_forge_type7,
    anchors={" 7 ": r" 7 [0-5]\d[0-9a-f]{8}"},
    check=_is_type7,
    inspect=lambda _v, _a, _n: Inspection(
        {"kind": "cisco type 7", "reversible": True}, reason="type 7 can be reversed by anybody"
    ),
    specific=60,
    proves="it decodes to printable text",
)


def inspect_device(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    """As `by_place`, for lines whose words are those of sentences as well; hashes are told."""
    kinds = {"$1$": "5", "$8$": "8", "$9$": "9"}
    kind = kinds.get(value[:3])
    if kind:
        facts: dict[str, JSONValue] = {"kind": "cisco secret hash", "type": kind}
        reason = "a hash: a weak password can be guessed"
        return Inspection({**facts, **facts_of(around)}, severity=Severity.LOW, reason=reason)
    seen = by_place(value, around, now)
    if look(value) <= Look.WORD:  # "enable secret scanning" is no device's line
        return Inspection(seen.facts, Confidence.LOW, reason="the value is a word or a number")
    return seen


CISCO = host_rule(
    "cisco-secret",
    "Password in a network device's configuration",
    r"(?<![\w-])(?:enable[ \t]{1,3}(?:algorithm-type[ \t]\w{1,10}[ \t])?(?:secret"
    r"|password)(?:[ \t]level[ \t]\d{1,2})?|username[ \t]{1,3}"
    r"(?P<user>[\w.@-]{1,60}+)[ \t]{1,3}(?:privilege[ \t]\d{1,2}[ \t]{1,2})?"
    r"(?:role[ \t][\w-]{1,40}+[ \t]{1,2})?"
    r"(?:algorithm-type[ \t]\w{1,10}[ \t])?(?:secret|password)|(?:tacacs-server"
    r"|radius-server|ldap-server)[ \t][^\n]{0,120}?key|"
    r"(?:crypto[ \t])?isakmp[ \t]key|pre-shared-key(?:[ \t]local|[ \t]remote)?"
    r"(?:[ \t]address[ \t]\S{1,40}[ \t]key)?(?:[ \t](?:ascii-text|hexadecimal))?"
    r"|neighbor[ \t]\S{1,50}[ \t]password|ip[ \t]ospf[ \t](?:authentication-key"
    r"|message-digest-key[ \t]\d{1,3}[ \t]md5)|(?:wpa-psk|psk)[ \t](?:ascii|hex"
    r"|set-key[ \t]ascii)|ppp[ \t](?:chap|pap)[ \t][^\n]{0,60}?password"
    r"|(?:standby|vrrp)[ \t]\d{1,3}[ \t]authentication(?:[ \t]text|[ \t]md5[ \t]key-string)?"
    r"|ntp[ \t]authentication-key[ \t]\d{1,5}[ \t]md5)[ \t]{1,3}(?:[0568]"
    r"(?=[ \t])[ \t]{1,3}|9[ \t]{1,3}(?=\$))?(?!7[ \t])(?:\""
    r"(?P<secret>[^\"\n\s]{3,200}+)\"|" + _BARE + ")",
    (
        *("enable secret", "enable password", "enable algorithm", "username ", "tacacs-server"),
        *("radius-server", "ldap-server", "isakmp key", "pre-shared-key", "neighbor ", "ip ospf"),
        *(
            "wpa-psk",
            "psk ascii",
            "psk hex",
            "psk set-key",
            "ppp chap",
            "ppp pap",
            "standby ",
            "vrrp ",
        ),
        "ntp authentication-key",
    ),
    "enable secret 0 {secret}",
    (
        "enable secret 5 <removed>",
        "enable password ********",
        "radius-server host 10.2.3.4 key $KEY",
        "service password-encryption",
    ),
    _CISCO,
    inspect=inspect_device,
    check=lambda value: is_password(value) or value[:3] in ("$1$", "$8$", "$9$"),
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
)
DEVICE_HASH = host_rule(
    "device-password-hash",
    "Password hash or reversible secret of a network device",
    r"(?<![\w-])(?:enable|username|secret|password|encrypted-password|authentication-key|key"
    r"|pre-shared-key|psksecret|passwd)[ \t]{1,3}[^\n\"$]{0,60}?\"?(?:ENC[ \t]{1,2})?"
    r"(?P<secret>\$[89]\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43}|\$9\$[A-Za-z0-9./-]{8,120}+(?!\$)"
    r"|\$1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}|\$[56]\$[A-Za-z0-9./]{4,16}\$"
    r"[A-Za-z0-9./]{43,86}|(?<=ENC[ \t]{1,2})[A-Za-z0-9+/]{24,200}={0,2})(?![A-Za-z0-9./+=-])",
    ("$9$", "$8$", "$1$", "$5$", "$6$", "enc "),
    'set system login user ops authentication encrypted-password "{secret}"',
    ("set password ENC <removed>", 'encrypted-password "$6$salt$hash"', "the key costs $9$10"),
    "https://www.juniper.net/documentation/us/en/software/junos/authentication/topics/topic-map/m"
    "aster-password-configuration-encryption.html",
    forge=lambda random: (
        f"$6${_forge.text(random, _forge.ALNUM, 8)}${_forge.text(random, _forge.ALNUM, 86)}"
    ),
    check=lambda value: plausible(value, 8),
    inspect=lambda value, _a, _n: Inspection(
        {
            "kind": "device password",
            "reversible": value.startswith("$9$") and value.count("$") == 2,
        },
        reason="a hash or an obfuscated password",
    ),
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    specific=52,
)
# --- Wi-Fi ----------------------------------------------------------------------------------------


def _is_psk(value: str) -> bool:
    return is_password(value) and len(value) >= 8


WIFI_CODE = host_rule(
    "wifi-code",
    "Wi-Fi password in a QR code's text",
    r"WIFI:(?:[TSH]:(?:[^;\\\n]|\\.){0,64};){0,4}?(?:S:(?P<name>(?:[^;\\\n]|\\.){1,64}+);)?"
    r"(?:[TSH]:(?:[^;\\\n]|\\.){0,64};){0,3}?P:\"?(?P<secret>(?:[^;\\\n\"]|\\.){8,64}+)\"?;",
    ("wifi:",),
    "WIFI:T:WPA;S:office;P:{secret};;",
    ("WIFI:T:WPA;S:office;P:<password>;;", "WIFI:T:nopass;S:guest;;", "wifi: ask at the desk"),
    "https://github.com/zxing/zxing/wiki/Barcode-Contents#wi-fi-network-config-android-ios-11",
    check=_is_psk,
    severity=Severity.MEDIUM,
    specific=45,
)
WIFI = host_rule(
    "wifi-password",
    "Wi-Fi password in settings",
    r"(?i:(?<![A-Za-z0-9])(?:wpa[23]?_?-?(?:psk|passphrase|password|key|pre-shared-key)|wifi_?-?"
    r"(?:psk|pass(?:word|phrase)?|pwd|key)|wlan_?-?(?:psk|pass(?:word|phrase)?|key)|ssid_?-?pass"
    r"(?:word)?|sae_password|wireless_?-?key|wep_key[0-3])|Key[ ]Content|Schlüsselinhalt"
    r"|Contenu[ ]de[ ]la[ ]clé|(?<![A-Za-z0-9_-])psk)[\"']?[ \t]{0,14}(?:=|:|,|\bis\b)[ \t]{0,4}"
    r"(?:\\?\"(?P<secret>[^\"\n\\]{8,63}+)\\?\"|'(?P<secret>[^'\n]{8,63}+)'|"
    + _BARE
    + r")|<keyMaterial>(?P<secret>[^<\n]{8,64}+)</keyMaterial>"
    r"|nmcli[ \t][^\n]{0,60}?wifi[ \t][^\n]{0,100}?password[ \t]{1,3}" + ARGUMENT,
    (
        *("wpa_p", "wpa-p", "wpapsk", "wpa2", "wpa3", "wpa_k", "wifi_", "wifi-p", "wifip", "wifik"),
        *("wlan_", "wlan-", "wlanp", "wlank", "ssid_pass", "ssidpass", "ssid-pass", "sae_password"),
        *("wireless_key", "wirelesskey", "wireless-key", "key content", "sselinhalt", "contenu de"),
        *(
            "wep_key",
            "psk=",
            "psk =",
            "psk:",
            'psk"',
            "<keymaterial>",
            "nmcli",
            "wpapass",
            "wpakey",
        ),
    ),
    'network={\n ssid="office"\n psk="{secret}"\n}',
    (
        'psk="<your password>"',
        "wpa_passphrase=$WIFI_PASSWORD",
        "key_mgmt=WPA-PSK",
        "Key Content            : (absent)",
    ),
    "https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf",
    check=_is_psk,
    inspect=by_look,
    severity=Severity.MEDIUM,
)

# --- tunnels and RADIUS ---------------------------------------------------------------------------

IPSEC = host_rule(
    "ipsec-preshared-key",
    "Preshared key of an IPsec tunnel",
    r"(?:(?<!\w):[ \t]{0,3}(?:PSK|XAUTH|EAP|(?:RSA|ECDSA|P12|PKCS8)[ \t]{1,3}[\w./-]{1,100}+)"
    r"[ \t]{1,3}(?:\"(?P<secret>[^\"\s][^\"\n]{3,200}+)\"|(?P<secret>0[xs][A-Za-z0-9+/=]{8,200}))"
    r"|(?i:(?<![A-Za-z0-9])(?:ipsec|l2tp|ike(?:v2)?(?=[_-])|vpn|isakmp|tunnel\d?)[_ .-]{0,2}"
    r"(?:pre_?-?shared_?-?key|psk|shared[_ -]?secret|secret)|"
    r"(?<![A-Za-z0-9])pre[_ -]?shared[_ -]?key|vpn_ipsec_psk)[\"']?[ \t]{0,4}(?:=|:"
    r"|,|\bis\b)[ \t]{0,4}" + ARGUMENT + ")",
    (
        *(
            ": psk",
            ":psk",
            ": xauth",
            ": eap",
            ": rsa ",
            ": ecdsa ",
            ": p12 ",
            ": pkcs8 ",
            "ipsec",
            "l2tp",
            "ike_",
            "ike-",
            "ikev2_",
        ),
        *("vpn_", "vpn-", "vpnp", "vpns", "vpn s", "vpn p", "isakmp", "tunnel1_", "tunnel2_"),
        *("tunnel_p", "preshared", "pre_shared", "pre-shared", "pre shared"),
        *("tunnel", "ikev2-", "vpn."),
    ),
    '10.2.3.4 10.5.6.7 : PSK "{secret}"',
    (
        ': PSK "<shared secret>"',
        "vpn psk: ask the network team",
        "preshared_key = ${VPN_PSK}",
        "ipsec-secret: true",
    ),
    "https://docs.strongswan.org/docs/latest/swanctl/swanctlConf.html",
    check=was_chosen,
    specific=26,
    confidence=Confidence.MEDIUM,
)
RADIUS = host_rule(
    "radius-secret",
    "Shared secret of a RADIUS client",
    r"(?:(?<![\w-])client[ \t]{1,3}[\w./:-]{1,60}[ \t]{0,3}\{[^{}]{0,300}?\bsecret[ \t]{0,6}="
    r"[ \t]{0,6}|(?i:(?<![A-Za-z0-9])radius[_ .-]{0,2}(?:shared[_ -]?)?(?:secret"
    r"|key)[\"']?[ \t]{0,4}(?:=|:|,|\bis\b)[ \t]{0,4})|(?<![\w-])(?:radtest"
    r"|radclient)[ \t][^\n]{0,120}?(?:\d{1,5}|auth|acct|coa)[ \t]{1,3})" + ARGUMENT,
    ("secret", "radius", "radtest", "radclient"),
    "client ap7 {\n  ipaddr = 10.2.3.4\n  secret = {secret}\n}",
    (
        "client ap7 {\n  secret = $SECRET\n}",
        "radius secret: <secret>",
        "client foo { proto = udp }",
    ),
    "https://www.freeradius.org/documentation/freeradius-server/4.0.0/reference/raddb/clients.con"
    "f.html",
    inspect=by_look,
)
ROUTER = host_rule(
    "router-secret",
    "Secret in a router's command",
    r"(?<![\w-])/?(?:ip[ /]ipsec|ppp[ /]secret|interface[ /](?:wireless|l2tp-client"
    r"|pptp-client|sstp-client|pppoe-client|ovpn-client|wifi)|user|radius"
    r"|tool[ /]e-mail|snmp[ /]community)[ \t/\w-]{0,60}[ \t](?:add|set)[ \t](?:[^\n\\]"
    r"|\\\n){0,400}?(?<![\w-])(?:secret|password|wpa2?-pre-shared-key|passphrase"
    r"|security\.passphrase|authentication-password)=" + ARGUMENT,
    ("secret=", "password=", "pre-shared-key=", "passphrase="),
    "/ppp secret add name=ops service=l2tp password={secret}",
    (
        "/ppp secret add name=ops password=$pw",
        "/user add name=ops group=full",
        "/ip ipsec peer print",
    ),
    "https://help.mikrotik.com/docs/spaces/ROS/pages/328155/Configuration+Management",
)


def _is_varied(value: str) -> bool:
    return len(set(value)) > _FEWEST


_FEWEST = 5
"""Different digits of sixteen."""

WIFI_DIGITS = host_rule(
    "wifi-key-of-digits",
    "Wi-Fi key of digits, as on the sticker of a router",
    r"(?i:(?<![a-z])(?:wlan|wi-?fi|wpa[23]?|ssid|router)(?![a-z])[^\n]{0,80}?(?:key|schlüssel"
    r"|passwor[dt]|kennwort|psk|wpa[23]?|code|clé|clave)[ ]?[:=]?[ \t]{1,3})"
    r"(?P<secret>\d{20}|\d{16})(?![\d.-])",
    ("wlan", "wifi", "wi-fi", "wpa", "ssid", "router"),
    "WLAN key {secret}",
    ("the router has the serial number 4071236985210473", "WLAN key 0000000000000000"),
    "The stickers of routers, which print 16 or 20 digits.",
    forge=lambda random: _forge.text(random, _forge.DIGITS, 20),
    check=_is_varied,
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
)


def _is_given(value: str) -> bool:
    return made_up(value) >= ENOUGH or (is_password(value) and was_chosen(value))


SNMP_TOLD = host_rule(
    "snmp-v3-told",
    "Authentication or privacy password of SNMPv3, told",
    r"(?<=(?i:snmp)[^\n]{0,160}(?:\n[^\n]{0,60}){0,3})(?<![\w-])"
    r"(?:SHA|MD5|AES)(?:-?\d{2,3})?[ :=]{1,3}"
    rf"(?=\S{{8}}){_BARE}",
    tuple(f"{kind}{sign}" for kind in ("sha", "md5", "aes") for sign in " :=-0123456789"),
    "SNMPv3: user nms, SHA {secret}",
    (
        "snmpv3 with SHA and AES is on",
        "SNMP v3 uses SHA authentication",
        "snmp: AES encrypted traffic",
    ),
    "https://www.rfc-editor.org/rfc/rfc3414",
    check=_is_given,
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
)

RULES: tuple[Rule, ...] = (
    SNMP,
    SNMP_V3,
    SNMP_TOLD,
    WIFI_DIGITS,
    CISCO_7,
    CISCO,
    DEVICE_HASH,
    WIFI_CODE,
    WIFI,
    IPSEC,
    RADIUS,
    ROUTER,
)
