"""What stands in a file that somebody shared, and how do we get at it?"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from bot.connectors.contents import contents
from bot.connectors.slack.answers import code_of
from bot.connectors.slack.api import Api
from bot.connectors.slack.document import Place, file_document
from bot.errors import ApiError, NotAllowed, RateLimited
from bot.files import Reader
from bot.files.model import OCR_HINT
from bot.model import Document, Gap
from detectors.model import Part

Raw = Mapping[str, Any]

_UNHEARD = ("video/", "audio/", "font/")
"""Kinds of file, by the start of their MIME type, that nobody reads; they are not fetched."""
_KEPT = 32
_KEPT_LENGTH = 200_000
"""Characters of a file that is remembered."""


class Files:
    """Reads the files of one workspace. Remembers the last few small ones: events repeat them."""

    def __init__(self, api: Api, reader: Reader, *, max_bytes: int) -> None:
        self._api = api
        self._reader = reader
        self._max = max_bytes
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, ...], tuple[tuple[Part, ...], tuple[Gap, ...]]]
        self._kept = OrderedDict()

    def info(self, file: str) -> Raw | None:
        """What Slack says about a file now; None when it is deleted."""
        try:
            found = self._api.call("files.info", file=file).get("file") or {}
        except ApiError as error:
            if code_of(error) in ("file_not_found", "file_deleted"):
                return None
            raise
        return None if found.get("mode") == "tombstone" else found

    def document(self, file: Raw, place: Place) -> Document | None:
        """A file with its content; None when it is deleted.

        What cannot be read is a gap of the document. Raises `RateLimited` and errors that say
        nothing about the file.
        """
        if file.get("mode") in ("tombstone", "hidden_by_limit"):
            return None
        if file.get("file_access") == "check_file_info" or not file.get("mode"):
            # in Slack Connect channels the event brings a stub only
            try:
                whole = self.info(str(file["id"]))
            except NotAllowed as error:
                gap = _gap(file, place, error.reason, str(error), retry=True)
                return file_document(file, place, content=(), gaps=(gap,))
            if whole is None:
                return None
            file = whole
        content, gaps = self._content(file, place)
        return file_document(file, place, content=content, gaps=gaps)

    def parts_of(self, text: str, name: str) -> tuple[Part, ...]:
        """What would be read of a text file; see `contents`."""
        return contents(self._reader, text.encode(), name).parts

    def _content(self, file: Raw, place: Place) -> tuple[tuple[Part, ...], tuple[Gap, ...]]:
        if str(file.get("mimetype") or "").startswith(_UNHEARD):
            # one row of the coverage for a channel, not one for each
            why = "What is said or shown in sound and film is not read."
            gap = Gap(place.connector, place.stream, "sound and film", "unreadable", why, False)
            return (), (gap,)
        key = tuple(str(file.get(each) or "") for each in ("id", "updated", "size", "mode"))
        with self._lock:
            if key in self._kept and file.get("updated"):
                return self._kept[key]
        data, gap_of = self._fetch(file, place)
        if data is None:
            return (), (gap_of,) if gap_of else ()
        read = contents(self._reader, data, str(file.get("name") or ""))
        gaps = (self._missing(file, place, read.missing),) if read.missing else ()
        if sum(len(part.text) for part in read.parts) <= _KEPT_LENGTH:
            with self._lock:
                self._kept[key] = (read.parts, gaps)
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return read.parts, gaps

    def _missing(self, file: Raw, place: Place, why: str) -> Gap:
        if str(file.get("mimetype") or "").startswith("image/") and OCR_HINT in why:
            # the same for every picture: one row of the coverage for a channel
            why = f"What is written in pictures is not read. It is after {OCR_HINT}."
            return Gap(place.connector, place.stream, "pictures", "unreadable", why, False)
        return _gap(file, place, "unreadable", why, retry=False)

    def _fetch(self, file: Raw, place: Place) -> tuple[bytes | None, Gap | None]:
        size = int(file.get("size") or 0)
        url = str(file.get("url_private_download") or file.get("url_private") or "")
        if file.get("is_external") or not url:
            why = "It lies outside of Slack, where leakwatch does not follow."
            return None, _gap(file, place, "unreadable", why, retry=False)
        if size > self._max:
            why = f"It is larger than files_max_bytes ({self._max})."
            return None, _gap(file, place, "too-large", why, retry=False)
        try:
            content, kind = self._api.download(url, limit=self._max)
        except RateLimited:
            raise
        except ApiError as error:
            return None, _gap(file, place, error.reason, str(error), retry=True)
        if len(content) > self._max:
            why = f"It is larger than files_max_bytes ({self._max})."
            return None, _gap(file, place, "too-large", why, retry=False)
        html = "html" in str(file.get("mimetype") or "") or file.get("mode") in ("quip", "canvas")
        if kind == "text/html" and not html and (size == 0 or len(content) != size):
            # without files:read Slack answers 200 with its login page
            why = "Slack sent its login page: the app lacks the scope files:read."
            return None, _gap(file, place, "not-allowed", why, retry=True)
        if size and len(content) < size and file.get("mode") not in ("quip", "canvas", "email"):
            why = "Slack sent less of it than it should be."
            return None, _gap(file, place, "unreadable", why, retry=True)
        return content, None


def _gap(file: Raw, place: Place, reason: str, detail: str, *, retry: bool) -> Gap:
    size = file.get("size")
    what = f"file {file.get('id')}" + (f" ({size} bytes)" if size else "")
    return Gap(place.connector, place.stream, what, reason, detail, retry)
