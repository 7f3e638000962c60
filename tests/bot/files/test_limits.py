"""Is what cannot be read, or must not be, told within the limits, and the rest still read?"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import random
import struct
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands.scan import ScanPlan, scan
from bot.files import FileText, Limits, Reader, Unread
from bot.files.worker import Worker
from tests.bot.files import samples
from tests.conftest import Canaries

LIMITS = Limits(
    max_bytes=12_000_000,
    max_output=30_000_000,
    max_entries=50,
    max_depth=4,
    memory=400_000_000,
    seconds=3.0,
    total_seconds=20.0,
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    made = Reader(LIMITS)
    yield made
    made.close()


def unread(reader: Reader, data: bytes, name: str = "") -> list[str]:
    """Why it was not read whole. Fails when that took longer than the limits."""
    begun = time.monotonic()
    found = list(reader.read(data, name))
    assert time.monotonic() - begun < LIMITS.total_seconds + 10
    size = sum(len(each.text) for each in found if isinstance(each, FileText))
    assert size <= LIMITS.max_output + LIMITS.max_bytes
    return [each.why for each in found if isinstance(each, Unread)]


# --- passwords ---------------------------------------------------------------------------------


def locked_zip() -> bytes:
    data = bytearray(samples.zipped({"a.env": "secret"}))
    # the flag in both headers; the content would be noise
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def locked_xls() -> bytes:
    data = samples.xls([["a"]])
    # a FILEPASS record in place of the first one after BOF
    at = data.index(struct.pack("<HH", 0x0809, 0x10)) + 20
    return data[:at] + struct.pack("<H", 0x2F) + data[at + 2 :]


LOCKED = {
    "zip": locked_zip,
    "pdf": lambda: samples.pdf("words", password="open sesame"),
    "docx": lambda: samples.ole({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}),
    "doc": lambda: samples.word("words", flags=0x0300),
    "ppt": lambda: samples.ole(
        {"PowerPoint Document": b"x", "Current User": bytes(12) + b"\xdf\xc4\xd1\xf3"}
    ),
    "odt": lambda: samples.zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>",
            "content.xml": b"noise",
        }
    ),
}


@pytest.mark.parametrize("kind", LOCKED)
def test_a_password_is_the_reason(kind: str, reader: Reader) -> None:
    assert unread(reader, LOCKED[kind]()) == ["a password protects it"]


def test_a_password_on_7z(reader: Reader) -> None:
    py7zr = pytest.importorskip("py7zr")
    for header in (False, True):
        out = io.BytesIO()
        with py7zr.SevenZipFile(out, "w", password="x", header_encryption=header) as archive:
            archive.writestr("secret", "a.env")
        assert unread(reader, out.getvalue()) == ["a password protects it"]


# --- bombs -------------------------------------------------------------------------------------

_ZEROS = bytes(1 << 20)
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">'
    + "".join(
        f'<!ENTITY {y} "{f"&{x};" * 10}">' for x, y in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><w:document xmlns:w='w'><w:p><w:t>&i;</w:t></w:p></w:document>"
)


def nested(depth: int) -> bytes:
    data = b"words"
    for number in range(depth):
        data = samples.zipped({f"{number}.zip": data})
    return data


def test_a_document_that_names_its_text_again_and_again(reader: Reader) -> None:
    bomb = samples.word("words" * 1000, times=1000)
    assert unread(reader, bomb) == ["its list of pieces is damaged"]


def test_a_part_that_is_longer_than_the_whole(reader: Reader) -> None:
    data = bytearray(samples.word("words"))
    entry = data.index("WordDocument".encode("utf-16-le"))
    struct.pack_into("<I", data, entry + 120, 1_200_000_000)
    assert unread(reader, bytes(data)) == ["it says that a part of it is longer than the whole"]


def forged_size() -> bytes:
    """A zip whose entry says that it is small."""
    data = bytearray(samples.zipped({"a.txt": b"x" * 20_000_000}))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 5)
    return bytes(data)


BOMBS = {
    "one entry": (lambda: samples.zipped({"a.txt": b"x" * 40_000_000}), "times its packed size"),
    "many entries": (
        lambda: samples.zipped({f"{n}.txt": os.urandom(9000).hex() * 100 for n in range(20)}),
        "more than 30 MB come out of it",
    ),
    "too many files": (
        lambda: samples.zipped({f"{n}": "x" for n in range(60)}), "more than 50 files"
    ),
    "too many files in all": (
        lambda: samples.zipped(
            {f"{n}.zip": samples.zipped({f"{m}": "x" for m in range(20)}) for n in range(5)}
        ),
        "more than 50 files",
    ),
    "too deep": (lambda: nested(9), "more than 4 archives"),
    "gzip": (lambda: gzip.compress(b"x" * 40_000_000), "times its packed size"),
    "bzip2": (lambda: bz2.compress(b"x" * 40_000_000), "times its packed size"),
    "xz": (lambda: lzma.compress(b"x" * 40_000_000), "times its packed size"),
    "entities": (
        lambda: samples.docx("x", word__header1_xml=_LAUGHS.encode()), "entities, as bombs"
    ),
    "entities in a list": (
        lambda: _LAUGHS.replace("w:document", "plist").replace(" l ", " plist ").encode(), "damaged"
    ),
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_told_within_the_limits(bomb: str, reader: Reader) -> None:
    make, why = BOMBS[bomb]
    assert any(why in each for each in unread(reader, make())), bomb


def test_what_a_small_size_is_claimed_for(reader: Reader) -> None:
    assert unread(reader, forged_size())


def test_a_sheet_that_claims_to_be_huge_costs_nothing(reader: Reader) -> None:
    rows = [["user", "password"], ["ann", "x1"]]
    extra = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>end</t></is></c></row>'
    begun = time.monotonic()
    data = samples.xlsx(rows, "A1:XFD1048576", extra)
    found = list(reader.read(data, "a.xlsx"))
    assert time.monotonic() - begun < 3
    assert "end" in "".join(each.text for each in found if isinstance(each, FileText))


def test_a_picture_of_too_many_points(reader: Reader) -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert unread(reader, out.getvalue())


def looping_pdf() -> bytes:
    """Pages whose parent lists itself as its own child, and a form that draws itself."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]/Parent 2 0 R>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        b"<</Length 5>>stream\n/X Do\nendstream",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
        b"/Length 5>>stream\n/X Do\nendstream",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(out))
    )


def test_a_pdf_that_leads_in_circles_ends(reader: Reader) -> None:
    begun = time.monotonic()
    list(reader.read(looping_pdf(), "a.pdf"))
    assert time.monotonic() - begun < 30


# --- damage ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [k for k in samples.MAKERS if k not in ("text",)])
def test_half_a_file_is_told_or_read(kind: str, reader: Reader) -> None:
    name, make = samples.MAKERS[kind]
    data = make("token = words of no meaning")
    found = list(reader.read(data[: len(data) * 2 // 3], name))
    assert found
    assert list(reader.read(b"", name)) in ([], [FileText("", "")])


def test_names_and_links_lead_nowhere(reader: Reader, tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("link", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("../../../../tmp/outside")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"words"))
    found = list(reader.read(out.getvalue(), "a.tar"))
    assert found == [FileText("../../../../tmp/outside", "words")]
    assert not Path("/tmp/outside").exists()
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as packed:
        info = zipfile.ZipInfo("link")
        info.external_attr = 0o120777 << 16
        packed.writestr(info, "/etc/passwd")
    assert list(reader.read(zipped.getvalue(), "a.zip")) == []


def test_one_damaged_entry_hides_no_other(reader: Reader) -> None:
    data = bytearray(samples.zipped({"a.txt": os.urandom(500).hex(), "b.txt": "words"}))
    data[60:80] = bytes(20)
    found = list(reader.read(bytes(data), "a.zip"))
    assert FileText("b.txt", "words") in found
    assert any(isinstance(each, Unread) and each.what == "a.txt" for each in found)


@pytest.mark.slow
@pytest.mark.parametrize("kind", samples.MAKERS)
def test_no_damage_gets_out_of_the_door(kind: str, reader: Reader) -> None:
    name, make = samples.MAKERS[kind]
    data = make("token = words of no meaning")
    chance = random.Random(kind)
    for _ in range(12):
        changed = bytearray(data)
        for _ in range(chance.choice([1, 3, 20])):
            at = chance.randrange(len(changed))
            how = chance.randrange(3)
            if how == 0:
                changed[at] = chance.randrange(256)
            elif how == 1:
                del changed[at : at + chance.randrange(1, 50)]
            else:
                changed[at:at] = chance.randbytes(chance.randrange(1, 9))
            if not changed:
                break
        for each in reader.read(bytes(changed), name):
            assert isinstance(each, FileText | Unread)


# --- the process -------------------------------------------------------------------------------

_TRAPS = {
    "hang": "import time; time.sleep(600)",
    "spin": "while True: pass",
    "memory": "x = bytearray(2_000_000_000)",
    "leak": "x = []\n    while True: x.append(bytes(1_000_000))",
    "crash": "import os; os.abort()",
    "exit": "import os; os._exit(0)",
    "noise": "import os, sys; print('x' * 99999); os.write(1, b'x' * 99999)",
    "write": "open(sys.path[1] + '/made', 'wb', buffering=0).write(b'x')",
    "network": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "secrets": "import os; assert 'TOKEN' not in os.environ; raise ValueError(str(os.environ))",
    "raise": "raise BaseException('secret words')",
}


@pytest.mark.parametrize("trap", _TRAPS)
def test_a_parser_that_goes_wrong_is_told_and_the_next_file_read(
    trap: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "trap"
    folder.mkdir()
    body = "\n    ".join(_TRAPS[trap].split("\n    "))
    code = f"import sys\n\n\ndef read(content, name, limits):\n    {body}\n    yield from ()\n"
    (folder / "trapped.py").write_text(code)
    start = (
        f"import sys; sys.path[:0] = [sys.argv[2], {str(folder)!r}]; import trapped; "
        "import bot.files.parsers.pdf as pdf; pdf.read = trapped.read; "
        "from bot.files.child import main; main(int(sys.argv[1]))"
    )
    monkeypatch.setenv("TOKEN", "of the bot")
    monkeypatch.setattr("bot.files.worker._START", start)
    monkeypatch.setattr("bot.files.worker._STARTING", 5.0)
    reader = Reader(Limits(memory=600_000_000, seconds=1.5))
    begun = time.monotonic()
    found = list(reader.read(samples.pdf("words"), "a.pdf"))
    assert time.monotonic() - begun < 20
    whys = [each.why for each in found if isinstance(each, Unread)]
    expected = {
        "hang": "the PDF reader took longer than", "spin": "the PDF reader took longer than",
        "memory": "took more than 600 MB", "leak": "took more than 600 MB",
        "crash": "the PDF reader crashed", "exit": "the PDF reader crashed",
        "noise": "", "write": "(OSError)", "network": "(OSError)", "secrets": "(ValueError)",
        "raise": "the PDF reader crashed",
    }[trap]  # fmt: skip
    assert (not whys) if trap == "noise" else (expected in whys[0]), whys
    assert not any("secret words" in each for each in whys)
    assert (
        not Path("/tmp/leakwatch-test").exists() or not Path("/tmp/leakwatch-test").stat().st_size
    )
    assert list(reader.read(samples.zipped({"a": "words"}), "a.zip")) == [FileText("a", "words")]
    reader.close()


def test_a_process_reads_many_files_and_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    first = Worker.__init__

    def counted(self: Worker, limits: Limits, memory: int) -> None:
        started.append(1)
        first(self, limits, memory)

    monkeypatch.setattr(Worker, "__init__", counted)
    reader = Reader(Limits(files_per_worker=5))
    data = samples.zipped({"a": "words"})
    for _ in range(12):
        assert list(reader.read(data, "a.zip")) == [FileText("a", "words")]
    reader.close()
    assert len(started) == 3


def test_a_reading_that_is_given_up_leaves_no_process_behind() -> None:
    reader = Reader(LIMITS)
    data = samples.zipped({f"{n}": "words" for n in range(40)})
    for _ in range(3):
        reading = reader.read(data, "a.zip")
        assert next(reading) == FileText("0", "words")
        reading.close()  # type: ignore[attr-defined]
    assert list(reader.read(data, "a.zip"))[-1] == FileText("39", "words")
    reader.close()


def test_nothing_of_a_secret_stays_anywhere(
    tmp_path: Path, forge: Canaries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Canaries are searched in all of tmp_path, in the output and in the log."""
    given, scratch = tmp_path / "given", tmp_path / "scratch"
    given.mkdir()
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    secret = forge("github-pat")
    for number, (name, make) in enumerate(samples.MAKERS.values()):
        (given / f"{number}-{name}").write_bytes(make(f"token = {secret} end")[:-3])
    out = tmp_path / "out.jsonl"
    plan = ScanPlan((str(given),), output_format="jsonl", output=out, key=b"k" * 32)
    assert scan(plan, progress=False) == 3
    assert list(scratch.iterdir()) == []
