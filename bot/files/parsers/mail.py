"""What is written in a mail or a mailbox: headers, bodies, attached files?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.parser import BytesParser
from typing import IO

from bot.files.items import Inner, Item, cut
from bot.files.model import Limits, Unread
from bot.files.text import decoded

_SEALED = frozenset(["application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"])


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    mail = BytesParser(EmailMessage, policy=policy.default).parse(content)
    yield from cut("headers", "".join(_headers(mail)))
    yield from _bodies(mail)


def _headers(mail: Message) -> Iterator[str]:
    for name, raw in mail.raw_items():
        value = str(raw)
        # as it stands when no program can decode it
        with suppress(ValueError, LookupError, UnicodeError):
            value = str(make_header(decode_header(value)))
        yield f"{name}: {value}\n"


def _bodies(mail: Message) -> Iterator[Item]:
    number = 0
    for part in _leaves(mail):
        kind = part.get_content_type()
        if kind in _SEALED:
            yield Unread("body", "it is encrypted")
            continue
        try:
            named = part.get_filename()
        except (ValueError, LookupError, IndexError, AttributeError, TypeError):
            named = None
        if kind == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else part
            data = inner.as_bytes(policy=policy.compat32) if isinstance(inner, Message) else b""
            yield Inner(named or "forwarded.eml", data)
            continue
        data = _data(part)
        number += 1
        if named:
            yield Inner(named, data)
        elif kind == "text/html":
            yield Inner("body.html" if number == 1 else f"body {number}.html", _utf8(part, data))
        elif kind.startswith("text/"):
            place = "body" if number == 1 else f"body {number}"
            yield from cut(place, _utf8(part, data).decode("utf-8", "replace"))
        else:
            yield Inner(f"part {number}", data)


def _leaves(mail: Message) -> Iterator[Message]:
    """Every part that holds no other, and every mail inside the mail as a whole."""
    left: list[Message] = [mail]
    while left:
        part = left.pop()
        if part.get_content_type() in _SEALED or part.get_content_type() == "message/rfc822":
            yield part
        elif part.is_multipart():
            payload = part.get_payload()
            if isinstance(payload, list):
                left += [each for each in reversed(payload) if isinstance(each, Message)]
        else:
            yield part


def _data(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _utf8(part: Message, data: bytes) -> bytes:
    """The text of a part in UTF-8: its encoding stands in a header, not in its bytes."""
    try:
        return data.decode(part.get_content_charset() or "ascii").encode()
    except (LookupError, UnicodeError, ValueError):
        return (decoded(data) or data.decode("latin-1")).encode("utf-8", "replace")


def mbox(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`: every mail of a mailbox as a file."""
    lines: list[bytes] = []
    number, empty = 0, True
    for line in content:
        if empty and line.startswith(b"From "):
            if lines:
                number += 1
                yield Inner(f"mail {number}.eml", b"".join(lines))
            lines = []
        else:
            lines.append(line[1:] if line.startswith(b">From ") else line)
        empty = not line.strip()
    if lines:
        yield Inner(f"mail {number + 1}.eml", b"".join(lines))
