"""Which entries of the files that set up a machine are passwords?"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from functools import partial

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._host import ARGUMENT, by_place, host_rule, is_password
from detectors.rules._values import LAST

_USER = r"(?P<user>(?![-$<{])[\w.@+-]{1,64}+)"
_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,127}" + LAST + ")"
_NONE = r"(?!R[ \t]*(?:\r?\n|$)|RANDOM|\$\d\w{0,2}\$)"
"""No password: cloud-init makes one up, or what follows is a hash."""

_given = partial(host_rule, excepts=exempt)


def unhidden(value: str) -> str:
    """The password in `value`: Windows hides it in UTF-16, base64, with its element's name."""
    try:
        text = b64decode(value, validate=True).decode("utf-16-le")
    except (Base64Error, ValueError):
        return value
    for name in ("AdministratorPassword", "OfflineAdministratorPassword", "Password"):
        if text.endswith(name) and text.isascii():
            return text.removesuffix(name)
    return value


def _inspect_hidden(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    clear = unhidden(value)
    seen = by_place(clear, around, now)
    if clear == value:
        return seen
    return Inspection({**seen.facts, "reversible": True}, seen.confidence, None, seen.reason)


UNATTEND = _given(
    "unattend-password",
    "Password in an answer file of Windows setup",
    r"<(?:Offline)?(?:Administrator)?Password>[\s>+]{0,24}<Value>\s{0,8}(?P<secret>[^<>\s]"
    r"[^<>\n]{1,400}?)"
    r"\s{0,8}</Value>",
    ("password>",),
    "<AdministratorPassword>\n  <Value>{secret}</Value>\n  <PlainText>true</PlainText>\n"
    "</AdministratorPassword>",
    (
        "<AdministratorPassword><Value></Value></AdministratorPassword>",
        "<AdministratorPassword>*SENSITIVE*DATA*DELETED*</AdministratorPassword>",
        "<Password><Value>%ADMIN_PASSWORD%</Value></Password>",
        "<Password><Value>$(AdminPassword)</Value></Password>",
    ),
    "https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/"
    "microsoft-windows-shell-setup-useraccounts-administratorpassword",
    check=lambda value: is_password(unhidden(value)),
    inspect=_inspect_hidden,
    specific=27,
)
CLOUD_INIT = _given(
    "cloud-init-password",
    "Password in cloud-init's list of users",
    r"(?<![\w-])chpasswd:[ \t]{0,3}\r?\n(?:[ \t>+]{1,8}[^\n]{0,80}\n){0,3}?[ \t>+]{1,8}list:"
    r"[ \t]{0,3}"
    r"(?:[|>][-+]?)?[ \t]{0,3}\r?\n(?:[ \t>+]{1,12}[^\n]{1,120}\n){0,4}?[ \t>+]{1,12}(?:-"
    r"[ \t]{1,3})?"
    rf"[\"']?{_USER}:{_NONE}{_BARE}",
    ("chpasswd:",),
    "chpasswd:\n  list:\n    - deploy:{secret}",
    (
        "chpasswd:\n  list: |\n    deploy:RANDOM",
        "chpasswd:\n  list: |\n    deploy:$PW",
        "chpasswd:\n  expire: false",
    ),
    "https://cloudinit.readthedocs.io/en/latest/reference/modules.html#set-passwords",
)
KICKSTART = _given(
    "kickstart-password",
    "Password in a kickstart file",
    r"(?<![\w-])(?:rootpw[ \t]{1,3}(?:--(?:plaintext|lock|allow-ssh)[ \t]{1,3}){1,3}"
    r"|(?:user|sshpw|bootloader|part(?:ition)?|logvol|raid|autopart)[ \t](?:[^\n]{0,160}?[ \t])?"
    rf"--(?:password|passphrase)=){ARGUMENT}",
    ("rootpw ", "--password=", "--passphrase="),
    "rootpw --plaintext {secret}",
    (
        "rootpw --iscrypted $6$kJ8sQ2mZ$x",
        "rootpw --plaintext $PASSWORD",
        "user --name=deploy --password=<password> --plaintext",
        "rootpw --lock",
    ),
    "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/"
    "automatically_installing_rhel/kickstart-commands-and-options-reference_rhel-installer",
    check=lambda value: is_password(value) and not value.startswith("$"),
)
PRESEED = _given(
    "preseed-password",
    "Password given to Debian's installer",
    r"(?<![\w-])[\w.+-]{1,40}/[\w.+/-]{0,60}?(?:pass(?:word|wd|phrase)?|pwd)[\w-]{0,20}"
    r"[ \t]{1,4}password"
    rf"[ \t]{{1,4}}{ARGUMENT}",
    ("password password", "password-again password", "passphrase password", " password "),
    "d-i passwd/root-password password {secret}",
    (
        "d-i passwd/root-password password <password>",
        "d-i passwd/root-password password $PW",
        "d-i passwd/root-password-crypted password !",
    ),
    "https://www.debian.org/releases/stable/amd64/apbs04.en.html",
    anchors={" password ": r"(?:pass|pwd)[a-z0-9_-]{0,24}[ \t]{1,4}password "},
)
CIFS = _given(
    "share-login",
    "Login for a share in a table of mounts",
    r"//[\w.-]{1,80}+/[^\s]{1,80}+[ \t]{1,12}/[^\s]{0,80}+[ \t]{1,12}(?:cifs|smb3?|smbfs|davfs)"
    r"[ \t]{1,12}"
    r"(?:[^\s,]{1,80},){0,12}?(?:password|pass)=(?P<secret>(?![$<({%*\[])[^\s\"'`<>,;|]{3,100}+)",
    (" cifs ", "\tcifs", " smb3 ", "\tsmb3", " smbfs ", " davfs "),
    "//fs1.corp.io/shop /mnt/shop cifs username=deploy,password={secret},uid=1000 0 0",
    (
        "//fs1.corp.io/shop /mnt/shop cifs credentials=/etc/cifs.cred,uid=1000 0 0",
        "//fs1.corp.io/shop /mnt/shop cifs username=deploy,password=%s 0 0",
        "//fs1.corp.io/shop /mnt/shop cifs username=deploy,password=<password> 0 0",
    ),
    "https://man7.org/linux/man-pages/man8/mount.cifs.8.html",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
)

RULES: tuple[Rule, ...] = (UNATTEND, CLOUD_INIT, KICKSTART, PRESEED, CIFS)
