"""What does the Slack app ask for and why, and what can no app do in Slack?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SCOPES: Mapping[str, str] = MappingProxyType(
    {
        "channels:history": "read what is written in public channels",
        "channels:read": "list public channels, their topics and who is in them",
        "channels:join": "join public channels by itself",
        "channels:manage": "take a credential out of a public channel's topic or purpose",
        "groups:history": "read what is written in private channels it was invited to",
        "groups:read": "list those private channels and who is in them",
        "groups:write": "take a credential out of a private channel's topic or purpose",
        "im:history": "read what people write to the bot",
        "im:read": "list the bot's direct messages",
        "im:write": "write to authors in private",
        "mpim:history": "read group messages that the bot is in",
        "mpim:read": "list those group messages",
        "chat:write": "post incident cards, redacted copies and notes to authors",
        "commands": "offer /leakwatch and the shortcuts",
        "files:read": "read shared files and snippets",
        "files:write": "post redacted copies of files",
        "usergroups:read": "know who may approve, when approvers are a user group",
        "users:read": "name authors and recognise guests and admins",
        "users:read.email": "find the Slack account of somebody who wrote in Jira",
    }
)
"""Bot scope → why."""

USER_SCOPES: Mapping[str, str] = MappingProxyType(
    {
        "chat:write": "take a credential out of your own message, or delete as an admin",
        "files:write": "delete your own file, or delete as an admin",
    }
)
"""Optional user scope → why: for authors who consent, and for one admin."""

CANNOT: Mapping[str, str] = MappingProxyType(
    {
        "direct-messages": "Slack shows an app no direct messages between people.",
        "foreign-authors": "Messages of another organisation can only be changed by that "
        "organisation (Slack Connect).",
        "archived": "Nothing can be changed in an archived channel: unarchive it first. Archived "
        "channels are not swept either.",
        "edit-others": "A bot may not change other people's messages: that needs the author's "
        "consent or an admin's token, otherwise the author is asked.",
        "old-reply-edits": "An edit of an old reply is seen by its event, or by the next daily "
        "pass when its thread got a new reply; Slack lists no edits of replies.",
        "retention": 'Where retention is "Keep everything", exports keep the old text of edited '
        "and deleted messages.",
        "binary-files": "Sound, film and programs are not read, pictures only with the extra ocr; "
        "each has a row in the coverage. What is found inside of a document or an archive cannot "
        "be taken out of it: its author is asked to delete the file.",
        "discovery": "The Discovery API (Enterprise) is not publicly documented: this rung is "
        "unproven.",
    }
)
"""Missing ability → reason."""
