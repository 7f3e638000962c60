"""Jira says that an issue changed: did Jira say so, and has it been said before?

https://developer.atlassian.com/cloud/jira/platform/webhooks/: an event is signed with the secret
of the webhook; a failed delivery is tried up to five times over some thirty minutes, always with
the same identifier and with a count of the tries. It tries again after 408, 409, 425, 429 and 5xx.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.config import Settings
from bot.connectors.jira import JiraConnector, WebhookHint, parse, verify_signature
from bot.connectors.jira.webhook import SIGNATURE_HEADER
from bot.errors import StoreError
from bot.metrics import FAILURES
from bot.store import Store
from bot.web.guard import HEADERS

_log = logging.getLogger(__name__)

RETRY_HEADER = "X-Atlassian-Webhook-Retry"
LARGEST = 1_000_000
"""Bytes of one event; sweeps read what a larger one spoke of."""

OnHint = Callable[[str, WebhookHint], None]
"""(name of the site, what changed). Returns when what it found is committed."""


def webhook_routes(
    *,
    jira: Mapping[str, JiraConnector],
    settings: Settings,
    store: Store,
    on_hint: OnHint,
    clock: Callable[[], float] = time.time,
) -> list[BaseRoute]:
    """POST /jira/webhook/<name of the site>. `clock`: Unix seconds.

    204 handled, now or before; 400 older than Jira ever retries; 401 not signed with the site's
    secret; 403 the site has no secret; 404 no such site; 413 too large; 503 the database cannot be
    written, so Jira is to try again.
    """
    secrets = {
        site.name: site.webhook_secret.get_secret_value() if site.webhook_secret else ""
        for site in settings.jira
        if site.name in jira
    }

    def handle(site: str, body: bytes, headers: Mapping[str, str]) -> Response:
        if not verify_signature(secrets[site], body, headers.get(SIGNATURE_HEADER)):
            return _say(401, "This is not signed with the secret of this site's webhook.")
        hint = parse(body, headers, now=clock())
        if hint is None:
            return _say(204)
        if hint.late:
            # not 409: Jira would send it again
            return _say(400, "This event is too old to be Jira's; sweeps read what changed.")
        tries = headers.get(RETRY_HEADER, "")[:20]
        try:
            # with the count, so that what could not be kept at the first try is taken at the next
            if hint.identifier and not store.first_time(f"{site}/{hint.identifier}/{tries}"):
                return _say(204)
            on_hint(site, hint)
        except StoreError as error:
            FAILURES.labels(error.reason).inc()
            _log.warning("An event of jira:%s could not be kept: %s", site, error)
            return _say(503, "It could not be kept just now; please send it again.")
        return _say(204)

    async def serve(request: Request) -> Response:
        site = request.path_params["site"]
        if site not in secrets:
            return _say(404, "No Jira site of this name is set up here.")
        if not secrets[site]:
            return _say(403, "Set webhook_secret for this site; unsigned events are not believed.")
        try:
            body = await _body(request)
        except ClientDisconnect:
            return _say(400, "The event broke off.")
        if body is None:
            return _say(413, "This event is too large; sweeps read what changed.")
        return await run_in_threadpool(handle, site, body, request.headers)

    return [Route("/jira/webhook/{site}", serve, methods=["POST"])]


async def _body(request: Request) -> bytes | None:
    """The body; None when it is too large, of which no more is read than that."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _say(status: int, text: str = "") -> Response:
    headers = dict(HEADERS)
    return (
        PlainTextResponse(f"{text}\n", status, headers) if text else Response(None, status, headers)
    )
