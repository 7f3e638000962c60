"""Which arguments of calls, in code and in the traces of errors, are passwords?"""

from __future__ import annotations

from functools import partial

from detectors.entropy import Look, look
from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._exempt import exempt
from detectors.rules._host import host_rule, is_password

_TEXT = (
    r"(?:\\?\"(?P<secret>(?![$<{#%])[^\"\s\\][^\"\n\\]{2,200}+)\\?\""
    r"|'(?P<secret>(?![$<{#%])[^'\s][^'\n]{2,200}+)')"
)
_USER = r"\\?[\"'](?P<user>[^\"'\s\\][^\"'\n\\]{0,100}+)\\?[\"']"
_FIRST = r"(?:\\?\"[^\"\n]{0,200}+\"|'[^'\n]{0,200}+'|[^,\"'()\n]{1,120}+(?:\([^()\n]{0,60}\))?)"
"""What comes before the user: a server, a connection, a database."""
_AND = r",\s{0,8}"


def _is_given(value: str) -> bool:
    return is_password(value) and look(value) > Look.WORD


_call = partial(host_rule, excepts=exempt, check=_is_given, specific=23)

ARGUMENTS = _call(
    "login-call-arguments",
    "Password among the arguments of a call",
    r"(?<!\w)(?:(?:PDO|mysqli)(?:->|::)__construct|ssh2_auth_password|ssh2_connect|ftp_ssl_login"
    r"|Net::(?:FTP|SFTP|SSH|Telnet)\.(?:open|new|start)|new[ ]Sequelize|(?:ftplib\.)?FTP(?:_TLS)?"
    r"|(?:ldap3?\.)?Connection|imap_reopen|ibase_p?connect|ifx_connect|sybase_connect|maxdb_connect"
    r"|cubrid_connect|pyodbc\.connect|[\w.$]{1,40}(?:->|\.)(?:connect|bind|credentials"
    r"|openSession))\("
    rf"[ \t]{{0,2}}{_FIRST}{_AND}(?:\d{{1,5}}{_AND})?{_USER}{_AND}{_TEXT}"
    r"|(?<!\w)(?:new[ ])?(?:Sftp|Ftp|Ssh|Scp|Smtp|Imap|Ldap|Telnet|WebDav)(?:Client|Session"
    rf"|Connection)\([ \t]{{0,2}}{_FIRST}{_AND}(?:\d{{1,5}}{_AND})?{_USER}{_AND}{_TEXT}"
    r"|(?i:[\"']dbi:)[^\"'\n]{2,120}[\"']"
    rf"{_AND}{_USER}{_AND}{_TEXT}"
    rf"|(?<!\w)(?:SMBConnection|SMBClient|FTPHost|SSHClient|NetrcAuth|HTTPBasicAuth|HttpNtlmAuth"
    rf"|HTTPDigestAuth|BasicAuth|NetworkCredential|UsernamePasswordCredentials"
    rf"|NtlmCredentials)\([ \t]{{0,2}}"
    rf"{_USER}{_AND}{_TEXT}"
    r"|(?<!\w)(?:wp_authenticate|wp_set_password|wp_signon|SetBasicAuth|setBasicAuth"
    r"|setCredentials"
    rf"|[\w.$]{{1,40}}(?:->|::)(?:login|authenticate|attempt|validateLogin|checkLogin|auth"
    r"|signIn))\("
    rf"{_USER}{_AND}{_TEXT}"
    rf"|(?<=[\w)])\.basic_auth(?:[ \t]{{1,2}}|\([ \t]{{0,2}}){_USER}{_AND}(?:Some\()?{_TEXT}"
    rf"|[\"']auth[\"'][ \t]{{0,3}}(?:=>|:)[ \t]{{0,3}}[\[(]{_USER}{_AND}{_TEXT}",
    (
        *(
            "__construct(",
            "ssh2_auth_pass",
            "ssh2_connect",
            "ftp_ssl_login",
            "net::ftp",
            "net::sftp",
        ),
        *(
            "net::ssh",
            "net::telnet",
            "new sequelize(",
            "ftplib.",
            "ftp(",
            "ftp_tls(",
            "connection(",
        ),
        *("imap_reopen", "ibase_", "ifx_connect", "sybase_conn", "maxdb_conn", "cubrid_conn"),
        *(
            *(
                f"{a}{b}("
                for a in ("sftp", "ftp", "scp", "smtp", "imap")
                for b in ("client", "session")
            ),
            *(f"{a}{b}(" for a in ("ssh", "ldap", "telnet") for b in ("session", "connection")),
            *("webdavclient(", "ldapclient(", "telnetclient(", '"dbi:', "'dbi:"),
            *("smbconnection(", "smbclient(", "ftphost(", "sshclient(", "digestauth(", "ntlmauth("),
            *("networkcredential(", "passwordcredentials(", "ntlmcredentials("),
            "connect(",
            ".bind(",
            ".credentials(",
            "->credentials(",
            "opensession(",
            "wp_authenticate",
        ),
        *("wp_set_pass", "wp_signon(", "basicauth(", "setcredentials(", "->login(", "::login("),
        *("->authenticate(", "::authenticate(", "->attempt(", "::attempt(", "validatelogin("),
        *(
            "checklogin(",
            "->auth(",
            "->signin(",
            ".basic_auth ",
            ".basic_auth(",
            "'auth'",
            '"auth"',
        ),
    ),
    "PDO->__construct('mysql:host=db7.corp.io', 'deploy', '{secret}', Array)",
    (
        "PDO->__construct('mysql:host=db7.corp.io', 'deploy', Object(SensitiveParameterValue))",
        "mysqli->__construct('db7.corp.io', 'deploy', '$password')",
        "transport.connect(host, 'deploy', password)",
        "emitter.connect('open', 'close', 'error')",
        "redis.connect('cache7', 6379)",
    ),
    "The libraries' own documentation of these calls.",
)
USERPWD = _call(
    "curl-option-login",
    "Login among the options of libcurl",
    r"(?i:(?:CURLOPT_)?(?:PROXY)?USERPWD)[\"']?\s{0,3}(?:,|=>|=|:)\s{0,3}\\?[\"'](?P<user>"
    r"[^\"'\s:$\\]{1,100}+):"
    r"(?P<secret>(?![$<{%])[^\"'\s\\][^\"'\n\\]{2,200}+)\\?[\"']",
    ("userpwd",),
    "curl_setopt($ch, CURLOPT_USERPWD, 'deploy:{secret}');",
    (
        "curl_setopt($ch, CURLOPT_USERPWD, 'deploy:$password');",
        'curl_setopt($ch, CURLOPT_USERPWD, "$user:$password");',
        "curl_setopt($ch, CURLOPT_USERPWD, 'user:<password>');",
    ),
    "https://curl.se/libcurl/c/CURLOPT_USERPWD.html",
    check=is_password,
)
ALONE = _call(
    "auth-call-password",
    "Password as the one argument of a call",
    r"(?i:(?<![A-Za-z])\$?\w{0,30}(?:redis|jedis|valkey|memcached)\w{0,20}(?:->|\.)auth)\("
    r"[ \t]{0,2}"
    rf"{_TEXT}[ \t]{{0,2}}\)|(?<!\w)ssh\.Password\({_TEXT}\)"
    r"|(?i:assw(?:or)?d|passphrase)[^\n]{0,60}\r?\n[^\n]{0,40}?(?i:send_?line)\([ \t]{0,2}"
    rf"{_TEXT}[ \t]{{0,2}}\)",
    (
        "redis->auth(",
        "redis.auth(",
        "jedis.auth(",
        "valkey.auth(",
        "ssh.password(",
        "sendline(",
        "send_line(",
    ),
    "child.expect('[Pp]assword:')\nchild.sendline('{secret}')",
    (
        "child.expect('[Pp]assword:')\nchild.sendline(password)",
        "$redis->auth('$password');",
        'jedis.auth(config.get("password"))',
        "child.sendline('ls -l')",
    ),
    "https://pexpect.readthedocs.io/en/stable/overview.html",
)
FERNET = _call(
    "fernet-key",
    "Key of Fernet in code",
    r"(?<!\w)(?:Multi)?Fernet\([ \t]{0,2}b?\\?[\"'](?P<secret>[A-Za-z0-9_-]{43}=)\\?[\"']",
    ("fernet(",),
    "Fernet(b'{secret}').decrypt(token)",
    ("Fernet(key).decrypt(token)", "Fernet(b'" + "A" * 43 + "=')", "Fernet(b'short=')"),
    "https://cryptography.io/en/latest/fernet/",
    forge=lambda random: _forge.base64url(random.randbytes(32)) + "=",
    check=lambda value: plausible(value, 16),
    severity=Severity.HIGH,
    specific=45,
)
HASHED = _call(
    "hashed-call-password",
    "Password in a call that hashes or encrypts with it",
    r"(?<!\w)(?:bcrypt(?:js)?(?:\.(?:hash(?:pw|Sync|_password)?|generate_password_hash))?"
    r"|Hash::make"
    r"|password_hash|make_password|generate_password_hash|argon2\.hash|perl[ \t]-e"
    r"[^\n]{0,30}?crypt)\("
    rf"[ \t]{{0,2}}b?{_TEXT}"
    rf"|(?i:(?<!\w)(?:pgp_sym_(?:en|de)crypt(?:_bytea)?|aes_(?:en|de)crypt))\([^()\n]{{1,120}}?,"
    rf"[ \t]{{0,3}}"
    rf"{_TEXT}[ \t]{{0,2}}[),]",
    (
        *("bcrypt(", "bcrypt.", "bcryptjs.", "hash::make(", "password_hash(", "make_password("),
        *("argon2.hash(", "crypt(", "pgp_sym_", "aes_encrypt(", "aes_decrypt("),
    ),
    "bcrypt.hashSync('{secret}', 10)",
    (
        "bcrypt.hashSync(password, 10)",
        "bcrypt.hashpw(b'$PW', bcrypt.gensalt())",
        "SELECT pgp_sym_decrypt(card, '<key>')",
        "password_hash($_POST['password'], PASSWORD_DEFAULT)",
    ),
    "The libraries' own documentation of these calls.",
)
SECOND = _call(
    "account-call-password",
    "Password in a call that makes or changes an account",
    r"(?<!\w)(?:(?:create_(?:superuser|user)|changeUserPassword|username_pw_set|setUserPassword"
    r"|updateUserPassword|usernamePasswordSet)\("
    rf"[ \t]{{0,2}}{_USER}{_AND}(?:[\"'][^\"'\n]{{0,80}}@[^\"'\n]{{1,80}}[\"']{_AND})?{_TEXT}"
    rf"|sp_addlinkedsrvlogin[^\n']{{0,20}}'[^'\n]{{0,60}}'{_AND}'[^'\n]{{0,10}}'{_AND}(?:NULL|'[^'\n]{{0,60}}')"
    rf"{_AND}N?{_USER}{_AND}N?{_TEXT}"
    rf"|sp_addlogin[ \t]{{1,3}}N?{_USER}{_AND}N?{_TEXT}"
    rf"|MapNetworkDrive[ \t(]{{1,3}}[^\n]{{1,160}}?,[ \t]{{0,3}}\"(?P<user>"
    rf"[^\"\n]{{1,80}}+)\"{_AND}{_TEXT})",
    (
        *("create_superuser(", "create_user(", "changeuserpassword(", "username_pw_set("),
        *(
            "setuserpassword(",
            "updateuserpassword(",
            "usernamepasswordset(",
            "sp_addlogin",
            "sp_addlinkedsrvlogin",
        ),
        "mapnetworkdrive",
    ),
    "client.username_pw_set('deploy', '{secret}')",
    (
        "client.username_pw_set(user, password)",
        "User.objects.create_user('deploy', 'kim@corp.io', password)",
        "db.changeUserPassword('deploy', '$PW')",
        "EXEC sp_addlogin 'deploy', '<password>'",
    ),
    "The libraries' own documentation of these calls.",
)

RULES: tuple[Rule, ...] = (ARGUMENTS, USERPWD, ALONE, FERNET, HASHED, SECOND)
