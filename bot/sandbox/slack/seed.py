"""Which small company is there to begin with?"""

from __future__ import annotations

import secrets

from bot.sandbox.slack.company import Company
from bot.sandbox.slack.model import UserGroup

BOT_SCOPES = frozenset(
    [
        "app_mentions:read",
        "channels:history",
        "channels:read",
        "channels:join",
        "channels:manage",
        "groups:history",
        "groups:read",
        "groups:write",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "mpim:write",
        "chat:write",
        "chat:write.public",
        "commands",
        "files:read",
        "files:write",
        "reactions:write",
        "team:read",
        "usergroups:read",
        "users:read",
        "users:read.email",
    ]
)
USER_SCOPES = frozenset(["chat:write", "files:write"])
"""What an author who consents gives the app."""
ADMIN_SCOPES = frozenset(
    [
        "chat:write",
        "files:write",
        "files:read",
        "channels:read",
        "groups:read",
        "im:read",
        "mpim:read",
        "channels:history",
        "groups:history",
        "im:history",
        "mpim:history",
        "users:read",
        "users:read.email",
    ]
)
APP_SCOPES = frozenset(["connections:write", "authorizations:read"])
DISCOVERY_SCOPES = frozenset(["discovery:read", "discovery:write"])


def random_word() -> str:
    """A signing secret for this world."""
    return f"sandbox-{secrets.token_hex(16)}"


def found_company(company: Company) -> None:
    """People ann, ben, cho (guest), dora (admin), eve (deactivated), fox (other company), a CI bot,
    leakwatch itself; channels #general #ops #dev #security #founders #old #shared-globex; DMs."""
    globex = company.new_id("T")
    company.teams[globex] = "Globex"
    ann = company.add_user("ann", email="ann@acme.example", real_name="Ann Arbor").id
    ben = company.add_user("ben", email="ben@acme.example", real_name="Ben Nevis").id
    cho = company.add_user("cho", email="cho@guests.example", real_name="Cho Oyu", guest=True).id
    dora = company.add_user(
        "dora", email="dora@acme.example", real_name="Dora Riparia", admin=True, owner=True
    ).id
    company.add_user("eve", email="eve@acme.example", deleted=True)
    fox = company.add_user("fox", email="fox@globex.example", team=globex).id
    ci_app = company.new_id("A")
    ci = company.add_user("ci", real_name="CI", bot_id=company.new_id("B"), app_id=ci_app).id
    bot = company.add_user(
        "leakwatch",
        real_name="Leak Watch",
        bot_id=company.new_id("B"),
        app_id=company.app_id,
    ).id
    company.bot_user = bot
    company.issue("bot", ci, frozenset(["chat:write", "files:write"]), app_id=ci_app)

    public = "public_channel"
    company.add_channel("general", public, [dora, ann, ben, bot, ci], dora)
    company.add_channel("ops", public, [ann, ben, dora, bot, cho], ann)
    company.add_channel("dev", public, [ann, ben, bot, ci], ben)
    company.add_channel("random", public, [ann, ben], ben)
    company.add_channel("security", "private_channel", [dora, ann, bot], dora)
    company.add_channel("founders", "private_channel", [dora, ben], dora)
    old = company.add_channel("old", public, [ann, ben, dora, bot], ann)
    old.archived = True
    shared = company.add_channel("shared-globex", public, [ann, dora, bot, fox], ann)
    shared.shared_with = [globex]
    company.open_dm([bot, ann])
    company.open_dm([ann, ben])
    group = UserGroup(company.new_id("S"), "security", [dora, ann])
    company.usergroups[group.id] = group
