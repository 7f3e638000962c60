"""Which methods of the Web API does the sandbox answer?"""

from __future__ import annotations

from bot.sandbox.slack.call import Method
from bot.sandbox.slack.methods import (
    auth,
    chat,
    conversations,
    discovery,
    files,
    history,
    users,
    views,
)

METHODS: dict[str, Method] = {
    method.name: method
    for module in (auth, chat, conversations, discovery, files, history, users, views)
    for method in module.METHODS
}
