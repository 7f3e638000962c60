"""Where do a system, a user and a password stand in a list, with no word for any of them?

Below one another, or behind the name of a kind of system. Nothing says that the last is a
password, so it has to look like one that somebody made up, or that a machine did.
"""

from __future__ import annotations

from functools import partial

from detectors import lazy, values
from detectors.entropy import is_hex
from detectors.model import Rule
from detectors.rules._exempt import exempt
from detectors.rules._made_up import made_up
from detectors.rules._pairs_told import JOINED, MIXED, listed
from detectors.rules._prose import QUOTE
from detectors.rules._values import CERTAIN, is_name, is_stand_in

_SIGNS = 3
_LEAST_RANDOM = 12
_VALUE = rf"{QUOTE}(?P<secret>{MIXED}|{JOINED})"
_LINE_ENDS = rf"(?={QUOTE}[ \t]{{0,4}}(?:\r?\n|\{{|$|:[a-z_]{{2,20}}:|[^\x00-\u02ff]))"
_NEXT = r"[ \t]{0,4}\r?\n[ \t>*•-]{0,6}"
_USER = r"(?P<user>[A-Za-z][\w@+\\-]{1,40}|[a-z]{1,14}\.[a-z]{2,20})"
_KNOWN = ("elastic", "admin", "administrator", "root", "postgres", "ubuntu", "oracle", "sa", "svc")
_DOMAINS = ("com", "net", "org", "de", "io", "local", "corp", "int", "lan", "internal", "eu", "fr")
_SYSTEMS_TEXT = """
    cpanel plesk whm webmin phpmyadmin mysql mariadb postgres mongo redis htaccess htpasswd sftp
    ftp ssh smtp imap vpn nas router switch firewall ilo idrac ipmi bmc esxi vcenter grafana kibana
    jenkins gitlab nexus sonar jira confluence wordpress typo3 magento shopware sap crm erp ldap
    radius portal intranet extranet backoffice teamviewer anydesk fernwartung
    """
_SYSTEMS = tuple(_SYSTEMS_TEXT.split())


def _told(value: str) -> bool:
    """Whether somebody made it up, or a machine, and it is neither a name nor a stand-in."""
    if is_name(value) or is_stand_in(value):
        return False
    random = len(value) >= _LEAST_RANDOM and values.key(value) >= CERTAIN and not is_hex(value)
    return random or made_up(value) >= _SIGNS


_rule = partial(listed, check=_told, excepts=exempt)

LINES = _rule(
    id="login-on-lines-of-its-own",
    title="User name and password on two lines, below a host or alone",
    pattern=lazy.pattern(
        rf"(?:^|[\n}}])[ \t>*•-]{{0,6}}(?P<user>(?i:{'|'.join(_KNOWN)})){_NEXT}{_VALUE}{_LINE_ENDS}"
        rf"|(?<![\w-])ssh[ ](?:-\w[ ]\S{{1,40}}[ ]){{0,2}}(?P<user>[\w.-]{{1,40}})@[\w.-]{{3,80}}"
        rf"{_NEXT}{_VALUE}{_LINE_ENDS}"
        r"|(?<![^\s/>*•`\"'(|=])[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}(?::\d{2,5})?/?"
        rf"{_NEXT}{_USER}{_NEXT}{_VALUE}{_LINE_ENDS}"
    ),
    keywords=(
        *(f"{each}\n" for each in _KNOWN if len(each) > 2),
        *(f"{each}\r\n" for each in _KNOWN if len(each) > 2),
        "ssh ",
        *(f".{each}" for each in _DOMAINS),
    ),
    anchors={
        "ssh ": r"ssh [^\n]{0,60}@[\w.-]{3,80}[ \t]{0,4}\r?\n",
        **{
            f".{each}": rf"\.{each}(?::\d{{2,5}})?/?[ \t]{{0,4}}\r?\n[ \t>*-]{{0,6}}"
            r"[A-Za-z][\w.@+\\-]{1,40}[ \t]{0,4}\r?\n"
            for each in _DOMAINS
        },
    },
    near_misses=(
        "root\nadmin\nbackup2",
        "ssh root@db7.corp.io\nuptime",
        "db7.corp.com\nweb2.corp.com\nmail3.corp.com",
        "see git.corp.io\nthanks\nKim",
    ),
    carrier="sftp.corp.com\nfreight\n{secret}\n(read only)",
)
LABELLED = _rule(
    id="login-behind-a-kind-of-system",
    title="User name and password behind the name of a kind of system",
    pattern=lazy.pattern(
        rf"(?i:(?<![\w.-])(?:{'|'.join(_SYSTEMS)})[ ]?:[ ]{{1,3}})"
        r"(?P<user>[\w.@+\\-][\w.@+\\ -]{0,40}?)"
        rf"[ ][/|][ ]{_VALUE}(?={QUOTE}[)\].,;]{{0,2}}(?:\s|$))"
    ),
    keywords=tuple(f"{each}{joint}" for each in _SYSTEMS for joint in (":", " :")),
    near_misses=(
        "jira: OPS-2311 / OPS-2312",
        "vpn: eu-west-1 / us-east-2",
        "grafana: 10.2.3 / 10.2.4",
        "mysql: innodb / myisam",
    ),
    carrier="cpanel: freight / {secret}, not for mail",
)

RULES: tuple[Rule, ...] = (LINES, LABELLED)
