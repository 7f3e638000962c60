"""Which modal or Home tab does a person see?"""

from __future__ import annotations

import json
import secrets

from bot.sandbox.slack.blocks import VIEW_BLOCKS, check_blocks, load
from bot.sandbox.slack.call import Call, Method
from bot.sandbox.slack.model import Json, SlackError, View
from bot.sandbox.slack.render import view_json

_VIEW_LIMIT = 250_000
_METADATA_LIMIT = 3_000
_TRIGGER_LIFE = 3.0


def _view(call: Call, *kinds: str) -> Json:
    view = load(call.args.get("view"), "invalid_arguments")
    if not isinstance(view, dict) or view.get("type") not in kinds:
        raise SlackError("invalid_arguments")
    if len(json.dumps(view)) > _VIEW_LIMIT:
        raise SlackError("view_too_large")
    if len(view.get("private_metadata", "")) > _METADATA_LIMIT:
        raise SlackError("invalid_arguments")
    if view["type"] == "modal" and not 1 <= len(view.get("title", {}).get("text", "")) <= 24:
        raise SlackError("invalid_arguments")
    return {**view, "blocks": check_blocks(view.get("blocks", []), VIEW_BLOCKS)}


def _made(call: Call, user: str, body: Json) -> View:
    company = call.company
    view = View(company.new_id("V"), user, body, f"{secrets.token_hex(8)}")
    view.external_id = str(body.get("external_id", ""))
    view.root = view.id
    company.views[view.id] = view
    return view


def _shown(call: Call, view: View) -> Json:
    return {"view": view_json(call.company, view)}


def _open(call: Call) -> Json:
    company = call.company
    trigger = company.triggers.get(call.text("trigger_id"))
    if trigger is None:
        raise SlackError("invalid_trigger_id")
    if trigger.used:
        raise SlackError("exchanged_trigger_id")
    if company.clock() - trigger.at > _TRIGGER_LIFE:
        raise SlackError("expired_trigger_id")
    body = _view(call, "modal")
    trigger.used = True
    return _shown(call, _made(call, trigger.user, body))


def _update(call: Call) -> Json:
    wanted, external = call.text("view_id"), call.text("external_id")
    for view in call.company.views.values():
        if (wanted and view.id == wanted) or (external and view.external_id == external):
            break
    else:
        raise SlackError("not_found")
    if call.text("hash") and call.text("hash") != view.hash:
        raise SlackError("hash_conflict")
    view.body = _view(call, "modal")
    view.hash = secrets.token_hex(8)
    return _shown(call, view)


def _publish(call: Call) -> Json:
    user = call.company.users.get(call.text("user_id"))
    if user is None or user.bot_id or user.deleted:
        raise SlackError("not_enabled")
    old = call.company.home_tabs.get(user.id)
    if old and call.text("hash") and call.text("hash") != old.hash:
        raise SlackError("hash_conflict")
    view = _made(call, user.id, _view(call, "home"))
    call.company.home_tabs[user.id] = view
    return _shown(call, view)


METHODS = (
    Method("views.open", _open, "interactivity_pointer trigger_id view*", 100, kinds=("bot",)),
    Method("views.update", _update, "external_id hash view* view_id", 100, kinds=("bot",)),
    Method("views.publish", _publish, "hash user_id* view*", 100, kinds=("bot",)),
)
