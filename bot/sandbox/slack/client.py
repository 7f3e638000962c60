"""What does Slack's client make out of what a person types?

It escapes & < > in `text` (docs.slack.dev: Formatting message text), links addresses by itself, and
writes the same once more, unescaped, as a rich_text block. That is how secrets get split.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.sandbox.slack.model import Json

PLAIN_FROM = 4_000
"""Longer text is taken as it is, without looking for formatting."""

Lookup = Callable[[str], "tuple[str, str] | None"]
""""@ann" → ("user", "U…"), "#ops" → ("channel", "C…"), otherwise None."""

_EMOJI = "+1|eyes|fire|pray|rotating_light|smile|tada|wave|white_check_mark|x"
_TLD = "app|at|biz|ch|cloud|co|com|de|dev|edu|fr|gov|info|io|me|net|org|sh|tech|uk|us|xyz"
_TOKEN = re.compile(
    rf"""
      (?P<code>`(?P<code_text>[^`\n]+)`)
    | (?P<url>\b[a-z][a-z0-9+.-]*://[^\s<>|`]*[^\s<>|`.,;:!?'")\]}}])
    | (?P<mail>[\w.+-]+@(?:[\w-]+\.)+(?:{_TLD})\b)
    | (?P<host>(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:{_TLD})(?![\w.-]*\w)(?:/[^\s<>|`]*[\w/])?)
    | (?P<name>(?<!\w)[@\#][a-z0-9_-]+)
    | (?P<emoji>:(?P<emoji_name>{re.escape(_EMOJI).replace(chr(92) + "|", "|")}):)
    | (?P<bold>(?<![\w*])\*(?P<bold_text>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*]))
    | (?P<italic>(?<![\w])_(?P<italic_text>[^\s_](?:[^_\n]*[^\s_])?)_(?!\w))
    | (?P<strike>(?<![\w~])~(?P<strike_text>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~]))
    """,
    re.VERBOSE,
)
_LINKS = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>|`]*[^\s<>|`.,;:!?'\")\]}]")
_MARKS = {"bold": "*", "italic": "_", "strike": "~"}


def escape(text: str) -> str:
    """The three characters that Slack escapes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def typed(text: str, lookup: Lookup = lambda name: None) -> tuple[str, list[Json]]:
    """`text` and `blocks` of the message that a person makes by typing `text`."""
    if len(text) > PLAIN_FROM:
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        return escape(text), [{"type": "rich_text", "block_id": "typed", "elements": [section]}]
    written: list[str] = []
    parts: list[Json] = []
    for number, piece in enumerate(re.split(r"```(?:\n)?([^`]*?)\n?```", text)):
        if number % 2:
            raw, elements = _inside(piece, {})
            written.append(f"```{raw}```")
            parts.append({"type": "rich_text_preformatted", "elements": elements, "border": 0})
        elif piece.strip("\n") or not parts:
            _prose(piece, lookup, written, parts)
        else:
            written.append(piece)
    return "".join(written), [{"type": "rich_text", "block_id": "typed", "elements": parts}]


def _prose(piece: str, lookup: Lookup, written: list[str], parts: list[Json]) -> None:
    """Sections and quotes: lines that begin with ">" become a rich_text_quote."""
    runs: list[tuple[bool, list[str]]] = []
    for line in piece.split("\n"):
        quoted = line.startswith(">")
        if not runs or runs[-1][0] != quoted:
            runs.append((quoted, []))
        runs[-1][1].append(line.removeprefix(">").lstrip(" ") if quoted else line)
    texts = []
    for quoted, lines in runs:
        raw, elements = _inline("\n".join(lines), lookup, {})
        if quoted:
            raw = "\n".join(f"&gt; {line}" for line in raw.split("\n"))
        texts.append(raw)
        if elements:
            kind = "rich_text_quote" if quoted else "rich_text_section"
            parts.append({"type": kind, "elements": elements})
    written.append("\n".join(texts))


def _element(kind: str, style: Json, **fields: str) -> Json:
    made: Json = {"type": kind, **fields}
    if style:
        made["style"] = dict(style)
    return made


def _inline(text: str, lookup: Lookup, style: Json) -> tuple[str, list[Json]]:
    """Escaped text with markers, and the elements without."""
    written: list[str] = []
    elements: list[Json] = []
    at = 0

    def plain(upto: int) -> None:
        if upto > at:
            written.append(escape(text[at:upto]))
            elements.append(_element("text", style, text=text[at:upto]))

    for found in _TOKEN.finditer(text):
        made = _token(found, lookup, style)
        if made is None:
            continue
        plain(found.start())
        written.append(made[0])
        elements += made[1]
        at = found.end()
    plain(len(text))
    return "".join(written), list(_joined(elements))


def _token(found: re.Match[str], lookup: Lookup, style: Json) -> tuple[str, list[Json]] | None:
    kind, whole = found.lastgroup or "", found.group()
    kind = kind.removesuffix("_text").removesuffix("_name")
    if found["code"]:
        raw, elements = _inside(found["code_text"], {**style, "code": True})
        return f"`{raw}`", elements
    if kind == "url":
        return f"<{escape(whole)}>", [_element("link", style, url=whole)]
    if kind == "mail":
        raw = f"<mailto:{escape(whole)}|{escape(whole)}>"
        return raw, [_element("link", style, url=f"mailto:{whole}", text=whole)]
    if kind == "host":
        raw = f"<http://{escape(whole)}|{escape(whole)}>"
        return raw, [_element("link", style, url=f"http://{whole}", text=whole)]
    if found["emoji"]:
        return whole, [_element("emoji", style, name=found["emoji_name"])]
    for name, mark in _MARKS.items():
        if found[name]:
            raw, elements = _inline(found[f"{name}_text"], lookup, {**style, name: True})
            return f"{mark}{raw}{mark}", elements
    return _mention(whole, lookup, style)


def _mention(whole: str, lookup: Lookup, style: Json) -> tuple[str, list[Json]] | None:
    if whole in ("@here", "@channel", "@everyone"):
        return f"<!{whole[1:]}>", [_element("broadcast", style, range=whole[1:])]
    known = lookup(whole)
    if known is None:
        return None
    kind, target = known
    if kind == "user":
        return f"<@{target}>", [_element("user", style, user_id=target)]
    raw = f"<#{target}|{whole[1:]}>"
    return raw, [_element("channel", style, channel_id=target)]


def _inside(text: str, style: Json) -> tuple[str, list[Json]]:
    """Code: nothing is formatted, but full addresses are linked all the same."""
    written: list[str] = []
    elements: list[Json] = []
    at = 0
    for found in _LINKS.finditer(text):
        if found.start() > at:
            written.append(escape(text[at : found.start()]))
            elements.append(_element("text", style, text=text[at : found.start()]))
        written.append(f"<{escape(found.group())}>")
        elements.append(_element("link", style, url=found.group()))
        at = found.end()
    if at < len(text) or not elements:
        written.append(escape(text[at:]))
        elements.append(_element("text", style, text=text[at:]))
    return "".join(written), elements


def _joined(elements: list[Json]) -> Iterator[Json]:
    """Neighbouring texts of the same style as one element, as the client writes them."""
    last: Json | None = None
    for element in elements:
        same = (
            last is not None
            and last["type"] == element["type"] == "text"
            and last.get("style") == element.get("style")
        )
        if same and last is not None:
            last["text"] += element["text"]
            continue
        if last is not None:
            yield last
        last = dict(element)
    if last is not None:
        yield last
