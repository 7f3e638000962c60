"""What kind of file is this, judged by its content first and by its name second?"""

from __future__ import annotations

import re
from enum import StrEnum

HEAD = 4096
"""Bytes from the start of a file that are enough to judge it."""


class Kind(StrEnum):
    """What a file is, as far as reading it differs."""

    TEXT = "text"
    # packed: who reads them gives the files inside
    ZIP = "zip"
    TAR = "tar"
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    ZSTD = "zstd"
    SEVEN = "7z"
    # documents
    PDF = "pdf"
    OLE = "ole"
    SQLITE = "sqlite"
    PLIST = "plist"
    RTF = "rtf"
    PICTURE = "picture"
    # texts with a second reading besides their characters
    HTML = "html"
    MAIL = "mail"
    MBOX = "mbox"
    JSON = "json"
    # what nobody reads
    RAR = "rar"
    MEDIA = "media"
    PROGRAM = "program"
    FONT = "font"
    OTHER = "other"


PACKED = frozenset([Kind.ZIP, Kind.TAR, Kind.GZIP, Kind.BZIP2, Kind.XZ, Kind.ZSTD, Kind.SEVEN])
WRITTEN = frozenset([Kind.HTML, Kind.MAIL, Kind.MBOX, Kind.JSON, Kind.RTF, Kind.PLIST])
"""Kinds that are text too (PLIST only as XML), so that a person sees the characters as they are."""

NOBODY = {
    Kind.RAR: "it is a RAR archive, which leakwatch cannot open",
    Kind.MEDIA: "it is sound or film",
    Kind.PROGRAM: "it is a program",
    Kind.FONT: "it is a font",
    Kind.OTHER: "it is not text, nor a kind of file that leakwatch knows",
}
"""Why a kind is not read, as a clause."""

READERS = {
    Kind.ZIP: "the ZIP reader",
    Kind.TAR: "the tar reader",
    Kind.GZIP: "the gzip reader",
    Kind.BZIP2: "the bzip2 reader",
    Kind.XZ: "the xz reader",
    Kind.ZSTD: "the Zstandard reader",
    Kind.SEVEN: "the 7z reader",
    Kind.PDF: "the PDF reader",
    Kind.OLE: "the reader of old Office files and Outlook mails",
    Kind.SQLITE: "the SQLite reader",
    Kind.PLIST: "the property list reader",
    Kind.RTF: "the RTF reader",
    Kind.PICTURE: "the picture reader",
    Kind.HTML: "the HTML reader",
    Kind.MAIL: "the mail reader",
    Kind.MBOX: "the mailbox reader",
    Kind.JSON: "the JSON reader",
}
"""Who reads it, for sentences."""

_MAGIC = (
    (b"PK\x03\x04", Kind.ZIP), (b"PK\x05\x06", Kind.ZIP), (b"PK\x07\x08", Kind.ZIP),
    (b"\x1f\x8b", Kind.GZIP), (b"\xfd7zXZ\0", Kind.XZ), (b"\x28\xb5\x2f\xfd", Kind.ZSTD),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN), (b"Rar!\x1a\x07", Kind.RAR),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLE), (b"SQLite format 3\0", Kind.SQLITE),
    (b"bplist0", Kind.PLIST), (b"{\\rtf", Kind.RTF),
    (b"\x89PNG", Kind.PICTURE), (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF87a", Kind.PICTURE), (b"GIF89a", Kind.PICTURE),
    (b"II*\0", Kind.PICTURE), (b"MM\0*", Kind.PICTURE), (b"\0\0\1\0", Kind.PICTURE),
    (b"ID3", Kind.MEDIA), (b"OggS", Kind.MEDIA), (b"fLaC", Kind.MEDIA),
    (b"\x1aE\xdf\xa3", Kind.MEDIA), (b"\x7fELF", Kind.PROGRAM),
    (b"\xca\xfe\xba\xbe", Kind.PROGRAM), (b"\xcf\xfa\xed\xfe", Kind.PROGRAM),
    (b"\xfe\xed\xfa\xcf", Kind.PROGRAM), (b"wOFF", Kind.FONT), (b"wOF2", Kind.FONT),
    (b"OTTO\0", Kind.FONT), (b"\0\1\0\0\0", Kind.FONT),
)  # fmt: skip
_HEADER = re.compile(
    rb"(?:Return-Path|Delivered-To|Received|X-[\w-]+|Authentication-Results|DKIM-Signature|ARC-\S+"
    rb"|MIME-Version|Message-ID|Date|From|To|Subject|Content-Type|Reply-To|Sender):[ \t]",
    re.IGNORECASE,
)
_MAIL = (
    re.compile(rb"^(?:MIME-Version|Message-ID|Received):", re.IGNORECASE | re.MULTILINE),
    re.compile(rb"^From:", re.IGNORECASE | re.MULTILINE),
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_PLIST = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist|<plist)\b")
_JSON = re.compile(
    rb'\s*\{\s*(?:"log"\s*:\s*\{|"cells"\s*:\s*\[|"metadata"\s*:.{0,3000}"nbformat"|"nbformat"'
    rb'|.{0,600}"_postman_|.{0,600}//schema\.getpostman\.com/)',
    re.DOTALL,
)
_NAMES = {
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".eml": Kind.MAIL,
    ".mht": Kind.MAIL, ".mhtml": Kind.MAIL, ".mbox": Kind.MBOX, ".ipynb": Kind.JSON,
    ".har": Kind.JSON, ".postman_collection.json": Kind.JSON, ".plist": Kind.PLIST,
    ".postman_environment.json": Kind.JSON, ".postman_globals.json": Kind.JSON,
}  # fmt: skip


def kind_of(head: bytes, name: str, *, text: bool) -> Kind:
    """What a file that begins with `head` is; `text`: whether `head` can be read as text."""
    if not head:
        return Kind.TEXT
    packed = _packed(head)
    if packed is not None:
        return packed
    # some write a few bytes before it, and readers take it
    if head.startswith(b"%PDF-") or b"%PDF-1." in head[:1024]:
        return Kind.PDF
    return _written(head, name.lower()) if text else Kind.OTHER


def _packed(head: bytes) -> Kind | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    # the second half of the mark: "BZh9" alone could begin a text
    if head.startswith(b"BZh") and head[4:10] in (b"1AY&SY", b"\x17rE8P\x90"):
        return Kind.BZIP2
    if head[257:262] == b"ustar":
        return Kind.TAR
    if head.startswith(b"RIFF"):
        return Kind.PICTURE if head[8:12] == b"WEBP" else Kind.MEDIA
    if head[4:8] == b"ftyp":
        return Kind.PICTURE if head[8:12] in (b"heic", b"mif1", b"avif") else Kind.MEDIA
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return Kind.PICTURE
    if head.startswith(b"MZ") and b"\0" in head:
        return Kind.PROGRAM
    return None


def _written(head: bytes, name: str) -> Kind:
    if _HTML.match(head):
        return Kind.HTML
    if _PLIST.match(head):
        return Kind.PLIST
    if _JSON.match(head):
        return Kind.JSON
    if head.startswith(b"From ") and _HEADER.match(head.partition(b"\n")[2]):
        return Kind.MBOX
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if _HEADER.match(head) and all(each.search(top) for each in _MAIL):
        return Kind.MAIL
    return next((kind for end, kind in _NAMES.items() if name.endswith(end)), Kind.TEXT)
