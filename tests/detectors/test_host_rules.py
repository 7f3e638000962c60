"""Are the kinds that nobody issues found where hosts, commands and people write them?"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from datetime import UTC, datetime
from random import Random
from urllib.parse import quote

import pytest

from detectors import Confidence, Finding, Rule, Scanner, Severity, redact_text
from detectors.rules import (
    _calls,
    _coins,
    _commands,
    _databases,
    _devices,
    _dumps,
    _erlang,
    _frameworks,
    _homes,
    _host_files,
    _key_files,
    _links,
    _mail,
    _network,
    _pins,
    _piped,
    _provision,
    _radio,
    _second_factor,
    _second_factor_told,
    _servers,
    _sessions,
    _signing,
    _stores,
    _tools,
    _web_push,
    by_id,
    generic,
)
from detectors.rules._addresses import SCHEMES
from detectors.rules._bip39_words import WORDS
from detectors.rules._private_key import BEGINNING, PRIVATE_KEY, SSH2_KEY, UNREAD, forge_der
from detectors.rules._values import forge_password
from tests.detectors.chunks import every

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SCANNER = Scanner(now=lambda: NOW)
PASSWORD = "kT7wq2Zp"
RANDOM = "kJ8sQ2mZx7Lw4TnB9vRcPq3WkJ8sQ2mZx7Lw4TnB9vQ"
RULES: tuple[Rule, ...] = (
    PRIVATE_KEY,
    BEGINNING,
    UNREAD,
    SSH2_KEY,
    *_key_files.RULES,
    *_host_files.RULES,
    *_commands.RULES,
    *_frameworks.RULES,
    *_network.RULES,
    *_second_factor.RULES,
    *_second_factor_told.RULES,
    *_coins.RULES,
    *_sessions.RULES,
    *_links.RULES,
    *_databases.RULES,
    *_dumps.RULES,
    *_erlang.RULES,
    *_stores.RULES,
    *_pins.RULES,
    *_calls.RULES,
    *_devices.RULES,
    *_homes.RULES,
    *_mail.RULES,
    *_piped.RULES,
    *_provision.RULES,
    *_radio.RULES,
    *_servers.RULES,
    *_signing.RULES,
    *_tools.RULES,
    *_web_push.RULES,
)
TABS = {"cookie-file-entry"}
"""Kinds whose carrier holds tabs, which a JSON string cannot."""
LOW = {"shared-file-link", "ansible-vault"}
"""Told on request only."""

every_rule = every(RULES)


def of(rule_id: str, text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.rule.id == rule_id]


def shown(text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM]


def the(text: str) -> Finding:
    (finding,) = shown(text)
    return finding


def pem(random: Random, label: str = "RSA PRIVATE KEY") -> list[str]:
    body = b64encode(forge_der(random)).decode()
    lines = [body[n : n + 64] for n in range(0, len(body), 64)]
    return [f"-----BEGIN {label}-----", *lines, f"-----END {label}-----"]


def test_all_of_them_are_known() -> None:
    assert all(rule in generic.RULES for rule in RULES)
    assert all(rule.issuer is None for rule in generic.RULES)


class TestEvery:
    @every_rule
    def test_it_finds_its_forgery_in_its_exact_place(self, rule: Rule) -> None:
        for seed in range(30):
            sample = rule.sample(Random(seed))
            (found,) = of(rule.id, sample.text)
            assert found.secret.reveal() == sample.secret
            assert sample.text[found.start : found.end] == sample.secret
            assert (found.confidence >= Confidence.MEDIUM) == (rule.id not in LOW)

    @every_rule
    @pytest.mark.parametrize(
        "wrapping", ["look:\n```\n{}\n```\nthanks", "{{code}}\n{}\n{{code}}", "first\n\n{}\n\nlast"]
    )
    def test_it_finds_it_in_a_fence(self, rule: Rule, wrapping: str) -> None:
        sample = rule.sample(Random(41))
        text = wrapping.format(sample.text)
        (found,) = of(rule.id, text)
        assert text[found.start : found.end] == sample.secret

    @every_rule
    def test_it_finds_it_in_a_quoted_message(self, rule: Rule) -> None:
        sample = rule.sample(Random(42))
        text = "\n".join(f"> {line}" for line in sample.text.split("\n"))
        (found,) = of(rule.id, text)
        assert found.secret.reveal() == sample.secret

    @every_rule
    def test_it_finds_it_in_json(self, rule: Rule) -> None:
        if rule.id in TABS:
            pytest.skip("tabs have no place in a JSON string")
        sample = rule.sample(Random(43))
        text = json.dumps({"text": f"{sample.text}\n", "user": "U1"})
        (found,) = of(rule.id, text)
        assert found.secret.reveal() == sample.secret
        assert text[found.start : found.end] == json.dumps(sample.secret)[1:-1]

    @every_rule
    def test_nothing_is_left_of_it(self, rule: Rule) -> None:
        for seed in range(44, 50):
            text = f"see below\n{rule.sample(Random(seed)).text}\nthat is all"
            left = redact_text(text, SCANNER.scan(text), lambda _: f"[removed: {rule.title}]")
            assert rule.sample(Random(seed)).secret not in left
            assert shown(left) == []

    @every_rule
    def test_it_is_silent_on_its_look_alikes(self, rule: Rule) -> None:
        assert len(rule.near_misses) >= 2
        for text in rule.near_misses:
            assert of(rule.id, text) == [], text

    @every_rule
    def test_the_secret_is_in_no_fact(self, rule: Rule) -> None:
        sample = rule.sample(Random(51))
        (found,) = of(rule.id, sample.text)
        assert sample.secret not in json.dumps(dict(found.facts))


class TestPrivateKeys:
    def test_type_and_bits_are_read(self) -> None:
        found = the("\n".join(pem(Random(1))))
        assert (found.facts["type"], found.facts["bits"]) == ("rsa", 1024)
        assert found.severity == Severity.CRITICAL

    @pytest.mark.parametrize("joint", ["\\n", "\\\\n", " ", "\\r\\n", '" +\n"', "\n    ", "\n> "])
    def test_on_however_many_lines(self, joint: str) -> None:
        lines = pem(Random(2))
        found = the("key: " + joint.join(lines))
        assert found.rule is PRIVATE_KEY
        assert found.facts["bits"] == 1024

    def test_an_encrypted_one_says_so(self) -> None:
        lines = pem(Random(3))
        lines.insert(
            1, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0A1B2C3D4E5F60718293A4B5C6D7E8F9\n"
        )
        for joint in ("\n", " "):
            found = the(joint.join(lines).replace("\n", joint))
            assert found.facts["encrypted"] is True
            assert found.severity == Severity.MEDIUM

    def test_an_encrypted_pkcs8_says_so(self) -> None:
        found = the("\n".join(pem(Random(4), "ENCRYPTED PRIVATE KEY")))
        assert found.facts["encrypted"] is True
        assert found.severity == Severity.MEDIUM

    def test_one_that_is_cut_off_is_shown(self) -> None:
        lines = pem(Random(5))
        for joint in ("\n", "\\n", " "):
            found = the("here: " + joint.join(lines[:7]) + joint)
            assert found.rule is BEGINNING
            assert found.confidence == Confidence.MEDIUM
            assert found.facts["truncated"] is True

    @pytest.mark.parametrize("joint", ["\n", "\\n", " "])
    @pytest.mark.parametrize("lines", [2, 4, 99])
    def test_one_that_cannot_be_read_is_found_whole(self, joint: str, lines: int) -> None:
        body = b64encode(b"\x31" + Random(6).randbytes(600)).decode()
        rows = [body[n : n + 64] for n in range(0, len(body), 64)]
        key = joint.join(
            ["-----BEGIN PRIVATE KEY-----", *rows, "-----END PRIVATE KEY-----"][:lines]
        )
        for text in (f'{{"signing": "{key}", "client": "17"}}', f"```\n{key}\n```"):
            found = the(text)
            assert found.rule is UNREAD
            assert text[found.start : found.end] == key

    def test_a_putty_key_with_a_passphrase(self) -> None:
        text = by_id("putty-private-key").sample(Random(6)).text
        found = the(text.replace("Encryption: none", "Encryption: aes256-cbc"))
        assert found.severity == Severity.MEDIUM
        assert found.facts["encrypted"] is True
        assert the(text).facts["encrypted"] is False

    def test_keys_of_a_set_are_found_one_by_one(self) -> None:
        keys = [json.loads(by_id("jwk-private-key").forge(Random(n))) for n in (1, 2)]
        assert len(of("jwk-private-key", json.dumps({"keys": keys}))) == 2
        assert len(of("jwk-private-key", json.dumps({"keys": keys}, indent=2))) == 2

    def test_the_public_half_of_a_jwk_is_none(self) -> None:
        key = json.loads(by_id("jwk-private-key").forge(Random(1)))
        del key["d"]
        assert shown(json.dumps(key)) == []

    def test_a_symmetric_jwk(self) -> None:
        text = json.dumps(
            {"kty": "oct", "k": "kJ8sQ2mZx7Lw4TnB9vRcPq3WkJ8sQ2mZx7Lw4TnB9vQ", "kid": "a"}
        )
        found = the(text)
        assert found.facts["key_id"] == "a"


class TestFiles:
    FILES = (
        ("kubeconfig-user", f"- name: kim\n  user:\n    password: {PASSWORD}\n"),
        ("netrc-password", f"machine git.corp.io\nlogin deploy\npassword {PASSWORD}\n"),
        ("netrc-password", "default login anonymous password " + PASSWORD),
        ("pgpass-entry", f"*:*:shop:deploy:{PASSWORD}"),
        ("pgpass-entry", f"db7.corp.io:5432:*:deploy:{PASSWORD}"),
        ("ansible-password", f"ansible_become_pass: {PASSWORD}"),
        ("ansible-password", f'ansible_password="{PASSWORD}"'),
        ("npmrc-token", "//npm.corp.io/:_authToken=kJ8sQ2mZx7Lw4TnB9vRcPq3W"),
        ("htpasswd-hash", "kim:$2y$05$" + "kJ8sQ2mZx7Lw4TnB9vRcPq3WkJ8sQ2mZx7Lw4TnB9vRcPq3Wabcde"),
        ("htpasswd-hash", "kim:{SHA}" + "kJ8sQ2mZx7Lw4TnB9vRcPq3WkJ8="),
        ("shadow-hash", f"kim:$y$j9T$kJ8sQ2mZx7Lw4TnB9vRcP0${RANDOM}:19700:0:99999:7:::"),
    )  # fmt: skip

    @pytest.mark.parametrize(("rule_id", "text"), FILES)
    def test_entries_are_found(self, rule_id: str, text: str) -> None:
        assert [each.rule.id for each in shown(text)] == [rule_id]

    SETTINGS = (
        "[client]\nuser = backup\npassword = {}",
        "https://kim:{}@git.corp.io/shop.git",
        '"attributes": {{"identifier": "db7", "password": "{}"}}, "sensitive_attributes": []',
        'db_password = "{}"',
        "spring.datasource.password={}",
        "[pypi]\nusername = kim\npassword = {}",
        "<server><id>nexus</id><password>{}</password></server>",
        "signing.password={}",
        "storePassword '{}'",
        "machine git.corp.io login kim password {}",
    )

    @pytest.mark.parametrize("text", SETTINGS)
    def test_settings_are_found(self, text: str) -> None:
        assert the(text.format(PASSWORD)).secret.reveal() == PASSWORD

    SILENT = (
        "spring.datasource.password=ENC(kJ8sQ2mZx7Lw4TnB9vRc)",
        "<server><id>nexus</id><password>{COQLCE6DU6GtcS5P=}</password></server>",
        'password = "${var.db_password}"',
        "csrftoken=kJ8sQ2mZx7Lw4TnB9vRcPq3WkJ8sQ2mZ",
        "password: !vault |",
        "snmp-server community public RO",
        "postgres://postgres:postgres@localhost:5432/app",
        "docker run -e POSTGRES_PASSWORD=postgres -p 5432:5432 postgres",
    )

    @pytest.mark.parametrize("text", SILENT)
    def test_these_are_not_shown(self, text: str) -> None:
        assert shown(text) == []

    def manifest(self, *, kind_last: bool, name: str = "password") -> str:
        user, value = (b64encode(each.encode()).decode() for each in ("shop", PASSWORD))
        data = f"data:\n  user: {user}\n  {name}: {value}\n"
        kind = "kind: Secret\nmetadata:\n  name: shop-db\n"
        return f"apiVersion: v1\n{data}{kind}" if kind_last else f"apiVersion: v1\n{kind}{data}"

    @pytest.mark.parametrize("kind_last", [True, False])
    @pytest.mark.parametrize("name", ["password", "config", "tls.key"])
    def test_a_manifest_is_read_as_written_and_as_printed(self, kind_last: bool, name: str) -> None:
        text = self.manifest(kind_last=kind_last, name=name)
        found = the(text)
        assert found.rule.id == "kubernetes-secret"
        assert found.facts["entries"] == ["user", name]
        left = redact_text(text, [found], lambda _: "[removed: it]")
        assert b64encode(PASSWORD.encode()).decode() not in left
        assert shown(left) == []

    def test_a_manifest_in_json(self) -> None:
        entries = {"password": b64encode(PASSWORD.encode()).decode()}
        text = json.dumps({"apiVersion": "v1", "data": entries, "kind": "Secret"}, indent=4)
        assert the(text).rule.id == "kubernetes-secret"

    def test_plain_values_of_a_manifest(self) -> None:
        found = the(f"kind: Secret\nmetadata:\n  name: x\nstringData:\n  database: {PASSWORD}\n")
        assert found.secret.reveal() == PASSWORD

    def test_a_manifest_of_stand_ins_is_none(self) -> None:
        value = b64encode(b"changeme").decode()
        assert shown(f"kind: Secret\nmetadata:\n  name: x\ndata:\n  password: {value}\n") == []

    def test_a_login_of_docker_names_its_user(self) -> None:
        value = b64encode(f"kim:{PASSWORD}".encode()).decode()
        found = the(f'{{"auths": {{"https://r.corp.io": {{"auth": "{value}"}}}}}}')
        assert found.facts["user"] == "kim"


class TestCommands:
    COMMANDS = (
        "echo {} | sudo -S systemctl restart shop",
        "curl -X POST -u kim:{} https://ci.corp.io/api",
        "curl --user 'kim:{}' https://ci.corp.io/api",
        "curl -sSfu kim:{} https://ci.corp.io/api",
        "wget --http-password={} https://dl.corp.io/x",
        "mysql -h db7 -u root -p{} shop",
        "mysqldump -uroot -p'{}' shop > shop.sql",
        "PGPASSWORD={} psql -h db7",
        "sshpass -p '{}' ssh kim@db7",
        "plink -ssh kim@db7 -pw {}",
        "smbclient //fs1/x -U 'CORP/kim%{}'",
        "mount -t cifs //fs1/x /mnt -o username=kim,password={},vers=3.0",
        "net use Z: \\\\fs1\\x {} /user:CORP\\kim",
        "net user kim {} /add",
        "cmdkey /add:ts1 /user:kim /pass:{}",
        "ConvertTo-SecureString -String '{}' -AsPlainText -Force",
        "ldapsearch -x -D cn=admin,dc=corp -w {} -b dc=corp uid=kim",
        "openssl pkcs12 -export -out web.p12 -passout pass:{}",
        "htpasswd -bc .htpasswd kim {}",
        "docker login -u kim -p {} r.corp.io",
        "docker login r.corp.io --username kim --password {}",
        "az login --service-principal -u 1 -p {} --tenant 2",
        "mongosh --host db7 -u admin -p {} --authenticationDatabase admin",
        "redis-cli -h cache7 -a {} keys '*'",
        "sqlcmd -S db7 -U sa -P '{}'",
        "sqlplus shop/{}@db7",
        "xfreerdp /v:ts1 /u:kim /p:{}",
        "unzip -P {} export.zip",
        "keytool -genkey -keystore web.jks -storepass {}",
        "kubectl create secret generic db --from-literal=pw={}",
        "ipmitool -H bmc7 -U ADMIN -P {} chassis status",
        "lftp -u kim,{} ftp.corp.io",
        "rabbitmqctl change_password kim {}",
        "redis-server --port 6379\nrequirepass {}",
        "ssh-keygen -t ed25519 -f key -N '{}'",
        "sudo -S apt update <<< '{}'",
        "snmpwalk -v3 -u monitor -l authPriv -a SHA -A {} db7",
    )

    @pytest.mark.parametrize("text", COMMANDS)
    def test_the_password_is_found(self, text: str) -> None:
        assert the(text.format(PASSWORD)).secret.reveal() == PASSWORD

    def test_a_sign_at_its_end_is_part_of_it(self) -> None:
        assert the("mysql -u root -pSummer2026! shop").secret.reveal() == "Summer2026!"

    @pytest.mark.parametrize("text", COMMANDS)
    def test_a_variable_is_none(self, text: str) -> None:
        assert shown(text.format("$PASSWORD")) == []
        assert shown(text.format("<password>")) == []

    @pytest.mark.parametrize(
        "text",
        [
            "mysql -u root -p",
            "curl -u user:pass https://api.corp.io",
            "docker login -u user -p password",
            "sshpass -p secret ssh kim@db7",
            "docker run -p 8080:80 nginx",
            "mkdir -p /var/lib/shop",
            "ssh -p 2222 kim@db7",
            "use mysql -p to be asked for the password",
        ],
    )
    def test_examples_and_ports_are_not_shown(self, text: str) -> None:
        assert shown(text) == []


class TestPiped:
    COMMANDS = (
        "echo '{}' | sudo openconnect --user=kim --passwd-on-stdin vpn.corp.io",
        "printf '%s' '{}' | cryptsetup luksFormat /dev/sdb1 -",
        "echo -n '{}' | sudo cryptsetup open /dev/sdb1 data -d -",
        "echo '{}' | gpg --batch --yes --passphrase-fd 0 -c x.tar",
        "echo {} | gh auth login --with-token",
        "echo {} | vault login -",
        "(echo {0}; echo {0}) | smbpasswd -s -a kim",
        "echo -e '{0}\\n{0}' | passwd kim",
        "echo '{}' | kinit admin@CORP.IO",
        "echo {} | net use Z: \\\\fs1\\x /user:kim",
        "echo {} | helm registry login r.corp.io -u kim --password-stdin",
        "docker login -u kim --password-stdin <<< '{}'",
        "vncpasswd -f <<< {}",
        'printf "kim:{}\\n" | sudo chpasswd',
        "chpasswd <<< 'kim:{}'",
        "sudo chpasswd <<EOF\nkim:{}\nEOF",
        "'{}' | ConvertTo-SecureString -AsPlainText -Force",
    )

    @pytest.mark.parametrize("text", COMMANDS)
    def test_the_password_is_found(self, text: str) -> None:
        found = shown(text.format(PASSWORD))
        assert {each.secret.reveal() for each in found} == {PASSWORD}

    @pytest.mark.parametrize("text", COMMANDS)
    def test_a_variable_is_none(self, text: str) -> None:
        assert shown(text.format("$PASSWORD")) == []
        assert shown(text.format("<password>")) == []


class TestTools:
    COMMANDS = (
        "composer config --global --auth http-basic.repo.corp.io kim {}",
        "composer config -g github-oauth.github.com {}",
        "dotnet nuget push x.nupkg -k {} -s corp",
        "nuget setApiKey {} -Source https://nuget.corp.io",
        "dotnet nuget add source https://n.corp.io/v3/index.json -n corp -u kim -p {}",
        "security import web.p12 -k x.keychain -P {} -T /usr/bin/codesign",
        "security create-keychain -p '{}' build.keychain",
        "security set-key-partition-list -S apple-tool: -k {} build.keychain",
        "certutil -f -p {} -importpfx web.pfx",
        "xcrun altool --upload-app -f x.ipa -u kim@corp.io -p {}",
        "apksigner sign --ks k.jks --ks-pass pass:{} x.apk",
        "check_nt -H web7 -s {} -v UPTIME",
        "check_snmp -H sw1 -C {} -o 1",
        "isql -v shopdsn kim {}",
        "tsql -S db7 -U sa -P {}",
        "netsh wlan set hostednetwork mode=allow ssid=x key={}",
        "netdom join pc7 /domain:corp.io /userd:kim /passwordd:{}",
        "autologon kim CORP {} /accepteula",
        "net user kim {}",
        "pihole -a -p {}",
        "mcrcon -H mc7 -P 25575 -p {} 'say hi'",
        "radtest kim {} radius.corp.io 0 x",
        'virsh qemu-monitor-command vm --hmp "set_password vnc {}"',
        "ipa-server-install -p {} --unattended",
        'reg add "HKLM\\SOFTWARE\\x" /v DefaultPassword /t REG_SZ /d {} /f',
        "swaks --server mail.corp.io -au kim -ap {}",
        "sendEmail -f a@corp.io -s mail.corp.io:587 -xu kim -xp {}",
        "pulumi config set shop:webhook {} --secret",
        "pulumi config set --secret shop:webhook {}",
        "conan user -p {} -r corp kim",
        "hydra -l kim -p {} ssh://h7",
        "mqttx sub -h mq7 -u kim -P {} -t x",
        "vault operator unseal {}",
        "samba-tool user create kim {}",
        "bundle config set --global gems.corp.io kim:{}",
        "java -jar jenkins-cli.jar -auth kim:{} list-jobs",
    )

    @pytest.mark.parametrize("text", COMMANDS)
    def test_the_password_is_found(self, text: str) -> None:
        assert the(text.format(PASSWORD)).secret.reveal() == PASSWORD

    @pytest.mark.parametrize("text", COMMANDS)
    def test_a_variable_is_none(self, text: str) -> None:
        for blank in ("$PASSWORD", "<password>", "********", "%PASSWORD%", ""):
            assert shown(text.format(blank)) == []

    def test_each_literal_of_a_secret_is_found(self) -> None:
        text = (
            "kubectl create secret generic shop --from-literal=username=shop"
            f" --from-literal=password={PASSWORD} \\\n  --from-literal=hmac={RANDOM}"
        )
        assert [each.secret.reveal() for each in shown(text)] == [PASSWORD, RANDOM]


class TestNetwork:
    LINES = (
        ("snmp-community", "rocommunity {} 10.0.0.0/8"),
        ("snmp-community", "snmpwalk -v2c -c {} sw1.corp.io"),
        ("cisco-secret", "username kim privilege 15 secret 0 {}"),
        ("cisco-secret", "crypto isakmp key {} address 10.2.3.4"),
        ("cisco-secret", "tacacs-server host 10.2.3.4 key {}"),
        ("wifi-password", "wpa_passphrase={}"),
        ("wifi-password", "    Key Content            : {}"),
        ("wifi-password", "nmcli device wifi connect office password {}"),
        ("ipsec-preshared-key", 'vpn.corp.io %any : PSK "{}"'),
        ("radius-secret", "client ap7 {{\n  ipaddr = 10.2.3.4\n  secret = {}\n}}"),
        ("cisco-secret", "username kim privilege 15 role network-admin secret 0 {}"),
        ("cisco-secret", "vrrp 10 authentication text {}"),
        ("ipsec-preshared-key", ': RSA web.pem "{}"'),
        ("device-server-key", "radius server ISE2\n address ipv4 10.2.3.4\n key 0 {}"),
        ("device-server-key", "aaa-server ISE (inside) host 10.2.3.4\n key {}"),
        ("routing-key", "key chain EIGRP\n key 1\n  key-string 0 {}"),
        ("routing-key", 'set protocols bgp group x authentication-key "{}"'),
        ("routing-key", 'authentication md5 1 key "{}"'),
        ("routing-key", "authentication {{\n  auth_type PASS\n  auth_pass {}\n}}"),
        ("fortigate-secret", 'edit "ise"\n  set server "10.2.3.4"\n  set key {}'),
        ("fortigate-secret", "set psksecret {}"),
        ("huawei-plain-secret", "radius-server shared-key cipher {}"),
        ("huawei-plain-secret", "local-user kim password simple {}"),
        ("openvpn-inline-login", "<auth-user-pass>\nkim\n{}\n</auth-user-pass>"),
        ("ppp-secret-entry", "kim l2tpd {} *"),
        ("ppp-secret-entry", '# /etc/ppp/chap-secrets\n"kim" * "{}" *'),
        ("openwrt-key", "config wifi-iface\n option ssid 'x'\n option key '{}'"),
    )

    @pytest.mark.parametrize(("rule_id", "line"), LINES)
    def test_it_is_found(self, rule_id: str, line: str) -> None:
        found = the(line.format(PASSWORD))
        assert (found.rule.id, found.secret.reveal()) == (rule_id, PASSWORD)

    def test_a_community_that_writes_is_worse(self) -> None:
        assert the(f"snmp-server community {PASSWORD} RW").severity == Severity.HIGH
        assert the(f"snmp-server community {PASSWORD} RO").severity == Severity.MEDIUM

    def test_hashes_of_every_kind_are_told_apart(self) -> None:
        old = the("enable secret 9 $9$" + RANDOM[:14] + "$" + RANDOM)
        assert (old.rule.id, old.facts["reversible"]) == ("device-password-hash", False)
        new = the('set secret "$9$' + RANDOM[:20] + '"')
        assert (new.rule.id, new.facts["reversible"]) == ("device-password-hash", True)


def login(text: str) -> str:
    return b64encode(text.encode()).decode()


class TestMail:
    LINES = (
        ("relay-login", "[smtp.corp.io]:587 kim@corp.io:{}"),
        ("relay-login", "smtp.corp.io:465    kim:{}"),
        ("relay-login", "# /etc/postfix/sasl_passwd\nsmtp.corp.io kim:{}"),
        ("relay-login", "smtp_sasl_password_maps = static:kim:{}"),
        ("plain-scheme-password", "kim:{{PLAIN}}{}::::::"),
        ("plain-scheme-password", "password = {{CLEARTEXT}}{}"),
        ("exim-client-login", "client_send = : kim : {}"),
        ("exim-client-login", "client_send = ^kim^{}"),
        ("mail-client-password", "remotepass = {}"),
        ("mail-client-password", 'AuthInfo:smtp.corp.io "U:root" "I:kim" "P:{}"'),
        ("imap-login", "a1 LOGIN kim@corp.io {}"),
        ("imap-login", 'A0001 login "kim" "{}"'),
        ("nickserv-password", "/msg NickServ IDENTIFY {}"),
        ("nickserv-password", "PRIVMSG NickServ :IDENTIFY kim {}"),
        ("sip-registration", "register => 100:{}@sip.corp.io/100"),
    )

    @pytest.mark.parametrize(("rule_id", "line"), LINES)
    def test_it_is_found(self, rule_id: str, line: str) -> None:
        found = the(line.format(PASSWORD))
        assert (found.rule.id, found.secret.reveal()) == (rule_id, PASSWORD)

    @pytest.mark.parametrize(("rule_id", "line"), LINES)
    def test_a_blank_is_none(self, rule_id: str, line: str) -> None:
        for blank in ("$PASSWORD", "<password>", "********", "%s", ""):
            assert of(rule_id, line.format(blank)) == []

    @pytest.mark.parametrize(
        "session",
        [
            "AUTH PLAIN {}",
            "C: AUTH PLAIN {}\nS: 235 accepted",
            "AUTH PLAIN\n334\n{}\n235 accepted",
            "a1 AUTHENTICATE PLAIN {}",
        ],
    )
    def test_a_login_in_one(self, session: str) -> None:
        value = login(f"\0kim@corp.io\0{PASSWORD}")
        found = the(session.format(value))
        assert (found.secret.reveal(), found.facts["user"]) == (value, "kim@corp.io")
        assert shown(session.format(login("\0kim\0password"))) == []

    @pytest.mark.parametrize(
        "session",
        [
            "S: 334 UGFzc3dvcmQ6\nC: {}\nS: 235 accepted",
            "<~  334 UGFzc3dvcmQ6\n ~> {}\n<~  235 accepted",
            "SMTP<< 334 UGFzc3dvcmQ6\n2026-01-02 10:00:00 SMTP>> {}",
        ],
    )
    def test_a_login_in_two(self, session: str) -> None:
        assert the(session.format(login(PASSWORD))).secret.reveal() == login(PASSWORD)


class TestProvision:
    LINES = (
        ("unattend-password", "<Password><Value>{}</Value><PlainText>true</PlainText></Password>"),
        ("cloud-init-password", "chpasswd:\n  list: |\n    kim:{}\n"),
        ("cloud-init-password", "chpasswd:\n  list:\n    - ben:RANDOM\n    - kim:{}\n"),
        ("kickstart-password", "rootpw --plaintext {}"),
        ("kickstart-password", "user --name=kim --password={} --plaintext"),
        ("preseed-password", "d-i passwd/user-password-again password {}"),
        ("preseed-password", "slapd slapd/password1 password {}"),
        ("share-login", "//fs1/x /mnt cifs username=kim,password={},uid=1000 0 0"),
    )

    @pytest.mark.parametrize(("rule_id", "line"), LINES)
    def test_it_is_found(self, rule_id: str, line: str) -> None:
        assert [each.secret.reveal() for each in of(rule_id, line.format(PASSWORD))] == [PASSWORD]
        for blank in ("$PASSWORD", "<password>", "********", "%s", ""):
            assert of(rule_id, line.format(blank)) == []

    def test_a_hidden_one_is_read(self) -> None:
        for password, confidence in ((PASSWORD, Confidence.HIGH), ("password", Confidence.LOW)):
            value = b64encode(f"{password}AdministratorPassword".encode("utf-16-le")).decode()
            text = f"<AdministratorPassword><Value>{value}</Value></AdministratorPassword>"
            (found,) = of("unattend-password", text)
            assert (found.secret.reveal(), found.confidence) == (value, confidence)
            assert found.facts["reversible"] is True


class TestHomes:
    KEY = (13, 7, 201, 99, 140, 3, 250, 66, 71, 18, 190, 44, 5, 161, 232, 80)

    @pytest.mark.parametrize(
        "value",
        [
            str(list(KEY)),
            "[" + ",".join(f"0x{each:02X}" for each in KEY) + "]",
            ", ".join(f"0x{each:02x}" for each in KEY),
            "\n    - ".join(map(str, KEY)),
        ],
    )
    def test_a_network_key_however_it_is_written(self, value: str) -> None:
        joint = "\n    - " if "\n" in value else " "
        found = the(f"advanced:\n  network_key:{joint}{value}\n  channel: 15")
        assert (found.rule.id, found.secret.reveal()) == ("mesh-network-key", value)

    def test_the_key_that_everybody_has_is_none(self) -> None:
        value = [1, 3, 5, 7, 9, 11, 13, 15, 0, 2, 4, 6, 8, 10, 12, 13]
        assert shown(f"network_key: {value}") == []

    @pytest.mark.parametrize(
        "text",
        [
            "srcds_run +rcon_password {} +map x",
            "?ServerPassword={}?MaxPlayers=8",
            "Backlog SSID1 home; Password1 {}; MqttHost 10.2.3.4",
            "define broker MQTT 10.2.3.4:1883 kim {}",
        ],
    )
    def test_passwords(self, text: str) -> None:
        assert the(text.format(PASSWORD)).secret.reveal() == PASSWORD
        assert shown(text.format("$PASSWORD")) == []
        assert shown(text.format("<password>")) == []


class TestCalls:
    CALLS = (
        "#0 /x/db.php(7): PDO->__construct('mysql:host=db7;d...', 'kim', '{}', Array)",
        "#1 /x.php(3): mysqli->__construct('db7', 'kim', '{}')",
        "#5 user.php(60): wp_authenticate('kim', '{}')",
        "ssh2_auth_password($c, 'kim', '{}')",
        "ssh.connect(hostname, 22, 'kim', '{}')",
        'transport.connect("smtp.corp.io", "kim", "{}");',
        "Net::FTP.open('h7', 'kim', '{}')",
        "ftp = FTP('h7', 'kim', '{}')",
        "new Sequelize('shop', 'kim', '{}', {{ host: 'db7' }})",
        "Connection(s, 'cn=kim,dc=corp', '{}', auto_bind=True)",
        "$client->get('/', ['auth' => ['kim', '{}']]);",
        "request.basic_auth 'kim', '{}'",
        "curl_setopt($ch, CURLOPT_PROXYUSERPWD, 'kim:{}');",
        'CURLOPT_USERPWD => "kim:{}",',
        "jedis.auth('{}')",
        'ssh.Password("{}")',
        "child.expect('[Pp]assword:')\nchild.sendline('{}')",
        "bcrypt.hashpw(b'{}', bcrypt.gensalt())",
        "SELECT pgp_sym_decrypt(card, '{}')",
        "User.objects.create_superuser('kim', 'kim@corp.io', '{}')",
        "EXEC sp_addlogin 'kim', '{}', 'shop'",
    )

    @pytest.mark.parametrize("text", CALLS)
    def test_the_password_is_found(self, text: str) -> None:
        assert the(text.format(PASSWORD)).secret.reveal() == PASSWORD

    @pytest.mark.parametrize("text", CALLS)
    def test_a_variable_is_none(self, text: str) -> None:
        for blank in ("$PASSWORD", "<password>", "{{ pw }}", "********", "%s", ""):
            assert shown(text.format(blank)) == []


class TestServers:
    LINES = (
        "stats auth kim:{}",
        "cache_peer p7.corp.io parent 3128 0 login=kim:{}",
        "AuthLDAPBindPassword {}",
        "MONITOR ups@nas7 1 upsmon {} slave",
        "IPSec secret {}",
        "$USER3$={}",
        "ACL SETUSER kim on >{} ~* +@all",
        "127.0.0.1:6379> AUTH {}",
        "redis> AUTH kim {}",
        "open ftp.corp.io\nuser kim {}\nput x",
        '{{"spring.datasource.password":{{"value":"{}"}}}}',
        "<name>password</name><value><string>{}</string></value>",
    )

    @pytest.mark.parametrize("text", LINES)
    def test_the_password_is_found(self, text: str) -> None:
        assert the(text.format(PASSWORD)).secret.reveal() == PASSWORD

    @pytest.mark.parametrize("text", LINES)
    def test_a_blank_is_none(self, text: str) -> None:
        for blank in ("$PASSWORD", "<password>", "********", "%s", ""):
            assert shown(text.format(blank)) == []


def test_variables_in_a_list_of_them() -> None:
    value = RANDOM.encode().hex()[:64] * 2
    for text in (
        f"- name: DEVISE_PEPPER\n  value: {value}",
        f"- name: SECRET_KEY_BASE\n  value: '{value}'",
        f'{{"name": "SHOP_PEPPER", "value": "{value}"}}',
    ):
        assert the(text).secret.reveal() == value


class TestSecondFactor:
    def test_the_account_is_a_fact(self) -> None:
        found = the(by_id("otp-uri").sample(Random(1)).text)
        assert found.facts["issuer"] == "Shop"
        assert found.facts["account"] == "Shop:deploy@corp.io"

    @pytest.mark.parametrize("joint", ["\n", " ", ", ", "\n- ", "\n• "])
    def test_lists_of_codes(self, joint: str) -> None:
        codes = ["3f9a-77b1", "0c4d-e812", "9ab3-1f60", "57c2-d9e4", "e018-46fa"]
        found = the("my backup codes are:\n" + joint.join(codes))
        assert found.facts["count"] == 5
        left = redact_text(joint.join(codes), [], lambda _: "")
        assert left

    def test_numbered_codes(self) -> None:
        text = "Recovery codes\n1. 83920174\n2. 19384756\n3. 50284719\n4. 66120938\n5. 74839201"
        assert the(text).facts["count"] == 5


class TestCoins:
    def test_the_list_is_the_standard_one(self) -> None:
        assert len(WORDS) == len(set(WORDS)) == 2048
        assert tuple(sorted(WORDS)) == WORDS

    @pytest.mark.parametrize("size", [16, 20, 24, 28, 32])
    def test_phrases_of_every_length(self, size: int) -> None:
        phrase = _coins.phrase(Random(size).randbytes(size))
        found = the(f"the seed phrase is: {phrase} please keep it")
        assert found.secret.reveal() == phrase
        assert found.facts["words"] == size * 3 // 4

    def test_a_wrong_checksum_is_none(self) -> None:
        words = _coins.phrase(Random(1).randbytes(16)).split()
        words[0] = WORDS[(WORDS.index(words[0]) + 1) % 2048]
        assert of("wallet-recovery-phrase", "seed phrase: " + " ".join(words)) == []

    def test_numbered_words(self) -> None:
        words = _coins.phrase(Random(2).randbytes(16)).split()
        text = "Wallet backup\n" + "\n".join(f"{n}. {word}" for n, word in enumerate(words, 1))
        assert the(text).facts["words"] == 12

    @pytest.mark.parametrize(
        "rule_id",
        ["bitcoin-extended-key", "bitcoin-private-key", "stellar-secret-seed", "ripple-seed"],
    )
    def test_a_flipped_character_is_none(self, rule_id: str) -> None:
        sample = by_id(rule_id).sample(Random(3))
        flipped = sample.secret[:-1] + ("2" if sample.secret[-1] != "2" else "3")
        assert of(rule_id, sample.text.replace(sample.secret, flipped)) == []


class TestSessions:
    def test_an_expired_cookie_is_low(self) -> None:
        value = "kJ8sQ2mZx7Lw4TnB9vRcPq3W"
        text = f"Set-Cookie: JSESSIONID={value}; Path=/; Expires=Thu, 01 Jan 2026 10:00:00 GMT"
        (found,) = of("session-cookie", text)
        assert found.confidence == Confidence.LOW
        assert found.facts["expired"] is True
        assert the(text.replace("2026", "2036")).facts["cookie"] == "JSESSIONID"

    def test_an_expired_assertion_is_low(self) -> None:
        rule = by_id("saml-assertion")
        sample = rule.sample(Random(1))
        assert of(rule.id, sample.text)[0].confidence == Confidence.HIGH
        late = Scanner(now=lambda: datetime(2040, 1, 1, tzinfo=UTC))
        assert late.scan(sample.text)[0].confidence == Confidence.LOW

    def test_a_deflated_response_is_read(self) -> None:
        text = b64decode(by_id("saml-assertion").forge(Random(2)))
        packer = zlib.compressobj(wbits=-15)
        value = b64encode(packer.compress(text) + packer.flush()).decode()
        for written in (value, quote(value, safe="")):
            found = the(f"https://app.corp.io/sso?SAMLResponse={written}&RelayState=x")
            assert found.facts["issuer"] == "https://id.corp.io/saml"

    def test_expired_links_are_low(self) -> None:
        late = Scanner(now=lambda: datetime(2040, 1, 1, tzinfo=UTC))
        for rule_id in ("alibaba-signed-url", "cloudfront-signed-url"):
            (found,) = late.scan(by_id(rule_id).sample(Random(2)).text)
            assert (found.rule.id, found.confidence) == (rule_id, Confidence.LOW)


class TestAddresses:
    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_every_scheme(self, scheme: str) -> None:
        for text in (
            f"{scheme}://kim:{PASSWORD}@db7.corp.io:1234/x",
            f"<{scheme}://kim:{PASSWORD}@db7.corp.io>",
        ):
            found = the(text)
            assert found.secret.reveal() == PASSWORD
            assert found.facts["user"] == "kim"

    def test_there_are_many(self) -> None:
        assert len(set(SCHEMES)) == len(SCHEMES) >= 32

    FORMS = (
        "postgresql+psycopg2://kim:{}@db7.corp.io/shop",
        "mssql+pyodbc://kim:{}@db7.corp.io/shop?driver=ODBC",
        "oracle+cx_oracle://kim:{}@db7.corp.io/shop",
        "git+https://kim:{}@git.corp.io/shop.git",
        "redis://:{}@cache.corp.io:6379/0",
        "jdbc:postgresql://kim:{}@db7.corp.io/shop",
        "jdbc:postgresql://db7.corp.io/shop?user=kim&password={}",
        "jdbc:sqlserver://db7.corp.io:1433;databaseName=shop;user=kim;password={};encrypt=true",
        "jdbc:oracle:thin:kim/{}@db7.corp.io:1521:SHOP",
        "Server=db7.corp.io;Database=shop;Uid=kim;Pwd={};",
        "Driver={{ODBC Driver 18}};Server=db7.corp.io;UID=kim;PWD={};",
        "Data Source=db7.corp.io;User ID=kim;Password={};",
        "host=db7.corp.io user=kim password={} dbname=shop",
        'x.plain.PlainLoginModule required username="kim" password="{}";',
        "mysqli_connect('db7.corp.io', 'kim', '{}', 'shop');",
        'DriverManager.getConnection(url, "kim", "{}");',
        "requests.get(url, auth=('kim', '{}'))",
        "CREATE USER kim IDENTIFIED BY '{}';",
        "amqp://kim:{}@mq7.corp.io:5672/%2f",
    )

    @pytest.mark.parametrize("form", FORMS)
    def test_other_forms(self, form: str) -> None:
        assert the(form.format(PASSWORD)).secret.reveal() == PASSWORD

    def test_a_password_with_a_slash(self) -> None:
        assert the("mysql://kim:kT7/wq2Zp@db7.corp.io/x").secret.reveal() == "kT7/wq2Zp"

    def test_words_on_a_real_host_are_doubtful_and_defaults_are_low(self) -> None:
        assert the("mysql://kim:sunflower@db7.corp.io/x").confidence == Confidence.MEDIUM
        for text in (
            "postgres://postgres:postgres@db7.corp.io/x",
            "amqp://guest:guest@mq7.corp.io",
            "mysql://kim:kim@db7.corp.io/x",
        ):
            (found,) = SCANNER.scan(text)
            assert found.confidence == Confidence.LOW


def test_both_passphrases_of_snmpv3_are_hidden() -> None:
    random = Random(91)
    one, two = forge_password(random), forge_password(random)
    for text in (
        f"snmpget -v3 -l authPriv -u mon -a SHA -A '{one}' -x AES -X '{two}' db7 sysUpTime.0",
        f'createUser mon SHA "{one}" AES "{two}"',
    ):
        (finding,) = SCANNER.scan(text)
        assert {text[each.start : each.end] for each in finding.spans} == {one, two}


@pytest.mark.parametrize("divider", [" / ", "/", " | "])
def test_a_login_below_its_host(divider: str) -> None:
    value = forge_password(Random(92))
    text = f"erp9.prod.corp.com:\ndeploy{divider}{value}\n(read only)"
    assert [each.secret.reveal() for each in SCANNER.scan(text)] == [value]
    assert not SCANNER.scan("UID:3m8du8ta@corp.com\nDTSTART:20250112T090000Z\nSUMMARY:x")
    assert not SCANNER.scan("see git.corp.io\nkim / operator\nben / admin")


class TestRadiosNodesAndPush:
    @pytest.mark.parametrize(
        "text",
        [
            "NwkSKey {}",
            "nwk_s_enc_key: {}",
            "OTAA\nDevEUI 70B3D57ED0000001\nAppEUI 70B3D57ED0000002\nAppKey {}",
            '"dev_eui": "70B3D57ED0000001", "root_keys": {{"app_key": {{"key": "{}"}}}}',
            "static const u1_t PROGMEM APPSKEY[16] = {{ {} }};",
        ],
    )
    def test_keys_of_lorawan(self, text: str) -> None:
        value = by_id("lorawan-key").forge(Random(61))
        if "PROGMEM" in text:
            value = ", ".join(f"0x{value[at : at + 2]}" for at in range(0, 32, 2))
        assert the(text.format(value)).secret.reveal() == value

    @pytest.mark.parametrize(
        "text",
        [
            "VAPID\npublic: B{1}\nprivate: {0}",
            "webpush.setVapidDetails('mailto:kim@corp.io', 'B{1}', '{0}');",
        ],
    )
    def test_private_keys_of_vapid(self, text: str) -> None:
        value = by_id("vapid-private-key").forge(Random(62))
        found = of("vapid-private-key", text.format(value, "0aQ9" * 21 + "xy"))
        assert [each.secret.reveal() for each in found] == [value]

    @pytest.mark.parametrize(
        "text",
        [
            "echo -n {} > /var/lib/rabbitmq/.erlang.cookie",
            "printf '{}' | sudo tee ~/.erlang.cookie",
            "cat /var/lib/rabbitmq/.erlang.cookie\n{}",
            "iex --name a@10.0.0.7 --cookie {}",
            "RELEASE_COOKIE={}",
        ],
    )
    def test_cookies_of_erlang(self, text: str) -> None:
        value = by_id("erlang-cookie").forge(Random(63))
        assert value in [each.secret.reveal() for each in shown(text.format(value))]

    @pytest.mark.parametrize(
        "text",
        [
            'accounts: ["{}"]',
            "pk {} drain it",
            'Account.from_key("{}")',
            'new HDWalletProvider("{}", url)',
        ],
    )
    def test_keys_of_ethereum_in_code(self, text: str) -> None:
        value = by_id("ethereum-private-key").forge(Random(64))
        assert the(text.format(value)).secret.reveal() == value

    @pytest.mark.parametrize(
        "text",
        [
            "rabbitmqctl status reads ~/.erlang.cookie",
            "accounts: [0x742d35Cc6634C0532925a3b844Bc454e4438f44e]",
            "the AppKey of the sensor is printed on its box",
        ],
    )
    def test_talk_of_them_is_none(self, text: str) -> None:
        assert shown(text) == []
