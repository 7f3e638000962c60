"""Which arguments of the tools of builders, signers, testers and administrators are passwords?"""

from __future__ import annotations

from functools import partial

from detectors.entropy import Look, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._exempt import exempt
from detectors.rules._handed import handed
from detectors.rules._host import ARGUMENT, host_rule, is_password
from detectors.rules._values import LAST, forge_random

_OPTIONS = r"(?:[^\n|;&]{0,300}?[ \t])??"
"""What may stand between a command and its password, on the same line."""
_MAN = "The manual page of the command."
_USER = r"(?P<user>(?![-$<{])[\w.@+\\-]{1,80}+)"
_NO_PORT = r"(?!\d{2,5}(?!\S))"

_tool = partial(host_rule, excepts=exempt)


def chosen(value: str) -> bool:
    """For places where words stand as well: no word, no number."""
    return is_password(value) and look(value) > Look.WORD


COMPOSER = _tool(
    "composer-login",
    "Login given to composer config",
    r"(?<![\w-])composer(?:\.phar)?[ \t]{1,3}(?:-\S{1,30}[ \t]{1,3}){0,3}(?:config|global)[ \t]"
    r"(?:[^\n|;&]{0,60}?[ \t])??(?:(?:http-basic|gitlab-oauth|gitlab-token|bitbucket-oauth)"
    rf"\.[\w.-]{{1,100}}+[ \t]{{1,3}}[\"']?{_USER}[\"']?[ \t]{{1,3}}(?!-)"
    rf"|(?:bearer|github-oauth|gitlab-token|gitlab-oauth)\.[\w.-]{{1,100}}+[ \t]{{1,3}}){ARGUMENT}",
    ("http-basic.", "github-oauth.", "gitlab-oauth.", "gitlab-token.", "bearer.", "bitbucket-oau"),
    "composer config --global --auth http-basic.repo.corp.io deploy {secret}",
    (
        "composer config http-basic.repo.corp.io deploy $TOKEN",
        "composer config --auth bearer.repo.corp.io <token>",
        "composer config --unset http-basic.repo.corp.io",
    ),
    "https://getcomposer.org/doc/articles/authentication-for-private-packages.md",
    specific=41,  # it says whose password it is, whatever the password looks like
)
NUGET = _tool(
    "nuget-command-key",
    "Key or password in a command of NuGet",
    r"(?i:(?<![\w-])(?:dotnet[ \t]{1,3}nuget[ \t]{1,3}push|nuget(?:\.exe)?[ \t]{1,3}push)[ \t]"
    rf"{_OPTIONS}(?:-k|--?api-?key)(?:[ \t]{{1,3}}|=)"
    r"|(?<![\w-])nuget(?:\.exe)?[ \t]{1,3}setapikey[ \t]{1,3}"
    r"|(?<![\w-])nuget(?:\.exe)?[ \t]{1,3}(?:add|update|sources?)[ \t]"
    rf"{_OPTIONS}(?:-p|--?password)[ \t=]{{1,3}})(?!az(?![A-Za-z])){ARGUMENT}",
    ("nuget push", "nuget.exe push", "setapikey", "nuget add", "nuget update", "nuget source"),
    "dotnet nuget push shop.nupkg -s https://nuget.corp.io/v3 -k {secret}",
    (
        "dotnet nuget push shop.nupkg -k $NUGET_KEY -s corp",
        "dotnet nuget push shop.nupkg --api-key az --source corp",
        "nuget push shop.nupkg -ApiKey <key>",
    ),
    "https://learn.microsoft.com/dotnet/core/tools/dotnet-nuget-push",
    forge=forge_random,
)
KEYCHAIN = _tool(
    "keychain-password",
    "Password given to the keychain of macOS",
    r"(?<![\w-])(?:security[ \t]{1,3}(?:-\w[ \t])?(?:import[ \t]"
    rf"{_OPTIONS}-P|(?:unlock|create|set)-keychain(?:-password)?[ \t]{_OPTIONS}-[pon]"
    rf"|set-key-partition-list[ \t]{_OPTIONS}-k|(?:add|find)-(?:generic|internet)-password[ \t]"
    rf"{_OPTIONS}-w)[ \t]{{1,3}}"
    r"|dscl[ \t]{1,3}\S{1,40}[ \t]{1,3}-passwd[ \t]{1,3}\S{1,80}[ \t]{1,3}"
    rf"|sysadminctl[ \t]{_OPTIONS}-(?:password|newPassword|adminPassword|oldPassword)[ \t]{{1,3}})"
    rf"(?!\S{{0,80}}keychain(?:-db)?(?!\S)){ARGUMENT}",
    (
        *("security import", "unlock-keychain", "create-keychain", "keychain-password"),
        *("set-key-partition", "generic-password", "internet-password", "-passwd", "sysadminctl"),
    ),
    "security unlock-keychain -p {secret} build.keychain",
    (
        "security unlock-keychain -p $KEYCHAIN_PASSWORD build.keychain",
        "security unlock-keychain -p build.keychain",
        "security find-generic-password -a kim -w",
    ),
    "https://ss64.com/mac/security.html",
)
SIGNING = _tool(
    "signing-password",
    "Password of a key or account that signs",
    rf"(?<![\w-])(?:certutil(?:\.exe)?[ \t]{_OPTIONS}-p[ \t]{{1,3}}"
    rf"|(?:signtool|azuresigntool|osslsigncode)(?:\.exe)?[ \t]{_OPTIONS}[/-](?:p|pass)[ \t]{{1,3}}"
    rf"|altool[ \t]{_OPTIONS}(?:-p|--password)[ \t]{{1,3}}"
    rf"|notarytool[ \t]{_OPTIONS}--password[ \t]{{1,3}}"
    rf"|(?:jarsigner|apksigner)[ \t]{_OPTIONS}--?(?:ks|key)-?pass(?:word)?[ \t]{{1,3}}(?!pass:"
    r"|env:|file:))"
    rf"(?!@){ARGUMENT}",
    ("certutil", "signtool", "osslsigncode", "altool", "notarytool", "jarsigner", "apksigner"),
    "signtool sign /f web.pfx /p {secret} /tr http://ts.corp.io shop.exe",
    (
        "signtool sign /f web.pfx /p %PFX_PASSWORD% shop.exe",
        "xcrun altool --upload-app -f shop.ipa -u kim@corp.io -p @keychain:AC",
        "certutil -importpfx web.pfx",
    ),
    "https://learn.microsoft.com/windows/win32/seccrypto/signtool",
)
MONITORING = _tool(
    "monitoring-password",
    "Password in a check of a monitoring",
    rf"(?<![\w-])(?:check_nt[ \t]{_OPTIONS}-s|check_snmp\w{{0,30}}[ \t]{_OPTIONS}(?:-C|-A|-X)"
    r"|check_(?:mysql|pgsql|radius|mssql|ldap|wmi|vmware|oracle|mongodb|ssh|ftp|imap|smtp)\w{0,30}"
    rf"(?:\.p[ly])?[ \t]{_OPTIONS}(?:-[pPWD]|--password|--pass))(?:[ \t]{{1,3}}"
    rf"|=){_NO_PORT}{ARGUMENT}",
    tuple(
        f"check_{each}"
        for each in (
            *("nt ", "snmp", "mysql", "pgsql", "radius", "mssql", "ldap", "wmi", "vmware"),
            *("oracle", "mongodb", "ftp", "imap", "smtp"),
        )
    ),
    "check_mysql -H db7.corp.io -u nagios -p {secret}",
    (
        "check_mysql -H db7.corp.io -u nagios -p $ARG1$",
        "check_pgsql -H db7.corp.io -P 5432",
        "check_snmp -H sw1 -C <community>",
    ),
    "https://www.monitoring-plugins.org/doc/man/index.html",
    severity=Severity.MEDIUM,
)
ODBC = _tool(
    "odbc-command-password",
    "Password in a command of unixODBC or FreeTDS",
    rf"(?<![\w-])(?:(?:isql|iusql|tsql|fisql|bsqldb|freebcp|defncopy)[ \t]{_OPTIONS}-P[ \t]{{0,3}}"
    r"|(?:isql|iusql)[ \t]{1,3}(?:-\w{1,2}[ \t]{1,3}){0,3}[A-Za-z][\w.-]{1,40}[ \t]{1,3}"
    rf"{_USER}[ \t]{{1,3}}){ARGUMENT}",
    ("isql ", "iusql ", "tsql ", "freebcp ", "defncopy ", "bsqldb "),
    "isql -v shopdsn deploy {secret}",
    ("isql -v shopdsn deploy $PW", "isql -v shopdsn", "isql is a tool of unixODBC"),
    _MAN,
    check=chosen,
)
ADMIN = _tool(
    "admin-command-password",
    "Password in a command of an administrator",
    r"(?<![\w-])(?:ipa-(?:server|client|replica)-install[ \t]"
    rf"{_OPTIONS}(?:-[paw]|--(?:ds-|admin-|principal-)?password)[ \t=]{{1,3}}"
    r"|set_password[ \t]{1,3}(?:vnc|spice)[ \t]{1,3}"
    r"|netsh[ \t]{1,3}wlan[ \t][^\n|]{0,160}?key(?:material)?="
    r"|autologon(?:64)?(?:\.exe)?[ \t]{1,3}(?:/accepteula[ \t]{1,3})?[\w.@-]{1,40}[ \t]{1,3}"
    r"[\w.-]{1,40}[ \t]{1,3}"
    rf"|mosquitto_passwd[ \t]{{1,3}}(?:-c[ \t])?-\w{{0,2}}b[ \t]{{1,3}}\S{{1,120}}"
    rf"[ \t]{{1,3}}{_USER}[ \t]{{1,3}}"
    r"|pihole[ \t]{1,3}(?:-a[ \t]{1,2}(?:-p|password)|setpassword)[ \t]{1,3}"
    r"|doveadm[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3}){0,2}auth[ \t]{1,3}(?:test|login)[ \t]"
    rf"(?:[^\n|;&]{{0,60}}?[ \t])??{_USER}[ \t]{{1,3}}"
    rf"|(?:mcrcon|rcon-cli|rconclt|arrcon)[ \t]{_OPTIONS}(?:-p|--password)[ \t=]{{1,3}}"
    rf"|radtest[ \t]{{1,3}}(?:-\w[ \t]{{1,2}}(?:\w{{1,8}}[ \t]{{1,2}})?){{0,3}}{_USER}[ \t]{{1,3}}"
    rf"){ARGUMENT}",
    (
        *("ipa-server-in", "ipa-client-in", "ipa-replica-in", "set_password ", "netsh wlan"),
        *("autologon", "mosquitto_passwd", "pihole -a", "pihole setpassword", "doveadm "),
        *("mcrcon", "rcon-cli", "rconclt", "arrcon", "radtest"),
    ),
    "mosquitto_passwd -b /etc/mosquitto/passwd deploy {secret}",
    (
        "mosquitto_passwd -b /etc/mosquitto/passwd deploy $PW",
        "autologon is on for this server",
        "pihole -a -p",
        "radtest deploy <password> radius.corp.io 0 <secret>",
    ),
    _MAN,
    check=chosen,
)
NET_USER = _tool(
    "net-user-password",
    "Password of an account that net user sets",
    rf"(?<![\w-])net(?:\.exe)?[ \t]{{1,3}}user[ \t]{{1,3}}[\"']?{_USER}[\"']?[ \t]{{1,3}}(?![/*])"
    rf"(?P<secret>(?![-$<({{%\[•…])[^\s\"'`<>|;&\\]{{5,60}}{LAST})",
    ("net user ", "net.exe user "),
    "net user deploy {secret}",
    (
        "net user deploy *",
        "net user deploy %PW%",
        "net user deploy /delete",
        "net user growth slows",
    ),
    "https://learn.microsoft.com/windows-server/administration/windows-commands/net-user",
    check=handed,
)
REGISTRY = _tool(
    "registry-password",
    "Password written to the registry of Windows",
    r"(?i:(?<![\w-])reg(?:\.exe)?[ \t]{1,3}add[ \t][^\n|]{0,300}?/v[ \t]{1,3}\"?\w{0,40}passw"
    r"(?:or)?d"
    rf"\"?[ \t][^\n|]{{0,60}}?/d[ \t]{{1,3}}){ARGUMENT}",
    ("reg add", "reg.exe add"),
    r'reg add "HKLM\SOFTWARE\Corp\Winlogon" /v DefaultPassword /t REG_SZ /d {secret} /f',
    (
        r'reg add "HKLM\SOFTWARE\Corp" /v DefaultPassword /t REG_SZ /d %PW% /f',
        r'reg add "HKLM\SOFTWARE\Corp" /v DisablePasswordChange /t REG_DWORD /d 1 /f',
        r"reg add HKLM\SOFTWARE\Corp /v DefaultPassword",
    ),
    "https://learn.microsoft.com/troubleshoot/windows-server/user-profiles-and-logon/"
    "turn-on-automatic-logon",
)
MAIL = _tool(
    "mail-command-password",
    "Password in a command that sends mail",
    rf"(?<![\w-])(?:swaks[ \t]{_OPTIONS}(?:-ap|--?auth-password)|send[eE]mail(?:\.pl)?"
    rf"[ \t]{_OPTIONS}-xp"
    rf"|(?:mailx|s-nail|mail)[ \t]{_OPTIONS}smtp-auth-password(?=[= ])"
    rf"|blat(?:\.exe)?[ \t]{_OPTIONS}-pw|curl[ \t]{_OPTIONS}--mail-auth-password)[ \t=]{{1,3"
    rf"}}{ARGUMENT}",
    ("swaks", "sendemail", "smtp-auth-password", "blat ", "blat.exe", "mail-auth-password"),
    "swaks --to kim@corp.io --server mail.corp.io -au deploy -ap {secret}",
    (
        "swaks --to kim@corp.io -au deploy -ap $PW",
        "sendEmail -f kim@corp.io -xu deploy -xp <password>",
        "swaks --to kim@corp.io --auth-user deploy",
    ),
    "https://jetmore.org/john/code/swaks/latest/doc/ref.txt",
    confidence=Confidence.HIGH,
)
FLAGGED = _tool(
    "tool-login-password",
    "Password after a flag of a tool that logs in",
    r"(?<![\w-])(?:(?:twine|conan|rabbitmqadmin|hydra|medusa|nxc|bloodhound(?:-python)?|certipy"
    r"(?:-ad)?"
    r"|enum4linux(?:-ng)?|smbmap|esxcli|ilorest|ldapdomaindump|bloodyad|az[ \t](?:sql|vm|mysql"
    r"|postgres)"
    rf"|jfrog|jf)[ \t]{_OPTIONS}(?:-p|-pw|--pass(?:word|wd)?)"
    rf"|mqttx[ \t]{_OPTIONS}-P|vmrun[ \t]{_OPTIONS}-gp|slappasswd[ \t]{_OPTIONS}-s"
    rf"|ldappasswd[ \t]{_OPTIONS}-[sa]|doctl[ \t]{{1,2}}auth[ \t]{_OPTIONS}(?:-t|--access-token))"
    rf"(?:[ \t]{{1,3}}|=){_NO_PORT}{ARGUMENT}",
    (
        *(
            "twine ",
            "conan ",
            "rabbitmqadmin",
            "hydra ",
            "medusa ",
            "nxc ",
            "bloodhound",
            "certipy",
        ),
        *(
            "enum4linux",
            "smbmap",
            "esxcli",
            "ilorest",
            "ldapdomaindump",
            "bloodyad",
            "az sql",
            "az vm",
        ),
        *("az mysql", "az postgres", "mqttx ", "vmrun ", "slappasswd", "ldappasswd", "doctl auth"),
        *("jfrog ", "jf rt", "jf c "),
    ),
    "twine upload -u deploy -p {secret} dist/*",
    (
        "twine upload -u deploy -p $TWINE_PASSWORD dist/*",
        "hydra -L users.txt -P words.txt ssh://h7",
        "esxcli -s h7 -u root -p <password> system version get",
        "medusa -p 8443",
    ),
    _MAN,
    check=chosen,
)
BARE = _tool(
    "tool-argument-password",
    "Password or key as an argument of a tool",
    r"(?<![\w-])(?:cargo[ \t]{1,2}login[ \t]{1,3}(?:--registry[ =]\S{1,40}[ \t]{1,3})?"
    r"|vault[ \t]{1,2}operator[ \t]{1,2}unseal[ \t]{1,3}|rclone[ \t]{1,2}obscure[ \t]{1,3}"
    rf"|samba-tool[ \t]{{1,2}}user[ \t]{{1,2}}(?:create|add)[ \t]{{1,3}}{_USER}[ \t]{{1,3}}"
    rf"|rabbitmqctl[ \t]{{1,2}}authenticate_user[ \t]{{1,3}}{_USER}[ \t]{{1,3}}"
    rf"|poetry[ \t]{{1,2}}config[ \t]{{1,3}}http-basic\.[\w.-]{{1,60}}+[ \t]{{1,3}}{_USER}"
    rf"[ \t]{{1,3}}"
    r"|bundle[ \t]{1,2}config[ \t]{1,3}(?:set[ \t]{1,3})?(?:--(?:global|local)[ \t]{1,3})?"
    rf"[\w-]{{1,40}}(?:\.[\w-]{{1,40}}){{1,4}}+[ \t]{{1,3}}(?:{_USER}:)?+"
    r"|mkpasswd[ \t]{1,2}-m[ \t]{1,2}[\w-]{3,20}[ \t]{1,3}"
    r"|qemu-\S{2,30}[ \t][^\n|;]{0,300}?-object[ \t]secret,[^\s]{0,80}?data="
    r"|java[ \t][^\n|;&]{0,120}?jenkins-cli\.jar[ \t][^\n|;&]{0,160}?-auth[ \t]{1,3}"
    rf"{_USER}:)(?!-){ARGUMENT}",
    (
        *("cargo login", "operator unseal", "rclone obscure", "samba-tool", "authenticate_user"),
        *("poetry config", "bundle config", "mkpasswd -m", "-object secret"),
        "jenkins-cli",
    ),
    "poetry config http-basic.corp deploy {secret}",
    (
        "poetry config http-basic.corp deploy $TOKEN",
        "cargo login <token>",
        "bundle config set --local path vendor/bundle",
        "samba-tool user create deploy --random-password",
    ),
    _MAN,
    check=chosen,
)
TSIG = _tool(
    "tsig-key",
    "Key of a DNS server in a command",
    r"(?<![\w-])(?:nsupdate|dig|host|delv|knsupdate|kdig)[ \t][^\n|;&]{0,160}?-y[ \t]{0,2}[\"']?"
    r"(?:hmac-[\w-]{2,10}:)?[\w.-]{1,80}+:(?P<secret>[A-Za-z0-9+/]{16,120}+={0,2})"
    r"(?![A-Za-z0-9+/=])",
    ("nsupdate", "dig ", "delv ", "kdig "),
    "nsupdate -y hmac-sha256:ddns:{secret}",
    (
        "nsupdate -y hmac-sha256:ddns:$KEY",
        "nsupdate -y hmac-sha256:ddns:" + "A" * 43 + "=",
        "dig +short corp.io",
    ),
    "https://bind9.readthedocs.io/en/stable/manpages.html#nsupdate-dynamic-dns-update-utility",
    forge=lambda random: _forge.base64(random.randbytes(32)),
    check=lambda value: plausible(value, 10),
    specific=45,
)

RULES: tuple[Rule, ...] = (
    COMPOSER,
    NUGET,
    KEYCHAIN,
    SIGNING,
    MONITORING,
    ODBC,
    ADMIN,
    NET_USER,
    REGISTRY,
    MAIL,
    FLAGGED,
    BARE,
    TSIG,
)
