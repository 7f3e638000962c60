"""Where do people of the demo type? A chat page and a ticket page over the sandbox's worlds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.routing import BaseRoute

from bot.sandbox.jira import JiraWorld
from bot.sandbox.pages.chat import ChatPages
from bot.sandbox.pages.forms import Forger
from bot.sandbox.pages.tickets import TicketPages
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.slack import SlackWorld
from bot.web.guard import Guard
from bot.web.render import PAGES, STATIC, Link, Renderer
from detectors.model import Sample

__all__ = ["DEMO_PAGES", "demo_routes"]

DEMO_PAGES: tuple[Link, ...] = (("/chat", "Chat"), ("/tickets", "Tickets"))
"""Give these to `dashboard_routes` as `nav`, so that every page has the same bar."""


def demo_routes(
    *,
    slack: SlackWorld,
    jira: JiraWorld,
    providers: ProviderWorld,
    forge: Callable[[str], Sample],
    nav: Sequence[Link] = (*DEMO_PAGES, *PAGES),
) -> list[BaseRoute]:
    """/chat and /tickets, for this machine only, since they let anybody play anybody.

    `forge`: rule id → a forged credential that is live at its sandbox provider from now on.
    """
    renderer, guard = Renderer(nav), Guard()
    forger = Forger(forge, providers)
    return [
        *ChatPages(slack, renderer, forger).routes(guard),
        *TicketPages(jira, renderer, forger).routes(guard),
        STATIC,
    ]
