"""Which strings does an Atlassian Document Format tree hold, and how are some of them replaced?

The format: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
Paths are JSON pointers (RFC 6901), as the redact API wants them: "/content/0/content/1/text".
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from bot.connectors.jira.marks import for_url
from detectors.model import Part

_URLS = frozenset({"href", "url", "src", "occurrenceUrl"})
"""Attributes that must stay addresses."""

_STRUCTURE = frozenset(
    {
        "accessLevel", "annotationType", "appearance", "background", "collection", "color",
        "extensionKey", "extensionType", "id", "isNumberColumnEnabled", "key", "language",
        "layout", "localId", "occurrenceKey", "panelColor", "panelIcon", "panelIconId", "panelType",
        "shortName", "size", "state", "style", "timestamp", "type", "userType", "valign", "version",
        "width", "widthType",
    }
)  # fmt: skip
"""Attributes that steer how a node looks or what it points to; nobody types text into them.
Every other string counts as text, so that a kind of node that comes later is read too."""


def is_adf(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a field's value is a tree of this format."""
    return isinstance(value, dict) and value.get("type") == "doc"


def parts(tree: Mapping[str, Any]) -> tuple[Part, ...]:
    """Every text of the tree in reading order; text nodes in a row join to one text."""
    return tuple(_walk(tree, ""))


def _walk(node: Mapping[str, Any], path: str) -> Iterator[Part]:
    yield from _attributes(node.get("attrs"), f"{path}/attrs")
    later: list[Part] = []
    running = False
    children = node.get("content")
    for index, child in enumerate(children if isinstance(children, list) else ()):
        if not isinstance(child, dict):
            continue
        here = f"{path}/content/{index}"
        if child.get("type") == "text" and isinstance(child.get("text"), str):
            yield Part(f"{here}/text", child["text"], joins=running)
            running = True
            # a link's target would tear the text around it apart: it comes after the run
            later += _marks(child, here)
            continue
        yield from later
        later, running = [], False
        yield from _marks(child, here)
        yield from _walk(child, here)
    yield from later


def _marks(node: Mapping[str, Any], path: str) -> list[Part]:
    marks = node.get("marks")
    return [
        part
        for index, mark in enumerate(marks if isinstance(marks, list) else ())
        if isinstance(mark, dict)
        for part in _attributes(mark.get("attrs"), f"{path}/marks/{index}/attrs")
    ]


def _attributes(value: object, path: str, key: str = "") -> Iterator[Part]:
    if isinstance(value, str):
        if value and key not in _STRUCTURE:
            yield Part(path, value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            # below "parameters" of an extension people choose the names, so nothing is left out
            deeper = "" if "/attrs/" in path else str(name)
            yield from _attributes(inner, f"{path}/{_escape(str(name))}", deeper)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _attributes(inner, f"{path}/{index}", key)


def rewrite(tree: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """A copy of the tree with the texts at these paths replaced, and all else exactly as it was.

    A text node that became empty goes, since the format knows no empty ones. An address gets
    our words escaped. Raises KeyError for a path that is not there.
    """
    out = copy.deepcopy(dict(tree))
    emptied: list[list[str]] = []
    for path, text in texts.items():
        keys = [_unescape(each) for each in path.split("/")[1:]]
        holder = _at(out, keys[:-1])
        if isinstance(holder, list):
            holder[int(keys[-1])] = text
            continue
        if keys[-1] not in holder:
            raise KeyError(path)
        holder[keys[-1]] = (for_url(text) or "about:blank") if keys[-1] in _URLS else text
        if keys[-1] == "text" and holder.get("type") == "text" and not text:
            emptied.append(keys[:-1])
    # from the back, so that the positions of the others stay true
    for keys in sorted(emptied, key=lambda keys: [int(k) for k in keys[1::2]], reverse=True):
        del _at(out, keys[:-1])[int(keys[-1])]
    return out


def _at(tree: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        tree = tree[int(key)] if isinstance(tree, list) else tree[key]
    return tree


def _escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _unescape(key: str) -> str:
    return key.replace("~1", "/").replace("~0", "~")


def paragraphs(texts: Sequence[str]) -> dict[str, Any]:
    """A tree of plain paragraphs; nothing in the texts is taken for markup."""
    blocks: list[dict[str, Any]] = []
    for each in texts:
        content: list[dict[str, Any]] = []
        for index, line in enumerate(each.split("\n")):
            if index:
                content.append({"type": "hardBreak"})
            if line:
                content.append({"type": "text", "text": line})
        blocks.append({"type": "paragraph", "content": content})
    return {"type": "doc", "version": 1, "content": blocks}
