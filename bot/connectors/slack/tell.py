"""How do we speak to one person in Slack?"""

from __future__ import annotations

from typing import Any

from bot.connectors.slack.document import message_address
from bot.connectors.slack.text import escape
from bot.connectors.slack.workspace import Workspace, refused_token
from bot.errors import ApiError, NotAllowed
from bot.model import Button, Location, Message, Person

_SECTION = 2900
"""Characters per section; Slack allows 3000."""


def blocks_of(message: Message) -> list[dict[str, Any]]:
    """A message as blocks; nothing in it is a mention or becomes a link."""
    blocks: list[dict[str, Any]] = []
    for paragraph in message.text.split("\n\n"):
        for words in _pieces(paragraph):
            text = {"type": "mrkdwn", "text": escape(words), "verbatim": True}
            blocks.append({"type": "section", "text": text})
    if message.buttons:
        blocks.append({"type": "actions", "elements": [_button(b) for b in message.buttons]})
    return blocks[:50]


def _pieces(text: str) -> list[str]:
    """`text` in pieces that fit into a section, escaped, cut at spaces where there are any."""
    pieces: list[str] = []
    while text:
        end = len(text)
        while len(escape(text[:end])) > _SECTION:
            end = text.rfind(" ", 1, end) if " " in text[1:end] else end // 2
        pieces.append(text[:end])
        text = text[end:].lstrip(" ")
    return pieces


def _button(button: Button) -> dict[str, Any]:
    made = {
        "type": "button",
        "action_id": button.action,
        "text": {"type": "plain_text", "text": button.label[:75], "emoji": False},
        "value": button.value,
    }
    return {**made, "style": button.style} if button.style else made


def tell(workspace: Workspace, location: Location, person: Person | None, message: Message) -> None:
    """Write to a person directly, and in the channel so that only they see it.

    The direct message lasts; the note in the channel is where they look now. One of the two is
    enough. Without a person the security channel is told. Raises `ApiError` when nobody was.
    """
    blocks = blocks_of(message)
    text = escape(message.text)
    if person is None:
        channel = workspace.settings.security_channel
        if not channel:
            raise NotAllowed(
                "There is nobody to tell: the message has no author.",
                scope="security_channel",
                hint="Set security_channel for this workspace.",
            )
        _send(workspace, channel, text, blocks)
        return
    reached = _note(workspace, location, person, text, blocks)
    try:
        opened = workspace.api.call("conversations.open", users=person.id)
        _send(workspace, str((opened.get("channel") or {}).get("id") or ""), text, blocks)
    except ApiError as error:
        if not (reached and refused_token(error)):
            raise


def _send(workspace: Workspace, channel: str, text: str, blocks: list[dict[str, Any]]) -> None:
    workspace.api.call(
        "chat.postMessage",
        channel=channel,
        text=text,
        blocks=blocks,
        parse="none",
        unfurl_links=False,
        unfurl_media=False,
    )


def _note(
    workspace: Workspace,
    location: Location,
    person: Person,
    text: str,
    blocks: list[dict[str, Any]],
) -> bool:
    """The note in the channel; False when it cannot be shown there."""
    if location.connector != workspace.name or location.stream.startswith("D"):
        return False
    thread = None
    if location.document.startswith("msg/"):
        thread = message_address(location.document)[1]
    try:
        workspace.api.call(
            "chat.postEphemeral",
            channel=location.stream,
            user=person.id,
            text=text,
            blocks=blocks,
            thread_ts=thread,
            parse="none",
        )
    except ApiError as error:
        if not refused_token(error):
            raise
        return False
    return True
