"""What is in a 7z archive?"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, Any

from bot.files.items import LOCKED, Inner, Item, Refused
from bot.files.model import ARCHIVES_HINT, Limits


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    try:
        import py7zr
        from py7zr import exceptions
        from py7zr.io import BytesIOFactory
    except ImportError:
        raise Refused(f"7z archives are read after {ARCHIVES_HINT}") from None
    size = content.seek(0, io.SEEK_END)
    content.seek(0)
    try:
        with py7zr.SevenZipFile(content, "r") as archive:
            if archive.needs_password():
                raise Refused(LOCKED)
            infos: list[Any] = [each for each in archive.list() if not each.is_directory]
            if len(infos) > limits.max_entries:
                raise Refused(f"more than {limits.max_entries} files are in it")
            # they are all unpacked at once, into memory
            total = sum(each.uncompressed for each in infos)
            if total > min(limits.max_output, limits.memory // 2):
                raise Refused(f"{total // 1_000_000} MB would come out of it")
            if total > 10_000_000 and total > size * limits.max_ratio:
                raise Refused(f"it grows to more than {limits.max_ratio} times its packed size")
            factory = BytesIOFactory(limits.max_bytes)
            archive.extract(targets=[each.filename for each in infos], factory=factory)
    except exceptions.PasswordRequired:
        raise Refused(LOCKED) from None
    except exceptions.UnsupportedCompressionMethodError:
        raise Refused("it is packed by a method that is not known here") from None
    for inner, made in factory.products.items():
        made.seek(0)
        yield Inner(inner, made.read())
