"""How do people, rooms, messages and files read as Slack's JSON?

Shapes: docs.slack.dev object types, and the types of @slack/web-api.
"""

from __future__ import annotations

from bot.sandbox.slack.company import SLACKBOT, Company
from bot.sandbox.slack.model import Channel, File, Json, Message, User, View

_PREVIEW = 2000


def user_json(company: Company, user: User, *, email: bool = True) -> Json:
    """A user object; `email` only for tokens with users:read.email."""
    profile: Json = {
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.name,
        "display_name_normalized": user.name,
        "status_text": user.status,
        "status_emoji": "",
        "team": user.team,
    }
    if email and user.email:
        profile["email"] = user.email
    if user.bot_id:
        profile |= {"bot_id": user.bot_id, "api_app_id": user.app_id}
    body: Json = {
        "id": user.id,
        "team_id": user.team,
        "name": user.name,
        "deleted": user.deleted,
        "real_name": user.real_name,
        "profile": profile,
        "is_bot": bool(user.bot_id),
        "is_app_user": False,
        "updated": 1,
    }
    if not user.deleted:
        body |= {
            "tz": user.tz,
            "tz_label": user.tz,
            "tz_offset": 3600,
            "is_admin": user.admin or user.owner,
            "is_owner": user.owner,
            "is_primary_owner": user.owner,
            "is_restricted": user.guest,
            "is_ultra_restricted": False,
        }
    if user.team != company.team:
        body["is_stranger"] = True
    return body


def channel_json(company: Company, channel: Channel, me: str, *, count: bool = False) -> Json:
    """A conversation as the user `me` sees it."""
    if channel.kind == "im":
        other = next((u for u in channel.members if u != me), me)
        return {
            "id": channel.id,
            "created": channel.created,
            "is_im": True,
            "is_org_shared": False,
            "is_archived": channel.archived,
            "user": other,
            "is_user_deleted": company.users[other].deleted,
            "priority": 0,
        }
    about: Json = {"creator": channel.creator, "last_set": channel.created}
    body: Json = {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public_channel",
        "is_group": channel.kind == "private_channel",
        "is_im": False,
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.kind != "public_channel",
        "created": channel.created,
        "creator": channel.creator,
        "is_archived": channel.archived,
        "is_general": channel.name == "general",
        "is_frozen": False,
        "unlinked": 0,
        "is_shared": bool(channel.shared_with),
        "is_org_shared": False,
        "is_ext_shared": bool(channel.shared_with),
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "context_team_id": company.team,
        "shared_team_ids": [company.team, *channel.shared_with],
        "is_member": me in channel.members,
        "topic": {"value": channel.topic, **about},
        "purpose": {"value": channel.purpose, **about},
        "previous_names": [],
    }
    if channel.shared_with:
        body["connected_team_ids"] = list(channel.shared_with)
        body["internal_team_ids"] = []
    if count:
        body["num_members"] = len(channel.members)
    return body


def file_json(company: Company, file: File) -> Json:
    """A file object as of now, its addresses at this sandbox."""
    if file.deleted:
        return {"id": file.id, "mode": "tombstone"}
    where = f"{company.base_url}/files/{file.id}"
    name = file.name.replace("/", "_") or "file"
    shares: Json = {}
    ids: dict[str, list[str]] = {"channels": [], "groups": [], "ims": []}
    for channel_id, ts in file.shares:
        channel = company.channels[channel_id]
        public = channel.kind == "public_channel"
        share = {"ts": ts, "channel_name": channel.name, "team_id": company.team}
        message = channel.messages[ts]
        if message.thread:
            share["thread_ts"] = message.thread
        shares.setdefault("public" if public else "private", {}).setdefault(channel_id, []).append(
            share
        )
        key = "channels" if public else "ims" if channel.kind == "im" else "groups"
        if channel_id not in ids[key]:
            ids[key].append(channel_id)
    body: Json = {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": file.filetype,
        "pretty_type": file.filetype.capitalize(),
        "user": file.user,
        "user_team": company.users[file.user].team,
        "editable": file.mode == "snippet",
        "size": len(file.content),
        "mode": file.mode,
        "is_external": False,
        "external_type": "",
        "is_public": bool(ids["channels"]),
        "public_url_shared": file.public,
        "url_private": f"{where}/{name}",
        "url_private_download": f"{where}/download/{name}",
        "permalink": f"{company.site}/files/{file.user}/{file.id}/{name}",
        "has_rich_preview": False,
        "file_access": "visible",
        "shares": shares,
        **ids,
    }
    if file.mimetype.startswith("text/") or file.mode == "snippet":
        text = file.content.decode("utf-8", "replace")
        lines = text.count("\n") + 1
        body |= {
            "preview": text[:_PREVIEW],
            "preview_is_truncated": len(text) > _PREVIEW,
            "lines": lines,
            "lines_more": max(0, lines - text[:_PREVIEW].count("\n") - 1),
        }
    if file.public:
        body["permalink_public"] = f"{company.base_url}/files-pub/{company.team}-{file.id}"
    return body


def message_json(company: Company, message: Message) -> Json:
    """A message as it reads now, with its thread's counters and its files."""
    channel = company.channels[message.channel]
    body: Json = dict(message.body)
    body["ts"] = message.ts
    if message.files:
        body["files"] = [
            # Slack Connect: whoever gets the message asks files.info for the rest
            {"id": file_id, "mode": "file_access", "file_access": "check_file_info"}
            if channel.shared_with
            else file_json(company, company.files[file_id])
            for file_id in message.files
        ]
    if message.reactions:
        body["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)}
            for name, users in message.reactions.items()
        ]
    replies = channel.threads.get(message.ts)
    if replies:
        authors = list(dict.fromkeys(channel.messages[ts].author for ts in replies))
        body |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users_count": len(authors),
            "reply_users": authors[:5],
            "latest_reply": replies[-1],
            "is_locked": False,
            "subscribed": False,
        }
    elif message.thread and message.thread in channel.messages:
        body["parent_user_id"] = channel.messages[message.thread].author
    return body


def view_json(company: Company, view: View) -> Json:
    """A modal or Home tab as answers and payloads carry it."""
    return {
        "private_metadata": "",
        "callback_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "close": None,
        "submit": None,
        "title": None,
        "state": {"values": {}},
        "previous_view_id": None,
        **view.body,
        "id": view.id,
        "team_id": company.team,
        "app_id": company.app_id,
        "app_installed_team_id": company.team,
        "bot_id": company.bot.bot_id,
        "hash": view.hash,
        "external_id": view.external_id,
        "root_view_id": view.root or view.id,
    }


def tombstone(message: Message) -> Json:
    """What stays of a deleted parent whose replies live on."""
    return {
        "type": "message",
        "subtype": "tombstone",
        "user": SLACKBOT,
        "text": "This message was deleted.",
        "hidden": True,
        "thread_ts": message.ts,
    }


def bot_profile(company: Company, user: User) -> Json:
    """The `bot_profile` that stands in messages of apps."""
    return {
        "id": user.bot_id,
        "deleted": user.deleted,
        "name": user.name,
        "updated": 1,
        "app_id": user.app_id,
        "team_id": company.team,
    }


def permalink(company: Company, channel: Channel, message: Message) -> str:
    """The address of a message for people."""
    link = f"{company.site}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    return f"{link}?thread_ts={message.thread}&cid={channel.id}" if message.thread else link


def shared_message(company: Company, channel: Channel, message: Message) -> Json:
    """The attachment that a forwarded message becomes: a copy that lives on by itself."""
    shown = message_json(company, message)
    text = shown.get("text", "")
    copied = {
        "team": company.team,
        "channel": channel.id,
        "ts": message.ts,
        "message": {"blocks": shown.get("blocks", [])},
    }
    return {
        "id": 1,
        "is_msg_unfurl": True,
        "is_share": True,
        "ts": message.ts,
        "author_id": message.author,
        "channel_id": channel.id,
        "channel_team": company.team,
        "from_url": permalink(company, channel, message),
        "text": text,
        "fallback": f"[{message.ts}] {message.author}: {text}",
        "message_blocks": [copied],
        "files": shown.get("files", []),
    }
