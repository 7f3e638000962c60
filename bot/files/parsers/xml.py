"""How is XML read in one pass, without building a tree and without being blown up by it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Any
from xml.sax.handler import ContentHandler

import defusedxml
import defusedxml.sax

from bot.files.items import Refused, Text

_PIECE = 1 << 16


class Handler(ContentHandler):
    """Collects texts in `ready` while the document goes by. Names come without their prefix."""

    def __init__(self) -> None:
        super().__init__()
        self.ready: list[Text] = []

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: D102
        self.open(
            name.rpartition(":")[2], {k.rpartition(":")[2]: v for k, v in dict(attrs).items()}
        )

    def endElement(self, name: str) -> None:  # noqa: D102
        self.shut(name.rpartition(":")[2])

    def characters(self, content: str) -> None:
        """Text between two tags, or a piece of it."""

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def shut(self, name: str) -> None:
        """An element ends."""

    def done(self) -> Iterator[Text]:
        """What is left at the end."""
        return iter(())


def parsed(stream: IO[bytes], handler: Handler) -> Iterator[Text]:
    """What the handler collects of a document, as it comes. Raises `Refused`."""
    parser = defusedxml.sax.make_parser()
    parser.setContentHandler(handler)
    try:
        while piece := stream.read(_PIECE):
            parser.feed(piece)
            yield from handler.ready
            handler.ready.clear()
        parser.close()
    except defusedxml.DefusedXmlException:
        raise Refused("it declares XML entities, as bombs do") from None
    yield from handler.ready
    handler.ready.clear()
    yield from handler.done()


def gone_through(stream: IO[bytes], seen: Callable[[str, dict[str, str]], None]) -> None:
    """Call `seen` for every element, with its attributes. Raises `Refused`."""

    class Elements(Handler):
        def open(self, name: str, attributes: dict[str, str]) -> None:
            seen(name, attributes)

    for _ in parsed(stream, Elements()):
        pass
