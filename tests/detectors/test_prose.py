"""Is a password found in every way people say one, in ten languages, and only then?"""

from __future__ import annotations

from random import Random

import pytest

from detectors import Confidence
from detectors.rules._values import forge_password, forge_random
from tests.detectors import generic_text
from tests.detectors.shown import SCANNER, found

SENTENCES = (
    *(
        "the db password is {}",
        "password (staging) {}",
        "pw {}",
        "pass {} works again",
        "password - {}",
    ),
    *(
        "use {} as the password",
        "{} is the new password",
        "{} <- password",
        "`{}` is the root password",
    ),
    *("creds are admin:{}", "creds admin/{}", "root:{} on db3", "login: x / {}", "user x pass {}"),
    *(
        "user admin, password {}",
        "kim@corp.io / {} is the test account",
        "password:\n{}",
        "new pw\n{}",
    ),
    *("anna: what's the password?\nben: {}", "I've reset your password to {} - please change it"),
    *("nimm {} als Passwort", "das Passwort wurde auf {} geändert", "le nouveau mdp c'est {}"),
    *(
        "utilise {} comme mot de passe",
        "usa {} como contraseña",
        "usuario admin, clave {}",
        "a senha é {}",
    ),
    *(
        "la nuova password è {}",
        "hasło do serwera to {}",
        "пароль от сервера {}",
        "логин admin пароль {}",
    ),
    *(
        "账号 admin 密码 {}",
        "パスワードは {} です",
        "het wachtwoord is {}",
        "credentials: deploy {}",
    ),
)
PHRASES = (
    "the password for the vpn is {}",
    "passphrase: {}",
    "use {} as the password",
    "le mdp est {}",
    "密码 {},登不上找我",
)
LONGER_WAYS = (
    *("PW ist immer noch {}, seit Jahren", "la pass sigue siendo {}, ¿vale?"),
    *("the admin passwd is literally {}", "minha senha ainda é {}"),
    *("a senha antiga era outra mas tenta {} também", "root 密码改成 {} 了"),
    *("connecte-toi avec ro_user et {}, ça marche", "login monitor hasełko {}"),
    *("wachtwoord voor de kassa is {}", "heslo k serveru je {}", "adgangskoden til skabet er {}"),
    *("lösenordet till arkivet är {}", "пароль до сервера тепер {}", "psk of the branch vpn = {}"),
    *("Mot de passe provisoire : {}, merci", "das Passwort dazu: {}"),
    *("resetei sua senha, agora é {}. Troca", "I reset your password, it's now {}, ok?"),
)
ANSWERS = (
    *("qqun a le mdp du nas ? → oui {}", "qual a senha do banco? é {}, mas só leitura"),
    *("mi serve la pass del nas... → {}", "jakie jest hasło do zipa? – {}"),
    *("какой пасс от архива? — {} (потом смените)", "password for the nas? it's {}"),
)
EASTERN = (
    *(
        "会議室のWi-Fiのパスは「{}」です",
        "添付のzipのPWは {} になります",
        "手順:kim7 / {} でログイン→出力",
    ),
    *("🔑 {}", "👤 kim\n:key: {}", "user\nkim\npass\n{}", "admin // {}", "prod: app_p / {}"),
    *("het wachtwoord daarvan is sinds gisteren {}", "サーバーのパスワードを{}に変更しました"),
    *("Dienst: ANP — ww {}", "Kennung west\nKennw. {}", "das Zugangswort lautet {}"),
    *("Parola chiave: {}", "не пускает с паролем «{}», кто менял?", "ПАРОЛЬ ОТ NAS: {}"),
)
"""And what else puts a value under a name."""
PIECES = (
    *("Gl4ss.Breaks.Loud", "Chr1stmas-Jumper", "Halloween-Sp00k", "flexlm-K0nstanz"),
    *("m0nkeywrench_Q1", "Anh4enger-Kupplung", "kV9.mourning-Dove", "Stoppelfeld.S.1"),
    *("Matroschka.5.in.1", "Paretto_Ao_7", "Kartoffel!Puffer", "Осень2026!листья"),
)
NO_PIECES = (
    *("Jenkins.Build.7", "Xorg.0.log", "My.Class.Method1", "Node-v14.Linux", "libGL.so.1"),
    *("log4j-core", "Vue.js2", "foo-bar-baz"),
)
KEY_SENTENCES = (
    *("Der API-Schlüssel vom Wetterdienst ist übrigens {}, läuft bis März.", "token is now {}"),
    *(
        "le jeton que le fournisseur m'a donné, {}, est refusé",
        "app id 10023 w/ app secret {} (fb)",
    ),
    *("El secreto compartido con el banco quedó así: {}", "Ключ API доставки: {}, до марта"),
    *("配送APIのキーは {} 、3月まで有効です", "ws user kim, hmac {}"),
    *(
        "вот токен для почты {} , до пятницы",
        "新的token给你 {} 别外传",
        "map app: id 771 / secret {}",
    ),
    *("application secret {}", "Secret Access Key {}"),
)
MIXED_KEYS = (
    *("Chave da API dos Correios: {}", "токен от вендора такой: {} — положи в волт"),
    *("pls use bearer {} when you call it", "la clé du service de cartes : {}"),
    *(
        "Der Token vom Lager ist übrigens {}, bis Mai",
        "地図APIキーは {} です",
        "Key kim7\nSecret {}\n",
    ),
)
THREE_WORDS = (
    *(
        "passphrase for the key: {}",
        "パスワード:{}\nよろしく",
        "key.pass : {}",
        "TRUST_PASSWORD={}",
    ),
    'we agreed on "{}" as the password for it',
)
KEYS = (
    *("our shared secret with acme is {}, they sign with it", "id SVC7KQ2 secret {}"),
    *("sftp: user ro_x, secret {}, port 22", "client id: svc-report-7, secret {}"),
)
SILENT = (
    *(
        "PW ist immer noch dasselbe",
        "la pass sigue siendo incorrecta",
        "connecte-toi avec ton compte et essaie encore",
        "the password is well-known-fact",
        "password: read-only-user",
        "password = my.module.attribute",
        "passwd: rsync.daemon.rhosts",
        "the secret with version 12 is old",
        "user kim secret santa2024",
    ),
    *(
        "the password is wrong again",
        "password reset for user7 failed",
        "pass 2 of 3 is done",
        "PASS: 0x7ffe12",
    ),
    *(
        "das Passwort ist in KeePass2",
        "use argon2id as the password hash",
        "login at 10:30 / 14:45",
    ),
    *(
        "users:\n- kim: admin2",
        "root:x:0:0:root:/root:/bin/bash",
        "password must have 12+ characters",
    ),
    *(
        "creds are in 1Password",
        "pw: 45W, max 60W",
        "the password is the one from OPS-1234",
        "密码长度为8-20位",
    ),
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sort_of_password_in_this_sentence(sentence: str) -> None:
    random = Random(61)
    made = [forge_password(random) for _ in range(3)]
    made += [generic_text.PASSWORDS[sort](random) for sort in ("season", "joined", "two", "eight")]
    missed = [value for value in made if found(sentence.format(value)) != [value]]
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("sentence", PHRASES)
def test_phrases(sentence: str) -> None:
    random = Random(62)
    for _ in range(5):
        value = generic_text.phrase(random)
        assert found(sentence.format(value)) == [value]


@pytest.mark.parametrize("sentence", LONGER_WAYS)
def test_a_password_that_more_words_lead_up_to(sentence: str) -> None:
    random = Random(63)
    made = [forge_password(random) for _ in range(4)]
    missed = [value for value in made if found(sentence.format(value)) != [value]]
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("sentence", [*ANSWERS, *EASTERN])
def test_a_password_that_a_question_or_a_sign_leads_up_to(sentence: str) -> None:
    random = Random(66)
    made = [forge_password(random) for _ in range(4)]
    made += [generic_text.PASSWORDS[sort](random) for sort in ("season", "joined")]
    missed = [value for value in made if found(sentence.format(value)) != [value]]
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("value", PIECES)
def test_a_password_of_pieces(value: str) -> None:
    for sentence in ("the root password on db-3 is still {}.", "das Passwort lautet {}"):
        assert found(sentence.format(value)) == [value]


@pytest.mark.parametrize("value", NO_PIECES)
def test_names_of_things_are_no_pieces(value: str) -> None:
    assert found(f"the password is in {value} now") == []
    assert found(f"password {value}") == []


@pytest.mark.parametrize("sentence", KEY_SENTENCES)
def test_a_key_of_hex_digits_in_every_language(sentence: str) -> None:
    random = Random(67)
    for size in (16, 20, 32):
        value = random.randbytes(size).hex()
        assert found(sentence.format(value)) == [value]


@pytest.mark.parametrize("sentence", MIXED_KEYS)
def test_a_key_in_every_language(sentence: str) -> None:
    value = forge_random(Random(68), 40)
    assert found(sentence.format(value)) == [value]


def test_names_of_entries_in_a_cache_are_no_keys() -> None:
    digest = Random(69).randbytes(32).hex()
    assert found(f"Cache restored from key: node-cache-Linux-x64-npm-{digest}") == []
    assert found("Version=8.0.0.0, PublicKeyToken=" + digest[:16]) == []


@pytest.mark.parametrize("sentence", THREE_WORDS)
@pytest.mark.parametrize("joint", ["-", "."])
def test_three_words(sentence: str, joint: str) -> None:
    value = joint.join(("walnut", "breeze", "copper"))
    assert found(sentence.format(value)) == [value]


@pytest.mark.parametrize("sentence", KEYS)
def test_a_key_beside_whose_it_is(sentence: str) -> None:
    value = forge_random(Random(64))
    assert found(sentence.format(value)) == [value]


def test_a_key_of_hex_digits_that_is_shared() -> None:
    value = Random(65).randbytes(16).hex()
    assert found(f"our shared secret with acme is {value}, for the callbacks") == [value]


def test_other_sentences_are_silent() -> None:
    for text in SILENT:
        assert found(text) == [], text


def test_nothing_is_sure_enough_to_act_on() -> None:
    for sentence in SENTENCES[:20]:
        for finding in SCANNER.scan(sentence.format("Kx82-mmQp!41")):
            assert finding.confidence <= Confidence.MEDIUM or finding.rule.id == "password-setting"
