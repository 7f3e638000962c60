"""What is written in a web page: what people see, and what they do not?

The source itself is read as text too. This is the second reading, in which a word in two styles is
one word, `&#45;` is a hyphen, and `<meta name="key" content="…">` is `key: …`.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import IO

from bot.files.items import Item, cut
from bot.files.model import Limits
from bot.files.text import decoded

_INLINE = frozenset(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "rtc",
        "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
    ]
)  # fmt: skip
"""Elements that do not begin a line."""
_DULL = frozenset(["class", "style", "width", "height", "d", "points", "transform", "viewbox"])


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    page = _Page()
    page.feed(decoded(content.read()) or "")
    page.close()
    yield from cut("text", "".join(page.text))
    yield from cut("attributes", "".join(page.attributes))
    yield from cut("comments", "".join(page.comments))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.attributes: list[str] = []
        self.comments: list[str] = []
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._cells = 0
        if tag in ("td", "th", "dd"):
            # the second cell of a row belongs to what the first one says
            self.text.append("\n" if tag != "dd" and self._cells == 0 else ": ")
            self._cells += 1
        elif tag not in _INLINE:
            self.text.append("\n")
        named = {key: value for key, value in attrs if value}
        label = next((named[key] for key in ("name", "property", "id") if key in named), "")
        for key, value in named.items():
            if key in ("value", "content") and label:
                self.attributes.append(f"{label}: {value}\n")
            elif key not in _DULL:
                self.attributes.append(f"{key}: {value}\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE and tag not in ("td", "th", "dt", "dd"):
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data + "\n")

    def handle_decl(self, decl: str) -> None:
        self.comments.append(decl + "\n")

    def handle_pi(self, data: str) -> None:
        self.comments.append(data + "\n")

    def unknown_decl(self, data: str) -> None:
        self.text.append(data)
