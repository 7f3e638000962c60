"""How does another process, like the demo's page, play the issuers? JSON below /control."""

from __future__ import annotations

from collections.abc import Sequence
from json import JSONDecodeError
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.sandbox.providers.state import answer, route
from detectors.model import mask

if TYPE_CHECKING:
    from bot.sandbox.providers import ProviderWorld


def routes(world: ProviderWorld) -> Sequence[BaseRoute]:
    """POST /control/issue, POST /control/slow-death, GET /control/state."""

    async def issue(request: Request) -> Response:
        try:
            body = await request.json()
            each = world.issue(
                body["rule"], body["value"], body.get("companions"), **body.get("identity", {})
            )
        except (JSONDecodeError, KeyError, TypeError, AttributeError):
            return answer(400, {"error": "send {rule, value, companions?, identity?}"})
        return answer(200, {"id": each.id, "issuer": each.issuer})

    async def slow_death(request: Request) -> Response:
        try:
            world.slow_death = float((await request.json())["seconds"])
        except (JSONDecodeError, KeyError, TypeError, ValueError):
            return answer(400, {"error": "send {seconds}"})
        return answer(200, {"seconds": world.slow_death})

    async def state(_: Request) -> Response:
        ledger = world.ledger
        with ledger.lock:
            credentials = [
                {
                    "masked": mask(each.value),
                    "rule": each.rule,
                    "issuer": each.issuer,
                    "id": each.id,
                    "live": ledger.lives(each),
                    "issued_at": each.issued_at,
                    "revoked_at": each.revoked_at,
                    "last_used_at": each.last_used_at,
                }
                for each in ledger.issued.values()
            ]
        return answer(200, {"credentials": credentials, "revocations": len(world.revocations)})

    return [
        route("/control/issue", issue, "POST"),
        route("/control/slow-death", slow_death, "POST"),
        route("/control/state", state),
    ]
