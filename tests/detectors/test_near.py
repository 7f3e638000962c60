"""Is a password found near a word for it, in sentences of no known form, and only then?"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from random import Random

import pytest

from detectors import Confidence
from detectors.rules import by_id
from detectors.rules._composed import composed, walked
from detectors.rules._near_value import striking, telling
from detectors.rules._values import forge_password, forge_random
from tests.detectors import generic_text
from tests.detectors.shown import SCANNER, found

ANY = (
    "the archive wants a password, Kim set {} when she left",
    "he says {} is the admin password on that old box",
    "credentials for the shop: kim@corp.io / {}",
    "for the passphrase you take {} and press enter",
    "die Zugangsdaten haben sich geändert, ab jetzt {}",
    "je te donne le mot de passe, donc {} pour demain",
    "cambié la contraseña del router, ahora es {}",
    "troquei a senha ontem, agora com {}",
    "ho cambiato le credenziali, adesso con {}",
    "hasło zostało zmienione, teraz {}",
    "пароль поменяли, теперь {}",
    "我改了密码，现在是 {}",
    "パスワードを「{}」に変えました",
)

"""A word for a password, and a value of any sort."""
SIGNED = (
    "ok I put {} there for now",
    "{} should work, tell me if not",
    "can you check whether {} still gets us in?",
    "versuch es mal mit {} und sag mir Bescheid",
    "essaie avec {} pour voir",
    "prueba con {} a ver",
    "попробуй {} если что",
    "とりあえず {} で入れます",
)
"""No such word, and a value that is striking by itself."""
MADE: dict[str, Callable[[Random], str]] = {
    "joined": lambda r: f"{'.'.join(r.sample(generic_text.PLAIN, 3))}{r.randrange(10, 99)}",
    "capitals": lambda r: f"{r.choice(generic_text.WORDS).title()}QX{r.randrange(1000, 99999)}",
    "number": lambda r: f"{r.choice(generic_text.WORDS).title()}.{r.randrange(1000, 9999)}",
    "two": lambda r: f"{r.choice(generic_text.PLAIN)}Otter{r.randrange(100, 999)}",
    "two joined": lambda r: f"{r.choice(generic_text.WORDS).title()}_Otter{r.randrange(100, 9999)}",
    "number among": lambda r: "-".join(
        (
            *(each.title() for each in r.sample(generic_text.PLAIN, 2)),
            str(r.randrange(10, 99)),
            "Otter",
        )
    ),
    "noise": lambda r: "".join(r.choices("bcdfghjkmnpqrtvwxz", k=4)) + "4" + "qzkf7x",
}
"""How people and small generators put passwords together without a sign."""
SILENT = (
    "the login page of v2.14.0-beta3 is broken, see PR #4521!",
    "sign in as svc_deploy2 on build-07.corp.example",
    "our creds are in KeePass2, ask kim_k2 or Max2",
    "use Log4j2 2.17.1 with Java17+ on Ubuntu22.04",
    "try Ctrl+Alt+F2, or alt+f4",
    "try react@18.2.0, or node@20",
    "set it to 1920x1080@60Hz and 36@80MHz",
    "access denied for 'app'@'10.0.0.4' since 10:42",
    "auth fails with AADSTS50076 and 0x80070005",
    "the token is signed with MD5withRSA, that should work",
    "activity = com.corp.ShopActivity@4061b110 on login",
    "getContentH#2 and Outer$3 and this is fine",
    "is it Windows10! or Server2022? for the vpn",
    "it's Friday13! no deploys",
    "ping Kim#4821 about the wifi",
    "two-factor-auth-login-page is the branch to log in with",
    "customer-portal-frontend-service restarts after login",
    "Passwort-Richtlinie V2.3 gilt ab Q4/2024",
    "hasło ma Kasia88, пароль знает Vasya93",
    "wifi: the access point Floor3-AP12 is down",
)


@pytest.mark.parametrize("sentence", ANY)
def test_a_value_of_any_sort_near_a_word_for_it(sentence: str) -> None:
    random = Random(71)
    made = [forge_password(random) for _ in range(3)] + [forge_random(random, 14)]
    made += [
        generic_text.phrase(random),
        "-".join(("Wolke", "Tiger", str(random.randrange(10, 99)))),
    ]
    missed = [value for value in made if found(sentence.format(value)) != [value]]
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("sentence", SIGNED)
def test_a_striking_value_in_passing(sentence: str) -> None:
    random = Random(72)
    made = [forge_password(random) for _ in range(5)]
    missed = [value for value in made if found(sentence.format(value)) != [value]]
    assert len(missed) <= 1, missed


def test_each_of_two_is_found() -> None:
    random = Random(73)
    one, two = forge_password(random), forge_password(random)
    assert found(f"try {one} and if that fails {two}, it was the admin password") == [one, two]


def test_a_sign_at_the_end_belongs_to_the_value_unless_it_closes_one() -> None:
    value = forge_password(Random(74)) + "*"
    assert found(f"the password is {value}") == [value]
    assert found(f"the password is *{value[:-1]}*") == [value[:-1]]
    assert found(f"(password: {value[:-1]})") == [value[:-1]]
    assert found(f"password: {value[:-1]})") == [value[:-1] + ")"]


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_our_own_words_for_what_was_removed_call_nothing(make: Callable[[Random], str]) -> None:
    value = make(Random(79))
    marker = "[removed: Password in settings or code, incident 3]"
    assert found(f"{marker} is in {value}") == []
    assert found(f"{value} is what {marker} was") == []


def test_other_things_are_silent() -> None:
    for text in SILENT:
        assert found(text) == [], text


def test_words_and_names_tell_nothing() -> None:
    for value in ("KeePass2", "Thread-54", "ctrl+f1", "repo#12", "python3", "my-app-login-page"):
        assert not telling(value), value
        assert not striking(value), value


def test_nothing_is_sure_enough_to_act_on() -> None:
    random = Random(75)
    for sentence in (*ANY, *SIGNED):
        for finding in SCANNER.scan(sentence.format(forge_password(random))):
            assert finding.confidence <= Confidence.MEDIUM


TOLD = (
    "np, its {}",
    "пароль от старой базы {}",
    "does the password you sent (“{}”) still work?",
    "I set her back to {} and closed it, she was locked out",
    "the pw was changed from Kx82!mmQp4 to {} btw",
    "it is either Kx82!mmQp4 or {}, one of them is the root password",
    "wie war das pw vom Drucker?\n-> {}",
    "je tape {} et le mot de passe ne passe pas",
    "creo que {}, era la clave del wifi",
    "a senha mudou, agora ficou {}",
    "le credenziali sono cambiate, adesso con {}",
    "wpisuje {} i nic, haslo wygaslo",
    "сбросил пароль, теперь он такой: {}",
    "a jelszó most {}",
    "heslo je {}",
    "geslo je {}",
    "lösenordet är {}",
    "palavra-passe: {}",
    "pasword: {}",
    "şifre: {}",
    "初始密码是{},请修改",
    "パスワードを変更→「{}」",
)


@pytest.mark.parametrize("sentence", TOLD)
def test_what_people_put_together_is_told_by_a_lead(sentence: str) -> None:
    random = Random(77)
    missed = [
        (kind, value)
        for kind, make in MADE.items()
        for value in [make(random)]
        if value not in found(sentence.format(value))
    ]
    assert not missed


@pytest.mark.parametrize(
    "text",
    [
        "the login page is feature-login-fix12, see getUserById22",
        "log in on worker.node.queue12 and try userService33",
        "try libqt5gui5 or web2py for the printer",
        "access denied at 0x00007fff8b2a241d in thread_start",
        "rotate password docs, it is ea38f4c4 on main",
        "drwxr-xr-x lrwxrwxrwx root root",
        "sign in with HttpClient42, or with ExceptionHandler500",
        "the vpn is vpn-gateway-node12",
        "the password for the Jenkins-server9 is in the vault",
        "the password for Build-node3 expired",
        'the password is "not the one you know from last year"',
        'password: "please contact your local administrator"',
    ],
)
def test_names_that_a_word_leads_up_to_are_none(text: str) -> None:
    assert found(text) == []


def test_a_phrase_in_quotes() -> None:
    phrase = " ".join(Random(78).sample(generic_text.PLAIN, 4))
    assert found(f'the master password is still "{phrase}", change it') == [phrase]


WALKS = ("qweASD456", "wertQWE987!", "1qaz2wsx3edc", "@WSXcvb#EDC", "poiQWEasd77")


@pytest.mark.parametrize("value", WALKS)
def test_a_walk_over_the_keyboard_is_a_password(value: str) -> None:
    assert composed(value)
    assert found(f"the password is {value}") == [value]
    assert found(f"password: {value}") == [value]


@pytest.mark.parametrize(
    "value", ["qwertyui", "releaseQwe1", "1234567890", "was-dropped", "repower"]
)
def test_a_few_keys_in_a_row_are_no_walk(value: str) -> None:
    assert not walked(value)


@pytest.mark.parametrize(
    "sentence",
    [
        "the backup account got a new password, {}, please update the tasks",
        "troquei a senha do backup pra {}, avisa o pessoal",
        "Passwort vom Drucker ist jetzt {}",
        "the password was changed to {}",
    ],
)
def test_a_word_and_its_number_at_the_end_of_a_sentence_about_it(sentence: str) -> None:
    assert found(sentence.format("gartuzeln1964")) == ["gartuzeln1964"]


def test_a_word_and_its_number_that_is_something_else_is_none() -> None:
    for text in (
        "I'll send you the password via Signal, ok? user is pedro12",
        "the password for gartuzeln1964 was changed",
        "moved the creds to gartuzeln12",
    ):
        assert found(text) == [], text


@pytest.mark.parametrize(
    "sentence",
    [
        "got the key for the weather vendor's API, they mailed it in plain text: {} (5k a day)",
        "the shared secret for the webhooks, {}, stops working at 18:00",
        "кто спрашивал ключ от апи — вот: {} лимит 1000",
    ],
)
def test_a_key_of_hexadecimal_digits_that_a_sentence_hands_over(sentence: str) -> None:
    value = f"{Random(80).getrandbits(128):032x}"
    assert found(sentence.format(value)) == [value]
    assert found(f"the token was fixed in commit: {value}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "the API key that the vendor gave us is {} and has a limit of 1k calls",
        "Ho rigenerato la chiave api del corriere, quella nuova è {}. La vecchia scade lunedì.",
    ],
)
def test_a_key_of_hexadecimal_digits_that_a_verb_leads_up_to(sentence: str) -> None:
    value = f"{Random(5).getrandbits(160):040x}"
    assert [f.secret.reveal() for f in SCANNER.scan(sentence.format(value))] == [value]


def test_an_answer_in_the_log_of_a_chat() -> None:
    value = forge_password(Random(12))
    for log in (
        "09:01 kim: u got the root pw?\n18:11 me: {}\n18:12 kim: ty",
        "09:01 kim: u got the root pw?\n18:11 me: sec\n18:12 me: {}\n18:13 kim: ty",
    ):
        assert [f.secret.reveal() for f in SCANNER.scan(log.format(value))] == [value]
    assert not SCANNER.scan("Kennwort: wird telefonisch mitgeteilt\nBenutzer: lucie85")
    assert not SCANNER.scan("password: see the vault\nHost name: db7x")


def test_what_is_left_of_a_masked_key_is_no_password() -> None:
    assert not SCANNER.scan("Incorrect API key provided: sk-proj-************a2dx. You can find it")


def test_a_login_on_lines_of_their_own() -> None:
    value = forge_password(Random(81))
    assert found(f"creds for the load test\nolga@corp.example\n{value}\nlog out please") == [value]


def test_keys_in_columns() -> None:
    value = forge_random(Random(82), 45)
    assert found(f"API Key ID            42\nAccess Token Secret   {value}") == [value]


def test_a_long_phrase_with_a_number_near_a_word_for_it() -> None:
    value = "Maple_Tiger_Radish_Sparrow_11"
    for sentence in (
        "Поменял пароль админа на {} , старый не работает",
        "he read me his password over the phone, it's {} and that is fine",
        "just type {} in the password box",
    ):
        assert found(sentence.format(value)) == [value]


def test_names_of_keys_in_other_languages() -> None:
    random = Random(83)
    value, digits = forge_random(random, 40), f"{random.getrandbits(128):032x}"
    for sentence in (
        "chiave: 42\nsegreto: {}",
        "identyfikator klienta: 42\nsekret klienta: {}",
        "das Secret dazu {} (Keycloak)",
    ):
        assert found(sentence.format(value)) == [value]
    assert found(f"App ID 42, chave secreta {digits}. É do app da loja") == [digits]


def test_fingerprints_and_devices_are_no_keys() -> None:
    random = Random(84)
    for text in (
        f"impronta della host key: SHA256:{forge_random(random, 43)} confrontatela",
        f"Device token ---> APA91b{forge_random(random, 140)}",
    ):
        assert found(text) == [], text


def test_the_settings_of_a_log_are_not_read_as_quoted_printable() -> None:
    random = Random(85)
    lines = [
        f"2026-11-15T05:52:07.888Z INFO [worker-25] request={prefix}{random.getrandbits(56):014x} "
        f"user={random.randrange(10**5, 10**6)} PUT /api/v2/ok/{random.randrange(10**5)}"
        for prefix in ("3d", "3D", "21", "2b")
        for _ in range(200)
    ]
    assert found("\n".join(lines)) == []
    assert found("\n".join(lines).upper()) == []


def test_an_argument_keeps_the_sign_that_it_ends_with() -> None:
    value = forge_password(Random(86)) + "_"
    assert found(f"mysqldump -h db7 -u kim -p{value} shop > shop.sql") == [value]
    assert found(f"_mysqldump -h db7 -u kim -p{value[:-1]}_") == [value[:-1]]


def test_the_password_of_a_server_as_an_option_of_it() -> None:
    value = forge_password(Random(3))
    for line in ("redis-server --requirepass {}", "http -a kim:{} POST https://ci.corp.io/api"):
        assert found(line.format(value)) == [value], line


NAMES = """
root admin administrator sa sysadmin superuser postgres oracle ubuntu centos deploy jenkins elastic
grafana guest tester demo operator backup svc-shop
"""
LOGINS = """
cred creds credential credentials login logins log-in logon connect account accounts user users
wi-fi wifi wlan ftp ssh zugang zugangsdaten anmeldung identifiant identifiants cuenta cuentas
usuario usuarios usuário usuários utente utenti
"""


@pytest.mark.parametrize(
    "start",
    [
        *(f"{name}: " for name in NAMES.split()),
        *(f"{word}: kim / " for word in LOGINS.split()),
        *("log in with kim / ", "sign in as kim / ", "u=kim p=", "user = kim, pw=", "u =kim p="),
        *("Creds: kim ", "KIM@corp.io / ", "mail+x@corp.io with "),
    ],
)
def test_a_pair_may_begin_with_each_of_its_words(start: str) -> None:
    value = forge_password(Random(9))
    pair = by_id("login-pair").pattern.search(start + value)
    assert pair is not None
    assert pair["secret"] == value


def test_the_public_key_of_a_tunnel_is_no_password() -> None:
    key = b64encode(Random(8).randbytes(32)).decode()
    assert found(f"Mein öffentlicher Schlüssel für das VPN ist {key}, bitte als Peer") == []


CODE = (
    *("sqrt(a+b*x+c*x**2) and then the roots", "n_max = (2**nbits) - 1 for each login"),
    *("if it is 2*S.Pi then try cot(4*e*pi)", "with 8*size2-1 the admin is right"),
    *("see gh-19962#issuecomment-192, the password", "on an i7@4.3GHz it works for me"),
    *("the private key is in PKCS#8 format", "# see login.conf\n#NAutoVTs=6\n#ReserveVT=6"),
    *("in the account it is 3.5 mol^-1 per", "the address is ffe::1.net%scope, for root"),
    *("raises(ValueError, lambda: tfm4*tfm5 and all)", "in the range 2^exact_bits there is one"),
    *("replace it with XGate**2 from the admin", "it is ca_ES.UTF-8@valencia for you"),
    *("see https://example.net/lib/_polynomial_impl.py#L34-L157 now", "the one with 0&&typeof t"),
    "SQLite caps the password at 127 by default.\nSQLITE_JSON_SET_MAX_PAIRS = 50",
)


@pytest.mark.parametrize("text", CODE)
def test_formulas_and_settings_are_no_passwords(text: str) -> None:
    assert found(text) == []
