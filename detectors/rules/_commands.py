"""Which arguments of which commands are passwords?"""

from __future__ import annotations

from collections.abc import Callable

import regex

from detectors import lazy
from detectors.entropy import Look, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._host import ARGUMENT, host_rule, is_password
from detectors.rules._values import LAST

_OPTIONS = r"(?:[^\n|;&]{0,300}?[ \t])??"
"""What may stand between a command and its password, on the same line."""
_BARE = r"(?P<secret>(?![-$<>&|({%*\[•…])[^\s\"'`<>|;&\\,]{2,199}" + LAST + ")"
_LOGIN_SECRET = r"(?P<secret>(?![$<({%*\[•…/@])[^\s\"'`<>|;&\\]{2,199}" + LAST + ")"
_USER = r"(?P<user>(?![-$<{])[^\s\"'`<>:|;&/%\\]{1,100}+)"
_QUOTED_LOGIN = (
    rf"'{_USER}:(?P<secret>(?![$<({{%*\[•…/@])[^\s'<>]{{3,200}}+)'"
    rf"|\"{_USER}:(?P<secret>(?![$<({{%*\[•…/@])[^\s\"$`\\<>]{{3,200}}+)\""
)
"""In quotes, where no sign ends it."""
_MAN = "The manual page of the command."


def _command(
    rule_id: str,
    title: str,
    pattern: str,
    keywords: tuple[str, ...],
    carrier: str,
    near_misses: tuple[str, ...],
    reference: str = _MAN,
    severity: Severity = Severity.HIGH,
    confidence: Confidence = Confidence.HIGH,
    excepts: Callable[[regex.Match[str]], str] = exempt,
) -> Rule:
    """A rule for `pattern`, in which a command and its flag end before the password."""
    return host_rule(
        rule_id,
        title,
        rf"(?<![A-Za-z0-9-]){pattern}",
        keywords,
        carrier,
        near_misses,
        reference,
        severity=severity,
        confidence=confidence,
        check=_may_be_given,
        excepts=excepts,
    )


def _may_be_given(value: str) -> bool:
    return is_password(value) and (look(value) > Look.NOTHING or len(value) >= 6)


_CREATES = lazy.pattern(r"create[ \t]{1,3}(?:secret|(?P<open>configmap|cm))(?![\w-])", regex.I)
_OPEN = lazy.pattern(
    r"(?i)(?:.*[_.-])?(?:user(?:_?name)?|(?:db_?)?name|login|e?mail|host(?:name)?|server|port|url"
    r"|uri|endpoint|database|schema|region|bucket|namespace|mode|type|env(?:ironment)?|tenant"
    r"|(?:account|client|key|project|tenant)[_.-]?id)"
)


def _is_open(found: regex.Match[str]) -> str:
    """Why an entry that kubectl is given is no secret: one of a ConfigMap, the name of a user."""
    begin = max(0, found.start() - 450)
    kinds = [*_CREATES.finditer(found.string, begin, found.start())]
    if kinds and kinds[-1]["open"]:
        return "an entry of a ConfigMap"
    if _OPEN.fullmatch(found["name"] or ""):
        return "its name is that of something open"
    return exempt(found)


RULES: tuple[Rule, ...] = (
    _command(
        "sudo-password",
        "Password piped into sudo",
        rf"(?:(?:echo|printf)[ \t]{{1,3}}(?:-\w{{1,3}}[ \t]{{1,3}})?{ARGUMENT}[ \t]{{0,3}}\|"
        r"[ \t]{0,3}sudo[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3}){0,3}-\w{0,3}S"
        rf"|sudo[ \t][^\n]{{0,60}}?-S[^\n<]{{0,80}}<<<[ \t]{{0,2}}{ARGUMENT})",
        ("sudo -s", "sudo -k", "sudo -p", "| sudo", "|sudo", "<<<"),
        "echo '{secret}' | sudo -S apt update",
        ("echo $PASS | sudo -S apt update", "echo deb http://x main | sudo tee /etc/apt/x.list"),
    ),
    _command(
        "passwd-command",
        "Password set by a command",
        rf"(?:(?:echo|printf)[ \t]{{1,3}}(?:-\w{{1,2}}[ \t]{{1,3}})?[\"']?{_USER}:{_LOGIN_SECRET}"
        r"(?:\\n)?[\"']?[ \t]{0,3}\|[ \t]{0,3}(?:sudo[ \t])?(?:/usr/sbin/)?chpasswd"
        rf"|chpasswd[ \t](?:-\w[ \t])?[ \t]{{0,2}}<<<[ \t]{{0,2}}[\"']?{_USER}:{_LOGIN_SECRET}"
        r"|chpasswd[ \t](?:-\w[ \t])?[ \t]{0,2}<<-?[ ]?[\"']?\w{2,20}+[\"']?[ \t]{0,3}\r?\n"
        r"[ \t]{0,8}"
        rf"{_USER}:{_LOGIN_SECRET}"
        rf"|echo[ \t]{{1,3}}{ARGUMENT}[ \t]{{0,3}}\|[ \t]{{0,3}}"
        r"(?:sudo[ \t])?passwd[ \t]{1,3}--stdin)",
        ("chpasswd", "passwd --stdin"),
        "echo 'deploy:{secret}' | chpasswd",
        (
            "echo $USER:$PASS | chpasswd",
            "use chpasswd to change many passwords",
            "chpasswd <<EOF\nkim:$PASS\nEOF",
        ),
    ),
    _command(
        "curl-login",
        "Login in a curl command",
        rf"curl[ \t]{_OPTIONS}(?:-[a-zA-Z]{{0,6}}u[ \t=]{{0,3}}|--(?:proxy-)?user[ \t=]{{1,3}}"
        rf"|-U[ \t]{{0,3}})(?:{_QUOTED_LOGIN}|[\"']?{_USER}:{_LOGIN_SECRET})",
        ("curl ", "curl\t"),
        "curl -s -u deploy:{secret} https://ci.corp.io/api",
        (
            "curl -u $USER:$TOKEN https://ci.corp.io/api",
            "curl -u user:<password> https://ci.corp.io",
            "curl -u deploy: https://ci.corp.io",
            "curl --url http://db7:8080/x",
        ),
        "https://curl.se/docs/manpage.html#-u",
    ),
    _command(
        "httpie-login",
        "Login in a command of HTTPie or xh",
        rf"(?:https?|xhs?)[ \t]{_OPTIONS}(?:-a[ \t=]{{0,3}}|--auth[ \t=]{{1,3}})"
        rf"(?:{_QUOTED_LOGIN}|[\"']?{_USER}:{_LOGIN_SECRET})",
        ("http ", "https ", "xh ", "xhs "),
        "http -a deploy:{secret} POST ci.corp.io/api",
        (
            "http -a $USER:$TOKEN ci.corp.io/api",
            "http --auth user:<password> ci.corp.io",
            "https -A bearer -a TOKEN ci.corp.io",
            "the http -a option takes user:password",
        ),
        "https://httpie.io/docs/cli/authentication",
    ),
    _command(
        "wget-password",
        "Password in a wget command",
        rf"wget[ \t]{_OPTIONS}--(?:(?:http|ftp|proxy)-)?password[ \t=]{{1,3}}{ARGUMENT}",
        ("wget ",),
        "wget --user=deploy --password={secret} https://dl.corp.io/x",
        ("wget --ask-password https://dl.corp.io/x", "wget --password=$PASS https://dl.corp.io/x"),
        "https://www.gnu.org/software/wget/manual/wget.html",
    ),
    _command(
        "mysql-command-password",
        "Password in a mysql command",
        r"(?:mysql(?:dump|admin|check|import|show|pump|sh|slap)?|mariadb(?:-dump|-admin)?"
        rf"|xtrabackup|innobackupex|mydumper)[ \t]{_OPTIONS}-p(?:'(?P<secret>[^'\n]{{3,100}}+)'|\""
        r"(?P<secret>[^\"$\n]{3,100}+)\"|(?P<secret>(?![-$<>&|({%*\[•…=]|(?:assword"
        r"|ort)\b)[^\s\"'`<>|;&\\]{2,99}" + LAST + "))",
        (
            *(f"mysql{each}" for each in (" ", "\t", "dump", "admin", "check", "import", "show")),
            *("mysqlpump", "mysqlsh", "mysqlslap", "mariadb ", "mariadb-dump", "mariadb-admin"),
            *("xtrabackup", "innobackupex", "mydumper"),
        ),
        "mysqldump -u shop -p{secret} shop",
        (
            "mysql -u shop -p shop",
            "mysql -u root -p$PASS",
            "mysql -h db7 -port 3306",
            "mysql -u root -p<password>",
        ),
        "https://dev.mysql.com/doc/refman/8.4/en/connecting.html",
    ),
    _command(
        "client-password-variable",
        "Password for a client in the environment",
        r"(?:PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|SSHPASS|RSYNC_PASSWORD|LDAP_PASSWD|SMBPASSWD"
        r"|KRB5_PASSWORD|BORG_PASSPHRASE|RESTIC_PASSWORD|GIT_PASSWORD|ORACLE_PWD|SQLCMDPASSWORD"
        r"|MSSQL_SA_PASSWORD|SA_PASSWORD|MYSQL_ROOT_PASSWORD|POSTGRES_PASSWORD"
        r"|MONGO_INITDB_ROOT_PASSWORD|RABBITMQ_DEFAULT_PASS)(?:=|:[ \t]{0,2})"
        rf"{ARGUMENT}",
        (
            *("pgpassword", "mysql_pwd", "rediscli_auth", "sshpass", "rsync_password", "smbpasswd"),
            *("ldap_passwd", "krb5_password", "borg_passphrase", "restic_password", "git_password"),
            *("oracle_pwd", "sqlcmdpassword", "sa_password", "mysql_root_pass", "postgres_pass"),
            *("mongo_initdb_root", "rabbitmq_default_pass"),
        ),
        "PGPASSWORD={secret} psql -h db7 -U shop",
        (
            *("PGPASSWORD=$DB_PASS psql", "PGPASSWORD=<password> psql", "POSTGRES_PASSWORD: ${PW}"),
            *("POSTGRES_PASSWORD=${POSTGRES_PASSWORD:?err}", "MYSQL_PWD=@@DB_PASSWORD@@"),
        ),
    ),
    _command(
        "sshpass-password",
        "Password in an sshpass command",
        r"(?:sshpass[ \t]{1,3}(?:-v[ \t])?-p[ \t]{0,3}|(?:plink|pscp|psftp|klink|kscp)"
        rf"(?:\.exe)?[ \t]{_OPTIONS}-pw[ \t]{{1,3}}){ARGUMENT}",
        ("sshpass ", "plink", "pscp", "psftp", "klink", "kscp"),
        "sshpass -p {secret} ssh deploy@db7.corp.io",
        ("sshpass -p $PASS ssh deploy@db7", "sshpass -e ssh db7", "plink -pwfile /tmp/x db7"),
    ),
    _command(
        "smb-login",
        "Login to a Windows share",
        rf"(?:(?:smbclient|rpcclient|smbget|smbmap|winexe|wmic|net[ \t](?:rpc|ads))[ \t]{_OPTIONS}"
        r"(?:-U|--user=?)[ \t]{0,3}[\"']?(?P<user>(?![-$<{])[^\s\"'`<>%|;]{1,100}+)%"
        rf"{_LOGIN_SECRET}|mount[ \t.][^\n]{{0,200}}?(?:cifs|smbfs|davfs)[^\n]{{0,200}}?"
        r"(?:password|pass)=(?P<secret>(?![$<({%*\[])[^\s\"'`<>,;|]{2,100}[^\s\"'`<>,;|.*~_]))",
        (
            "smbclient",
            "rpcclient",
            "smbget",
            "smbmap",
            "winexe",
            "wmic",
            "net rpc",
            "net ads",
            "cifs",
            "smbfs",
            "davfs",
        ),
        "smbclient //fs1/share -U deploy%{secret}",
        ("smbclient //fs1/share -U deploy", "mount -t cifs //fs1/x /mnt -o user=me,password=$PW"),
    ),
    _command(
        "windows-login",
        "Password in a Windows command",
        r"(?:net(?:\.exe)?[ \t]{1,3}use[ \t][^\n|]{0,160}?(?:/user:"
        rf"(?P<user>[^\s\"'<>]{{1,80}}+)[ \t]{{1,3}}{ARGUMENT}|\\\\[^\s]{{1,100}}+[ \t]{{1,3}}(?!/"
        rf"|\*){ARGUMENT}[ \t]{{1,3}}/user:)|net(?:\.exe)?[ \t]{{1,3}}user[ \t]{{1,3}}"
        rf"(?P<user>[\w.\\-]{{1,80}}+)[ \t]{{1,3}}(?!/|\*){ARGUMENT}(?=[ \t]{{1,3}}/(?:add|domain"
        r"|active|expires|Y))|(?:cmdkey|psexec|schtasks|wmic|runas|netdom|dsadd|msdeploy"
        r"|appcmd)[^\n]{0,200}?[ \t](?:/pass(?:word[do]?)?:|/p[do]:|/password[ \t]|/rp[ \t]|-p[ \t]"
        rf"|/pwd:|-pwd[ \t]){{1}}[ \t]{{0,2}}(?!/|\*){ARGUMENT})",
        (
            "net use",
            "net user",
            "net.exe us",
            "cmdkey",
            "psexec",
            "schtasks",
            "runas",
            "netdom",
            "dsadd",
            "msdeploy",
            "appcmd",
            "wmic ",
        ),
        "net use Z: \\\\fs1\\share /user:corp\\deploy {secret}",
        (
            "net use Z: \\\\fs1\\share /user:corp\\deploy *",
            "net user deploy /add",
            "net user deploy * /add",
            "cmdkey /list",
        ),
        "https://learn.microsoft.com/windows-server/administration/windows-commands/windows-comma"
        "nds",
    ),
    _command(
        "powershell-password",
        "Password in a PowerShell command",
        r"(?:(?<![\w\"'])[\"'](?P<secret>[^\"'\s$][^\"'\n]{2,100}+)[\"'][ \t]{0,3}\|[ \t]{0,3}"
        r"ConvertTo-SecureString(?=[ \t][^\n|]{0,40}?-AsPlainText)"
        r"|ConvertTo-SecureString[ \t]{1,3}(?:-AsPlainText[ \t]{1,3}"
        rf"|-Force[ \t]{{1,3}}){{0,2}}(?:-String[ \t]{{1,3}})?{ARGUMENT}|(?:PSCredential"
        r"|NetworkCredential)\]?(?:::new)?[ \t]{0,2}\([ \t]{0,3}[\"']"
        r"(?P<user>[^\"'\n]{1,80}+)[\"'],[ \t]{0,3}[\"'](?P<secret>[^\"'\n]{3,100}+)[\"'])",
        ("convertto-securestring", "pscredential", "networkcredential"),
        "$p = ConvertTo-SecureString '{secret}' -AsPlainText -Force",
        (
            "$p = ConvertTo-SecureString $env:PW -AsPlainText -Force",
            "New-Object PSCredential($user, $secure)",
        ),
        "https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-se"
        "curestring",
    ),
    _command(
        "ldap-bind-password",
        "Password of an LDAP bind",
        r"ldap(?:search|modify|add|delete|whoami|passwd|compare"
        rf"|modrdn)[ \t]{_OPTIONS}-w[ \t]{{0,3}}{ARGUMENT}",
        tuple(
            f"ldap{each}"
            for each in (
                "search",
                "modify",
                "add",
                "delete",
                "whoami",
                "passwd",
                "compare",
                "modrdn",
            )
        ),
        "ldapsearch -x -D cn=admin,dc=corp -w {secret} -b dc=corp",
        ("ldapsearch -x -W -D cn=admin,dc=corp", "ldapsearch -w $PW -b dc=corp"),
    ),
    _command(
        "openssl-password",
        "Passphrase in an openssl command",
        r"(?:-?(?:-pass(?:in|out|word)?|-k|-srppass)|--(?:ks|key)-pass)(?:[ \t]{1,3}|=)[\"']?pass:"
        r"(?P<secret>"
        r"(?![$<({%*\[])[^\s\"'`<>|;&\\]{2,199}[^\s\"'`<>|;&\\,.:)\]}*~_])",
        ("pass:",),
        "openssl pkcs12 -in web.p12 -passin pass:{secret} -nodes",
        ("openssl rsa -passin pass:$PW -in k.pem", "openssl rsa -passin env:PW", "bypass: yes1"),
        "https://docs.openssl.org/master/man1/openssl-passphrase-options/",
    ),
    _command(
        "tool-password",
        "Password in a command of a small tool",
        rf"(?:mosquitto_(?:pub|sub|rr)[ \t]{_OPTIONS}-P[ \t]{{1,3}}{ARGUMENT}"
        rf"|wpa_passphrase[ \t]{{1,3}}[\w\"'.-]{{1,40}}[ \t]{{1,3}}{ARGUMENT}"
        rf"|(?:useradd|usermod)[ \t]{_OPTIONS}(?:-p|--password)[ \t]{{1,3}}{ARGUMENT}"
        rf"|openssl[ \t]{{1,3}}enc[ \t]{_OPTIONS}-k[ \t]{{1,3}}(?!pass:|file:|env:){ARGUMENT}"
        rf"|rsync[ \t]{_OPTIONS}--password-file=<\([ ]?echo[ ]{ARGUMENT}"
        rf"|(?:echo|printf)[ \t]{{1,3}}(?:-\w[ \t])?{ARGUMENT}[ \t]{{0,3}}\|[ \t]{{0,3}}[^\n"
        rf"|]{{1,80}}"
        r"--password-stdin)",
        (
            *("mosquitto_", "wpa_passphrase", "useradd", "usermod", "openssl enc"),
            *("password-file=<(", "password-stdin"),
        ),
        "mosquitto_pub -h mq7 -u deploy -P {secret} -t a -m b",
        (
            "mosquitto_pub -h mq7 -p 1883 -t a -m b",
            "useradd -p $HASH kim",
            "echo $PW | docker login -u kim --password-stdin",
            "openssl enc -aes-256-cbc -pass env:PW",
        ),
    ),
    _command(
        "htpasswd-command",
        "Password in an htpasswd command",
        r"htpasswd[ \t]{1,3}(?:-[a-zA-Z0-9]{1,8}[ \t]{1,3}"
        r"|\d{1,2}[ \t]{1,3}){0,4}?-[a-zA-Z]{0,6}b[a-zA-Z]{0,6}[ \t]{1,3}"
        r"(?:-\w{1,4}[ \t]{1,3}){0,2}(?:[\w./-]*[./][\w./-]*[ \t]{1,3}"
        r"|[\w-]{1,40}[ \t]{1,3}(?=[^\s-]\S{0,60}[ \t]+[^\s>|&]))?"
        rf"(?P<user>[\w.@-]{{1,60}}+)[ \t]{{1,3}}{ARGUMENT}",
        ("htpasswd ",),
        "htpasswd -b -c /etc/nginx/.htpasswd deploy {secret}",
        ("htpasswd -c /etc/nginx/.htpasswd deploy", "htpasswd -b /etc/x.htpasswd deploy $PW"),
    ),
    _command(
        "registry-login",
        "Password in a login to a registry or cluster",
        r"(?:docker|podman|nerdctl|buildah|skopeo|helm[ \t]registry|helm[ \t]repo|oras"
        r"|crane[ \t]auth|oc|argocd|az|cf|ibmcloud|tkn|vault|rancher)[ \t]{1,3}"
        rf"(?:registry[ \t]{{1,3}})?(?:login|add)\b{_OPTIONS}(?:-p|--password|-s3cr"
        rf"|--client-secret)(?:[ \t]{{1,3}}|=){ARGUMENT}",
        (
            *(f"{each} login" for each in ("docker", "podman", "nerdctl", "buildah", "skopeo")),
            *(f"{each} login" for each in ("registry", "oras", "auth", "oc", "argocd", "az", "cf")),
            *("ibmcloud login", "tkn login", "vault login", "rancher login", "helm repo add"),
        ),
        "docker login -u deploy -p {secret} registry.corp.io",
        (
            "docker login -u deploy --password-stdin registry.corp.io",
            "docker login -u deploy -p $TOKEN registry.corp.io",
            "az login -p <password>",
        ),
        "https://docs.docker.com/reference/cli/docker/login/",
    ),
    _command(
        "database-command-password",
        "Password in a database client's command",
        rf"(?:mongo(?:sh|dump|restore|export|import|top|stat)?[ \t]{_OPTIONS}(?:-p|--password)"
        rf"(?:[ \t]{{0,3}}|=)(?<=[ =]|-p)|redis-cli[ \t]{_OPTIONS}(?:-a|--pass)[ \t]{{1,3}}|"
        rf"(?:sqlcmd|bcp|osql)[ \t]{_OPTIONS}-P[ \t]{{0,3}}|cqlsh[ \t]{_OPTIONS}(?:-p"
        rf"|--password)[ \t=]{{1,3}}|influx[ \t]{_OPTIONS}-password[ \t=]{{1,3}}"
        rf"|clickhouse-client[ \t]{_OPTIONS}--password[ \t=]{{1,3}}|(?:snowsql|bteq|nzsql|vsql"
        rf"|dbmate|cypher-shell|couchbase-cli|cbq|mycli|netexec|crackmapexec"
        rf"|supabase[ \t]{{1,3}}(?:db|link|migration|projects))[ \t]{_OPTIONS}(?:-p|-w|-pw"
        rf"|--password)[ \t=]{{1,3}}){ARGUMENT}",
        (
            "mongo",
            "redis-cli",
            "sqlcmd",
            "bcp ",
            "osql ",
            "cqlsh",
            "influx ",
            "clickhouse-client",
            "snowsql",
            "bteq",
            "nzsql",
            "vsql ",
            "dbmate",
            "cypher-shell",
            "couchbase-cli",
            "cbq ",
            *("mycli ", "netexec ", "crackmapexec ", "supabase "),
        ),
        "redis-cli -h cache.corp.io -a {secret} ping",
        (
            "redis-cli -a $REDIS_PASSWORD ping",
            "mongo --port 27017 shop",
            "sqlcmd -S db7 -E -Q x",
            "mongodump -p <password>",
        ),
    ),
    _command(
        "sqlplus-login",
        "Login of an Oracle client",
        r"(?:sqlplus|impdp|expdp|imp|exp|sqlldr|rman|tnsping|sqlcl)[ \t]{1,3}(?:-\w[ \t]{1,3}"
        r"|target[ \t]{1,3}|userid=){0,3}[\"']?(?P<user>[A-Za-z][\w$#.-]{0,60}+)/[\"']?(?P<secret>"
        r"(?![$<({%*\[])[^\s\"'`<>@/|;&\\]{3,100}+)[\"']?@(?P<host>[^\s\"'`<>]{1,200}+)",
        ("sqlplus", "impdp", "expdp", "imp ", "exp ", "sqlldr", "rman ", "sqlcl"),
        "sqlplus shop/{secret}@//db7.corp.io:1521/SHOP",
        ("sqlplus / as sysdba", "sqlplus shop/$PW@db7", "sqlplus shop@db7"),
    ),
    _command(
        "remote-desktop-password",
        "Password in a remote desktop command",
        r"(?:[xwsd]l?freerdp3?|mstsc|rdesktop|remmina|vncviewer|x11vnc|evil-winrm|winrs"
        rf"|freerdp)[ \t]{_OPTIONS}(?:/p:|/pass:|-p[ \t]{{1,3}}|-passwd[ \t]{{1,3}}|-p:){ARGUMENT}",
        ("freerdp", "mstsc", "rdesktop", "remmina", "vncviewer", "x11vnc", "evil-winrm", "winrs"),
        "xfreerdp /u:deploy /p:{secret} /v:ts1.corp.io",
        ("xfreerdp /u:deploy /p:$PW /v:ts1", "rdesktop -p - ts1", "xfreerdp /v:ts1 /port:3389"),
    ),
    _command(
        "archive-password",
        "Password of an archive or a file",
        rf"(?:(?:7z[ar]?|7zz|rar|unrar)[ \t]{{1,3}}[a-z]{{1,2}}[ \t]{_OPTIONS}-h?p(?=[^\s-])|"
        rf"(?:un)?zip[ \t]{_OPTIONS}-P[ \t]{{1,3}}|gpg2?[ \t]{_OPTIONS}--passphrase[ \t=]{{1,3}}|"
        rf"(?:qpdf|pdftk)[ \t]{_OPTIONS}(?:--password=|user_pw[ \t]|owner_pw[ \t]|input_pw[ \t]))"
        + ARGUMENT,
        ("7z ", "7za ", "7zr ", "7zz ", "rar ", "zip ", "gpg", "qpdf", "pdftk"),
        "7z x -p{secret} export.7z",
        ("7z x -p$PW export.7z", "unzip -p export.zip file", "zip -r export.zip folder"),
        confidence=Confidence.MEDIUM,
        severity=Severity.MEDIUM,
    ),
    _command(
        "keytool-password",
        "Password of a Java key store",
        r"-(?:storepass|keypass|deststorepass|srcstorepass|destkeypass|srckeypass"
        rf"|storepassword)[ \t]{{1,3}}{ARGUMENT}",
        ("-storepass", "-keypass", "storepass", "destkeypass", "srckeypass"),
        "keytool -list -keystore web.jks -storepass {secret}",
        ("keytool -list -storepass $PW", "keytool -storepass:file /run/pw -list"),
        "https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html",
    ),
    _command(
        "kubectl-literal",
        "Value given to kubectl create secret",
        r"--(?:from-literal[= ]{1,2}[\"']?(?P<name>[\w.-]{1,80}+)="
        rf"|docker-password[= ]{{1,2}}){ARGUMENT}",
        ("--from-literal", "--docker-password"),
        "kubectl -n shop create secret generic db --from-literal=password={secret}",
        (
            "kubectl create secret generic db --from-literal=password=$PW",
            "kubectl create secret generic db --from-literal=username=deploy1",
            "kubectl create configmap db --from-literal=mode=aB3dE5fG7",
            "kubectl create secret generic db --from-file=./x",
        ),
        "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_sec"
        "ret_generic/",
        excepts=_is_open,
    ),
    _command(
        "ipmi-password",
        "Password of a server's management board",
        rf"(?:ipmitool|ipmi-\w{{2,20}}|racadm|hponcfg|amtterm|fence_\w{{2,20}})[ \t]{_OPTIONS}"
        rf"(?:-P|-p|--password)[ \t=]{{1,3}}(?!\d{{2,5}}(?!\S)){ARGUMENT}",
        ("ipmitool", "ipmi-", "racadm", "fence_", "hponcfg", "amtterm"),
        "ipmitool -I lanplus -H bmc7 -U ADMIN -P {secret} power status",
        ("ipmitool -H bmc7 -U ADMIN -P $PW power status", "ipmitool -H bmc7 -p 623 -E"),
        severity=Severity.CRITICAL,
    ),
    _command(
        "ftp-login",
        "Login of a file transfer command",
        rf"(?:(?:lftp[ \t](?:-e[ ][\"'][^\"'\n]{{0,200}}[\"'][ ])?{_OPTIONS}|open[ \t]{{1,3}})-u"
        rf"[ \t]{{1,3}}[\"']?"
        rf"(?P<user>[\w.@-]{{1,80}}+),{_BARE}"
        rf"|(?:ncftp(?:get|put|ls)?|ncftpbatch|winscp(?:\.com)?)[ \t]{_OPTIONS}-p"
        rf"(?:assword)?[ \t=]{{1,3}}{ARGUMENT}|(?:svn|hg)[ \t][^\n]{{0,200}}?--password"
        r"[ \t=]{1,3}(?P<secret>(?![-$<({%*\[])[^\s\"'`<>|;&]{2,100}[^\s\"'`<>|;&.,:)*~_]))",
        ("lftp ", "open -u", "ncftp", "winscp", "svn ", "hg "),
        "lftp -u deploy,{secret} ftp.corp.io",
        ("lftp -u deploy ftp.corp.io", "lftp -u deploy,$PW ftp.corp.io"),
    ),
    _command(
        "impacket-login",
        "Login of a Windows tool by name, password and host",
        r"(?:impacket-)?(?:secretsdump|wmiexec|psexec|smbexec|atexec|dcomexec|mssqlclient"
        r"|smbclient|getTGT|GetNPUsers|GetUserSPNs|GetADUsers|lookupsid)"
        rf"(?:\.py)?[ \t]{_OPTIONS}[\"']?(?:[\w.-]{{1,60}}/)?"
        rf"(?P<user>[\w.$-]{{1,60}}+):{_LOGIN_SECRET.replace('&', '&@')}@"
        r"(?P<host>[\w.-]{1,100}+)",
        (
            "secretsdump",
            "wmiexec",
            "psexec",
            "smbexec",
            "atexec",
            "dcomexec",
            "mssqlclient",
            "smbclient",
            "gettgt",
            "getnpusers",
            "getuserspns",
            "getadusers",
            "lookupsid",
        ),
        "wmiexec.py corp.io/deploy:{secret}@ts1.corp.io",
        ("wmiexec.py corp.io/deploy@ts1", "secretsdump.py -hashes :x deploy@ts1"),
    ),
    _command(
        "server-password-command",
        "Password given to a server's own tool or settings",
        rf"(?:rabbitmqctl[ \t](?:[^\n|;&]{{0,60}}?[ \t])??(?:add_user|change_password)[ \t]{{1,2}}"
        rf"(?P<user>[\w.@-]{{1,60}}+)[ \t]{{1,2}}|(?:--)?(?:requirepass|masterauth)[ \t]{{1,4}}"
        r"(?!(?i:commented|is|was|set|in|to|for|not|and|but|on|off|option|setting|directive)\b)"
        rf"|sentinel[ \t]auth-pass[ \t][\w.-]{{1,60}}+[ \t]{{1,2}}"
        rf"|ssh-keygen[ \t]{_OPTIONS}-[NP][ \t]{{1,2}}"
        rf"|(?:smbpasswd|kadmin(?:\.local)?|kinit)[ \t][^\n]{{0,120}}?-(?:w|pw)[ \t]{{1,2}})"
        rf"{ARGUMENT}",
        (
            *("rabbitmqctl", "requirepass", "masterauth", "auth-pass", "ssh-keygen", "smbpasswd"),
            *("kadmin", "kinit"),
        ),
        "rabbitmqctl add_user shop {secret}",
        (
            "rabbitmqctl add_user shop $PASSWORD",
            "# requirepass <password>",
            "ssh-keygen -t ed25519 -N '' -f key",
        ),
    ),
    _command(
        "expect-send",
        "Password typed by an expect script",
        r"(?i:expect)[^\n]{0,20}?(?i:assword|passphrase)[^\n]{0,30}\n?[^\n]{0,20}?send[ \t]{1,3}"
        r"(?:--[ \t])?[\"'](?P<secret>(?![$<({%*\[])[^\"'\n\\$]{3,100}+)(?:\\\\?[rn])",
        ('send "', "send '", "send\t", 'send  "', "send --"),
        'expect "password:"\nsend "{secret}\\r"',
        ('expect "password:"\nsend "$pw\\r"', "I expect the password soon"),
    ),
)
