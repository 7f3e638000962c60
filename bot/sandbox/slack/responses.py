"""What does the app answer to a person who pressed or commanded, and what do they see then?

docs.slack.dev: Handling user interaction, response_url: five uses within thirty minutes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.slack import changes
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.envelope import Envelope
from bot.sandbox.slack.model import Channel, Json

_URL_LIFE = 30 * 60
_URL_USES = 5


@dataclass(eq=False)
class Interaction:
    """Something a person did, and what came of it."""

    envelope: Envelope
    user: str
    trigger_id: str
    at: float
    channel: str = ""
    ts: str = ""
    """The message it was pressed on."""
    ephemeral: bool = False
    response_url: str = ""
    answers: list[Json] = field(default_factory=list)
    """What was sent to `response_url` or, for a command, with the acknowledgement."""

    uses: int = 0
    """How often `response_url` was used."""

    @property
    def acked(self) -> bool:
        """The app has answered in time."""
        return self.envelope.acked

    @property
    def answer(self) -> Json | None:
        """What came with the acknowledgement."""
        return self.envelope.answer

    @property
    def failed(self) -> bool:
        """The person saw a warning sign: nobody answered."""
        return self.envelope.lost


class Responses:
    """Answers by response_url, and those that come with an acknowledgement."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self.all: dict[str, Interaction] = {}
        """By the key in `response_url`."""

    def answered(self, key: str, body: Json) -> str:
        """Something was posted to a response_url; gives "" or why it is refused."""
        with self._company.lock:
            interaction = self.all.get(key)
            if interaction is None:
                return "invalid_url"
            if self._company.clock() - interaction.at > _URL_LIFE:
                return "expired_url"
            if interaction.uses >= _URL_USES:
                return "used_url"
            interaction.uses += 1
            self.show(interaction, body)
            return ""

    def show(self, interaction: Interaction, body: Json) -> None:
        """Let the person, or the channel, see an answer; empty ones show nothing."""
        company = self._company
        with company.lock:
            if not body:
                return
            interaction.answers.append(body)
            room = company.channels[interaction.channel]
            text, blocks = str(body.get("text", "")), body.get("blocks") or []
            if body.get("delete_original"):
                self._delete_original(interaction, room)
            elif body.get("replace_original") and interaction.ts:
                self._replace_original(interaction, room, text, blocks)
            elif body.get("response_type") == "in_channel":
                thread = str(body.get("thread_ts", ""))
                changes.post(company, room, company.bot, text, blocks=blocks, thread=thread)
            else:
                note: Json = {
                    "ts": company.new_ts(room),
                    "channel": room.id,
                    "user": company.bot_user,
                    "bot_id": company.bot.bot_id,
                    "text": text,
                    "blocks": blocks,
                    "attachments": body.get("attachments") or [],
                    "thread_ts": str(body.get("thread_ts", "")),
                }
                company.ephemeral.setdefault(interaction.user, []).append(note)

    def _delete_original(self, interaction: Interaction, room: Channel) -> None:
        company = self._company
        if interaction.ephemeral:
            notes = company.ephemeral[interaction.user]
            company.ephemeral[interaction.user] = [n for n in notes if n["ts"] != interaction.ts]
        elif interaction.ts in room.messages:
            changes.delete(company, room.messages[interaction.ts])

    def _replace_original(
        self, interaction: Interaction, room: Channel, text: str, blocks: list[Json]
    ) -> None:
        company = self._company
        if interaction.ephemeral:
            for note in company.ephemeral[interaction.user]:
                if note["ts"] == interaction.ts:
                    note |= {"text": text, "blocks": blocks, "attachments": []}
        elif interaction.ts in room.messages:
            message = room.messages[interaction.ts]
            changes.edit(company, message, text=text, blocks=blocks, by=company.bot_user)
