"""Which addresses and headers carry a password?"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy, values
from detectors.entropy import Look, look
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._host import WELL_KNOWN
from detectors.rules._values import (
    STAND_INS,
    by_look,
    forge_password,
    forge_random,
    forge_short,
    was_chosen,
)

SCHEMES = (
    # databases
    *("postgres", "postgresql", "postgis", "pgsql", "mysql", "mysql2", "mysqlx", "mariadb"),
    *("mongodb", "mongodb+srv", "mssql", "sqlserver", "tds", "oracle", "db2", "ibmdb2", "sybase"),
    *("firebird", "informix", "clickhouse", "cockroach", "cockroachdb", "crdb", "yugabyte"),
    *("cassandra", "scylla", "couchbase", "couchbases", "couchdb", "couch", "elasticsearch"),
    *("opensearch", "solr", "neo4j", "bolt", "arangodb", "orientdb", "influxdb", "timescaledb"),
    *("questdb", "redshift", "snowflake", "teradata", "teradatasql", "vertica", "greenplum"),
    *("trino", "presto", "hive", "hive2", "impala", "druid", "exasol", "exa", "hana", "databend"),
    *("starrocks", "doris", "tidb", "singlestore", "memsql", "rqlite", "surrealdb", "libsql"),
    *("awsathena", "databricks", "duckdb", "ravendb", "rethinkdb", "ksql", "kudu"),
    # caches and queues
    *("redis", "rediss", "redis-sentinel", "sentinel", "valkey", "valkeys", "keydb", "memcached"),
    *("memcache", "amqp", "amqps", "rabbitmq", "pyamqp", "nats", "mqtt", "mqtts", "kafka"),
    *("stomp", "stomps", "activemq", "pulsar", "beanstalk", "celery", "sqs", "broker", "zookeeper"),
    # directories, mail, phones
    *("ldap", "ldaps", "smtp", "smtps", "smtp+tls", "submission", "imap", "imaps", "pop", "pop3"),
    *("pop3s", "nntp", "nntps", "xmpp", "irc", "ircs", "sip", "sips", "turn", "turns"),
    # files and machines
    *("ftp", "ftps", "ftpes", "sftp", "ssh", "scp", "fish", "rsync", "rsh", "telnet", "nfs"),
    *("smb", "cifs", "afp", "webdav", "webdavs", "dav", "davs", "s3", "s3a", "s3n", "gs", "wasbs"),
    *("b2", "swift", "minio", "hdfs", "vnc", "rdp", "spice", "rtsp", "rtsps", "rtmp", "rtmps"),
    *("onvif", "winrm", "docker", "consul", "etcd", "vault", "restic", "borg", "vi"),
    # ways there
    *("socks", "socks4", "socks4a", "socks5", "socks5h", "ss", "trojan", "proxy", "tcp", "tls"),
    # the web
    *("ws", "wss", "git", "svn", "svn+ssh", "hg", "bzr", "http", "https"),
)
WEB = ("http", "https", "ws", "wss", "git", "svn", "svn+ssh", "hg", "bzr")
"""Those of `SCHEMES` that are less than the whole of a server."""

_DRIVERS = tuple(
    f"+{each}://"
    for each in (
        *("srv", "asyncpg", "psycopg", "psycopg2", "psycopg2cffi", "psycopg_async", "pg8000"),
        *("pymysql", "mysqldb", "mysqlconnector", "aiomysql", "asyncmy", "mariadbconnector"),
        *("pyodbc", "pymssql", "aioodbc", "cx_oracle", "oracledb", "oracledb_async", "native"),
        *("asynch", "http", "https", "ssh", "tls", "ssl", "tcp", "socket", "s", "ssc", "ibm_db"),
        *("pyhive", "rest", "connector", "cluster", "sentinel", "unix", "starttls", "aio_pika"),
        *("auroradataapi", "redshift_connector", "turbodbc", "ndb", "insecure", "mtls"),
    )
)
"""What stands between a database's name and the rest of an address: SQLAlchemy's drivers."""
_NOT_HOSTS = lazy.pattern(
    r"(?i)^(?:localhost|127\.|0\.0\.0\.0|\[?::1|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?(?:$"
    r"|[:/])"
    r"|(?:your[-_]?)?(?:host(?:name)?|server|domain)(?:\.(?:com|tld))?(?:$|[:/]))"
)
_HERE = lazy.pattern(r"(?i)(?:localhost|127\.)")
_MADE = 0.9
"""From here on a machine made it, not somebody who had to write something."""


def _is_password(value: str) -> bool:
    # words are fine here: the address says that it is a password
    return look(value) > Look.NOTHING or (value.isalnum() and len(value) >= 4)


def _inspect_address(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts = {name: around[name] for name in ("scheme", "user", "host") if around.get(name)}
    if value.lower() in WELL_KNOWN:
        reason = "the password is a stand-in or a well-known default"
        return Inspection(facts, Confidence.LOW, reason=reason)
    if value.lower() == around.get("user", "").lower():
        return Inspection(facts, Confidence.LOW, reason="the password is the user's name")
    if look(value) == Look.NOTHING:
        return Inspection(facts, Confidence.LOW, reason="the password is a placeholder")
    host = around.get("host", "")
    if _HERE.match(host) and values.key(value) >= _MADE:
        return Inspection(
            facts,
            Confidence.MEDIUM,
            reason="the value looks made by a machine, for a host that is not named",
        )
    if _NOT_HOSTS.match(host):
        return Inspection(facts, Confidence.LOW, reason="the host is this machine or an example")
    if look(value) == Look.WORD:
        return Inspection(facts, Confidence.MEDIUM, reason="the password is a word or a number")
    return Inspection(facts)


def connection(rule_id: str, title: str, schemes: tuple[str, ...], severity: Severity) -> Rule:
    """A rule for addresses with a password, for one of `schemes`."""
    alternatives = "|".join(regex.escape(each) for each in sorted(schemes, reverse=True))
    # generated passwords hold slashes, which nobody encodes; a port and a path are none
    slashed = r"" if "http" in schemes else r"|(?!\d{1,5}/)[^\s@\"'`<>]{3,256}"
    return Rule(
        id=rule_id,
        title=title,
        issuer=None,
        pattern=lazy.pattern(
            rf"(?<![A-Za-z0-9])(?P<scheme>(?i:{alternatives})(?:\+[a-z0-9_]{{1,20}})?)://"
            r"(?P<user>[^\s:/?#@\"'<>`\[\]{}|]{0,128}+):"
            # a port and what follows it, as Microsoft writes them, are none either
            rf"(?!\d{{2,5}};)(?P<secret>[^\s/\"'`<>]{{3,256}}{slashed})@(?P<host>[A-Za-z0-9_.\-:\[\],%]{{1,253}}"
            r"+)"
        ),
        keywords=(*dict.fromkeys(f"{each}://" for each in schemes), *_DRIVERS),
        anchors={f"{each}://": rf"{each}://[^\s/]+@" for each in ("http", "https")},
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge_short,
        near_misses=(
            f"{schemes[0]}://localhost:5432/shop",
            f"{schemes[0]}://user:${{PASSWORD}}@db.internal/shop",
            f"{schemes[0]}://user:<password>@db.internal/shop",
        ),
        references=("https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",),
        check=_is_password,
        inspect=_inspect_address,
        carrier=f"{schemes[0]}://shop:{{secret}}@db7.corp.internal/shop",
        specific=30,
    )


def _basic_parts(value: str) -> tuple[str, str] | None:
    try:
        text = b64decode(value + "=" * (-len(value) % 4), validate=True).decode()
    except (Base64Error, ValueError):
        return None
    user, colon, password = text.partition(":")
    return (user, password) if colon and text.isprintable() and password else None


def _inspect_basic(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    user, password = _basic_parts(value) or ("", "")
    facts = {"user": user}
    if password.lower() in STAND_INS or look(password) == Look.NOTHING:
        return Inspection(facts, Confidence.LOW, reason="the password in it is a stand-in")
    return Inspection(facts)


def _forge_basic(random: Random) -> str:
    return b64encode(f"deploy:{forge_password(random)}".encode()).decode()


BASIC = Rule(
    id="basic-auth-header",
    title="Basic authentication header",
    issuer=None,
    pattern=lazy.pattern(
        r"(?i:\bauthorization\b[\"'`*\]]{0,3}[ \t]{0,3}[:=|][ \t]{0,3}[\"'`*\[]{0,3}"
        r"|\bheaders?\b.{0,40}?)(?i:basic)[ \t]{1,3}"
        r"(?P<secret>[A-Za-z0-9+/_-]{8,400}+={0,2})(?![A-Za-z0-9+/=])"
    ),
    keywords=("basic ",),
    confidence=Confidence.HIGH,
    severity=Severity.HIGH,
    forge=_forge_basic,
    near_misses=(
        "Authorization: Basic authentication",
        "Authorization: Basic <credentials>",
        "we use Basic auth behind the proxy",
    ),
    references=("https://www.rfc-editor.org/rfc/rfc7617",),
    check=lambda value: _basic_parts(value) is not None,
    inspect=_inspect_basic,
    carrier="Authorization: Basic {secret}",
    specific=30,
    proves="its decoded user and password",
)

_CALLED = lazy.pattern(r"[a-z_]\w*(?:\.[a-z_]\w*)+")


def _is_token(value: str) -> bool:
    return was_chosen(value) and not (_CALLED.fullmatch(value) and value.islower())


BEARER = Rule(
    id="bearer-header",
    title="Token in an Authorization header",
    issuer=None,
    pattern=lazy.pattern(
        r"(?i:(?:\bauthorization\b|\bx-(?![cx]srf)[a-z-]{0,24}(?:token"
        r"|key)\b)[\"'`*\]]{0,3}[ \t]{0,3}[:=|]"
        r"[ \t]{0,3}[\"'`*\[]{0,3}(?:(?:bearer|token|apikey|api-key|api-token|sso-key|key|oauth"
        r"|accesskey|client-id|ssws|app|bot|geniekey|splunk|jwt|zoho-oauthtoken)[ \t:=]{1,3})?)"
        r"(?P<secret>[A-Za-z0-9._~+/=-]{16,4000}+)(?![A-Za-z0-9])"
    ),
    keywords=("authorization", "x-api-key", "x-auth-token", "x-access-token", "-token:", "-key:"),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_random,
    near_misses=(
        "Authorization: Bearer <token>",
        "Authorization: Bearer ${ACCESS_TOKEN}",
        "Authorization: Bearer your-access-token-goes-here",
    ),
    references=("https://www.rfc-editor.org/rfc/rfc6750#section-2.1",),
    check=_is_token,
    inspect=by_look,
    carrier="Authorization: Bearer {secret}",
    specific=15,
)
