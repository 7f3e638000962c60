"""What opens over Slack when a card's button needs more room or a reason."""

from __future__ import annotations

from bot.answers import Answers
from bot.incident import Incident
from bot.messages import CLOSE_HINT, FALSE_POSITIVE_HINT
from bot.slack_app.blocks import Block, context, esc, link, modal, mrkdwn, plain, section
from bot.slack_app.cards import value_of
from bot.words import count

FALSE_POSITIVE_VIEW = "view-false-positive"
CLOSE_VIEW = "view-close"
REASON_BLOCK = "reason"
REASON_ACTION = "text"
COPIES_IN_VIEW = 45


def copies_view(answers: Answers) -> Block:
    """Every known copy: where, since when, who could read it, what became of it."""
    blocks = [section([f"*Where:* {esc(answers.where, 300)}"])]
    ordered = sorted(answers.copies, key=lambda each: not each.shows)
    for each in ordered[:COPIES_IN_VIEW]:
        lines = [
            f"*{link(each.url, each.place)}*, written {esc(each.written, 60)}",
            f"Readers: {esc(each.readers, 300)}",
            f"State: {esc(each.state, 900)}",
        ]
        blocks.append(section(lines))
    left = len(ordered) - COPIES_IN_VIEW
    if left > 0:
        more = count(left, "more copy", "more copies")
        blocks.append(context(f"{more}: see the dashboard, or `leakwatch incidents show`"))
    return modal(f"Incident {answers.number}", blocks)


def false_positive_view(incident: Incident, channel: str) -> Block:
    """Asks why it is no credential. `channel`: where the answer is to appear."""
    made = _reason(incident, "False positive", FALSE_POSITIVE_HINT, optional=True)
    return {
        **made,
        "callback_id": FALSE_POSITIVE_VIEW,
        "private_metadata": _about(incident, channel),
    }


def close_view(incident: Incident, channel: str) -> Block:
    """Asks why nothing more is to be done. `channel`: where the answer is to appear."""
    made = _reason(incident, "Close", CLOSE_HINT, optional=False)
    made |= {"callback_id": CLOSE_VIEW, "private_metadata": _about(incident, channel)}
    return made


def _about(incident: Incident, channel: str) -> str:
    return f"{value_of(incident)} {channel}"


def about(metadata: str) -> tuple[str, str]:
    """(button value, channel) out of the private metadata of such a view."""
    value, _, channel = metadata.partition(" ")
    return value, channel


def _reason(incident: Incident, label: str, hint: str, *, optional: bool) -> Block:
    name = f"{esc(incident.title, 200)} ({esc(incident.masked, 60)})"
    asked: Block = {
        "type": "input",
        "block_id": REASON_BLOCK,
        "optional": optional,
        "label": plain("Why? Please don't write the value here.", 2000),
        "element": {
            "type": "plain_text_input",
            "action_id": REASON_ACTION,
            "max_length": 500,
            "multiline": False,
        },
    }
    return modal(
        f"Incident {incident.id}",
        [section([f"*{name}*"]), {"type": "section", "text": mrkdwn(esc(hint, 1000))}, asked],
        submit=plain(label, 24),
    )
