"""Who are the people, bots, groups and the workspace?"""

from __future__ import annotations

from bot.sandbox.slack.call import Call, Method, next_cursor, page
from bot.sandbox.slack.model import Json, SlackError, User
from bot.sandbox.slack.render import bot_profile, user_json


def _shown(call: Call, user: User) -> Json:
    return user_json(call.company, user, email="users:read.email" in call.token.scopes)


def _info(call: Call) -> Json:
    user = call.company.users.get(call.text("user"))
    if user is None:
        raise SlackError("user_not_found")
    shown = _shown(call, user)
    if call.flag("include_locale"):
        shown["locale"] = "en-GB"
    return {"user": shown}


def _list(call: Call) -> Json:
    users = [user for user in call.company.users.values() if user.team == call.token.team]
    return {
        "members": [_shown(call, user) for user in page(call, users)],
        "cache_ts": int(call.company.clock()),
        "response_metadata": next_cursor(call, len(users)),
    }


def _by_email(call: Call) -> Json:
    for user in call.company.users.values():
        own = user.team == call.token.team and not user.deleted
        if own and user.email.lower() == call.text("email").lower():
            return {"user": _shown(call, user)}
    raise SlackError("users_not_found")


def _bot(call: Call) -> Json:
    for user in call.company.users.values():
        if user.bot_id and user.bot_id == call.text("bot", call.user.bot_id):
            return {"bot": {**bot_profile(call.company, user), "user_id": user.id}}
    raise SlackError("bot_not_found")


def _team(call: Call) -> Json:
    team = call.text("team", call.token.team)
    if team not in call.company.teams:
        raise SlackError("team_not_found")
    name = call.company.teams[team]
    return {"team": {"id": team, "name": name, "domain": name.lower(), "email_domain": ""}}


def _group(call: Call) -> Json:
    group = call.company.usergroups.get(call.text("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": list(group.users)}


METHODS = (
    Method("users.info", _info, "include_locale user*", 100, ("users:read",)),
    Method("users.list", _list, "cursor include_locale limit team_id", 20, ("users:read",)),
    Method("users.lookupByEmail", _by_email, "email*", 50, ("users:read.email",)),
    Method("bots.info", _bot, "bot team_id", 50, ("users:read",)),
    Method("team.info", _team, "domain team", 50, ("team:read",)),
    Method(
        "usergroups.users.list",
        _group,
        "include_disabled team_id usergroup*",
        20,
        ("usergroups:read",),
    ),
)
