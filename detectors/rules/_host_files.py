"""Which entries of the files that programs log in with are passwords?"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from random import Random

import regex

from detectors import lazy
from detectors.entropy import Look, look, placeholder
from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._host import (
    ARGUMENT,
    WELL_KNOWN,
    facts_of,
    host_rule,
    is_password,
)
from detectors.rules._values import forge_password, forge_random


def text_of(value: str) -> str | None:
    """The text that `value` is the base64 of; None when it is none, or not printable."""
    body = value.rstrip("=")
    try:
        text = b64decode(body + "=" * (-len(body) % 4), validate=True).decode()
    except (Base64Error, ValueError):
        return None
    return text if text and all(each.isprintable() or each in "\r\n\t" for each in text) else None


def _login_of(value: str) -> tuple[str, str] | None:
    user, colon, password = (text_of(value) or "").partition(":")
    return (user, password) if colon and password and user.isprintable() else None


def by_login(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    """For base64 of user:password."""
    user, password = _login_of(value) or ("", "")
    facts = {**facts_of(around), "user": user[:100]}
    if password.lower() in WELL_KNOWN or look(password) == Look.NOTHING:
        reason = "the password in it is a stand-in or a well-known default"
        return Inspection(facts, Confidence.LOW, reason=reason)
    return Inspection(facts)


def _forge_login(random: Random) -> str:
    return _forge.base64(f"deploy:{forge_password(random)}".encode())


_B64 = r"[A-Za-z0-9+/]{8,2000}+={0,2}"
_TO = r"[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?"
_KUBE = "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"
_SECRET = "https://kubernetes.io/docs/concepts/configuration/secret/"

# --- Kubernetes -----------------------------------------------------------------------------------


def _inspect_client_key(_: str, around: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"kind": "kubeconfig client key", **facts_of(around)})


def _forge_client_key(random: Random) -> str:
    inner = _forge.base64(b"\x30\x77\x02\x01\x01\x04\x20" + random.randbytes(90))
    lines = "\n".join(inner[n : n + 64] for n in range(0, len(inner), 64))
    kind = "EC PRIVATE KEY-----"
    return _forge.base64(f"-----BEGIN {kind}\n{lines}\n-----END {kind}\n".encode())


CLIENT_KEY = host_rule(
    "kubeconfig-client-key",
    "Client key of a kubeconfig",
    rf"client-?key-?data{_TO}(?P<secret>[A-Za-z0-9+/]{{80,8000}}+={{0,2}})",
    ("client-key-data", "clientkeydata"),
    "client-key-data: {secret}",
    (
        "client-key-data: REDACTED",
        "client-key-data: " + "QUJD" * 40,
        "client-certificate-data: " + "LS0tLS1CRUdJTi" * 8,
    ),
    _KUBE,
    forge=_forge_client_key,
    check=lambda value: "PRIVATE KEY" in (text_of(value) or ""),
    inspect=_inspect_client_key,
    severity=Severity.CRITICAL,
    specific=70,
    proves="the private key in the base64",
)
KUBE_LOGIN = host_rule(
    "kubeconfig-user",
    "Token or password of a kubeconfig's user",
    r"(?<![\w-])user:\s{1,12}(?:[a-z-]{4,30}:[ \t]{1,3}[^\n]{1,200}\n\s{1,12}){0,5}?(?:token"
    r"|password):[ \t]{1,3}[\"']?(?P<secret>[^\s\"'`<>{}$]{4,3000}+)",
    ("user:\n", "user:\r\n"),
    "- name: admin\n  user:\n    token: {secret}",
    (
        "user:\n    token: REDACTED",
        "user:\n    exec:\n      command: aws",
        "user:\n  password: ${PASSWORD}",
    ),
    _KUBE,
    forge=forge_random,
    severity=Severity.CRITICAL,
)

_ENTRY = r"[ \t]{1,12}[\"']?[\w.-]{1,120}[\"']?:[ \t]{0,4}[\"']?"
_FIRST = r"[ \t]{1,12}[\"']?(?P<entry>[\w.-]{1,120})[\"']?:[ \t]{0,4}[\"']?"
_BLOCK = (
    rf"{_FIRST}(?P<secret>[A-Za-z0-9+/]{{4,8000}}+={{0,2}}"
    rf"(?:[\"']?,?\r?\n{_ENTRY}[A-Za-z0-9+/]{{0,8000}}+={{0,2}}(?=[\"']?,?\s|$)){{0,60}}+)"
)
_PLAIN_BLOCK = (
    rf"{_FIRST}(?P<secret>[^\s\"'][^\n\"']{{2,400}}+(?:[\"']?,?\r?\n{_ENTRY}[^\n\"']{{0,400}}+"
    r"){0,60}+)"
)
_VALUES = lazy.pattern(r"(?:^|:[ \t]*[\"']?)([A-Za-z0-9+/]{4,}={0,2})(?=[\"']?,?\s*$)", regex.M)
_PLAIN_VALUES = lazy.pattern(r"(?:^|:[ \t]+)[\"']?([^\n\"']{3,})", regex.M)


def _is_data(value: str) -> bool:
    texts = [text_of(each) for each in _VALUES.findall(value)]
    return any(text and len(text) >= 3 for text in texts)


def _is_manifest(value: str) -> bool:
    if any(text_of(each) for each in _VALUES.findall(value)):
        return _is_data(value)
    plain = [each for each in _PLAIN_VALUES.findall(value) if " " not in each.strip()]
    return any(
        look(each.strip()) >= Look.CHOSEN or (look(each) == Look.WORD and len(each) < 30)
        for each in plain
    )


def _inspect_manifest(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "kubernetes secret", **facts_of(around)}
    names = regex.findall(r"\n[ \t]+[\"']?([\w.-]{1,60})[\"']?:", value)
    first = around.get("entry", "")
    facts["entries"] = list(dict.fromkeys([*filter(None, [first]), *names]))[:20]
    texts = [text_of(each) or each for each in _VALUES.findall(value)]
    texts = texts or [each.strip() for each in _PLAIN_VALUES.findall(value)]
    texts = [each.strip() for each in texts if len(each.strip()) >= 3]
    if texts and all(each.lower() in WELL_KNOWN or placeholder(each) for each in texts):
        reason = "every value is a stand-in or a well-known default"
        return Inspection(facts, Confidence.LOW, reason=reason)
    return Inspection(facts)


_KIND = r"\"?kind\"?:[ ]?\"?Secret\"?(?![\w-])"
_BETWEEN = r"(?:[^\n]{0,200}\n){1,30}?"

MANIFEST = host_rule(
    "kubernetes-secret",
    "Values of a Kubernetes Secret",
    # as people write it, and as kubectl prints it, sorted by name
    rf"{_KIND}{_BETWEEN}[ \t]{{0,4}}\"?data\"?:[ ]?\{{?[ \t]*\r?\n{_BLOCK}"
    rf"|{_KIND}{_BETWEEN}[ \t]{{0,4}}\"?stringData\"?:[ ]?\{{?[ \t]*\r?\n{_PLAIN_BLOCK}|"
    rf"(?<![\w-])\"?data\"?:[ ]?\{{?[ \t]*\r?\n{_BLOCK}[\"']?,?\s{{1,8}}\}}?,?\s{{0,8}}{_KIND}|"
    rf"(?<![\w-])\"?stringData\"?:[ ]?\{{?[ \t]*\r?\n{_PLAIN_BLOCK}[\"']?\s{{1,8}}\}}?,?\s{{0,8}}"
    rf"{_KIND}",
    ("kind: secret", '"kind": "secret"', "\ndata:\n", "\ndata:\r\n", '"data": {\n', "stringdata"),
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop-db\ndata:\n  password: {secret}\n",
    (
        "kind: Secret\nmetadata:\n  name: shop\ndata:\n  password: {{ .Values.password | b64enc "
        "}}\n",
        "kind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  password: c2hvcDE3MjM=\n",
        "kind: SecretStore\ndata:\n  password: c2hvcDE3MjM=\n",
        "kind: Secret\nmetadata:\n  name: shop\nstringData:\n  password: ${DB_PASSWORD}\n",
    ),
    _SECRET,
    forge=lambda random: _forge.base64(forge_password(random).encode()),
    check=_is_manifest,
    inspect=_inspect_manifest,
    severity=Severity.HIGH,
    specific=35,
    proves="the decoded values",
)

# --- registries of packages and images ------------------------------------------------------------

DOCKER_AUTH = host_rule(
    "docker-config-auth",
    "Login in a Docker configuration",
    rf"\"auth\"\s{{0,3}}:\s{{0,3}}\"(?P<secret>{_B64})\"",
    ('"auth"',),
    '{"auths": {"registry.corp.io": {"auth": "{secret}"}}}',
    (
        '{"auths": {"registry.corp.io": {"auth": "<base64 of user:pass>"}}}',
        '{"auth": "required1"}',
        '{"auth": "b2F1dGgyY29uZmln"}',
    ),
    "https://docs.docker.com/reference/cli/docker/login/",
    forge=_forge_login,
    check=lambda value: _login_of(value) is not None,
    inspect=by_login,
    severity=Severity.HIGH,
    specific=45,
    proves="its decoded user and password",
)
IDENTITY_TOKEN = host_rule(
    "docker-identity-token",
    "Identity token in a Docker configuration",
    r"\"(?:identity|registry)token\"\s{0,3}:\s{0,3}\"(?P<secret>[A-Za-z0-9._~+/=-]{20,4000}+)\"",
    ("identitytoken", "registrytoken"),
    '{"identitytoken": "{secret}"}',
    ('"identitytoken": "<token>"', '"identitytoken": ""'),
    "https://docs.docker.com/reference/cli/docker/login/",
    forge=forge_random,
    check=plausible,
)
NPMRC = host_rule(
    "npmrc-token",
    "Token in an .npmrc file",
    r"(?<![A-Za-z0-9]):?_authToken[ \t]{0,3}=[ \t]{0,3}[\"']?(?P<secret>"
    r"(?![$<{%*\[])[^\s\"'`<>\\]{8,2000}+)",
    ("_authtoken",),
    "//npm.corp.io/:_authToken={secret}",
    ("//npm.corp.io/:_authToken=${NPM_TOKEN}", "//npm.corp.io/:_authToken=<token>"),
    "https://docs.npmjs.com/cli/configuring-npm/npmrc",
    forge=lambda random: _forge.uuid(random),
    check=lambda value: plausible(value) and look(value) > Look.NOTHING,
    specific=41,  # any registry's; one of npm's own has a prefix
)
NPMRC_LOGIN = host_rule(
    "npmrc-login",
    "Login in an .npmrc file",
    rf"(?<![A-Za-z0-9])_(?:auth|password)[ \t]{{0,3}}=[ \t]{{0,3}}[\"']?(?P<secret>{_B64})"
    r"(?![A-Za-z0-9+/=])",
    ("_auth=", "_auth =", "_password=", "_password ="),
    "//npm.corp.io/:_auth={secret}",
    ("_auth=${NPM_AUTH}", "_password=notbase64!", "db_password=c2hvcDE3MjM="),
    "https://docs.npmjs.com/cli/configuring-npm/npmrc",
    forge=_forge_login,
    check=lambda value: len(text_of(value) or "") >= 5,
    inspect=by_login,
    proves="its decoded text",
)

# --- logins by file -------------------------------------------------------------------------------

_WORD = r"[^\s\"'`<>\\]"
NETRC = host_rule(
    "netrc-password",
    "Password in a .netrc file",
    r"(?<![A-Za-z0-9])(?:machine[ \t\r\n]{1,8}(?P<host>[A-Za-z0-9_.:-]{1,200}+)"
    rf"|default)[ \t\r\n]{{1,8}}login[ \t\r\n]{{1,4}}(?P<user>{_WORD}{{1,128}}+)\s{{1,8}}"
    r"(?:account\s{1,4}\S{1,80}\s{1,4})?password[ \t\r\n]{1,4}(?:\""
    rf"(?P<secret>[^\"\n]{{3,200}}+)\"|(?P<secret>(?![$<({{\[]){_WORD}{{2,200}}"
    r"[^\s\"'`<>*~_.,;)\\]))",
    ("machine ", "machine\t", "default login"),
    "machine git.corp.io login deploy password {secret}",
    (
        "machine git.corp.io login deploy password ${TOKEN}",
        "the machine lets you login without a password now",
        "machine git.corp.io login deploy",
    ),
    "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
)
PGPASS = host_rule(
    "pgpass-entry",
    "Password in a .pgpass file",
    r"(?<![\w.:/@-])(?P<host>[A-Za-z0-9_.-]{1,200}+|\*):(?:5\d{3}|6432|\*):"
    r"(?P<database>[\w-]{1,63}+|\*):(?P<user>[\w.@-]{1,63}+|\*):(?P<secret>"
    r"(?![$<({\[])[^\s:\"'`<>\\]{2,200}[^\s\"'`<>*~_.,;:)\\])"
    # a line of /etc/shadow has more fields
    r"(?![^\s:]{0,4}:\d{0,5}:)",
    (":5432:", ":5433:", ":5434:", ":6432:", ":*:", ":5439:"),
    "db7.corp.io:5432:shop:deploy:{secret}",
    (
        "hostname:port:database:username:password",
        "db7.corp.io:5432:shop:deploy:${PGPASSWORD}",
        "0.0.0.0:5432:5432",
    ),
    "https://www.postgresql.org/docs/current/libpq-pgpass.html",
)

# --- hashes ---------------------------------------------------------------------------------------

_HASH = (
    r"\$(?:y|gy|7)\$[./A-Za-z0-9]{1,12}\$[./A-Za-z0-9]{4,86}\$[./A-Za-z0-9]{43}|\$[56]\$"
    r"(?:rounds=\d{4,9}\$)?[^\s$:]{1,16}\$(?:[./A-Za-z0-9]{86}|[./A-Za-z0-9]{43})"
    r"|\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$1\$[^\s$:]{1,8}\$[./A-Za-z0-9]{22}"
)


def _hash_kind(value: str) -> str:
    kinds = {"$y": "yescrypt", "$g": "gost-yescrypt", "$7": "scrypt", "$6": "sha512crypt"}
    kinds |= {"$5": "sha256crypt", "$2": "bcrypt", "$1": "md5crypt", "$a": "apr1", "{S": "sha1"}
    return kinds.get(value[:2], "hash")


def _inspect_hash(value: str, around: Mapping[str, str], _: datetime) -> Inspection:
    facts: dict[str, JSONValue] = {"kind": "password hash", "type": _hash_kind(value)}
    return Inspection(
        {**facts, **facts_of(around)}, reason="a hash: a weak password can be guessed"
    )


def _forge_sha512(random: Random) -> str:
    return f"$6${_forge.text(random, _forge.ALNUM, 16)}${_forge.text(random, _forge.ALNUM, 86)}"


SHADOW = host_rule(
    "shadow-hash",
    "Password hash of /etc/shadow",
    r"(?<![\w./-])(?P<user>[a-z_][a-z0-9_.-]{0,31}+\$?):"
    rf"(?P<secret>{_HASH}):\d{{0,6}}:\d{{0,6}}:",
    tuple(
        f":{kind}" for kind in ("$y$", "$gy$", "$7$", "$6$", "$5$", "$2a$", "$2b$", "$2y$", "$1$")
    ),
    "root:{secret}:19700:0:99999:7:::",
    ("root:*:19700:0:99999:7:::", "root:$6$salt$hash:19700:0:99999:7:::", "root:!:19700::::::"),
    "https://man7.org/linux/man-pages/man5/shadow.5.html",
    forge=_forge_sha512,
    check=lambda value: plausible(value, 12),
    inspect=_inspect_hash,
    severity=Severity.MEDIUM,
    specific=60,
)
HTPASSWD = host_rule(
    "htpasswd-hash",
    "Password hash of an .htpasswd file",
    r"(?<![\w./:-])(?P<user>[A-Za-z0-9_.@-]{1,64}+):(?P<secret>\$apr1\$[^\s$:]{1,8}\$"
    r"[./A-Za-z0-9]{22}|\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\{S?SHA\}[A-Za-z0-9+/]{27,60}={0,2})"
    r"(?![\w./+=:])",
    (":$apr1$", ":$2y$", ":$2a$", ":$2b$", ":{sha}", ":{ssha}"),
    "deploy:{secret}",
    ("deploy:$apr1$salt$hash", "user:{SHA}...", "user:$2y$05$" + "." * 53),
    "https://httpd.apache.org/docs/current/misc/password_encryptions.html",
    forge=lambda random: (
        f"$apr1${_forge.text(random, _forge.ALNUM, 8)}${_forge.text(random, _forge.ALNUM, 22)}"
    ),
    check=lambda value: plausible(value[6:], 12),
    inspect=_inspect_hash,
    confidence=Confidence.MEDIUM,
    severity=Severity.LOW,
    specific=55,
)

# --- what runs the others -------------------------------------------------------------------------

ANSIBLE_VAULT = host_rule(
    "ansible-vault",
    "Text encrypted with Ansible Vault",
    r"(?P<secret>\$ANSIBLE_VAULT;1\.[12];AES256(?:;[\w.-]{1,60})?"
    r"(?:[\s>|]{1,20}+[0-9a-f]{20,80}+){2,2000}+)",
    ("$ansible_vault;",),
    "db_password: !vault |\n  {secret}",
    (
        "$ANSIBLE_VAULT;1.1;AES256\n...",
        "files begin with $ANSIBLE_VAULT;1.1;AES256 and hex digits",
        "$ANSIBLE_VAULT;1.1;AES256\n" + "0" * 80 + "\n" + "0" * 80,
    ),
    "https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html",
    forge=lambda random: (
        "$ANSIBLE_VAULT;1.1;AES256\n"
        + "\n".join(_forge.text(random, _forge.HEX, 80) for _ in range(4))
    ),
    check=lambda value: len(set(value.split("AES256", 1)[-1])) > 8,
    inspect=lambda _v, _a, _n: Inspection(
        {"kind": "ansible vault", "encrypted": True}, reason="it is encrypted"
    ),
    confidence=Confidence.LOW,
    severity=Severity.LOW,
    specific=60,
)
ANSIBLE_LOGIN = host_rule(
    "ansible-password",
    "Password of an Ansible inventory",
    r"(?<![A-Za-z0-9])ansible_(?:(?:ssh|become|sudo|su|winrm|httpapi)_)?pass(?:word"
    rf"|wd)?\b[\"']?[ \t]{{0,3}}[=:][ \t]{{0,3}}{ARGUMENT}",
    tuple(
        f"ansible_{each}"
        for each in (
            "pass",
            "ssh_pass",
            "become_pass",
            "sudo_pass",
            "su_pass",
            "winrm_p",
            "httpapi_p",
        )
    ),
    "db7 ansible_host=10.2.3.4 ansible_ssh_pass={secret}",
    (
        "ansible_ssh_pass={{ vault_ssh_pass }}",
        "ansible_become_pass: !vault |",
        "ansible_password=$PASSWORD",
    ),
    "https://docs.ansible.com/ansible/latest/inventory_guide/connection_details.html",
    check=lambda value: is_password(value) and not value.startswith("!"),
)
JENKINS = host_rule(
    "jenkins-encrypted-secret",
    "Secret encrypted by Jenkins",
    r"\{(?P<secret>AQAA[A-Za-z0-9+/]{36,4000}+={0,2})\}",
    ("{aqaa",),
    "<password>{{secret}}</password>",
    ("<password>{AQAA...}</password>", "<password>{AQAA" + "A" * 40 + "=}</password>"),
    "https://www.jenkins.io/doc/developer/security/secrets/",
    forge=lambda random: _forge.base64(b"\x01\x00\x00\x00\x10\x00\x00\x00" + random.randbytes(40)),
    check=lambda value: plausible(value, 16),
    inspect=lambda _v, _a, _n: Inspection(
        {"kind": "jenkins secret", "encrypted": True},
        reason="it is encrypted with the server's own key",
    ),
    severity=Severity.LOW,
    specific=60,
)

RULES: tuple[Rule, ...] = (
    CLIENT_KEY,
    KUBE_LOGIN,
    MANIFEST,
    DOCKER_AUTH,
    IDENTITY_TOKEN,
    NPMRC,
    NPMRC_LOGIN,
    NETRC,
    PGPASS,
    SHADOW,
    HTPASSWD,
    ANSIBLE_VAULT,
    ANSIBLE_LOGIN,
    JENKINS,
)
