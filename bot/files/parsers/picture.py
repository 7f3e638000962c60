"""What is written in a picture, and in the notes that programs leave in it?

The notes need only Pillow. The words need the extra `ocr`; what comes of them is never exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from PIL import ExifTags, Image, ImageSequence

from bot.files.items import Item, Refused, Text, cut
from bot.files.model import OCR_HINT, Limits, Unread
from bot.files.text import decoded

_MOST_PIXELS = 60_000_000
_SMALLEST = (48, 12)
"""Pixels; no credential can be read in a smaller picture."""
_MOST_PAGES = 20
_DULL = frozenset(["icc_profile", "dpi", "jfif", "jfif_version", "exif", "version", "duration"])


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    with Image.open(content) as image:
        width, height = image.size
        if width * height > _MOST_PIXELS:
            raise Refused(f"it has more than {_MOST_PIXELS // 1_000_000} million pixels")
        yield from _notes(image)
        if width < _SMALLEST[0] or height < _SMALLEST[1]:
            return
        try:
            from bot.files.parsers import ocr
        except ImportError:
            yield Unread("", f"pictures are read after {OCR_HINT}")
            return
        pages = int(getattr(image, "n_frames", 1))
        # an animation shows one thing after the other; the pages of a fax are all different
        wanted = pages if image.format == "TIFF" else 1
        for number, page in enumerate(ImageSequence.Iterator(image), 1):
            if number > min(wanted, _MOST_PAGES):
                break
            text = ocr.text_of(page)
            if text:
                yield Text("words" if pages == 1 else f"words {number}", text, exact=False)
        if pages > min(wanted, _MOST_PAGES):
            yield Unread("", f"only {min(wanted, _MOST_PAGES)} of its {pages} pictures was read")


def _notes(image: Image.Image) -> Iterator[Item]:
    lines = [f"{key}: {_shown(each)}" for key, each in image.info.items() if key not in _DULL]
    exif = image.getexif()
    tags: dict[int, Any] = dict(exif)
    for part in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
        tags |= exif.get_ifd(part)
    for tag, value in tags.items():
        if isinstance(value, str | bytes):
            lines.append(f"{ExifTags.TAGS.get(tag, tag)}: {_shown(value)}")
    yield from cut("notes", "\n".join(lines))


def _shown(value: Any) -> str:
    if not isinstance(value, bytes):
        return str(value)
    # EXIF names the encoding of a comment in its first 8 bytes
    text = decoded(value[8:] if value[:5] in (b"ASCII", b"UNICO") else value)
    return text or value.decode("latin-1").replace("\0", "")
