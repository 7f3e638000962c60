"""Which files are in a ZIP archive, of whatever sort it is?"""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator

from bot.files.items import LOCKED, Inner
from bot.files.model import Limits, Unread

_ENCRYPTED = 0x1


def files(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], limits: Limits
) -> Iterator[Inner | Unread]:
    """These entries as files. Links are passed over: they have no content."""
    if len(infos) > limits.max_entries:
        yield Unread("", f"more than {limits.max_entries} files are in it; the rest was not read")
    for info in infos[: limits.max_entries]:
        if info.is_dir() or stat.S_ISLNK(info.external_attr >> 16):
            continue
        if info.flag_bits & _ENCRYPTED:
            yield Unread(info.filename, LOCKED)
            continue
        try:
            stream = archive.open(info)
        except NotImplementedError:
            yield Unread(info.filename, "it is packed by a method that is not known here")
        except (zipfile.BadZipFile, RuntimeError, OSError, ValueError, EOFError):
            yield Unread(info.filename, "it is damaged")
        else:
            with stream:
                yield Inner(info.filename, stream, info.compress_size)
