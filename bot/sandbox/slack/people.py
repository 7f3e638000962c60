"""How do the people of the Slack stand-in write, edit, delete, upload, join and read?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.sandbox.slack import changes, client
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.model import File, Json, SlackError
from bot.sandbox.slack.render import channel_json, message_json, shared_message, view_json


class People:
    """What people do in their clients. Nobody asks for permission here.

    People, channels and messages are named as people do: "ann", "#ops", "@ann" (the bot's direct
    message with her), or by id. A wrong name raises `SlackError`, like the Web API would.
    """

    def __init__(self, company: Company) -> None:
        self.company = company

    # --- people --------------------------------------------------------------------------------

    def user_id(self, who: str) -> str:
        """The id of a person or bot."""
        return self.company.user(who).id

    def channel_id(self, which: str) -> str:
        """The id of a channel."""
        with self.company.lock:
            return self.company.channel(which).id

    def dm(self, *people: str) -> str:
        """The id of the bot's direct message with one person, or the group with several."""
        ids = [self.company.user(one).id for one in people]
        with self.company.lock:
            return self.company.open_dm([self.company.bot_user, *ids]).id

    def type(self, user: str, channel: str, text: str, *, thread: str = "") -> str:
        """Post as a person's client does: escaped, linked, with a rich_text block. Gives the ts."""
        written, blocks = client.typed(text, self._lookup)
        return self.post(user, channel, written, blocks=blocks, thread=thread)

    def post(
        self,
        user: str,
        channel: str,
        text: str = "",
        *,
        blocks: list[Json] | None = None,
        attachments: list[Json] | None = None,
        files: Sequence[str] = (),
        thread: str = "",
        subtype: str = "",
        broadcast: bool = False,
        at: float | None = None,
        silent: bool = False,
        **extra: Any,
    ) -> str:
        """Post a message exactly as given, by a person or a bot; gives its ts.

        `at`: written at this moment (Unix seconds). `silent`: no event, as for old history.
        `extra`: further fields of the message. `files`: ids from `upload`.
        """
        company = self.company
        with company.lock:
            room = company.channel(channel)
            if room.archived and not silent:
                raise SlackError("is_archived")
            message = changes.post(
                company,
                room,
                company.user(user),
                text,
                blocks=blocks,
                attachments=attachments,
                files=list(files),
                thread=thread,
                broadcast=broadcast,
                subtype=subtype,
                at=at,
                extra=extra,
                silent=silent,
            )
            return message.ts

    def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """A person types another text over a message."""
        written, blocks = client.typed(text, self._lookup)
        company = self.company
        with company.lock:
            message = company.message(company.channel(channel), ts)
            changes.edit(company, message, text=written, blocks=blocks, by=company.user(user).id)

    def delete(self, user: str, channel: str, ts: str) -> None:
        """A person deletes a message in the client."""
        company = self.company
        with company.lock:
            company.user(user)
            changes.delete(company, company.message(company.channel(channel), ts))

    def upload(
        self,
        user: str,
        channel: str,
        name: str,
        content: bytes | str,
        *,
        text: str = "",
        mode: str = "hosted",
        mimetype: str = "text/plain",
        filetype: str = "text",
        thread: str = "",
        title: str = "",
    ) -> tuple[str, str]:
        """A person drops a file into a channel; gives file id and the message's ts.

        Without `channel` ("") the file is private to the person and the ts is empty.
        """
        company = self.company
        data = content.encode() if isinstance(content, str) else content
        with company.lock:
            person = company.user(user)
            file = File(
                company.new_id("F"), person.id, name, title or name, data, mimetype, filetype, mode
            )
            file.created = int(company.clock())
            file.bot_id = person.bot_id
            company.files[file.id] = file
            if not channel:
                return file.id, ""
            return file.id, self.post(user, channel, text, files=[file.id], thread=thread)

    # --- reading -------------------------------------------------------------------------------

    def message(self, channel: str, ts: str) -> Json | None:
        """A message as it reads now, or None."""
        company = self.company
        with company.lock:
            found = company.channel(channel).messages.get(ts)
            return message_json(company, found) if found else None

    def messages(self, channel: str) -> list[Json]:
        """All messages of a channel, also replies, from old to new."""
        company = self.company
        with company.lock:
            room = company.channel(channel)
            return [message_json(company, room.messages[ts]) for ts in room.order]

    def thread(self, channel: str, ts: str) -> list[Json]:
        """The replies of a message, from old to new."""
        return [one for one in self.messages(channel) if one.get("thread_ts") == ts != one["ts"]]

    def ephemerals(self, user: str) -> list[Json]:
        """What only this person saw, from old to new."""
        with self.company.lock:
            return list(self.company.ephemeral.get(self.company.user(user).id, []))

    # --- rooms ---------------------------------------------------------------------------------

    def create_channel(
        self, name: str, *members: str, by: str = "dora", private: bool = False
    ) -> str:
        """Create a channel; the bot is in it only when named. Gives the id."""
        company = self.company
        with company.lock:
            ids = [company.user(one).id for one in (by, *members)]
            kind = "private_channel" if private else "public_channel"
            room = company.add_channel(name, kind, ids, ids[0])
            changes.created(company, room)
            return room.id

    def join(self, user: str, channel: str, inviter: str = "") -> None:
        """Somebody joins or, with `inviter`, is invited."""
        company = self.company
        with company.lock:
            by = company.user(inviter).id if inviter else ""
            changes.join(company, company.channel(channel), company.user(user), by)

    def leave(self, user: str, channel: str) -> None:
        """Somebody leaves or is removed."""
        company = self.company
        with company.lock:
            company.channel(channel).members.remove(company.user(user).id)

    def describe(self, user: str, channel: str, what: str, value: str) -> str:
        """Set the "topic", "purpose" or "name" of a channel; gives the ts of the message."""
        company = self.company
        with company.lock:
            room = company.channel(channel)
            return changes.describe(company, room, company.user(user), what, value).ts

    def archive(self, channel: str, *, archived: bool = True) -> None:
        """Archive a channel, or bring it back (channel_unarchive)."""
        company = self.company
        with company.lock:
            room = company.channel(channel)
            room.archived = archived
            if not archived:
                shown = channel_json(company, room, company.bot_user)
                company.announce({"type": "channel_unarchive", "channel": shown}, None)

    def share_channel(self, channel: str, team: str = "") -> None:
        """Let another organisation in (Slack Connect); by default the one of fox."""
        company = self.company
        with company.lock:
            room = company.channel(channel)
            team = team or company.user("fox").team
            room.shared_with.append(team)
            event: Json = {"type": "channel_shared", "channel": room.id, "connected_team_id": team}
            company.announce(event, room)

    # --- around messages -----------------------------------------------------------------------

    def unfurl(self, channel: str, ts: str, attachment: Json) -> None:
        """Slack itself adds a preview: message_changed although nobody edited."""
        company = self.company
        with company.lock:
            message = company.message(company.channel(channel), ts)
            attachments = [*message.body.get("attachments", []), attachment]
            changes.edit(company, message, attachments=attachments)

    def forward(self, user: str, channel: str, ts: str, to: str, text: str = "") -> str:
        """Share a message into another channel: its text is copied into an attachment."""
        company = self.company
        with company.lock:
            room = company.channel(channel)
            message = company.message(room, ts)
            attachment = shared_message(company, room, message)
            return self.post(user, to, text, attachments=[attachment])

    def react(self, user: str, channel: str, ts: str, name: str) -> None:
        """Add a reaction."""
        company = self.company
        with company.lock:
            message = company.message(company.channel(channel), ts)
            changes.react(company, message, company.user(user), name)

    def change_file(self, file_id: str, content: bytes | str) -> None:
        """Edit a snippet (file_change)."""
        company = self.company
        with company.lock:
            file = company.file(file_id)
            file.content = content.encode() if isinstance(content, str) else content
            changes.file_event(company, file, "file_change")

    def publish_file(self, file_id: str) -> None:
        """Create a public link (file_public)."""
        with self.company.lock:
            changes.public_link(self.company, self.company.file(file_id), public=True)

    def delete_file(self, file_id: str) -> None:
        """The uploader deletes a file."""
        with self.company.lock:
            changes.delete_file(self.company, self.company.file(file_id))

    def deactivate(self, user: str) -> None:
        """Close an account; its tokens answer account_inactive."""
        with self.company.lock:
            self.company.user(user).deleted = True

    def open_home(self, user: str, tab: str = "home") -> None:
        """Open the app's Home (or Messages) tab."""
        company = self.company
        with company.lock:
            person = company.user(user)
            room = company.open_dm([company.bot_user, person.id])
            event: Json = {
                "type": "app_home_opened",
                "user": person.id,
                "channel": room.id,
                "tab": tab,
            }
            view = company.home_tabs.get(person.id)
            if view is not None and tab == "home":
                event["view"] = view_json(company, view)
            company.announce(event, None)

    def home(self, user: str) -> Json | None:
        """The Home tab this person sees, or None."""
        company = self.company
        with company.lock:
            view = company.home_tabs.get(company.user(user).id)
            return view_json(company, view) if view else None

    def modal(self, user: str) -> Json | None:
        """The newest modal this person has open, or None."""
        company = self.company
        with company.lock:
            view = company.modal_of(company.user(user))
            return view_json(company, view) if view else None

    def _lookup(self, name: str) -> tuple[str, str] | None:
        try:
            if name.startswith("@"):
                return "user", self.company.user(name).id
            return "channel", self.company.channel(name).id
        except SlackError:
            return None
