"""Is a credential found in a file of every kind, at the door and by `leakwatch scan`?"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands.scan import ScanPlan, scan
from bot.files import FileText, Reader, Unread
from detectors import Scanner
from tests.bot.files import samples
from tests.conftest import Canaries


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    made = Reader()
    yield made
    made.close()


@pytest.fixture
def given(tmp_path: Path) -> Path:
    made = tmp_path / "given"
    made.mkdir()
    return made


def texts(reader: Reader, data: bytes, name: str = "") -> list[FileText]:
    """Every text; fails when anything was not read."""
    found = list(reader.read(data, name))
    assert [each for each in found if isinstance(each, Unread)] == []
    return [each for each in found if isinstance(each, FileText)]


def places(reader: Reader, data: bytes, secret: str, name: str = "") -> list[str]:
    """Where the secret stands, as people are told."""
    found = []
    for text in texts(reader, data, name):
        for finding in Scanner().scan(text.text):
            if finding.secret.reveal() == secret:
                found.append("!".join(filter(None, [text.place, text.at(finding.start)])))
    return found


@pytest.mark.parametrize("kind", samples.MAKERS)
def test_a_secret_is_found_in_every_kind(
    kind: str, reader: Reader, given: Path, tmp_path: Path, forge: Canaries
) -> None:
    name, make = samples.MAKERS[kind]
    if kind in ("7z", "zstd"):
        pytest.importorskip({"7z": "py7zr", "zstd": "backports.zstd"}[kind])
    secret = forge("github-pat")
    data = make(f"token = {secret} end")
    assert places(reader, data, secret, name)
    # the name may be wrong or missing
    if kind not in ("html", "har"):
        assert places(reader, data, secret)

    file = given / name
    file.write_bytes(data)
    out = tmp_path / "out.jsonl"
    plan = ScanPlan((str(file),), output_format="jsonl", output=out, key=b"k" * 32)
    assert scan(plan, progress=False) == 1
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert {row["rule"] for row in rows} >= {"github-pat"}
    assert all(row["source"] == str(file) for row in rows)
    # a second reading of the same text is not told again
    assert len([row for row in rows if row["document"] == str(file)]) <= 1


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("zip", "a/b.env"), ("tgz", "a/b.env"), ("gz", "a.log"), ("xlsx", "sheet Users!B2"),
        ("xls", "sheet Users!B2"), ("ods", "sheet Users!B2"), ("pdf", "page 2"), ("docx", "text"),
        ("docx header", "header 1"), ("docx comment", "comments"), ("pptx", "slide 1"),
        ("pptx notes", "notes of slide 1"), ("docm", "word/vbaProject.bin!macro Module1"),
        ("pdf with a file", "inside.env"), ("eml attachment", "deploy.env!b.env"),
        ("eml html", "body 2.html!text"), ("msg", "body"), ("msg attachment", "deploy.zip!b.env"),
        ("sqlite", "table settings!row 2, value"), ("binary plist", "values!/Key"),
        ("png note", "notes"), ("jpeg note", "notes"),
    ],
)  # fmt: skip
def test_the_place_is_named(kind: str, place: str, reader: Reader, forge: Canaries) -> None:
    name, make = samples.MAKERS[kind]
    secret = forge("github-pat")
    assert place in places(reader, make(f"token = {secret} end"), secret, name)


def test_a_row_of_the_scan_names_the_cell(given: Path, tmp_path: Path, forge: Canaries) -> None:
    secret = forge("github-pat")
    (given / "a.zip").write_bytes(
        samples.zipped({"b.xlsx": samples.xlsx([["user", "key"], ["ann", secret]])})
    )
    out = tmp_path / "out.jsonl"
    plan = ScanPlan((str(given),), output_format="jsonl", output=out, key=b"k" * 32)
    assert scan(plan, progress=False) == 1
    [row] = [json.loads(line) for line in out.read_text().splitlines()]
    assert row["document"] == f"{given / 'a.zip'}!b.xlsx!sheet Users"
    assert row["part"] == "B2"
    text = texts(Reader(), (given / "a.zip").read_bytes(), "a.zip")[0].text
    assert text[row["start"] : row["end"]] == secret


def test_what_a_column_or_a_name_says_stands_before_the_value(reader: Reader) -> None:
    for data in (
        samples.xlsx([["user", "password"], ["ann", "x1"]]),
        samples.ods([["user", "password"], ["ann", "x1"]]),
        samples.xls([["user", "password"], ["ann", "x1"]]),
        samples.docx_table("password", "x1"),
        samples.har("password", "x1"),
        samples.postman("password", "x1"),
        b"<!doctype html><table><tr><td>password</td><td>x1</td></tr></table>",
        b"<!doctype html><input name=password value=x1>",
    ):
        said = "\n".join(each.text for each in texts(reader, data))
        assert "password: x1" in said, said


def test_text_in_old_encodings_is_read_as_it_was_written(reader: Reader) -> None:
    for encoding, words in (
        ("cp1252", "Das Passwort für den Köln-Server lautet müde Bär, bitte löschen"),
        ("cp1251", "Пароль для сервера: жёлтый медведь, пожалуйста, удалите"),
        ("shift_jis", "サーバーのパスワードは次のとおりです。削除してください。"),
        ("koi8_r", "Пароль для сервера: медведь, пожалуйста, удалите это сообщение"),
    ):
        [text] = texts(reader, words.encode(encoding), "a.txt")
        assert text.text == words, encoding


def test_everything_in_a_mail_is_read_once(reader: Reader) -> None:
    inner = samples.mail("inner words")
    data = samples.mail("outer words", attached=inner, name="forwarded.eml")
    found = texts(reader, data, "a.eml")
    said = {each.place: each.text for each in found}
    assert "Subject: Grüße" in said["headers"]
    assert said["body"].strip() == "outer words"
    assert said["forwarded.eml!body"].strip() == "inner words"
    # all but the mail itself are another reading of it
    assert [each.view_of for each in found] == [None] + [""] * (len(found) - 1)


def test_old_office_files_keep_their_pictures(reader: Reader) -> None:
    data = samples.ole(
        {
            "PowerPoint Document": bytes(8),
            "Pictures": b"head" + samples.noted("first") + b"between" + samples.noted("second"),
        }
    )
    said = [each.text for each in texts(reader, data)]
    assert any("first" in each for each in said)
    assert any("second" in each for each in said)


def test_a_file_is_judged_by_its_content(reader: Reader, forge: Canaries) -> None:
    secret = forge("github-pat")
    assert places(reader, samples.pdf(secret), secret, "a.png") == ["page 1"]
    assert places(reader, secret.encode(), secret, "a.pdf") == [""]


def test_large_archives_are_read_where_they_lie(given: Path, forge: Canaries) -> None:
    secret = forge("github-pat")
    file = given / "a.zip"
    file.write_bytes(samples.zipped({"a.env": secret, "b.txt": "x" * 5000}))
    base = given / "b.db"
    base.write_bytes(samples.sqlite(secret))
    reader = Reader()
    for each in (file, base):
        found = [t for t in reader.read(each, each.name) if isinstance(t, FileText)]
        assert any(secret in t.text for t in found)
    reader.close()


_OCR = importlib.util.find_spec("rapidocr") is not None


@pytest.mark.skipif(_OCR, reason="the extra ocr is installed")
def test_a_picture_without_the_extra_says_what_to_install(reader: Reader) -> None:
    [missing] = reader.read(samples.picture("words"), "a.png")
    assert missing == Unread("", "pictures are read after pip install 'leakwatch[ocr]'")


@pytest.mark.slow
@pytest.mark.skipif(not _OCR, reason="needs the extra ocr")
@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF", "TIFF"])
def test_words_in_a_picture_are_never_exact(reader: Reader, form: str) -> None:
    found = texts(reader, samples.picture("export PASSWORD=summer-of-love\n$ ls", form))
    [words] = [each for each in found if each.place == "words"]
    assert "PASSWORD=summer-of-love" in words.text
    assert words.exact is False
