"""What is in a ZIP file: a document of an office program, or just files?"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import IO

from bot.files.items import Item, Refused
from bot.files.model import Limits
from bot.files.parsers import odf, office
from bot.files.parsers.entries import files


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    try:
        archive = zipfile.ZipFile(content)
    except zipfile.BadZipFile:
        raise Refused("it is damaged: the end, with the list of its files, is missing") from None
    with archive:
        names = {info.filename for info in archive.infolist()}
        if "[Content_Types].xml" in names and office.is_office(names):
            yield from office.read(archive, limits)
        elif "mimetype" in names and odf.is_odf(archive):
            yield from odf.read(archive, limits)
        else:
            yield from files(archive, archive.infolist(), limits)
