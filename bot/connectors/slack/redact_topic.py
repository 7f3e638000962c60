"""Taking a credential out of a conversation's topic or purpose."""

from __future__ import annotations

from collections.abc import Mapping

from bot.connectors.base import Edit
from bot.connectors.slack.permissions import CANNOT
from bot.connectors.slack.workspace import Workspace, refused_token
from bot.errors import ApiError
from bot.model import Location, Outcome, Result

LIMIT = 250
"""Characters of a topic or purpose."""
ANNOUNCEMENT = "The message that announced the old topic stays; it is found and treated by itself."
_METHODS = {"topic": "conversations.setTopic", "purpose": "conversations.setPurpose"}


def rewrite_topic(workspace: Workspace, location: Location, edit: Edit) -> Result:
    """See `Connector.rewrite`. The bot may set the topic of the channels that it is in."""
    before = workspace.document(location)
    if before is None:
        return Result(Outcome.ALREADY, reason="There is no topic any more.")
    after = edit(before)
    if after.parts == before.parts:
        return Result(Outcome.ALREADY, reason="There is nothing to take out.")
    if workspace.channel(location.stream).get("is_archived"):
        return Result(Outcome.REFUSED, "flag", CANNOT["archived"])
    old = {part.path: part.text for part in before.parts}
    try:
        set_topic(
            workspace, location, {p.path: p.text for p in after.parts if p.text != old[p.path]}
        )
    except ApiError as error:
        if not refused_token(error):
            raise
        return Result(Outcome.NEEDS_PERSON, "ask-admin", f"Somebody has to change it. {error}")
    now = workspace.document(location)
    if now is not None and edit(now).parts != now.parts:
        reason = "The topic was set to something else meanwhile."
        return Result(Outcome.FAILED, "set-topic", reason, retry_after=10.0)
    return Result(Outcome.DONE, "set-topic", remains=(CANNOT["retention"], ANNOUNCEMENT))


def set_topic(workspace: Workspace, location: Location, texts: Mapping[str, str]) -> None:
    """Set topic ("topic") and purpose ("purpose"). Raises `ApiError`."""
    for kind, text in texts.items():
        arguments = {kind: text[:LIMIT]}
        workspace.api.call(_METHODS[kind], channel=location.stream, **arguments)
