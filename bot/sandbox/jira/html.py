"""How does a rich text look in a browser? For `renderedFields`, `renderedBody` and the demo."""

from __future__ import annotations

from html import escape

from bot.sandbox.jira.adf import Node, adf, text_of

_TAGS = {
    "paragraph": "p",
    "blockquote": "blockquote",
    "bulletList": "ul",
    "orderedList": "ol",
    "listItem": "li",
    "table": "table",
    "tableRow": "tr",
    "tableCell": "td",
    "tableHeader": "th",
}
_MARKS = {"strong": "b", "em": "em", "code": "tt", "strike": "del", "underline": "ins"}


def html_of(value: Node | str | None) -> str:
    """The HTML of a rich text (ADF or wiki markup); all text in it is escaped."""
    if value is None:
        return ""
    return _html(adf(value) if isinstance(value, str) else value)


def _html(node: Node) -> str:
    kind, attrs = str(node.get("type")), node.get("attrs", {})
    if kind == "text":
        return _text(node)
    if kind == "hardBreak":
        return "<br/>"
    inner = "".join(map(_html, node.get("content", ())))
    if kind == "codeBlock":
        return f"<pre>{inner}</pre>"
    if kind == "heading":
        level = int(attrs.get("level", 1))
        return f"<h{level}>{inner}</h{level}>"
    if kind == "panel":
        return f'<div class="panel">{inner}</div>'
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>{inner}</{_TAGS[kind]}>"
    return inner or escape(text_of(node))


def _text(node: Node) -> str:
    shown = escape(str(node["text"]))
    for mark in node.get("marks", ()):
        if mark["type"] in _MARKS:
            shown = f"<{_MARKS[mark['type']]}>{shown}</{_MARKS[mark['type']]}>"
        elif mark["type"] == "link":
            address = escape(str(mark.get("attrs", {}).get("href", "")))
            shown = f'<a href="{address}" rel="nofollow">{shown}</a>'
    return shown
