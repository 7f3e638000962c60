"""Which commands are given a password through a pipe, and which words before it are one?"""

from __future__ import annotations

import regex

from detectors.model import Confidence, Rule
from detectors.rules._exempt import exempt
from detectors.rules._host import host_rule
from detectors.rules._values import LAST

_ECHOED = (
    r"(?:\\?\"(?P<secret>(?![$<{]|%[sb])[^\"\s\\][^\"\n\\]{2,199}+)(?:\\{1,2}n[^\"\n"
    r"|]{0,210})?\\?\""
    r"|'(?P<secret>(?![$<{]|%[sb])[^'\s\\][^'\n\\]{2,199}+)(?:\\{1,2}n[^'\n|]{0,210})?'"
    r"|(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\]{2,199}" + LAST + "))"
)
"""What echo writes: its first line alone where it writes several, since tools ask twice."""
_SAYS = (
    r"(?:echo|printf)[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3})?(?:[\"']?%[sb](?:\\{1,2}n)?[\"']?[ \t]{1,3})?"
    + _ECHOED
    + r"(?:[ \t]{0,2}(?:;|&&)[ \t]{0,2}(?:echo|printf)[ \t][^\n|]{1,210}?)?[ \t]{0,3}\)?[ \t]{0,3}"
    r"\|[ \t]{0,3}(?:(?:doas|sudo|docker|podman|kubectl|ssh)[ \t][^\n|]{0,80}?)??"
)
_ASKS = (
    r"cryptsetup|smbpasswd|vncpasswd|tightvncpasswd|kinit|pdbedit|veracrypt|keepassxc-cli|restic"
    r"|ansible-vault|vault[ ]login|net(?:\.exe)?[ ]use|realm[ ]join|adcli|openconnect|openvpn"
    r"|passwd(?![:/=])|su[ ]-\w{0,7}|ecryptfs-\w{2,30}|saslpasswd2|slappasswd|mkpasswd|rabbitmqctl"
    r"|kadmin"
    r"|zfs[ ](?:load-key|create|change-key)|bw[ ](?:login|unlock)|op[ ]signin|gocryptfs|borg|tomb"
    r"|encfs|ssh-add|systemd-tty-ask|grub2?-mkpasswd|pass[ ]insert|secret-tool[ ]store|gcryptsetup"
    r"|sudo[ ](?:-\w{1,3}[ ]){0,3}-\w{0,3}S|sshpass|age[ ]-p|htpasswd[ ][^\n|]{0,20}-\w{0,4}i"
    r"|doveadm[ ]pw|bcrypt|x11vnc|mysql_config_editor|anydesk"
    r"|openssl[ ]passwd[^\n|]{0,40}-stdin"
)
"""Commands that read a password wherever they read from a pipe."""
_FLAGS = (
    r"--pass(?:word|wd|phrase)?-(?:on-)?stdin|--stdin-(?:password|passwd|pass)"
    r"|--passphrase-fd[ =]0|--with-token|--pwstdin|-(?:pass|passin|passout)[ ]stdin"
    r"|-passw?d?fd[ =]0"
    r"|--(?:password|passphrase|key)-file[ =](?:-|/dev/stdin)|--token-stdin|--passwordfd[ =]0"
)
_NAMES = (
    *("cryptsetup", "smbpasswd", "vncpasswd", "kinit", "pdbedit", "veracrypt", "keepassxc-cli"),
    *("| restic", "ansible-vault", "vault login", "net use", "net.exe use", "realm join", "adcli"),
    *("openconnect", "| openvpn", "| passwd", "sudo passwd", "| su -", "ecryptfs", "saslpasswd2"),
    *("slappasswd", "mkpasswd", "rabbitmqctl", "kadmin", "zfs load-key", "zfs create"),
    *("zfs change-key", "bw login", "bw unlock", "op signin", "gocryptfs", "| borg", "| tomb"),
    *("| encfs", "| ssh-add", "systemd-tty-ask", "pass insert", "secret-tool store", "| sshpass"),
    *("age -p", "| htpasswd", "doveadm pw", "| bcrypt", "| x11vnc", "mysql_config_editor"),
    *("| anydesk", "openssl passwd"),
    *("|passwd", "|su -", "sudo -s", "sudo -k"),
)
_FLAGGED = (
    *("word-stdin", "on-stdin", "phrase-stdin", "passwd-stdin", "pass-stdin", "token-stdin"),
    "stdin-pass",
    *("passphrase-fd", "--with-token", "--pwstdin", "-pass stdin"),
    *("-passin stdin", "-passout stdin", "fd 0", "-file -", "-file=-", "file /dev/stdin"),
    *("file=/dev/stdin",),
)

_ANSWERS = frozenset(("yes", "no", "true", "false", "quit", "exit"))
"""What is piped into commands that ask whether to go on."""


def _excepts(found: regex.Match[str]) -> str:
    return "an answer" if found["secret"].lower() in _ANSWERS else exempt(found)


PIPED = host_rule(
    "piped-password",
    "Password piped into a command",
    rf"(?<![\w-]){_SAYS}(?:(?<![\w-])(?:/\S{{1,40}}/)?(?:{_ASKS})(?![\w.])"
    rf"|[^\n|]{{0,200}}?(?:{_FLAGS})(?![\w]))",
    (*_NAMES, *_FLAGGED),
    "echo '{secret}' | openconnect --passwd-on-stdin -u deploy vpn.corp.io",
    (
        "echo $PASS | openconnect --passwd-on-stdin vpn.corp.io",
        'echo "$PASS" | docker login -u kim --password-stdin',
        "echo '<password>' | cryptsetup luksFormat /dev/sdb1 -",
        "echo yes | restic",
        "echo master | git bundle create x --stdin",
        "cat token.txt | gh auth login --with-token",
    ),
    "The manual pages of the commands: openconnect, cryptsetup, gpg, gh, vault, smbpasswd.",
    specific=24,
    excepts=_excepts,
)
HERE = host_rule(
    "here-string-password",
    "Password given to a command in a string of the shell",
    rf"(?<![\w-])(?:(?:{_ASKS})(?![\w.])[^\n|<]{{0,120}}|[^\n|<]{{0,200}}?(?:{_FLAGS})"
    rf"[^\n|<]{{0,80}})<<<[ \t]{{0,2}}{_ECHOED}",
    ("<<<",),
    "docker login -u deploy --password-stdin registry.corp.io <<< '{secret}'",
    (
        'docker login -u deploy --password-stdin <<< "$TOKEN"',
        "vncpasswd -f <<< $PASS",
        "grep -c x <<< 'kJ8sQ2mZx7'",
    ),
    "https://www.gnu.org/software/bash/manual/html_node/Redirections.html#Here-Strings",
    confidence=Confidence.HIGH,
    specific=24,
    excepts=exempt,
)
RULES: tuple[Rule, ...] = (PIPED, HERE)
