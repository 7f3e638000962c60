"""What stands in a file that somebody shared, and how do we get at it?"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from bot.connectors.slack.answers import code_of
from bot.connectors.slack.api import Api
from bot.connectors.slack.document import Place, file_document
from bot.errors import ApiError, NotAllowed, RateLimited
from bot.model import Document, Gap

Raw = Mapping[str, Any]

MAX_BYTES = 1_000_000
"""Longer files are not read, and a coverage row says so. Slack's own snippets end there."""

_TEXT_KINDS = frozenset(
    [
        "json", "xml", "yaml", "x-yaml", "javascript", "x-sh", "x-shellscript", "sql", "toml",
        "x-pem-file", "x-httpd-php", "x-python", "x-ruby", "ecmascript", "graphql", "x-ndjson",
        "pgp-keys", "pkcs8", "rtf", "csv",
    ]
)  # fmt: skip
"""application/… types that are text."""
_TEXT_MODES = frozenset(["snippet", "post", "email", "quip", "canvas"])
_BINARY_MAJORS = ("image/", "video/", "audio/", "font/")
_BINARY_KINDS = frozenset(
    ["pdf", "zip", "gzip", "x-tar", "x-7z-compressed", "vnd.rar", "java-archive", "msword"]
)
_KEPT = 32


def is_text(file: Raw) -> bool | None:
    """Whether a file holds text; None when its type does not tell, so that it must be looked at."""
    if file.get("mode") in _TEXT_MODES:
        return True
    major, _, minor = str(file.get("mimetype") or "").partition("/")
    if major == "text" or minor in _TEXT_KINDS or minor.endswith(("+json", "+xml")):
        return True
    if f"{major}/" in _BINARY_MAJORS or minor in _BINARY_KINDS or minor.startswith("vnd."):
        return False
    return None


def decoded(content: bytes) -> str | None:
    """Bytes as text; None when they are none."""
    for mark, encoding in (
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"\xef\xbb\xbf", "utf-8-sig"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # every byte is a character there, so nothing that is ASCII gets lost
        return content.decode("latin-1")


class Files:
    """Reads the files of one workspace. Remembers the last few, since events repeat them."""

    def __init__(self, api: Api, *, max_bytes: int = MAX_BYTES) -> None:
        self._api = api
        self._max = max_bytes
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, ...], tuple[str | None, tuple[Gap, ...]]] = OrderedDict()

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
                return file_document(file, place, content=None, gaps=(gap,))
            if whole is None:
                return None
            file = whole
        content, gaps = self._content(file, place)
        return file_document(file, place, content=content, gaps=gaps)

    def _content(self, file: Raw, place: Place) -> tuple[str | None, tuple[Gap, ...]]:
        if is_text(file) is False:
            return None, ()
        key = tuple(str(file.get(each) or "") for each in ("id", "updated", "size", "mode"))
        with self._lock:
            if key in self._kept and file.get("updated"):
                return self._kept[key]
        content, gap = self._fetch(file, place)
        answer = (content, (gap,) if gap else ())
        if gap is None:
            with self._lock:
                self._kept[key] = answer
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return answer

    def _fetch(self, file: Raw, place: Place) -> tuple[str | None, Gap | None]:
        size = int(file.get("size") or 0)
        url = str(file.get("url_private_download") or file.get("url_private") or "")
        if file.get("is_external") or not url:
            why = "It lies outside of Slack, where leakwatch does not follow."
            return None, _gap(file, place, "unreadable", why, retry=False)
        if size > self._max:
            why = f"Files above {self._max} bytes are not read."
            return None, _gap(file, place, "too-large", why, retry=False)
        try:
            content, kind = self._api.download(url, limit=self._max)
        except RateLimited:
            raise
        except ApiError as error:
            return None, _gap(file, place, error.reason, str(error), retry=True)
        if len(content) > self._max:
            why = f"Files above {self._max} bytes are not read."
            return None, _gap(file, place, "too-large", why, retry=False)
        html = "html" in str(file.get("mimetype") or "") or file.get("mode") in ("quip", "canvas")
        if kind == "text/html" and not html and (size == 0 or len(content) != size):
            # without files:read Slack answers 200 with its login page
            why = "Slack sent its login page: the app lacks the scope files:read."
            return None, _gap(file, place, "not-allowed", why, retry=True)
        if size and len(content) < size and file.get("mode") not in ("quip", "canvas", "email"):
            why = "Slack sent less of it than it should be."
            return None, _gap(file, place, "unreadable", why, retry=True)
        text = decoded(content)
        return text, None


def _gap(file: Raw, place: Place, reason: str, detail: str, *, retry: bool) -> Gap:
    size = file.get("size")
    what = f"file {file.get('id')}" + (f" ({size} bytes)" if size else "")
    return Gap(place.connector, place.stream, what, reason, detail, retry)
