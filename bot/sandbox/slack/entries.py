"""What does a button, menu or input hold once a person has used it?

docs.slack.dev: reference of block elements, "example payload" of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.sandbox.slack.blocks import elements
from bot.sandbox.slack.model import Json, SlackError


def action_of(blocks: list[Json], action_id: str, value: str | None, now: float) -> Json:
    """The entry of `actions` for a pressed element. Raises `SlackError("action_not_found")`."""
    found = [pair for pair in elements(blocks) if pair[1]["action_id"] == action_id]
    if value is not None and len(found) > 1:
        found = [pair for pair in found if pair[1].get("value") == value] or found
    if not found:
        raise SlackError("action_not_found")
    block, element = found[0]
    action: Json = {
        "type": element["type"],
        "action_id": action_id,
        "block_id": block.get("block_id", ""),
        "action_ts": f"{now:.6f}",
    }
    if element["type"] == "button":
        for key in ("text", "value", "style"):
            if key in element:
                action[key] = element[key]
        return action
    return action | entered(element, value)


def entered(element: Json, value: Any) -> Json:
    """What a menu or an input holds after somebody chose or wrote `value`."""
    kind = element["type"]
    options = {str(one.get("value")): one for one in element.get("options", [])}
    for group in element.get("option_groups", []):
        options |= {str(one.get("value")): one for one in group.get("options", [])}
    if kind in ("static_select", "external_select", "radio_buttons", "overflow"):
        return {"selected_option": options.get(str(value))}
    if kind in ("checkboxes", "multi_static_select"):
        return {"selected_options": [options[str(one)] for one in value or []]}
    for name in ("users", "conversations", "channels"):
        if kind == f"{name}_select":
            return {f"selected_{name[:-1]}": value}
        if kind == f"multi_{name}_select":
            return {f"selected_{name}": value or []}
    if kind in ("datepicker", "timepicker"):
        return {"selected_date" if kind == "datepicker" else "selected_time": value}
    return {"value": value}


def state_of(blocks: list[Json], values: Mapping[str, Any]) -> Json:
    """`view.state.values` after somebody entered `values` (action_id → entry)."""
    state: Json = {}
    for block, element in elements(blocks):
        if element["type"] == "button":
            continue
        action_id = element["action_id"]
        value = values.get(action_id, element.get("initial_value"))
        holds = {"type": element["type"], **entered(element, value)}
        state.setdefault(block.get("block_id", ""), {})[action_id] = holds
    return state
