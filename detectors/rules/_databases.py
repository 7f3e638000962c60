"""Where does a program say how it logs in to a database, without an address of the usual form?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import regex

from detectors import lazy
from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._host import by_place, host_rule, is_password

_TEXT = r"(?:\"(?P<secret>[^\"\s][^\"\n]{2,200})\"|'(?P<secret>[^'\s][^'\n]{2,200})')"


def _local(host: str) -> bool:
    return host.lower().startswith(("localhost", "127.", "(local", "::1", ".", "tcp:local"))


def _inspect(value: str, around: Mapping[str, str], now: datetime) -> Inspection:
    seen = by_place(value, around, now)
    if seen.confidence is None and _local(around.get("host", "")):
        return Inspection(seen.facts, Confidence.LOW, reason="the host is this machine")
    return seen


def _is_given(value: str) -> bool:
    return is_password(value) and not value.startswith(("$", "{", "<", "%", "#", "["))


_VALUE = (
    r"(?:\"(?P<secret>[^\";\n]{3,200}+)\"|'(?P<secret>[^';\n]{3,200}+)'|"
    r"(?P<secret>(?:[^\s;&\"'`<>{}\\|]|&(?![A-Za-z_][\w.-]{0,30}=|$|[\s\"'])){2,199}(?:[^\s;&\"'`<>{}\\|,.)*~_\]]|[*~_.)](?=[;&\"']|$)))|"
    r"\{(?P<secret>[^\s{}\n]{3,200}+)\})"
)

JDBC = host_rule(
    "jdbc-password",
    "Password in the parameters of a database address",
    r"(?<![A-Za-z0-9])(?P<scheme>(?:jdbc|r2dbcs?|odbc)(?::[a-z0-9]{2,20}){1,3}|postgres"
    r"(?:ql)?|mysql|mariadb|sqlserver|snowflake|redshift|clickhouse|mongodb"
    r"|oracle):/{1,2}(?P<host>[^\s/?;\"'<>`]{0,200}+)[^\s\"'<>`]{0,400}?[?&;]"
    r"(?:[Pp]assword|PASSWORD|[Pp]wd|PWD|pass|[Ss]sl[Kk]ey[Pp]assword|trustStorePassword"
    r"|keyStorePassword)=" + _VALUE,
    (
        "jdbc:",
        "r2dbc",
        "odbc:",
        "postgres://",
        "postgresql://",
        "mysql://",
        "mariadb://",
        "sqlserver://",
        "snowflake://",
        "redshift://",
        "clickhouse://",
        "mongodb://",
        "oracle://",
    ),
    "jdbc:mysql://db7.corp.io/shop?user=shop&password={secret}&ssl=true",
    (
        "jdbc:mysql://db7.corp.io/shop?user=shop&password=${DB_PASSWORD}",
        "jdbc:sqlserver://db7;user=sa;password=<password>",
        "jdbc:mysql://db7.corp.io/shop",
    ),
    "https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html",
    check=_is_given,
    inspect=_inspect,
    severity=Severity.CRITICAL,
    specific=28,
)
ORACLE = host_rule(
    "oracle-thin-password",
    "Password in an Oracle address",
    r"(?P<scheme>jdbc:oracle:(?:thin|oci8?|kprb)):(?P<user>[A-Za-z][^\s/:@\"']{0,60}+)/\"?"
    r"(?P<secret>(?![$<{%#])[^\s@\"'`<>/]{3,128}+)\"?@(?P<host>[^\s\"'<>`]{1,200}+)",
    ("jdbc:oracle:",),
    "jdbc:oracle:thin:shop/{secret}@//db7.corp.io:1521/SHOP",
    (
        "jdbc:oracle:thin:shop/${PW}@//db7.corp.io:1521/SHOP",
        "jdbc:oracle:thin:@//db7.corp.io:1521/SHOP",
        "jdbc:oracle:thin:user/<password>@db7",
    ),
    "https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.ht"
    "ml",
    check=_is_given,
    inspect=_inspect,
    severity=Severity.CRITICAL,
    specific=30,
)
ADO = host_rule(
    "ado-connection-string",
    "Connection string with a password",
    r"(?i:(?<![A-Za-z])(?:server|data source|addr(?:ess)?|network address|host(?:name)?"
    r"|driver|dsn|provider|endpoint)[ ]?=[ ]?(?P<host>[^;\n\"'<>]{1,200}+);(?="
    r"(?:[^\n\"'<>]{0,500}?;)?[ ]?(?:user[ ]?id|uid|user(?:[ ]?name)?|login)[ ]?=[ ]?"
    r"(?P<user>[^;\"'\n]{1,100}))?(?:[^\n\"<>]{0,600}?;)??[ ]?(?:password|pwd"
    r"|pass)[ ]?=[ ]?)" + _VALUE,
    (
        "server=",
        "server =",
        "source=",
        "source =",
        "addr=",
        "address=",
        "addr =",
        "address =",
        "host=",
        "hostname=",
        "driver=",
        "dsn=",
        "provider=",
        "endpoint=",
    ),
    "Server=db7.corp.io;Database=shop;User Id=sa;Password={secret};Encrypt=True",
    (
        "Server=db7;Database=shop;Integrated Security=SSPI;",
        "Server=db7;User Id=sa;Password=${DB_PASSWORD};",
        "Server=db7;User Id=sa;Password=<password>;",
    ),
    "https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax",
    check=_is_given,
    inspect=_inspect,
    severity=Severity.CRITICAL,
    specific=27,
)
GO = host_rule(
    "go-dsn-password",
    "Password in the address of Go's MySQL driver",
    r"(?<![\w.:/-])(?P<user>[\w.-]{1,64}+):(?P<secret>(?![$<{%])[^\s\"'`<>/]{3,128}?)@(?:tcp|unix)"
    r"\((?P<host>[^)\s]{1,200}+)\)/",
    ("@tcp(", "@unix("),
    "shop:{secret}@tcp(db7.corp.io:3306)/shop",
    (
        "shop:${PW}@tcp(db7:3306)/shop",
        "user:<password>@tcp(db7:3306)/shop",
        "shop@tcp(db7:3306)/shop",
    ),
    "https://github.com/go-sql-driver/mysql#dsn-data-source-name",
    check=_is_given,
    inspect=_inspect,
    severity=Severity.CRITICAL,
    specific=27,
)
LIBPQ = host_rule(
    "libpq-password",
    "Connection words with a password",
    r"(?<![\w.-])host=(?P<host>[^\s\"']{1,200}+)(?:[ \t]{1,3}"
    r"(?!password)[a-z_]{2,30}=[^\s\"']{0,100}+){0,10}[ \t]{1,3}password=(?:'"
    r"(?P<secret>[^'\n]{3,128}+)'|(?P<secret>(?![$<{%])[^\s\"'`<>]{2,127}[^\s\"'`<>,.;)*~_]))",
    ("host=",),
    "host=db7.corp.io port=5432 dbname=shop user=shop password={secret} sslmode=require",
    (
        "host=db7.corp.io user=shop password=$PGPASSWORD",
        "host=db7.corp.io user=shop dbname=shop",
    ),
    "https://www.postgresql.org/docs/current/libpq-connect.html",
    check=_is_given,
    inspect=_inspect,
    severity=Severity.CRITICAL,
)
JAAS = host_rule(
    "jaas-password",
    "Login of a Kafka or ZooKeeper client",
    r"(?:Plain|Scram|Digest|OAuthBearer|LdapLogin|DatabaseLogin)?(?:LoginModule"
    r"|Login)[ \t\\]{1,3}\s{0,4}(?:required|sufficient)\\?\s{1,12}(?:[^;{}]{0,300}?\s)??"
    r"(?:username|user)=\\?[\"'](?P<user>[^\"'\\\n]{1,128}+)\\?[\"'][\s\\]{1,20}password=\\?[\"']"
    r"(?P<secret>(?![$<{])[^\"'\\\n]{3,256}+)\\?[\"']",
    ("loginmodule",),
    'PlainLoginModule required username="shop" password="{secret}";',
    (
        'PlainLoginModule required username="shop" password="${file:/run/kafka:password}";',
        "ScramLoginModule required;",
    ),
    "https://kafka.apache.org/documentation/#security_sasl",
    check=_is_given,
    severity=Severity.HIGH,
)
CALL = host_rule(
    "login-call-password",
    "Password in a call that logs in",
    # the server or the connection comes first, or the user does
    r"(?<!\w)(?:(?:mysqli?(?:_real)?_p?connect|new[ ]\\?mysqli|new[ ]\\?PDO"
    r"|odbc_connect|mssql_connect|DriverManager\.getConnection|MySQLdb\.connect"
    r"|pymysql\.connect|DBI->connect|ftp_login|imap_open|ldap_bind)\((?:\"[^\"\n]{0,200}+\""
    r"|'[^'\n]{0,200}+'|[^,\"'\n]{1,200}+),\s{0,8}|(?:oci_(?:p|new_)?connect"
    r"|cx_Oracle\.connect|oracledb\.connect|smtp\.PlainAuth)\(\s{0,8}(?:\"\",[ ])?)[\"']"
    r"(?P<user>[^\"'\n]{1,100}+)[\"'],\s{0,8}" + _TEXT + "|"
    r"(?:(?<=\w)\.(?:login|simple_bind_s|authenticate|basic_auth|basicAuth|auth)"
    r"|HTTPBasicAuth|HTTPDigestAuth|BasicAuth|(?:Http)?(?:Basic|Digest)Authenticat(?:or|ion)"
    r"|(?:Http)?BasicAuth(?:entication)?(?:Header|Provider|Credentials?|Interceptor)"
    r"|UsernamePassword(?:Credentials?|AuthenticationToken|Authenticator)|BasicCredentials"
    r"|Plain(?:Text)?Auth(?:enticator|Provider)|Password(?:Authenticator|Credentials?)"
    r"|Credentials\.basic|PasswordAuthentication|(?:basic_|http_)?auth\s?=\s?"
    r"|auth:\s?)\([ \t]{0,2}[\"'](?P<user>[^\"'\n]{1,100}+)[\"'],\s{0,4}"
    + _TEXT
    + r"(?:\.toCharArray\(\))?\s{0,3}\)",
    (
        *(
            "connect(",
            "mysqli",
            "pdo(",
            "getconnection(",
            "plainauth(",
            "ftp_login",
            "imap_open",
            "ldap_bind",
        ),
        *(".login(", "simple_bind_s", "authenticate(", "basic_auth(", "basicauth(", ".auth("),
        *("authenticator(", "authentication(", "credential(", "credentials(", "authprovider("),
        *("authenticationtoken(", "authheader(", "authinterceptor(", "credentials.basic("),
        *("authenticationheader(", "authenticationprovider(", "authenticationinterceptor("),
        *("digestauth(", "auth=(", "auth =(", "auth = (", "auth= (", "auth: ("),
    ),
    "smtp.login('deploy@corp.io', '{secret}')",
    (
        "smtp.login('deploy@corp.io', os.environ['SMTP_PASSWORD'])",
        "smtp.login(user, password)",
        "session.login('deploy', '<password>')",
    ),
    "The libraries' own documentation of these calls.",
    check=lambda value: look(value) >= Look.WORD and _is_given(value),
    specific=22,
)
_STATEMENT = lazy.pattern(r"(?i)(?<![a-z])(?:user|role|login|alter|create|grant|set)(?![a-z])")


def _no_statement(found: regex.Match[str]) -> str:
    """A sentence speaks of what is identified by something, too."""
    start, value = found.start("secret"), found["secret"]
    before = found.string[max(0, start - 160) : start]
    if value.isalpha() and value.islower() and not _STATEMENT.search(before):
        return "a sentence, not a statement"
    return ""


SQL = host_rule(
    "sql-password",
    "Password in an SQL statement",
    r"(?i:(?<![A-Za-z])(?:identified[ \t\n]{1,4}(?:with[ \t]{1,2}[\"'`]?[\w.]{1,40}+[\"'`]?"
    r"[ \t]{1,3})?(?:by|as)[ \t\n]{1,4}|set[ ]password[^\n=]{0,120}=[ ]?(?:password"
    r"|old_password)?\(?[ ]?|with[ \t]{1,3}(?:encrypted[ ])?password[ ]?=?[ ]?N?))(?:'"
    r"(?P<secret>[^'\n]{3,128}+)'|\"(?P<secret>[^\"\n]{3,128}+)\""
    # without quotes it may be a word only where a statement says whose it is
    r"|(?<=by[ ](?:(?<=(?:user|to)[ ]{1,2}[\w.\"$@%'-]{1,60}[ ]{1,3}identified[ ]by[ ])"
    r"|(?=[^\s;]{0,59}[0-9!#$%^*+])))(?P<secret>"
    r"(?![$<{&:'\"])[A-Za-z0-9_!#$%^*+-]{5,60}+)(?=;|\s|$))",
    (
        "identified by",
        "identified with",
        "identified\n",
        "identified  ",
        "set password",
        "with password",
        "encrypted password",
    ),
    "CREATE USER shop IDENTIFIED BY '{secret}';",
    (
        "CREATE USER shop IDENTIFIED BY '${PW}';",
        "the user was identified by the police",
        "CREATE USER shop IDENTIFIED BY '<password>';",
    ),
    "https://dev.mysql.com/doc/refman/8.4/en/create-user.html",
    check=lambda value: _is_given(value) and (look(value) >= Look.WORD or value.isalnum()),
    excepts=_no_statement,
    specific=22,
)

RULES: tuple[Rule, ...] = (JDBC, ORACLE, ADO, GO, LIBPQ, JAAS, CALL, SQL)
