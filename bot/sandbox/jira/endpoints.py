"""Which operations does the sandbox's Jira know, and where do they stand?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from bot.sandbox.jira import (
    around,
    attachments,
    comments,
    control,
    issues,
    redaction,
    search,
    site,
)
from bot.sandbox.jira.http import route

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld

# the order matters: /project/search before /project/{project}
ENDPOINTS = (
    *site.ENDPOINTS,
    *search.ENDPOINTS,
    *issues.ENDPOINTS,
    *comments.ENDPOINTS,
    *attachments.ENDPOINTS,
    *around.ENDPOINTS,
    *redaction.ENDPOINTS,
    *control.ENDPOINTS,
)
_VERSIONS = {"cloud": (("3", 3), ("2", 2)), "datacenter": (("2", 2), ("latest", 2))}


def routes(world: JiraWorld) -> list[Route]:
    """The routes of a world, relative to its mount point."""
    found = []
    for endpoint in ENDPOINTS:
        if world.edition not in endpoint.editions:
            continue
        if endpoint.root:
            found.append(route(world, endpoint, "", 2))
            continue
        for name, version in _VERSIONS[world.edition]:
            found.append(route(world, endpoint, f"/rest/api/{name}", version))
    return found
