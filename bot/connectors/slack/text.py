"""Where in a Slack message does text live, and how is exactly that place written back?

Every string of a message that a person can read becomes a `Part` whose path is a JSON pointer
without the leading slash ("blocks/0/elements/0/elements/1/text"), so that writing back needs no
knowledge of block kinds. Known structure is left out; everything else is taken, so a kind of
block that Slack invents tomorrow is read too.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from detectors.model import Part

Raw = Mapping[str, Any]

_STRUCTURE = frozenset(
    [
        "type", "ts", "thread_ts", "user", "user_id", "usergroup_id", "team", "team_id", "bot_id",
        "app_id", "channel_id", "channel_team", "author_id", "author_subname_id", "block_id",
        "action_id", "subtype", "client_msg_id", "id", "style", "color", "mrkdwn_in", "msg_subtype",
        "indent", "border", "offset", "verbatim", "emoji", "unicode", "range", "format",
        "service_icon", "author_icon", "footer_icon", "thumb_url", "files", "file", "callback_id",
        "channel", "event_type", "blocks_layout", "column_settings",
    ]
)  # fmt: skip
"""Keys whose strings are ids, words of the format or files (files are documents of their own)."""

_RUNS = frozenset(["rich_text_section", "rich_text_preformatted", "rich_text_quote"])
"""Kinds whose `elements` people read as one line, whatever styles cut it into."""

_SHOWN = ("text", "value", "fallback")
"""What a rich_text element shows, when it shows text of its own (link, text; color; date)."""

_ANGLE = re.compile(r"<([^<>\n|]+)(?:\|([^<>\n]*))?>")
_MENTION = re.compile(r"<(?:@|!)([^<>|]+)(?:\|([^<>]*))?>")
_STYLE = re.compile(r"[\s*_~`•◦>]+|\d+\.\s")


def escape(text: str) -> str:
    """`text` so that Slack shows it as it is: no mention, no link, no entity.

    Source: docs.slack.dev, "Formatting message text": exactly these three characters.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of `escape`, once."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def without_mentions(text: str) -> str:
    """Slack's mrkdwn with every mention written out, so that quoting it calls nobody."""
    return _MENTION.sub(lambda m: "@" + (m[2] or m[1].split("^")[0]).lstrip("@"), text)


def parts_of(message: Raw) -> tuple[Part, ...]:
    """Every readable string of a message, blocks first, in reading order."""
    parts = list(_walk(message.get("blocks"), "blocks"))
    text = str(message.get("text") or "")
    if text and not _same(text, parts):
        parts.append(Part("text", text))
    parts += _walk(message.get("attachments"), "attachments")
    payload = (message.get("metadata") or {}).get("event_payload")
    parts += _walk(payload, "metadata/event_payload")
    if message.get("username"):
        parts.append(Part("username", str(message["username"])))
    return tuple(parts)


def shown(parts: Sequence[Part]) -> str:
    """What a reader sees of `parts`, as plain text with one line per run."""
    lines: list[str] = []
    for part in parts:
        if part.path.endswith("/url"):
            continue
        if part.joins and lines:
            lines[-1] += part.text
        else:
            lines.append(part.text)
    return "\n".join(lines)


def _same(text: str, parts: Sequence[Part]) -> bool:
    """Whether `text` only repeats the blocks. Links are never taken for a repetition."""
    if "<" in text or not parts:
        return False
    return _STYLE.sub("", unescape(text)) == _STYLE.sub("", shown(parts))


def _walk(value: Any, path: str) -> Iterator[Part]:
    if isinstance(value, str):
        if value:
            yield Part(path, value)
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from _walk(each, f"{path}/{i}")
    elif isinstance(value, dict):
        if value.get("type") in _RUNS:
            yield from _run(value.get("elements"), f"{path}/elements")
            return
        for key, each in value.items():
            # user-made payloads may use any key; in Slack's own structure ids are no text
            if key not in _STRUCTURE or path.startswith("metadata/"):
                yield from _walk(each, f"{path}/{_token(key)}")


def _run(elements: Any, path: str) -> Iterator[Part]:
    """One line of rich text: what is shown first, joined, then the addresses behind links."""
    behind: list[Part] = []
    joins = False
    for i, element in enumerate(elements if isinstance(elements, list) else ()):
        if not isinstance(element, dict):
            continue
        here = f"{path}/{i}"
        key = next((k for k in (*_SHOWN, "url") if isinstance(element.get(k), str)), None)
        if key is None or element.get("type") == "emoji":
            joins = False
            continue
        if element[key]:
            yield Part(f"{here}/{key}", element[key], joins)
            joins = True
        if key != "url" and isinstance(element.get("url"), str):
            behind.append(Part(f"{here}/url", element["url"]))
    yield from behind


def with_texts(message: Raw, texts: Mapping[str, str]) -> dict[str, Any]:
    """A copy of a message with other strings at some paths.

    Whatever a changed string breaks is mended: a link whose address changed becomes text, an
    address in an attachment that is none any more goes, `text` follows the blocks where it only
    repeated them. Paths that the message does not have are ignored.
    """
    repeated = "text" not in {part.path for part in parts_of(message)}
    changed: dict[str, Any] = {
        key: copy.deepcopy(message[key])
        for key in ("text", "blocks", "attachments", "metadata")
        if key in message
    }
    for path, text in sorted(texts.items(), key=lambda item: item[0].endswith("/url")):
        _put(changed, path.split("/"), text)
    if repeated and any(path.startswith("blocks/") for path in texts):
        changed["text"] = escape(shown(tuple(_walk(changed.get("blocks"), "blocks"))))
    return changed


def with_original(message: Raw, original: Mapping[str, str]) -> dict[str, Any]:
    """A copy of a redacted message with its original strings; the reverse of `with_texts`."""
    links = {
        path.removesuffix("/url"): url for path, url in original.items() if path.endswith("/url")
    }
    restored = copy.deepcopy(dict(message))
    owner: Any
    for path, url in links.items():
        owner = restored
        for token in path.split("/"):
            owner = _child(owner, token)
        if isinstance(owner, dict) and owner.get("type") == "text":
            label = original.get(f"{path}/text")
            owner.pop("text", None)
            owner.update({"type": "link", "url": url} | ({"text": label} if label else {}))
    for path, text in original.items():
        tokens = path.split("/")
        owner = restored
        for token in tokens[:-1]:
            owner = _child(owner, token)
        if isinstance(_child(owner, tokens[-1]), str):
            owner[int(tokens[-1]) if isinstance(owner, list) else _key(tokens[-1])] = text
    if "text" not in original and any(path.startswith("blocks/") for path in original):
        restored["text"] = escape(shown(tuple(_walk(restored.get("blocks"), "blocks"))))
    return restored


def _put(message: dict[str, Any], path: list[str], text: str) -> None:
    owner: Any = message
    for token in path[:-1]:
        owner = _child(owner, token)
    last = _key(path[-1])
    old = _child(owner, path[-1])
    if not isinstance(old, str) or old == text:
        return
    if isinstance(owner, list):
        owner[int(last)] = text
    elif last == "url" and owner.get("type") == "link":
        label = str(owner.pop("text", ""))
        del owner["url"]
        owner.update(type="text", text=text if label in ("", text) else f"{label} ({text})")
    elif last == "image_url" and owner.get("type") == "image":
        words = {"type": "mrkdwn", "text": escape(text)}
        owner.clear()
        owner.update({"type": "section", "text": words} if len(path) == 3 else words)
    elif last.endswith(("url", "_link")) and path[0] in ("blocks", "attachments"):
        # Slack refuses a message whose addresses are none
        del owner[last]
    elif owner.get("type") == "color":
        owner.update(type="text", text=text)
        del owner["value"]
    else:
        # in an element of rich text < and > are just characters
        owner[last] = text if owner.get("type") == "text" else _unlinked(old, text)


def _child(owner: Any, token: str) -> Any:
    if isinstance(owner, dict):
        return owner.get(_key(token))
    if isinstance(owner, list) and token.isdigit() and int(token) < len(owner):
        return owner[int(token)]
    return None


def _unlinked(old: str, new: str) -> str:
    """`new` with every <address|label> that the change touched as plain words."""

    def plain(found: re.Match[str]) -> str:
        if found[0] in old:
            return found[0]
        address, label = found[1], found[2]
        return address if label in (None, "", address) else f"{label} ({address})"

    return _ANGLE.sub(plain, new)


def _token(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _key(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")
