"""Are these blocks and attachments what Block Kit allows?

Limits: docs.slack.dev, reference of blocks, block elements and composition objects.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from typing import Any

from bot.sandbox.slack.model import Json, SlackError

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
_TYPES = frozenset(
    [
        "actions",
        "call",
        "card",
        "carousel",
        "context",
        "context_actions",
        "divider",
        "file",
        "header",
        "image",
        "input",
        "markdown",
        "plan",
        "rich_text",
        "section",
        "table",
        "task_card",
        "video",
        "alert",
        "data_table",
    ]
)
_RICH = frozenset(
    ["rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"]
)


def load(value: Any, code: str) -> Any:
    """A native value, or the JSON in a form argument. Raises `SlackError(code)`."""
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            raise SlackError(code) from None
    return value


def check_blocks(value: Any, most: int = MESSAGE_BLOCKS) -> list[Json]:
    """The blocks, with a block_id each. Raises `SlackError("invalid_blocks")` and says why."""
    blocks = load(value, "invalid_blocks_format")
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    problems = [] if len(blocks) <= most else [f"no more than {most} items allowed"]
    for index, block in enumerate(blocks):
        if not isinstance(block, dict) or block.get("type") not in _TYPES:
            problems.append(f"unsupported type: {block} [json-pointer:/blocks/{index}]"[:80])
            continue
        problems += [f"{why} [json-pointer:/blocks/{index}]" for why in _wrong(block)]
    ids = [block.get("block_id") for block in blocks if isinstance(block, dict)]
    named = [one for one in ids if one]
    if len(named) != len(set(named)):
        problems.append("block_id already exists")
    if problems:
        raise SlackError(
            "invalid_blocks", errors=problems, response_metadata={"messages": problems}
        )
    return [{"block_id": secrets.token_hex(3), **block} for block in blocks]


def check_attachments(value: Any) -> list[Json]:
    """The attachments, numbered. Raises `SlackError`."""
    attachments = load(value, "invalid_attachments")
    if not isinstance(attachments, list) or not all(isinstance(a, dict) for a in attachments):
        raise SlackError("invalid_attachments")
    if len(attachments) > 100:
        raise SlackError("too_many_attachments")
    for attachment in attachments:
        if attachment.get("blocks"):
            attachment["blocks"] = check_blocks(attachment["blocks"])
    return [{"id": number, **one} for number, one in enumerate(attachments, 1)]


def rich(blocks: list[Json]) -> bool:
    """Whether a rich_text block is among them."""
    return any(block.get("type") == "rich_text" for block in blocks)


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with its block."""
    for block in blocks:
        for element in block.get("elements", []):
            if isinstance(element, dict) and "action_id" in element:
                yield block, element
        for key in ("accessory", "element"):
            if isinstance(block.get(key), dict) and "action_id" in block[key]:
                yield block, block[key]


def _wrong(block: Json) -> Iterator[str]:
    kind = block["type"]
    if kind == "section":
        if not block.get("text") and not block.get("fields"):
            yield "section needs text or fields"
        yield from _text(block.get("text"), 3000)
        fields = block.get("fields", [])
        if len(fields) > 10:
            yield "no more than 10 items allowed in fields"
        for one in fields:
            yield from _text(one, 2000)
    elif kind == "header":
        yield from _text(block.get("text") or {}, 150, plain=True)
    elif kind == "context":
        if not 1 <= len(block.get("elements", [])) <= 10:
            yield "context needs 1 to 10 elements"
    elif kind == "actions":
        if not 1 <= len(block.get("elements", [])) <= 25:
            yield "actions needs 1 to 25 elements"
    elif kind == "rich_text":
        for element in block.get("elements", [{}]):
            if element.get("type") not in _RICH:
                yield "unsupported type in rich_text"
    elif kind == "markdown" and len(block.get("text", "")) > 12_000:
        yield "must be less than 12001 characters [text]"
    if len(block.get("block_id", "")) > 255:
        yield "must be less than 256 characters [block_id]"
    if kind in ("actions", "section", "input"):
        yield from _elements(block)


def _elements(block: Json) -> Iterator[str]:
    for _, element in elements([block]):
        if len(element["action_id"]) > 255:
            yield "must be less than 256 characters [action_id]"
        if element.get("type") == "button":
            yield from _text(element.get("text") or {}, 75, plain=True)
            if len(str(element.get("value", ""))) > 2000:
                yield "must be less than 2001 characters [value]"
            if element.get("style", "primary") not in ("primary", "danger"):
                yield "style must be primary or danger"
        for option in element.get("options", []):
            yield from _text(option.get("text") or {}, 75)
    ids = [element["action_id"] for _, element in elements([block])]
    if len(ids) != len(set(ids)):
        yield "action_id already exists in this block"


def _text(value: Any, most: int, *, plain: bool = False) -> Iterator[str]:
    if value is None:
        return
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if not isinstance(value, dict) or value.get("type") not in kinds:
        yield "text object of a wrong type"
    elif not 1 <= len(value.get("text", "")) <= most:
        yield f"must be more than 0 and less than {most + 1} characters [text]"
