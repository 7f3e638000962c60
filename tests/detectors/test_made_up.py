"""Is a value that somebody made up told from names of code, and found where it is handed over?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Confidence, Scanner
from detectors.rules._made_up import ENOUGH, made_up

SCANNER = Scanner()
MADE_UP = (
    *("velka.Norim.7", "Tandor-Misel-2031", "brim-the-solken-9", "pa-de-quorilo-fentar"),
    *("Gr4velNook", "c0pper-Lisk", "m1stral.Fen.Ode", "t1mberW0lf-x", "Solkentar19750312"),
    *("Marne&Tolk", "schraube#Nordal", "Zwirn!faden", "BrotUndMilch1877", "dorsa_44021_vel"),
    *("Wendel99!", "*Kribo2041*", "Kantor!7", "Noir.Fleur.B12", "Lumen/2041/Q3"),
    *("teekanne4dich", "Harbor.Mint.!", "Bel-It-So1"),
)
NO_MADE_UP = (
    *("config.db.password", "process.env.MAIL_PASS", "os.environ.DB_PW", "self.settings.secret_2"),
    *("strict_format_checker2", "user-service-2", "deploy-worker-node-7", "release-2041.3.1"),
    *(
        "LoginForm_passwordField__Bo9kd",
        "My.Class.Method1",
        "libGL.so.1",
        "Vue.js2",
        "notes-v2.pdf",
    ),
    *("web2py", "libqt5gui5", "base64encoded", "sha256sum", "PBKDF2", "aes-256-gcm", "PKCS#8"),
    *("react@18.2.0", "kim_lo@box-12", "Kim#4821", "gh-19962#issuecomment-192", "OPS-1234"),
    *("https://a.corp.io/x1#y2", "./run2.sh", "vault:secret/data/x1#y", "root:abc1", "name=x1y2"),
    *("portal-api-b36ad4da02-fdxyd", "ipam-res-disco-0481e39b24286033", "ECC_NIST_P384"),
    *("LAP-0442$", "foo-bar-baz", "KeePass2", "iso-8859-1", "AAAAC3NzaC1lZDI1NTE5", "0x7ffe12"),
    *("process2", "8*size2-1", "num_401_calls", "12/05/2041", "abc", "x" * 60),
)


def found(text: str, least: Confidence = Confidence.MEDIUM) -> list[str]:
    return [each.secret.reveal() for each in SCANNER.scan(text) if each.confidence >= least]


@pytest.mark.parametrize("value", MADE_UP)
def test_a_value_that_somebody_made_up(value: str) -> None:
    assert made_up(value) >= ENOUGH


@pytest.mark.parametrize("value", NO_MADE_UP)
def test_a_name_or_a_number_is_not_made_up(value: str) -> None:
    assert made_up(value) < ENOUGH


@pytest.mark.parametrize(
    "text",
    [
        *("pw: {}", "*pw*: {}", "Pass: {}\nPort: 22", "Clave: {}", "senha {}", "heslo: {}"),
        *("パスワード {}", "the archive password should read {}", "its password goes {}"),
        *("DB_PASSWORD={}", "password = {}", "<password>{}</password>", '"bind_pw":"{}"'),
        *("u: night\np: {}", "| Site | PSK |\n|---|---|\n| Hull | {} |"),
    ],
)
def test_right_behind_its_name(text: str) -> None:
    for value in ("velka.Norim.7", "Gr4velNook.Fen", "Tandor-Misel-2031"):
        assert found(text.format(value)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        *("the zip opens with {} now", "`{}` should get you in", "wifi is Guest5, key {}"),
        *("it was {} all the time", "spelled {}, with a z", "they gave us {} for the portal login"),
        *("zkus {} na ten vpn", "probeer eens {} voor het account", "ora è {}, prova di nuovo"),
        *("forgot her password, reset to {} and told her", "Perdón, es {}, con puntos"),
        *("kim@corp.io / {} for the shop login", "iDRAC login is root and {} by the way"),
        *("usa utente magazzino e {} per favore", "db01 / 1433 / sa / {}"),
    ],
)
def test_where_a_sentence_hands_it_over(text: str) -> None:
    for value in ("Tandor-Misel-2031", "velka.Norim.77"):
        assert found(text.format(value)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        *("the password is in KeePass2, ask kim", "creds live in portal-api-b36ad4da02-fdxyd"),
        *(
            "this is no password problem, the disk on pacs-arc03 is full",
            "Battle Pass Season7 starts on Tuesday",
        ),
        *("the password column is T_BENUTZER_V2"),
        *("pass: process.env.MAIL_PASS", "AirPass-2 badge printer by the door"),
        *(
            "secretKeyRef:\n  name: tundra-db-vs23o\n  key: password",
            "use npm@10.2.3 for the login",
        ),
        *("the LAP-0442$ account password is out of sync", "ping Kim#4821 about the wifi"),
    ],
)
def test_other_things_near_such_words_are_silent(text: str) -> None:
    assert found(text) == []


# --- phrases with blanks, codes of machines ------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *(
            "passphrase: {}",
            "the passphrase of the disk is {}, all lower case",
            "master password was {}",
        ),
        *(
            "The backup encryption passphrase is {} all lower case with spaces.",
            "secret phrase: {}",
        ),
        *("la phrase secrète de la clé : {}", 'name="passphrase"\r\n\r\n{}\r\n----'),
        "config restore password: {}",
    ],
)
def test_a_phrase_with_blanks(text: str) -> None:
    for value in ("velvet anchors drift northward", "seven tired otters drink cold tea"):
        assert found(text.format(value)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "the passphrase is in the vault",
            "passphrase: ask the admin team",
            "passphrase: must be long",
        ),
        *(
            "The passphrase to use to decrypt the blob",
            "master password was changed again yesterday",
        ),
        *("the passphrase is wrong again", "Passphrase of several words in quotes, incident 3"),
    ],
)
def test_talk_of_phrases_is_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "the till wants a code, try {}",
            "alarm panel is left of the door, {} then the green tick",
        ),
        *("Code for the meds room on 4 North is {}# since today", "parcel locker 12 opens with {}"),
        *("Back entrance after 8pm: star, {}, hash", "register 2 manager override: {}, then key"),
        *("Alarmanlage bitte mit {} unscharf schalten", "Service-Menü mit {} öffnen"),
        *("la clave de la alarma de la nave pasó a ser {}", "el tpv pide código, prueba {}"),
        *("O totem travou, digita {}", "de code van de sleutelkluis: {}, schuif dicht"),
        *(
            "autoclave 2 asks for a code. They told me {} on the phone",
            "tablet unlock {}, then swipe",
        ),
    ],
)
def test_a_code_told_in_passing(text: str) -> None:
    random = Random(71)
    for _ in range(3):
        value = str(random.randrange(31_000, 98_000))
        assert [each.strip("#") for each in found(text.format(value))] == [value]


@pytest.mark.parametrize("text", ["the safe: right past 0 then {}", "clé du coffre : {}"])
def test_a_combination_of_a_dial(text: str) -> None:
    assert found(text.format("38-64-72")) == ["38-64-72"]
    assert found(text.format("12-11-25")) == []


@pytest.mark.parametrize(
    "text",
    [
        *("the till shows error code {} again", "call the alarm company on {}", "door 4, part {}"),
        *("the alarm went off at {}, code red", "product code for the printer is {}"),
        *("the terminal exits with code {}", "safe since {} days, says the panel"),
        *("the cost code of the lift is {}", "the printer prints {} pages"),
        *("your verification code for the terminal is {}", "room {} has a new lock code policy"),
    ],
)
def test_other_numbers_near_machines_are_silent(text: str) -> None:
    assert found(text.format(48213)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("http -a 'kim:velka&norim7' GET :8140/status", "velka&norim7"),
        ('curl -u "kim:velka&norim7" https://ci.corp.io', "velka&norim7"),
        ("smb = SMBConnection('scan', 'velka.Norim.77', 'a', 'b')", "velka.Norim.77"),
        ('Client::new("x").basic_auth("ingest", Some("velka_und_norim3"));', "velka_und_norim3"),
        ("IDENTIFIED BY 'quorical-owlet';", "quorical-owlet"),
        ("Data Source=db;uid=wms;pwd=Velka&Norim9;", "Velka&Norim9"),
    ],
)
def test_where_code_and_commands_hand_it_over(text: str, value: str) -> None:
    assert found(f"GRANT ALL ON a.* TO 'x'@'%' {text}" if text[0] == "I" else text) == [value]
