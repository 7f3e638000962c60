"""Which Web API methods does leakwatch call, and with which arguments?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

METHODS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "apps.connections.open": (),
        "auth.test": (),
        "chat.delete": ("channel", "ts"),
        "chat.getPermalink": ("channel", "message_ts"),
        "chat.postEphemeral": ("channel", "user", "text", "blocks", "thread_ts", "parse"),
        "chat.postMessage": (
            "channel",
            "text",
            "blocks",
            "attachments",
            "thread_ts",
            "metadata",
            "parse",
            "unfurl_links",
            "unfurl_media",
        ),
        "chat.update": ("channel", "ts", "text", "blocks", "attachments", "metadata", "parse"),
        "conversations.history": (
            "channel",
            "oldest",
            "latest",
            "inclusive",
            "limit",
            "include_all_metadata",
        ),
        "conversations.info": ("channel", "include_num_members"),
        "conversations.join": ("channel",),
        "conversations.list": ("types", "exclude_archived", "limit", "cursor"),
        "conversations.members": ("channel", "limit", "cursor"),
        "conversations.open": ("users",),
        "conversations.replies": (
            "channel",
            "ts",
            "oldest",
            "latest",
            "inclusive",
            "limit",
            "cursor",
            "include_all_metadata",
        ),
        "conversations.setPurpose": ("channel", "purpose"),
        "conversations.setTopic": ("channel", "topic"),
        "files.completeUploadExternal": ("files", "channel_id", "thread_ts", "initial_comment"),
        "files.delete": ("file",),
        "files.getUploadURLExternal": ("filename", "length"),
        "files.info": ("file",),
        "files.list": ("channel", "user", "count", "page"),
        "files.revokePublicURL": ("file",),
        "usergroups.users.list": ("usergroup",),
        "users.conversations": ("types", "exclude_archived", "limit", "cursor"),
        "users.info": ("user",),
        "users.lookupByEmail": ("email",),
        "views.open": ("trigger_id", "view"),
        "views.publish": ("user_id", "view"),
        "views.update": ("view_id", "hash", "view"),
    }
)
"""Every Web API method that leakwatch calls, with every argument that it sends."""

UNDOCUMENTED = MappingProxyType({"discovery.chat.tombstone": ("channel", "ts", "team", "content")})
"""The Discovery API is not publicly documented: as the vendor's own client sends it. Unproven."""
