"""How is plain text put into Slack's blocks, so that nothing in it is read as markup?

Limits: https://docs.slack.dev/reference/block-kit/blocks (50 blocks a message, 100 a view; 3000
characters a section, 2000 a field, 150 a header, 75 a button, 300 a confirmation).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, urlsplit

from bot.words import one_line

Block = dict[str, Any]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
SECTION = 3000
FIELD = 2000
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Slack has no escape for these; the look-alikes read the same and format nothing
_LOOK_ALIKE = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ"})
# an underscore inside or at the end of a word formats nothing unless one opened before it
_UNDERSCORE = re.compile(r"(?<![^\W_])_")
_EMOJI = re.compile(r":(?=[a-z0-9_+'-]*[a-z+][a-z0-9_+'-]*:)", re.IGNORECASE)
_EVERYBODY = re.compile(r"@(?=(?:channel|here|everyone)\b)", re.IGNORECASE)


def esc(text: object, limit: int = 1000) -> str:
    """Text as mrkdwn that shows exactly itself on one line: no mention, link, format or emoji.

    At most `limit` characters after escaping, never cut inside an entity.
    """
    plain = one_line(text, limit).translate(_LOOK_ALIKE)
    plain = _UNDERSCORE.sub("ˍ", plain)
    plain = _EMOJI.sub("꞉", plain)
    plain = _EVERYBODY.sub("＠", plain)
    pieces = [_ENTITIES.get(char, char) for char in plain]
    if sum(map(len, pieces)) <= limit:
        return "".join(pieces)
    left = limit - 1
    kept = 0
    while kept < len(pieces) and len(pieces[kept]) <= left:
        left -= len(pieces[kept])
        kept += 1
    return "".join(pieces[:kept]) + "…"


def said(text: str) -> str:
    """A sentence of ours as mrkdwn; the commands that it quotes in backticks stay quoted."""
    pieces = re.split(r"(`[^`<>&\n]+`)", text)
    shown = [piece if index % 2 else _between(piece) for index, piece in enumerate(pieces)]
    return "".join(shown)[:SECTION] or "-"


def _between(text: str) -> str:
    # esc trims, but the spaces beside a quoted command are wanted
    middle = text.strip()
    if not middle:
        return text[:1]
    start = " " if text[0].isspace() else ""
    end = " " if text[-1].isspace() else ""
    return f"{start}{esc(middle, 1400)}{end}"


def link(url: str, label: object, limit: int = 150) -> str:
    """A link as mrkdwn; only the label when `url` is no http(s) address of a host."""
    shown = esc(label, limit)
    try:
        parts = urlsplit(url)
        fits = (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        )
    except ValueError:
        fits = False
    if not fits or len(url) > 1500 or not shown:
        return shown
    # everything that could end the link or start another one is percent-encoded
    return f"<{quote(url, safe=':/?#[]@!$&()*+,;=%~-._').replace('&', '&amp;')}|{shown}>"


def plain(text: object, limit: int) -> Block:
    """A plain_text object; Slack formats nothing in it."""
    shown = one_line(text, limit).replace("<", "‹").replace(">", "›") or "-"
    return {"type": "plain_text", "text": shown, "emoji": False}


def mrkdwn(text: str) -> Block:
    """A mrkdwn object of text that is escaped already; addresses in it are not made links."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def header(text: object) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text, 150)}


def section(lines: Sequence[str], **more: Any) -> Block:
    """Escaped lines below one another; whole lines are left out when it gets too long."""
    return {"type": "section", "text": mrkdwn(_fit(lines, SECTION)), **more}


def _fit(lines: Sequence[str], limit: int) -> str:
    kept: list[str] = []
    size = 0
    for line in lines:
        if size + len(line) + 1 > limit - 2:
            kept.append("…")
            break
        kept.append(line)
        size += len(line) + 1
    return "\n".join(kept) or "-"


def fields(pairs: Sequence[tuple[str, str]]) -> Block:
    """Up to ten plain facts side by side: (name, plain text)."""
    return {
        "type": "section",
        "fields": [mrkdwn(f"*{name}*\n{esc(text, 900) or '-'}") for name, text in pairs[:10]],
    }


def context(*lines: str) -> Block:
    """Small print; the lines are escaped already. At most ten."""
    return {"type": "context", "elements": [mrkdwn(line[:SECTION]) for line in lines[:10]]}


def divider() -> Block:
    """A line."""
    return {"type": "divider"}


def actions(elements: Sequence[Block], block_id: str) -> Block:
    """A row of things to press; at most 25."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements[:25])}


def button(
    label: str,
    action: str,
    value: str,
    *,
    style: str = "",
    confirm: Block | None = None,
    url: str = "",
) -> Block:
    """Something to press. `style`: "", "primary" or "danger"."""
    made: Block = {
        "type": "button",
        "text": plain(label, 75),
        "action_id": action,
        "value": value[:2000],
    }
    if style:
        made["style"] = style
    if confirm:
        made["confirm"] = confirm
    if url:
        made["url"] = url[:3000]
    return made


def confirmation(title: str, text: str, yes: str, *, danger: bool = False) -> Block:
    """A dialog that asks again before something is done."""
    made: Block = {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain("Cancel", 30),
    }
    if danger:
        made["style"] = "danger"
    return made


def choice(placeholder: str, action: str, options: Sequence[tuple[str, str]]) -> Block:
    """A menu: (label, value)."""
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain(placeholder, 150),
        "options": [{"text": plain(label, 75), "value": value[:150]} for label, value in options],
    }


def modal(title: str, blocks: Sequence[Block], **more: Any) -> Block:
    """A window over Slack."""
    return {
        "type": "modal",
        "title": plain(title, 24),
        "close": plain("Close", 24),
        "blocks": list(blocks[:VIEW_BLOCKS]),
        **more,
    }
