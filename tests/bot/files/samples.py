"""How is a file of each kind made around a text? With the real libraries, or by the format's own
description where no library writes it."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import logging
import lzma
import plistlib
import sqlite3
import struct
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

# what Pillow writes down while it saves holds the text that is saved
logging.getLogger("PIL").setLevel(logging.INFO)


def zipped(files: dict[str, bytes | str], **how: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **how) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def seven(text: str) -> bytes:
    import py7zr

    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w") as archive:
        archive.writestr(text, "a/b.env")
    return out.getvalue()


def zstd(text: str) -> bytes:
    from backports import zstd as library

    return library.compress(text.encode())


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def docx(text: str, where: str = "word/document.xml", **more: bytes) -> bytes:
    """A Word document whose text is cut into runs, as Word does."""
    half = len(text) // 2
    runs = "".join(f"<w:r><w:t>{each}</w:t></w:r>" for each in (text[:half], text[half:]))
    body = f"<w:document {_W}><w:body><w:p>{runs}</w:p></w:body></w:document>"
    empty = f"<w:document {_W}><w:body><w:p><w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>"
    parts: dict[str, bytes | str] = {"[Content_Types].xml": _TYPES, "word/document.xml": empty}
    named = {each.replace("__", "/").replace("_", "."): data for each, data in more.items()}
    return zipped(parts | {where: body} | named)


def docx_table(name: str, value: str) -> bytes:
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{e}</w:t></w:r></w:p></w:tc>" for e in (name, value))
    body = f"<w:document {_W}><w:body><w:tbl><w:tr>{cells}</w:tr></w:tbl></w:body></w:document>"
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": body})


def pptx(text: str, notes: str = "") -> bytes:
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    slide = "<p:sld xmlns:p='p' {a}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>"
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "ppt/presentation.xml": "<p/>",
            "ppt/slides/slide1.xml": slide.format(a=a, text=text),
            "ppt/notesSlides/notesSlide1.xml": slide.format(a=a, text=notes),
        }
    )


def xlsx(rows: list[list[str]], dimension: str = "A1:C9", extra: str = "") -> bytes:
    """A workbook with shared strings and one inline string."""
    texts = [each for row in rows for each in row]
    number = iter(range(len(texts)))
    cells = "".join(
        f'<row r="{r}">'
        + "".join(
            f'<c r="{chr(65 + c)}{r}" t="s"><v>{next(number)}</v></c>' for c, _ in enumerate(row)
        )
        + "</row>"
        for r, row in enumerate(rows, 1)
    )
    strings = "".join(f"<si><t>{each}</t></si>" for each in texts)
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="Users" r:id="r1"/>'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": '<R><Relationship Id="r1" '
            'Target="worksheets/sheet1.xml"/></R>',
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f'<worksheet><dimension ref="{dimension}"/>'
            f"<sheetData>{cells}{extra}</sheetData></worksheet>",
        }
    )


def xls(rows: list[list[str]]) -> bytes:
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("Users")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            sheet.write(r, c, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(text: str) -> bytes:
    half = len(text) // 2
    body = f"<text:p>{text[:half]}<text:span>{text[half:]}</text:span></text:p>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}>{body}</office:document-content>",
        }
    )


def ods(rows: list[list[str]]) -> bytes:
    def cell(value: str) -> str:
        return f"<table:table-cell><text:p>{value}</text:p></table:table-cell>"

    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    body += '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/>'
    body += "</table:table-row>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'<office:document-content {_ODF}><table:table table:name="Users">'
            f"{body}</table:table></office:document-content>",
        }
    )


def pdf(*pages: str, password: str = "", attached: bytes = b"", title: str = "") -> bytes:
    from fpdf import FPDF
    from fpdf.encryption import AccessPermission

    document = FPDF()
    document.set_font("helvetica", size=9)
    if title:
        document.set_title(title)
    for page in pages:
        document.add_page()
        document.multi_cell(0, text=page)
    if attached:
        document.embed_file(bytes=attached, basename="inside.env")
    if password:
        document.set_encryption("owner-password", password, permissions=AccessPermission.all())
    return bytes(document.output())


def picture(text: str, form: str = "PNG", **how: object) -> bytes:
    """A picture of a console: light on dark, in the font that Pillow brings."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(size=int(how.get("size", 18)))  # type: ignore[call-overload]
    lines = text.split("\n")
    width = int(max(font.getlength(each) for each in lines)) + 40
    image = Image.new("RGB", (width, 40 + 30 * len(lines)), "#101418")
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((20, 20 + 30 * number), line, fill="#d0d8d0", font=font)
    out = io.BytesIO()
    image.save(out, form)
    return out.getvalue()


def noted(text: str) -> bytes:
    """A small picture with a note in it."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", text)
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def photo(text: str) -> bytes:
    from PIL import Image

    image = Image.new("RGB", (8, 8))
    exif = Image.Exif()
    exif[0x010E] = text
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def mail(text: str, *, attached: bytes = b"", html: str = "", name: str = "deploy.env") -> bytes:
    made = EmailMessage()
    made["From"], made["To"] = "ann@acme.example", "bob@acme.example"
    made["Subject"], made["Message-ID"] = "Grüße", "<1@acme.example>"
    made.set_content(text, cte="base64")
    if html:
        made.add_alternative(html, subtype="html", cte="quoted-printable")
    if attached:
        made.add_attachment(attached, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def mbox(*mails: bytes) -> bytes:
    return b"".join(b"From ann Thu Jan  1 00:00:00 2026\n" + each + b"\n\n" for each in mails)


def notebook(text: str) -> bytes:
    cells = [
        {"cell_type": "markdown", "source": ["# Notes\n"], "metadata": {}},
        {"cell_type": "code", "source": ["import os\n", text + "\n"], "outputs": []},
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}).encode()


def har(name: str, value: str) -> bytes:
    request = {
        "method": "GET",
        "url": "https://a.example",
        "headers": [{"name": name, "value": value}],
    }
    body = {"encoding": "base64", "text": base64.b64encode(b"hello " * 30).decode()}
    return json.dumps(
        {"log": {"entries": [{"request": request, "response": {"content": body}}]}}
    ).encode()


def postman(name: str, value: str) -> bytes:
    return json.dumps(
        {
            "info": {"_postman_id": "1"},
            "item": [{"request": {"header": [{"key": name, "value": value}]}}],
        }
    ).encode()


def sqlite(text: str) -> bytes:
    base = sqlite3.connect(":memory:")
    base.execute("create table settings (name text, value text)")
    base.execute("insert into settings values ('colour', 'red'), ('key', ?)", (text,))
    base.commit()
    return base.serialize()


def rtf(text: str) -> bytes:
    half = len(text) // 2
    return f"{{\\rtf1\\ansi {{\\b {text[:half]}}}{text[half:]}\\par}}".encode()


def page(text: str) -> bytes:
    half = len(text) // 2
    return (
        f"<!doctype html><html><body><p>{text[:half]}<wbr><b>{text[half:]}</b></p></body></html>"
    ).encode()


# --- OLE containers: no library writes them ----------------------------------------------------


def ole(streams: dict[str, bytes]) -> bytes:
    """A compound file, [MS-CFB], with sectors of 512 bytes and no small ones."""
    names: list[str] = []
    for path in streams:
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            if "/".join(parts[:end]) not in names:
                names.append("/".join(parts[:end]))
    sectors: list[bytes] = []
    table: list[int] = []

    def put(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, max(len(data), 1), 512)]
        sectors.extend(pieces)
        table.extend([*range(first + 1, first + len(pieces)), 0xFFFFFFFE])
        return first

    entries = []
    for index, name in enumerate(["Root Entry", *names]):
        path = "" if index == 0 else name
        children = [i for i, n in enumerate(names, 1) if n.rpartition("/")[0] == path]
        brothers = [n for n in names if index and n.rpartition("/")[0] == name.rpartition("/")[0]]
        after = brothers[brothers.index(name) + 1 :] if index else []
        data = streams.get(name) if index else None
        # below 4096 bytes it would be in small sectors
        size = max(len(data), 4096) if data is not None else 0
        start = put(data.ljust(4096, b"\0")) if data is not None else 0xFFFFFFFE
        word = name.rpartition("/")[2].encode("utf-16-le") + b"\0\0"
        entries.append(
            word.ljust(64, b"\0")
            + struct.pack("<HBB", len(word), 5 if index == 0 else 2 if data is not None else 1, 1)
            + struct.pack(
                "<III", 0xFFFFFFFF, names.index(after[0]) + 1 if after else 0xFFFFFFFF,
                children[0] if children else 0xFFFFFFFF,
            )
            + bytes(36) + struct.pack("<IQ", start, size)
        )  # fmt: skip
    entries += [bytes(68) + b"\xff" * 12 + bytes(48)] * (-len(entries) % 4)
    directory = put(b"".join(entries))
    count = (len(table) + 127) // 127
    while (len(table) + count + 127) // 128 > count:
        count += 1
    first = len(sectors)
    table += [0xFFFFFFFD] * count
    packed = struct.pack(f"<{len(table)}I", *table).ljust(512 * count, b"\xff")
    sectors.append(packed)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    numbers = [*range(first, first + count)]
    head += struct.pack("<109I", *numbers, *[0xFFFFFFFF] * (109 - count))
    return head + b"".join(sectors)


def word(text: str, flags: int = 0x0200, times: int = 1) -> bytes:
    """[MS-DOC]: one piece of 8-bit characters, named as often as said."""
    data = text.encode("cp1252")
    main = bytearray(1024)
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", main, 0x0A, flags)
    ends = [number * len(data) for number in range(times + 1)]
    pieces = struct.pack(f"<{times + 1}I", *ends)
    pieces += struct.pack("<HIH", 0, 1024 * 2 | 0x40000000, 0) * times
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", main, 0x01A2, 0, len(clx))
    return ole({"WordDocument": bytes(main) + data, "1Table": clx})


def slides(text: str) -> bytes:
    """[MS-PPT]: one text in one container."""
    atom = struct.pack("<HHI", 0, 0x0FA8, len(text)) + text.encode("latin-1")
    return ole(
        {
            "PowerPoint Document": struct.pack("<HHI", 0xF, 0x03E8, len(atom)) + atom,
            "Current User": bytes(30),
        }
    )


def outlook(text: str, attached: bytes = b"") -> bytes:
    """[MS-OXMSG]."""
    streams = {
        "__properties_version1.0": bytes(32),
        "__substg1.0_0037001F": "Subject of it".encode("utf-16-le"),
        "__substg1.0_1000001F": text.encode("utf-16-le"),
    }
    if attached:
        folder = "__attach_version1.0_#00000000"
        streams[f"{folder}/__substg1.0_37010102"] = attached
        streams[f"{folder}/__substg1.0_3707001F"] = "deploy.zip".encode("utf-16-le")
    return ole(streams)


def macro(text: str) -> bytes:
    """[MS-OVBA]: a module packed without any back reference."""
    source = b'Attribute VB_Name = "M"\r\n' + text.encode()
    packed = b"".join(b"\0" + source[at : at + 8] for at in range(0, len(source), 8))
    chunk = struct.pack("<H", 0xB000 | (len(packed) + 2 - 3)) + packed
    return ole({"VBA/dir": b"", "VBA/Module1": bytes(20) + b"\x01" + chunk})


MAKERS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("a.env", str.encode),
    "utf-16 without a mark": ("a.txt", lambda t: t.encode("utf-16-le")),
    "utf-16 big": ("a.txt", lambda t: t.encode("utf-16-be")),
    "utf-32 without a mark": ("a.txt", lambda t: t.encode("utf-32-le")),
    "latin": ("a.txt", lambda t: f"Schlüssel für Köln: {t}".encode("latin-1")),
    "cyrillic": ("a.txt", lambda t: f"Пароль от сервера здесь: {t}".encode("cp1251")),
    "zip": ("a.zip", lambda t: zipped({"a/b.env": t, "c.txt": "hello"})),
    "jar": ("a.jar", lambda t: zipped({"META-INF/MANIFEST.MF": "x: y", "app.properties": t})),
    "tar": ("a.tar", lambda t: tarred({"a/b.env": t.encode()})),
    "tgz": ("a.tgz", lambda t: tarred({"a/b.env": t.encode()}, "w:gz")),
    "tar.xz": ("a.tar.xz", lambda t: tarred({"a/b.env": t.encode()}, "w:xz")),
    "gz": ("a.log.gz", lambda t: gzip.compress(t.encode())),
    "bz2": ("a.log.bz2", lambda t: bz2.compress(t.encode())),
    "xz": ("a.log.xz", lambda t: lzma.compress(t.encode())),
    "zstd": ("a.log.zst", zstd),
    "7z": ("a.7z", seven),
    "docx": ("a.docx", docx),
    "docx header": ("a.docx", lambda t: docx(t, "word/header1.xml")),
    "docx comment": ("a.docx", lambda t: docx(t, "word/comments.xml")),
    "docm": ("a.docm", lambda t: docx("x", word__vbaProject_bin=macro(t))),
    "pptx": ("a.pptx", pptx),
    "pptx notes": ("a.pptx", lambda t: pptx("x", t)),
    "xlsx": ("a.xlsx", lambda t: xlsx([["user", "key"], ["ann", t]])),
    "xls": ("a.xls", lambda t: xls([["user", "key"], ["ann", t]])),
    "doc": ("a.doc", word),
    "ppt": ("a.ppt", slides),
    "odt": ("a.odt", odt),
    "ods": ("a.ods", lambda t: ods([["user", "key"], ["ann", t]])),
    "pdf": ("a.pdf", lambda t: pdf("first", t)),
    "pdf with a file": ("a.pdf", lambda t: pdf("first", attached=t.encode())),
    "pdf title": ("a.pdf", lambda t: pdf("first", title=t)),
    "html": ("a.html", page),
    "eml": ("a.eml", mail),
    "eml attachment": ("a.eml", lambda t: mail("x", attached=zipped({"b.env": t}))),
    "eml html": ("a.eml", lambda t: mail("x", html=page(t).decode())),
    "msg": ("a.msg", outlook),
    "msg attachment": ("a.msg", lambda t: outlook("x", zipped({"b.env": t}))),
    "mbox": ("a.mbox", lambda t: mbox(mail("x"), mail(t))),
    "ipynb": ("a.ipynb", notebook),
    "har": ("a.har", lambda t: har("X-Key", t)),
    "postman": ("a.postman_collection.json", lambda t: postman("X-Key", t)),
    "sqlite": ("a.db", sqlite),
    "rtf": ("a.rtf", rtf),
    "plist": ("a.plist", lambda t: plistlib.dumps({"Key": t})),
    "binary plist": ("a.plist", lambda t: plistlib.dumps({"Key": t}, fmt=plistlib.FMT_BINARY)),
    "png note": ("a.png", noted),
    "jpeg note": ("a.jpg", photo),
}  # fmt: skip
"""Kind → (a name, what makes such a file around a text)."""
