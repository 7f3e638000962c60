"""How does text that a person types become Jira's rich text, and how does that read again?

ADF is the Atlassian Document Format (developer.atlassian.com, "Document structure").
The wiki side is the bounded piece of Jira's text markup that people use around credentials: code
and noformat blocks, quotes, panels, headings, lists, tables, bold, emphasis, monospace, links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]

_INLINE = re.compile(
    r"\{\{(?P<code>.+?)\}\}"
    r"|\[(?P<label>[^\]|\n]+)\|(?P<href>[a-z][a-z0-9+.-]*:[^\]\s]+)\]"
    r"|\[(?P<bare>https?:[^\]|\s]+)\]"
    r"|(?P<url>https?://[^\s|\]<>\"]+)"
    r"|(?<![\w*])\*(?P<strong>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<em>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])"
)
_FENCE = re.compile(r"\{(?P<name>code|noformat|quote|panel)(?::(?P<options>[^}\n]*))?\}")
_HEADING = re.compile(r"h([1-6])\.\s+(.*)")
_ITEM = re.compile(r"([*#-])\s+(.*)")
_MARKS = {"strong": "*", "em": "_"}


def document(*blocks: Node) -> Node:
    """A whole ADF document of these block nodes."""
    return {"type": "doc", "version": 1, "content": list(blocks)}


def text_node(text: str, *marks: Node) -> Node:
    """One ADF text node; a mark is {"type": "strong"} and the like."""
    node: Node = {"type": "text", "text": text}
    if marks:
        node["marks"] = list(marks)
    return node


def adf(text: str) -> Node:
    """The ADF document that Jira makes of wiki-ish text. Unknown markup stays literal text."""
    return document(*_blocks(text))


def _blocks(text: str) -> list[Node]:
    blocks: list[Node] = []
    position = 0
    while opening := _FENCE.search(text, position):
        name = opening["name"]
        closing = text.find("{" + name + "}", opening.end())
        if closing < 0:
            break
        blocks += list(_plain_blocks(text[position : opening.start()]))
        blocks.append(_fenced(name, opening["options"] or "", text[opening.end() : closing]))
        position = closing + len(name) + 2
    return [*blocks, *_plain_blocks(text[position:])]


def _fenced(name: str, options: str, inner: str) -> Node:
    if name in ("code", "noformat"):
        node: Node = {"type": "codeBlock", "content": []}
        if options and "=" not in options:
            node["attrs"] = {"language": options}
        if stripped := inner.strip("\n"):
            node["content"] = [text_node(stripped)]
        return node
    kind = {"quote": "blockquote", "panel": "panel"}[name]
    node = {"type": kind, "content": _blocks(inner)}
    if kind == "panel":
        node["attrs"] = {"panelType": "info"}
    return node


def _plain_blocks(text: str) -> Iterator[Node]:
    paragraph: list[str] = []
    rows: list[str] = []
    items: list[tuple[str, str]] = []

    def flush() -> Iterator[Node]:
        if paragraph:
            yield {"type": "paragraph", "content": _lines(paragraph)}
        if rows:
            yield {"type": "table", "content": [_row(row) for row in rows]}
        if items:
            kind = "orderedList" if items[0][0] == "#" else "bulletList"
            yield {"type": kind, "content": [_item(line) for _, line in items]}
        paragraph.clear()
        rows.clear()
        items.clear()

    for line in text.split("\n"):
        heading, item = _HEADING.fullmatch(line), _ITEM.fullmatch(line)
        if line.startswith("|") and line.rstrip().endswith("|") and len(line.strip()) > 2:
            if not rows:
                yield from flush()
            rows.append(line.strip())
        elif item:
            if not items:
                yield from flush()
            items.append((item[1], item[2]))
        elif heading:
            yield from flush()
            level = {"level": int(heading[1])}
            yield {"type": "heading", "attrs": level, "content": _inline(heading[2])}
        elif not line.strip():
            yield from flush()
        else:
            if rows or items:
                yield from flush()
            paragraph.append(line)
    yield from flush()


def _item(line: str) -> Node:
    return {"type": "listItem", "content": [{"type": "paragraph", "content": _inline(line)}]}


def _row(line: str) -> Node:
    header = line.startswith("||")
    cells = line.strip("|").split("||" if header else "|")
    kind = "tableHeader" if header else "tableCell"
    return {
        "type": "tableRow",
        "content": [
            {"type": kind, "content": [{"type": "paragraph", "content": _inline(cell.strip())}]}
            for cell in cells
        ],
    }


def _lines(lines: list[str]) -> list[Node]:
    nodes: list[Node] = []
    for number, line in enumerate(lines):
        if number:
            nodes.append({"type": "hardBreak"})
        nodes += _inline(line)
    return nodes


def _inline(line: str) -> list[Node]:
    nodes: list[Node] = []
    position = 0
    for found in _INLINE.finditer(line):
        if found.start() > position:
            nodes.append(text_node(line[position : found.start()]))
        position = found.end()
        if found["code"]:
            nodes.append(text_node(found["code"], {"type": "code"}))
        elif address := found["href"] or found["bare"] or found["url"]:
            mark = {"type": "link", "attrs": {"href": address}}
            nodes.append(text_node(found["label"] or address, mark))
        elif found["strong"]:
            nodes.append(text_node(found["strong"], {"type": "strong"}))
        else:
            nodes.append(text_node(found["em"], {"type": "em"}))
    if position < len(line):
        nodes.append(text_node(line[position:]))
    return nodes


def text_of(value: Node | str | None) -> str:
    """What a person reads, as plain text; a link whose address differs reads "label (address)"."""
    if value is None or isinstance(value, str):
        return value or ""
    return _read(value).strip("\n")


def _read(node: Node) -> str:
    kind, attrs = node.get("type"), node.get("attrs", {})
    if kind == "text":
        text = str(node["text"])
        href = _href(node)
        return f"{text} ({href})" if href and href != text else text
    if kind == "hardBreak":
        return "\n"
    if kind in ("inlineCard", "blockCard", "embedCard"):
        return str(attrs.get("url", ""))
    if kind in ("mention", "status", "emoji", "date"):
        return str(attrs.get("text") or attrs.get("shortName") or attrs.get("timestamp") or "")
    if kind in ("media", "mediaInline"):
        return str(attrs.get("alt", ""))
    inner = "".join(_read(child) for child in node.get("content", ()))
    if kind in ("expand", "nestedExpand"):
        inner = f"{attrs.get('title', '')}\n{inner}"
    if kind in ("tableCell", "tableHeader"):
        return inner.strip("\n") + "\t"
    if kind in ("paragraph", "heading", "codeBlock", "tableRow", "mediaSingle"):
        return inner + "\n"
    return inner


def _href(node: Node) -> str:
    for mark in node.get("marks", ()):
        if mark.get("type") == "link":
            return str(mark.get("attrs", {}).get("href", ""))
    return ""


def wiki_of(value: Node | str | None) -> str:
    """The wiki markup that REST v2, the history and webhooks show for a rich text."""
    if value is None or isinstance(value, str):
        return value or ""
    return _wiki(value).strip("\n")


def _wiki(node: Node) -> str:
    kind, attrs = node.get("type"), node.get("attrs", {})
    if kind == "text":
        return _wiki_text(node)
    inner = "".join(_wiki(child) for child in node.get("content", ()))
    if kind == "codeBlock":
        language = f":{attrs['language']}" if attrs.get("language") else ""
        return f"{{code{language}}}\n{inner}\n{{code}}\n\n"
    if kind == "blockquote":
        return f"{{quote}}\n{inner.strip()}\n{{quote}}\n\n"
    if kind == "panel":
        return f"{{panel}}\n{inner.strip()}\n{{panel}}\n\n"
    if kind == "heading":
        return f"h{attrs.get('level', 1)}. {inner}\n\n"
    if kind == "paragraph":
        return inner + "\n\n"
    if kind in ("bulletList", "orderedList"):
        bullet = "#" if kind == "orderedList" else "*"
        rows = (f"{bullet} {_wiki(child).strip()}\n" for child in node.get("content", ()))
        return "".join(rows) + "\n"
    if kind == "tableRow":
        header = any(child["type"] == "tableHeader" for child in node["content"])
        bar = "||" if header else "|"
        cells = (_wiki(child).strip() for child in node["content"])
        return bar + bar.join(cells) + bar + "\n"
    if kind == "table":
        return inner + "\n"
    return inner or _read(node)


def _wiki_text(node: Node) -> str:
    text, href = str(node["text"]), _href(node)
    if href:
        return href if href == text else f"[{text}|{href}]"
    for mark in node.get("marks", ()):
        if mark["type"] == "code":
            return "{{" + text + "}}"
        if mark["type"] in _MARKS:
            return _MARKS[mark["type"]] + text + _MARKS[mark["type"]]
    return text


def is_document(value: object) -> bool:
    """Whether Jira would take this as ADF: a doc of version 1 whose nodes all have a type."""
    if not isinstance(value, dict) or value.get("type") != "doc" or value.get("version") != 1:
        return False
    return isinstance(value.get("content"), list) and all(map(_is_node, value["content"]))


def _is_node(node: object) -> bool:
    if not isinstance(node, dict) or not isinstance(node.get("type"), str):
        return False
    if node["type"] == "text" and not (isinstance(node.get("text"), str) and node["text"]):
        return False
    content = node.get("content", [])
    return isinstance(content, list) and all(map(_is_node, content))
