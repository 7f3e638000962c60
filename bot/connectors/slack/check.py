"""What of our Slack works, what is missing, and what does that cost? For `doctor`."""

from __future__ import annotations

from collections.abc import Iterator

from bot.connectors.slack.permissions import CANNOT, SCOPES, USER_SCOPES
from bot.connectors.slack.workspace import Workspace
from bot.errors import ApiError
from bot.model import Check


def checks(workspace: Workspace) -> list[Check]:
    """All lines; changes nothing, never raises."""
    found = [_identity(workspace)]
    if found[0].ok:
        found += [
            _scopes(workspace),
            *_transport(workspace),
            _admin(workspace),
            _security_channel(workspace),
            *_conversations(workspace),
        ]
    if workspace.discovery is not None:
        found.append(Check("discovery token", None, CANNOT["discovery"]))
    return found


def _identity(workspace: Workspace) -> Check:
    try:
        said = workspace.api.call("auth.test")
    except ApiError as error:
        return Check("bot token", False, error.what, error.hint)
    return Check("bot token", True, f"{said.get('user')} in {said.get('team')}")


def _scopes(workspace: Workspace) -> Check:
    granted = workspace.api.scopes
    if granted is None:
        return Check("scopes", None, "Slack did not say which scopes the token has.")
    missing = [f"{scope} ({why})" for scope, why in SCOPES.items() if scope not in granted]
    if missing:
        hint = "Add them under OAuth & Permissions and reinstall the app."
        return Check("scopes", False, "missing: " + ", ".join(missing), hint)
    return Check("scopes", True, f"all {len(SCOPES)} granted")


def _transport(workspace: Workspace) -> Iterator[Check]:
    settings = workspace.settings
    if settings.transport == "socket":
        hint = "Basic Information → App-Level Tokens, scope connections:write; set app_token."
        token = settings.app_token
        if token is None:
            yield Check("app token", False, "app_token is not set: no events arrive", hint)
        elif not token.get_secret_value().startswith("xapp-"):
            yield Check("app token", False, "app_token is no app-level token (xapp-…)", hint)
        else:
            yield Check("app token", True, "set, for Socket Mode")
        return
    ok = settings.signing_secret is not None
    hint = "" if ok else "Basic Information → Signing Secret; set signing_secret."
    yield Check("signing secret", ok, "set" if ok else "not set: events are refused", hint)


def _admin(workspace: Workspace) -> Check:
    name = "admin token"
    if workspace.admin is None:
        hint = f"Without it authors are asked. {CANNOT['edit-others']}"
        return Check(name, None, "not set", hint)
    try:
        person = workspace.admin_person()
    except ApiError as error:
        return Check(name, False, error.what, error.hint)
    if not (person.get("is_admin") or person.get("is_owner")):
        return Check(name, False, "belongs to somebody who is no admin", "Use an admin's token.")
    granted = workspace.admin.scopes
    missing = [] if granted is None else [each for each in USER_SCOPES if each not in granted]
    if missing:
        return Check(name, False, f"lacks {', '.join(missing)}", "Grant these user scopes.")
    return Check(name, True, f"{person.get('name')} may delete messages and files")


def _security_channel(workspace: Workspace) -> Check:
    name, channel_id = "security channel", workspace.settings.security_channel
    if not channel_id:
        return Check(name, None, "security_channel is not set: no incident cards")
    try:
        channel = workspace.channel(channel_id, fresh=True)
    except ApiError as error:
        return Check(name, False, error.what, "Check the id and invite the bot to the channel.")
    if channel.get("is_archived"):
        return Check(name, False, "it is archived", "Unarchive it or choose another.")
    if not channel.get("is_member"):
        return Check(name, False, "the bot is not in it", "Invite the bot to the channel.")
    if channel.get("is_ext_shared"):
        return Check(name, False, "another organisation is in it", "Choose an internal channel.")
    return Check(name, True, f"#{channel.get('name')}")


def _conversations(workspace: Workspace) -> Iterator[Check]:
    """How many conversations are read, and which public ones are not."""
    api, settings = workspace.api, workspace.settings
    try:
        mine = sum(
            len(page)
            for page in api.pages(
                "users.conversations",
                "channels",
                types="public_channel,private_channel",
                exclude_archived=True,
                limit=200,
            )
        )
        outside = [
            f"#{each.get('name')}"
            for page in api.pages(
                "conversations.list",
                "channels",
                types="public_channel",
                exclude_archived=True,
                limit=200,
            )
            for each in page
            if not each.get("is_member")
        ]
    except ApiError as error:
        yield Check("conversations", False, error.what, error.hint)
        return
    yield Check("conversations", mine > 0, f"{mine} are read", "" if mine else "Invite the bot.")
    if outside:
        some = ", ".join(outside[:5]) + (", …" if len(outside) > 5 else "")
        if settings.join_public_channels:
            yield Check("public channels", None, f"{len(outside)} will be joined: {some}")
        else:
            hint = "Set join_public_channels, or invite the bot."
            yield Check("public channels", None, f"{len(outside)} are not read: {some}", hint)
    yield Check(
        "private channels",
        None,
        "Slack names only those that the bot is in.",
        "Invite the bot to every private channel that matters; an organisation's admin can do it "
        "for all.",
    )
    yield Check("direct messages", None, CANNOT["direct-messages"])
