"""Do cells under a heading of secrets, and lists of logins, get a name, and nothing else?"""

from __future__ import annotations

import pytest

from detectors.reading import View
from detectors.tables import labelled
from tests.detectors.shown import SCANNER, found

ONE, TWO = "Kx82!mmQp4", "Wolke-Tiger-77"
HEADINGS = (
    *("password", "Password", "PASSWORD", "passwd", "pwd", "Passwort", "Kennwort", "Mot de passe"),
    *(
        "contraseña",
        "senha",
        "hasło",
        "пароль",
        "密码",
        "パスワード",
        "DB password",
        "Initial password",
    ),
)

SHAPES = {
    "markdown": "| user | {} | role |\n|---|---|---|\n| anna | {} | admin |\n| ben | {} | user |",
    "jira": "||user||{}||role||\n|anna|{}|admin|\n|ben|{}|user|",
    "comma": "user,{},role\nanna,{},admin\nben,{},user",
    "semicolon": "user;{};role\nanna;{};admin\nben;{};user",
    "tab": "user\t{}\trole\nanna\t{}\tadmin\nben\t{}\tuser",
    "psql": " user | {} | role\n------+------+------\n anna | {} | admin\n ben  | {} | user",
    "blanks": "user   {}    role\nanna   {}   admin\nben    {}   user",
}
LISTS = (
    "accounts:\nadmin / {}\nreport / {}",
    "logins for the demo\n- anna: {}\n- ben: {}",
    "test users and passwords:\n* anna@corp.io / {}\n* ben@corp.io / {}",
    "Zugangsdaten\n1. anna | {}\n2. ben | {}",
    "comptes :\nanna - `{}`\nben - `{}`",
    "*Accounts*\n• anna / {} (manager)\n• ben / {} - read only",
)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_cell_under_every_heading(shape: str) -> None:
    for heading in HEADINGS:
        assert found(SHAPES[shape].format(heading, ONE, TWO)) == [ONE, TWO], heading


@pytest.mark.parametrize("text", LISTS)
def test_every_login_of_a_list(text: str) -> None:
    assert found(text.format(ONE, TWO)) == [ONE, TWO]


def test_what_is_no_table_is_left_alone() -> None:
    for text in (
        "",
        "password",
        "accounts are managed by the team\nnothing else here",
        "users: see below\n\nanna",
        "password|password\na|b",
    ):
        assert labelled(View(text, "plain")) is None, text


def test_a_list_ends_where_something_else_begins() -> None:
    text = f"accounts:\nadmin / {ONE}\nthat's all\nversion / {TWO}"
    view = labelled(View(text, "plain"))
    assert view is not None
    assert view.text == text.replace(ONE, f"password: {ONE}")


def test_columns_of_other_things_are_silent() -> None:
    for heading in ("password_changed", "token count", "key id", "user"):
        assert found(f"name,{heading},x\nanna,2026-11-01,a\nben,2026-11-02,b") == []


def test_every_login_that_chpasswd_is_given() -> None:
    logins = f"kim:{ONE}\n    root:{TWO}\n    ben:kT7wq2ZpLm9x"
    for text in (
        f"chpasswd:\n  list: |\n    {logins}\n  expire: false",
        f"chpasswd:\n  expire: false\n  list: |\n    {logins}\n",
        f"chpasswd <<EOF\n    {logins}\nEOF",
    ):
        assert found(text) == [ONE, TWO, "kT7wq2ZpLm9x"], text


def test_the_name_that_a_cell_gets_is_never_found_itself() -> None:
    # each is a user and a password to some rule, and stands before a name that was put in
    for text in (
        f"accounts:\nroot:{ONE}\nadmin:{TWO}",
        f"chpasswd:\n  list: |\n    ubuntu:{ONE}\n",
    ):
        assert all(each.spans for each in SCANNER.scan(text))


def test_a_column_of_first_passwords_beside_users() -> None:
    assert found(f"| user | initial |\n|---|---|\n| anna | {ONE} |\n| ben | {TWO} |") == [ONE, TWO]
    assert found(f"Account        Zugang\nanna@kl.io     {ONE}\nben@kl.io      {TWO}") == [ONE, TWO]
    assert found(f"Portal\tJméno\tHeslo\nMakro\tpivo\t{ONE}\nOrion\tpv\t{TWO}") == [ONE, TWO]
    assert found(f"数据源 | 账号 | 口令\nCRM | crm_ro | {ONE}\nCK | ck_ds | {TWO}") == [ONE, TWO]
    assert found(f"| room | initial |\n|---|---|\n| 12 | {ONE} |") == []


def test_a_table_may_be_as_long_as_it_is() -> None:
    for head, row in (("a,password,b", "anna,{},x"), ("accounts:", "anna / {}")):
        text = f"{head}\n" + f"{row.format(ONE)}\n" * 3_000
        view = labelled(View(text, "plain"))
        assert view is not None
        assert view.text.count("password: ") == 3_000


def test_a_line_of_a_table_may_be_as_long_as_it_is() -> None:
    columns = [f"column number {each}" for each in range(300)]
    cells = [f"cell number {each}" for each in range(300)]
    columns[200], cells[200] = "password", ONE
    text = f"{','.join(columns)}\n{','.join(cells)}\n{'x' * 3_000},{','.join(cells[1:])}"
    view = labelled(View(text, "plain"))
    assert view is not None
    assert view.text.count(f"password: {ONE}") == 2


def test_a_column_that_is_called_no_more_than_key() -> None:
    key = "kT7wq2ZpLm9xVb4Rn8sQdH3f"
    digest = "0f8fad5bd9cb469fa165708677289501"
    text = f"service;owner;key;expires\nmaps;anna;{key};never\nsearch;ben;{digest};never"
    assert [each.secret.reveal() for each in SCANNER.scan(text)] == [key]


def test_a_password_in_a_table_may_end_in_a_question_mark() -> None:
    text = "||System||User||Passwort||\n|shop|anna|Wolke77?|\n|wiki|ben|Tiger#4294|"
    found = [each.secret.reveal() for each in SCANNER.scan(text)]
    assert found == ["Wolke77?", "Tiger#4294"]
