"""Who am I, is this token alive, and where does Socket Mode connect?"""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.sandbox.slack.call import Call, Method
from bot.sandbox.slack.model import Json, SlackError


def _test(call: Call) -> Json:
    company, user = call.company, call.user
    answer: Json = {
        "url": f"{company.site}/",
        "team": company.teams[call.token.team],
        "user": user.name,
        "team_id": call.token.team,
        "user_id": user.id,
        "is_enterprise_install": False,
    }
    if call.is_bot:
        answer |= {"bot_id": user.bot_id, "app_id": call.token.app_id, "app_name": user.name}
    return answer


def _revoke(call: Call) -> Json:
    if call.flag("test"):
        return {"revoked": False}
    call.company.revoke(call.token)
    return {"revoked": True}


def _open(call: Call) -> Json:
    call.need("connections:write")
    company = call.company
    if not company.socket_mode:
        raise SlackError("socket_mode_disabled")
    base = urlsplit(company.base_url)
    ticket = company.new_ticket()
    return {"url": f"ws://{base.netloc}{base.path}/link?ticket={ticket}&app_id={company.app_id}"}


METHODS = (
    Method("auth.test", _test, per_minute=600),
    Method("auth.revoke", _revoke, "test"),
    Method("apps.connections.open", _open, kinds=("app",)),
)
