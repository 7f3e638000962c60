"""How does Slack's markup read in a browser, with nothing in it that could run?

docs.slack.dev: Formatting message text; rich_text block. Every piece of text is escaped here, once;
only http(s) addresses become links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from bot.sandbox.slack.model import Json
from bot.web.render import safe_url

Names = Callable[[str], str]
"""Id of a person or channel → how people call it ("@ann", "#ops")."""

_TOKEN = re.compile(
    r"```(?P<pre>.+?)```"
    r"|`(?P<code>[^`\n]+)`"
    r"|<(?P<ref>[^<>\n]+)>"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)_(?P<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?!\w)"
    r"|(?<![\w~])~(?P<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])",
    re.DOTALL,
)
_TAGS = {"bold": "strong", "italic": "em", "strike": "del"}
_DEEP = 6
"""Styles inside styles; people use two."""


def unescape(text: str) -> str:
    """What Slack escapes, as it was typed."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def shown(text: str, names: Names, deep: int = 0) -> Markup:
    """mrkdwn as HTML."""
    return Markup("").join(_pieces(text, names, deep))


def _pieces(text: str, names: Names, deep: int) -> Iterator[Markup]:
    at = 0
    for found in _TOKEN.finditer(text) if deep < _DEEP else ():
        yield escape(unescape(text[at : found.start()]))
        at = found.end()
        kind = found.lastgroup or ""
        inner = found[kind]
        if kind == "pre":
            yield Markup("<pre>{}</pre>").format(_code(inner.strip("\n")))
        elif kind == "code":
            yield Markup("<code>{}</code>").format(_code(inner))
        elif kind == "ref":
            yield _reference(inner, names)
        else:
            tag = Markup(_TAGS[kind])  # noqa: S704 -- one of three constants
            yield Markup("<{0}>{1}</{0}>").format(tag, shown(inner, names, deep + 1))
    yield escape(unescape(text[at:]))


def _code(text: str) -> str:
    """Code keeps the client's own links as text."""
    return unescape(re.sub(r"<([^<>|\n]+)(?:\|[^<>\n]*)?>", r"\1", text))


def _reference(inner: str, names: Names) -> Markup:
    target, _, label = inner.partition("|")
    if target[:1] in ("@", "#"):
        return Markup('<span class="ref">{}</span>').format(names(target[1:]) or label)
    if target[:1] == "!":
        return Markup('<span class="ref">@{}</span>').format(label or target[1:])
    return link(unescape(target), unescape(label))


def link(url: str, label: str = "") -> Markup:
    """A link, or only its text when it is no http(s) address."""
    text = label or url.removeprefix("mailto:")
    if not safe_url(url):
        return escape(text)
    return Markup('<a href="{}" rel="noreferrer noopener" target="_blank">{}</a>').format(url, text)


def rich(element: Json, names: Names) -> Markup:
    """An element of a rich_text block, as it reads now."""
    kind = element.get("type")
    if kind == "rich_text_preformatted":
        inner = "".join(_plain(each) for each in element.get("elements", []))
        return Markup("<pre>{}</pre>").format(inner)
    parts = Markup("").join(rich(each, names) for each in element.get("elements", []))
    if kind == "rich_text_quote":
        return Markup("<blockquote>{}</blockquote>").format(parts)
    if kind == "rich_text_list":
        items = [
            Markup("<li>{}</li>").format(rich(each, names)) for each in element.get("elements", [])
        ]
        return Markup("<ul>{}</ul>").format(Markup("").join(items))
    if kind == "rich_text_section":
        return parts
    return _styled(_leaf(element, names), element.get("style") or {})


def _plain(element: Json) -> str:
    return str(element.get("text") or element.get("url") or "")


def _leaf(element: Json, names: Names) -> Markup:
    kind = element.get("type")
    if kind == "link":
        return link(str(element.get("url", "")), str(element.get("text", "")))
    if kind in ("user", "channel"):
        name = names(str(element.get(f"{kind}_id", "")))
        return Markup('<span class="ref">{}</span>').format(name)
    if kind == "broadcast":
        return Markup('<span class="ref">@{}</span>').format(element.get("range", ""))
    if kind == "emoji":
        return escape(f":{element.get('name', '')}:")
    return escape(str(element.get("text", "")))


def _styled(text: Markup, style: Json) -> Markup:
    for name, tag in (("code", "code"), *_TAGS.items()):
        if style.get(name):
            wrap = Markup(tag)  # noqa: S704 -- a constant
            text = Markup("<{0}>{1}</{0}>").format(wrap, text)
    return text
